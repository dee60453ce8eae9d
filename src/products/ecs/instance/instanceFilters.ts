/** What DescribeInstances can be narrowed by. */
import type { Requests } from '../../../catalogue/types.generated.ts'
import type { ActionContext } from '../../../door/action.ts'
import { invalidParameter } from '../../../door/errors.ts'
import { ensure } from '../../../kernel/errors.ts'
import { canonicalIpv6 } from '../../../rules/ipv6.ts'
import { matchesTags } from '../../../rules/tags.ts'
import { findInstanceType, isIoOptimized } from '../../../world/facts/instanceTypes.ts'
import { type InstanceRow, scope } from '../../../world/rows/ecs.ts'
import type { World } from '../../../world/world.ts'
import { ensureTagFilter, filtersOf, filterTime, idArray, nameMatcher } from '../listFilters.ts'
import * as errors from './errors.ts'

type Request = Requests['ecs.DescribeInstances']
type Test = (instance: InstanceRow) => boolean

const MOST_LISTED = 100
const STATUSES = ['Pending', 'Starting', 'Running', 'Stopping', 'Stopped']
const LOCK_REASONS = ['financial', 'security', 'Recycling', 'dedicatedhostfinancial', 'refunded']
const TIMES = ['CreationStartTime', 'CreationEndTime', 'ExpiredStartTime', 'ExpiredEndTime'] as const

/** Refuses values that the cloud does not know. */
export function ensureInstanceFilters(request: Request): void {
  const { Status, InstanceChargeType, InternetChargeType, LockReason, InstanceNetworkType, HpcClusterId } = request
  ensure(!Status || STATUSES.includes(Status), errors.unknownStatus())
  ensure(!InstanceChargeType || ['PrePaid', 'PostPaid'].includes(InstanceChargeType), errors.unknownChargeType())
  const isCharged = !InternetChargeType || ['PayByTraffic', 'PayByBandwidth'].includes(InternetChargeType)
  ensure(isCharged, errors.unknownInternetChargeType())
  ensure(!LockReason || LOCK_REASONS.includes(LockReason), errors.unknownLockReason())
  ensure(!InstanceNetworkType || ['vpc', 'classic'].includes(InstanceNetworkType), errors.unknownNetworkType())
  ensure(!HpcClusterId, errors.unknownHpcCluster())
  ensureTagFilter(request.Tag)
}

/** Groups of the declared indexes that hold every instance sought; the smallest is walked. */
export function instanceGroup({ world, accountId, regionId }: ActionContext, request: Request) {
  const here = scope(accountId, regionId)
  const { Status, VpcId, VSwitchId, ZoneId, KeyPairName, InstanceName, Tag = [] } = request
  const exactName = InstanceName && !InstanceName.includes('*') ? InstanceName : undefined
  const asked: [index: string, value: string | undefined][] = [
    ['vSwitch', VSwitchId],
    ['name', exactName],
    ['keyPair', KeyPairName],
    ['vpc', VpcId],
    ['status', Status],
    ['zone', ZoneId],
    ['tagKey', Tag[0]?.Key],
  ]
  let best = { index: 'scope', group: here }
  let size = Number.POSITIVE_INFINITY
  for (const [index, value] of asked) {
    if (!value) continue
    const group = `${here}|${value}`
    const count = world.instances.count(index, group)
    if (count < size) [best, size] = [{ index, group }, count]
  }
  return best
}

/** Instances that the lists in the request name, by id or by what they have; undefined when there is no such list. */
export function namedInstances(world: World, request: Request): string[] | undefined {
  const lists = [
    jsonList('InstanceIds', request.InstanceIds),
    jsonList('PublicIpAddresses', request.PublicIpAddresses)?.flatMap((address) =>
      world.instances.list('publicIpAddress', address).map(({ InstanceId }) => InstanceId),
    ),
    jsonList('EipAddresses', request.EipAddresses)?.flatMap((address) =>
      world.eips.list('publicIpAddress', address).map(({ InstanceId }) => InstanceId),
    ),
    addressed(world, request.Ipv6Address),
    request.SecurityGroupId
      ? world.networkInterfaces.list('securityGroup', request.SecurityGroupId).map(({ InstanceId }) => InstanceId)
      : undefined,
  ].filter((list) => list !== undefined)
  const [first, ...others] = lists
  if (first === undefined) return undefined
  const sets = others.map((list) => new Set(list))
  return first.filter((id) => sets.every((set) => set.has(id)))
}

/** Instances with one of the IPv6 addresses; undefined when none was asked for. */
function addressed(world: World, addresses: readonly string[] = []): string[] | undefined {
  if (addresses.length === 0) return undefined
  const rows = addresses.flatMap((text) => world.ipv6Addresses.list('address', canonicalIpv6(text) ?? ''))
  return rows.flatMap(({ NetworkInterfaceId }) => {
    const card = world.networkInterfaces.get(NetworkInterfaceId)
    return card?.InstanceId ? [card.InstanceId] : []
  })
}

function jsonList(name: string, text: string | undefined): string[] | undefined {
  const malformed = invalidParameter(name, `It is a JSON array of at most ${MOST_LISTED}.`)
  return idArray(text, malformed, malformed, MOST_LISTED)
}

/** What neither an index nor a list answers alone. Empty when the index named answers everything. */
export function instanceTests(world: World, request: Request, index: string): Test[] {
  const tests: Test[] = []
  const equals = (name: keyof InstanceRow, value: unknown, answeredBy?: string) => {
    if (value !== undefined && value !== '' && answeredBy !== index) tests.push((row) => row[name] === value)
  }
  equals('VSwitchId', request.VSwitchId, 'vSwitch')
  equals('VpcId', request.VpcId, 'vpc')
  equals('Status', request.Status, 'status')
  equals('ZoneId', request.ZoneId, 'zone')
  equals('KeyPairName', request.KeyPairName, 'keyPair')
  equals('ImageId', request.ImageId)
  equals('InstanceType', request.InstanceType)
  equals('InstanceChargeType', request.InstanceChargeType)
  equals('InternetChargeType', request.InternetChargeType)
  equals('ResourceGroupId', request.ResourceGroupId)
  equals('HttpEndpoint', request.HttpEndpoint)
  equals('HttpTokens', request.HttpTokens)
  const { InstanceName, InstanceTypeFamily: family, IoOptimized, Tag = [] } = request
  if (InstanceName && index !== 'name') {
    const isNamed = nameMatcher(InstanceName)
    tests.push((row) => isNamed(row.InstanceName))
  }
  if (family) tests.push((row) => findInstanceType(row.InstanceType)?.InstanceTypeFamily === family)
  if (IoOptimized !== undefined) {
    tests.push((row) => isIoOptimized(findInstanceType(row.InstanceType)) === IoOptimized)
  }
  const isOneKey = Tag.length === 1 && !Tag[0]?.Value
  if (Tag.length > 0 && !(isOneKey && index === 'tagKey')) tests.push((row) => matchesTags(row.Tags, Tag))
  return [...tests, ...addressTests(world, request), ...timeTests(request), ...absences(request)]
}

/** Private addresses are unique in a vSwitch only, so no index over all of them would name one instance. */
function addressTests(world: World, request: Request): Test[] {
  const addresses = jsonList('PrivateIpAddresses', request.PrivateIpAddresses)
  if (addresses === undefined) return []
  const sought = new Set(addresses)
  return [
    ({ InstanceId }) =>
      world.networkInterfaces
        .list('instance', InstanceId)
        .some(({ PrivateIpAddresses }) => PrivateIpAddresses.some((address) => sought.has(address))),
  ]
}

/** Both ends belong to the interval. Guess: so they do in the cloud. */
function timeTests(request: Request): Test[] {
  const times = filtersOf(request.Filter, TIMES)
  const minute = (time: string | undefined) => filterTime(time)?.slice(0, 16)
  const from = minute(times.CreationStartTime)
  const to = minute(times.CreationEndTime)
  const expiresFrom = minute(times.ExpiredStartTime)
  const expiresTo = minute(times.ExpiredEndTime)
  const tests: Test[] = []
  if (from !== undefined) tests.push((row) => row.CreationTime.slice(0, 16) >= from)
  if (to !== undefined) tests.push((row) => row.CreationTime.slice(0, 16) <= to)
  if (expiresFrom !== undefined) tests.push((row) => row.ExpiredTime.slice(0, 16) >= expiresFrom)
  if (expiresTo !== undefined) tests.push((row) => row.ExpiredTime.slice(0, 16) <= expiresTo)
  return tests
}

/** What no instance here has: asked for, nothing is found. */
function absences(request: Request): Test[] {
  const { LockReason, InstanceNetworkType, RdmaIpAddresses, DeviceAvailable } = request
  const inner = jsonList('InnerIpAddresses', request.InnerIpAddresses)
  const isSought =
    Boolean(LockReason || RdmaIpAddresses) ||
    inner !== undefined ||
    InstanceNetworkType === 'classic' ||
    DeviceAvailable === false
  return isSought ? [() => false] : []
}
