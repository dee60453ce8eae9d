import type { Requests } from '../../../catalogue/types.generated.ts'
import { defineAction } from '../../../door/action.ts'
import { invalidParameter } from '../../../door/errors.ts'
import { defineView, viewed } from '../../../door/views.ts'
import { ensure } from '../../../kernel/errors.ts'
import { canonicalJson, sha256 } from '../../../kernel/hash.ts'
import { describedInstanceType, type InstanceType, instanceTypes } from '../../../world/facts/instanceTypes.ts'

type Request = Requests['ecs.DescribeInstanceTypes']
type Test = (type: InstanceType) => boolean

/** Since 15 November 2023; it was 1,600 before, and a client that still asks for as many is given pages of 100. */
const LARGEST_PAGE = 100
const LARGEST_PAGE_ONCE = 1600

/**
 * DescribeInstanceTypes: what the instance types are like, 100 at a time, whether or not they are sold anywhere.
 * A field that nobody states for a type is left out, and no filter for a least value of it finds the type.
 * Source: Ecs 2014-05-26 catalogue; facts of instance types.
 */
export default defineAction('ecs', 'DescribeInstanceTypes', {
  ignores: {
    AdditionalAttributes: 'advanced features of types are not emulated',
    MaximumCpuSpeedFrequency: 'clock speeds are stated for no type, so none is above the limit',
    MaximumCpuTurboFrequency: 'clock speeds are stated for no type, so none is above the limit',
  },
  handle({ world }, request) {
    const { MaxResults = LARGEST_PAGE, NextToken, ...filters } = request
    ensure(
      Number.isInteger(MaxResults) && MaxResults >= 1 && MaxResults <= LARGEST_PAGE_ONCE,
      invalidParameter('MaxResults'),
    )
    const asked = sha256(canonicalJson(filters)).slice(0, 16)
    const from = NextToken ? positionIn(NextToken, asked) : 0
    ensure(from !== undefined, invalidParameter('NextToken'))

    const tests = testsOf(request)
    const found = instanceTypes().filter((type) => tests.every((test) => test(type)))
    const page = found.slice(from, from + Math.min(MaxResults, LARGEST_PAGE))
    const next = from + page.length

    return {
      InstanceTypes: { InstanceType: viewed(instanceTypeView, world, page) },
      NextToken: next < found.length ? Buffer.from(`${next}.${asked}`).toString('base64url') : '',
    }
  },
})

/** Generation is shown with families only. */
const instanceTypeView = defineView('instanceType', (type: InstanceType) => {
  const { Generation: _generation, ...shown } = describedInstanceType(type)
  return shown
})

/** Facts do not change, so a position in the list is enough. */
function positionIn(token: string, asked: string): number | undefined {
  const [position, filters] = Buffer.from(token, 'base64url').toString().split('.')
  return filters === asked && /^\d+$/.test(position ?? '') ? Number(position) : undefined
}

/** Filters that name a value, singly or as a list. */
const EQUALS = [
  ['InstanceTypeFamily', 'InstanceTypeFamilies', 'InstanceTypeFamily'],
  ['CpuArchitecture', 'CpuArchitectures', 'CpuArchitecture'],
  ['InstanceCategory', 'InstanceCategories', 'InstanceCategory'],
  ['LocalStorageCategory', 'LocalStorageCategories', 'LocalStorageCategory'],
] as const
/** The same, where a part of the text is enough. */
const CONTAINS = [
  ['GPUSpec', 'GpuSpecs', 'GPUSpec'],
  ['PhysicalProcessorModel', 'PhysicalProcessorModels', 'PhysicalProcessorModel'],
] as const

const LEAST = [
  ['MinimumCpuCoreCount', 'CpuCoreCount'],
  ['MinimumMemorySize', 'MemorySize'],
  ['MinimumGPUAmount', 'GPUAmount'],
  ['MinimumDiskQuantity', 'DiskQuantity'],
  ['MinimumEniQuantity', 'EniQuantity'],
  ['MinimumEniPrivateIpAddressQuantity', 'EniPrivateIpAddressQuantity'],
  ['MinimumEniIpv6AddressQuantity', 'EniIpv6AddressQuantity'],
  ['MinimumInstanceBandwidthRx', 'InstanceBandwidthRx'],
  ['MinimumInstanceBandwidthTx', 'InstanceBandwidthTx'],
  ['MinimumInstancePpsRx', 'InstancePpsRx'],
  ['MinimumInstancePpsTx', 'InstancePpsTx'],
  ['MinimumPrimaryEniQueueNumber', 'PrimaryEniQueueNumber'],
  ['MinimumLocalStorageAmount', 'LocalStorageAmount'],
  ['MinimumLocalStorageCapacity', 'LocalStorageCapacity'],
  ['MinimumBaselineCredit', 'BaselineCredit'],
] as const
const MOST = [
  ['MaximumCpuCoreCount', 'CpuCoreCount'],
  ['MaximumMemorySize', 'MemorySize'],
  ['MaximumGPUAmount', 'GPUAmount'],
] as const

/** Least values of what no fact states: nothing can be said to reach them. */
const LEAST_UNKNOWN = [
  'MinimumCpuSpeedFrequency',
  'MinimumCpuTurboFrequency',
  'MinimumEriQuantity',
  'MinimumInitialCredit',
  'MinimumQueuePairNumber',
  'MinimumSecondaryEniQueueNumber',
] as const

const LONGEST_LIST = 10

function testsOf(request: Request): Test[] {
  const tests: Test[] = []
  const addNamed = (
    single: string | undefined,
    list: readonly string[] | undefined,
    test: (wanted: string) => Test,
  ) => {
    for (const wanted of [single ? [single] : [], list ?? []]) {
      if (wanted.length > 0) tests.push((type) => wanted.some((text) => test(text)(type)))
    }
  }
  const { InstanceTypes, InstanceFamilyLevel, NvmeSupport } = request
  for (const name of ['InstanceTypes', 'InstanceTypeFamilies'] as const) {
    ensure((request[name]?.length ?? 0) <= LONGEST_LIST, invalidParameter(name, `At most ${LONGEST_LIST} at once.`))
  }
  addNamed(undefined, InstanceTypes, (text) => (type) => type.InstanceTypeId === text)
  addNamed(InstanceFamilyLevel, undefined, (text) => (type) => type.InstanceFamilyLevel === text)
  addNamed(NvmeSupport, undefined, (text) => (type) => type.NvmeSupport === text)
  for (const [single, list, field] of EQUALS)
    addNamed(request[single], request[list], (text) => (type) => type[field] === text)
  for (const [single, list, field] of CONTAINS) {
    addNamed(request[single], request[list], (text) => (type) => type[field]?.includes(text) ?? false)
  }
  for (const [name, field] of LEAST) {
    const least = request[name]
    if (least !== undefined) tests.push((type) => (type[field] ?? 0) >= least)
  }
  for (const [name, field] of MOST) {
    const most = request[name]
    if (most !== undefined) tests.push((type) => type[field] <= most)
  }
  if (LEAST_UNKNOWN.some((name) => (request[name] ?? 0) > 0)) tests.push(() => false)
  return tests
}
