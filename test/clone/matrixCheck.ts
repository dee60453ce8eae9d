/** Tries one combination out: preview, start, end; and tells where rules, preview and outcome differ. */
import { isDeepStrictEqual } from 'node:util'
import type { ClonePreview } from '../../src/clone/preview.ts'
import { type CloneTask, getCloneTask } from '../../src/host/cloning.ts'
import { ApiError } from '../../src/kernel/errors.ts'
import { ramActionOf } from '../../src/policy/resourceTypes.ts'
import { brokenInvariants } from '../../src/world/invariants.ts'
import { SOURCE_REGION } from '../ros/scratch/sources.ts'
import type { TestWorld } from '../setup/worlds.ts'
import { preview, start, withoutStart } from './cloneSetup.ts'
import { attributeDifferences, described } from './described.ts'
import type { Case } from './matrixCases.ts'
import { type Expected, expectedOf, refusalsOf } from './matrixOracle.ts'
import { destinationRegion, type Prepared, worldOf } from './matrixWorlds.ts'

export type Verdict = { readonly outcome: 'refused' | 'done'; readonly differences: readonly string[] }

/** Collects what is not as it must be. */
class Differences {
  readonly found: string[] = []

  same(what: string, is: unknown, must: unknown): void {
    if (!isDeepStrictEqual(is, must)) this.found.push(`${what} is ${JSON.stringify(is)}, not ${JSON.stringify(must)}`)
  }
}

export async function check(one: Case): Promise<Verdict> {
  const { world, prepared, request } = await worldOf(one)
  const before = world.world.tables.hash().text
  const shown = await preview(world, withoutStart(request))
  const differences = new Differences()
  differences.same('the world after the preview', world.world.tables.hash().text, before)
  const [rule] = refusalsOf(one)
  const refusing = shown.checks.find(({ outcome }) => outcome === 'refuse')
  differences.same('the rule that the preview names', refusing?.rule, rule)
  const startedMs = world.world.nowMs
  let task: CloneTask | undefined
  try {
    task = await start(world, { ...request, ...(shown.previewId === '' ? {} : { previewId: shown.previewId }) })
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    differences.same('the rule that refuses the start', error.details?.rule, rule)
    differences.same('the message of the refusal', error.message, refusing?.message)
    differences.same('the world after the refusal', world.world.tables.hash().text, before)
    differences.same('the plan of a refused clone', [shown.previewId, shown.sources, shown.kept], ['', [], []])
    return { outcome: 'refused', differences: differences.found }
  }
  differences.same('a clone that is started', rule, undefined)
  await world.settle()
  task = await getCloneTask(world.host, task.cloneTaskId)
  differences.same('the status of the task', [task.status, task.error], ['Succeeded', undefined])
  differences.same('the time', task.finishedMs - startedMs, shown.expected?.cloudMs)
  differences.same('the invariants', brokenInvariants(world.world), [])
  if (task.status === 'Succeeded' && rule === undefined) {
    const outcome = { world, prepared, shown, task, expected: expectedOf(one, prepared), one }
    comparePlan(outcome, differences)
    await compareClones(outcome, differences)
    compareKept(outcome, differences)
    comparePermissions(outcome, differences)
  }
  return { outcome: 'done', differences: differences.found }
}

interface Outcome {
  readonly one: Case
  readonly world: TestWorld
  readonly prepared: Prepared
  readonly shown: ClonePreview
  readonly task: CloneTask
  readonly expected: Expected
}

/** The preview against the rules. */
function comparePlan({ shown, expected, prepared }: Outcome, differences: Differences): void {
  const [source] = shown.sources
  const { imageName: _name, sizeGiB: _size, ...image } = source?.image ?? { plan: '' }
  differences.same(
    'the sources of the plan',
    shown.sources.map(({ sourceInstanceId }) => sourceInstanceId),
    [prepared.instanceId],
  )
  differences.same('the zone of the plan', shown.destination?.zoneId, expected.zoneId)
  differences.same('the type of the plan', source?.effectiveInstanceType, expected.instanceType)
  differences.same('the amount of the plan', source?.effectiveAmount, expected.amount)
  differences.same('the image of the plan', image, expected.image)
  differences.same('the VPC of the plan', source?.vpc, expected.vpc)
  differences.same('the vSwitch of the plan', source?.vSwitch, expected.vSwitch)
  differences.same('the groups of the plan', source?.securityGroups, [
    {
      plan: expected.groups,
      sourceSecurityGroupId: prepared.source.SecurityGroupId,
      ...(expected.groups === 'use' ? { securityGroupId: prepared.source.SecurityGroupId } : {}),
    },
  ])
  const warnings = shown.checks.filter(({ outcome }) => outcome === 'warn').map(({ rule }) => rule)
  differences.same('the warnings', warnings.filter((rule) => rule !== '4').sort(), [...expected.warnings].sort())
}

/** The clones against the rules and against the preview's table. */
async function compareClones(outcome: Outcome, differences: Differences): Promise<void> {
  const { world, prepared, shown, task, expected, one } = outcome
  const [source] = shown.sources
  const regionId = destinationRegion(one)
  differences.same('the number of clones', new Set(task.instanceIds).size, expected.amount)
  const original = await described(world, prepared.instanceId, SOURCE_REGION)
  const addresses = new Set<unknown>()
  for (const id of task.instanceIds) {
    const clone = await described(world, id, regionId)
    differences.found.push(...attributeDifferences(source?.attributes ?? [], original, clone))
    const { InstanceType, ZoneId, Status, InstanceChargeType, InternetMaxBandwidthOut, EipAddress, SpotStrategy } =
      clone
    differences.same('the type of a clone', InstanceType, expected.instanceType)
    differences.same('the zone of a clone', ZoneId, expected.zoneId)
    differences.same('the status of a clone', Status, 'Running')
    differences.same(
      'how a clone is paid for',
      [InstanceChargeType, SpotStrategy],
      [one.charge === 'PrePaid' ? 'PrePaid' : 'PostPaid', one.charge === 'Spot' ? 'SpotWithPriceLimit' : 'NoSpot'],
    )
    differences.same('the EIP of a clone', EipAddress, '')
    differences.same('the bandwidth of a clone', InternetMaxBandwidthOut, expected.hasPublicAddress ? 5 : 0)
    differences.same('a public address', clone.PublicIpAddress !== '', expected.hasPublicAddress)
    addresses.add(clone.PublicIpAddress)
    addresses.add(clone.PrivateIpAddress)
    compareNetwork(outcome, clone, differences)
    compareImage(outcome, clone, differences)
    compareContent(outcome, id, differences)
  }
  differences.same(
    'addresses of their own',
    addresses.size,
    expected.amount * (expected.hasPublicAddress ? 2 : 1) + (expected.hasPublicAddress ? 0 : 1),
  )
}

function compareNetwork(
  { world: { world }, prepared, expected }: Outcome,
  clone: Record<string, unknown>,
  differences: Differences,
): void {
  const vSwitch = world.vSwitches.get(String(clone.VSwitchId))
  const vpc = world.vpcs.get(String(clone.VpcId))
  differences.same('the block of the VPC', vpc?.CidrBlock, expected.vpc.cidrBlock)
  differences.same('the block of the vSwitch', vSwitch?.CidrBlock, expected.vSwitch.cidrBlock)
  if (expected.vpc.plan === 'use') differences.same('the VPC', vpc?.VpcId, expected.vpc.vpcId)
  else differences.same('the new VPC', [vpc?.VpcName, vpc?.Description], ['office', 'of the office'])
  if (expected.vSwitch.plan === 'use') differences.same('the vSwitch', vSwitch?.VSwitchId, expected.vSwitch.vSwitchId)
  else differences.same('the new vSwitch', vSwitch?.VSwitchName, 'desk')
  const rulesOf = (id: string) =>
    world.securityGroupRules
      .list('securityGroup', id)
      .map(({ SecurityGroupRuleId: _id, SecurityGroupId: _group, CreateTime: _time, RegionId: _region, ...rule }) =>
        JSON.stringify(rule),
      )
      .sort()
  const [groupId = '', ...others] = clone.SecurityGroupIds as string[]
  const own = prepared.source.SecurityGroupId
  differences.same('the group is reused', groupId === own && others.length === 0, expected.groups === 'use')
  differences.same('the group of the VPC', world.securityGroups.get(groupId)?.VpcId, vpc?.VpcId)
  const rules = rulesOf(own)
  differences.same('the rules of the group', rulesOf(groupId), rules)
  differences.same('rules to compare', rules.length > 2, true)
}

function compareImage(
  { world: { world }, prepared, task, shown, expected, one }: Outcome,
  clone: Record<string, unknown>,
  differences: Differences,
): void {
  const images = task.retainedImages as readonly {
    readonly imageId: string
    readonly imageName: string
    readonly regionId: string
    readonly sizeGiB: number
  }[]
  const places =
    expected.image.plan === 'source-image'
      ? []
      : one.region === 'same'
        ? [SOURCE_REGION]
        : [SOURCE_REGION, destinationRegion(one)]
  differences.same(
    'where images stay',
    images.map(({ regionId }) => regionId),
    places,
  )
  differences.same('the image of a clone', clone.ImageId, images.at(-1)?.imageId ?? expected.image.imageId)
  // The time in it is that of the scratch, which takes none in a preview.
  const name = (shown.sources[0]?.image.imageName ?? '').replace(/\d{14}$/, '')
  for (const { imageId, imageName, sizeGiB } of images) {
    differences.same('the name of an image', imageName.replace(/\d{14}$/, ''), name)
    differences.same('the size of an image', sizeGiB, shown.sources[0]?.image.sizeGiB)
    differences.same('an image that stays', world.images.get(imageId)?.Status, 'Available')
    differences.same('its prefix', name, `TemplateScratch-${prepared.instanceId}-`)
  }
  const billed = shown.fees.flatMap((fee) => {
    const { rule, regionId, fee: price } = fee as { rule: string; regionId: string; fee: unknown }
    return rule === '22' ? [[regionId, price]] : []
  })
  const costs = (task.retainedImages as readonly { regionId: string; fee: unknown }[]).map(({ regionId, fee }) => [
    regionId,
    fee,
  ])
  differences.same('what the images cost', billed, costs)
}

function compareContent(
  { world: { world }, prepared, one }: Outcome,
  instanceId: string,
  differences: Differences,
): void {
  // A marketplace image has another id in each region, which is written on its disk.
  const { marketplace, marketplaceThere } = prepared.images
  const isThere = one.region === 'other' && one.data === 'no'
  const replaced = (text: string) => (isThere ? text.replaceAll(marketplace, marketplaceThere) : text)
  for (const { Device, files } of world.disks.list('instance', instanceId)) {
    const pristine = JSON.parse(replaced(JSON.stringify(prepared.pristine[Device] ?? {}))) as object
    const flushed = { ...pristine, '/kept': `of ${Device}`, ...(one.address === 'EIP' ? {} : { '/cached': 'soon' }) }
    differences.same(`the content of ${Device}`, files, one.data === 'yes' ? flushed : pristine)
  }
}

function compareKept({ task, shown, expected, one }: Outcome, differences: Differences): void {
  const count = (type: string, regionId?: string) =>
    task.createdResources.filter((made) => made.type === type && (regionId ?? made.regionId) === made.regionId).length
  for (const [name, number] of Object.entries(expected.kept))
    differences.same(`kept ${name}`, count(`ALIYUN::ECS::${name}`), number)
  differences.same(
    'what the preview keeps',
    shown.kept.map((kept) => count(kept.type, kept.regionId)),
    shown.kept.map((kept) => kept.count),
  )
  differences.same(
    'all that is kept',
    shown.kept.reduce((sum, kept) => sum + kept.count, 0),
    task.createdResources.length,
  )
  differences.same('where the stack was', task.stackRegionId, destinationRegion(one))
}

/** What the task, its scratch and its stack called is what the preview says is needed. */
function comparePermissions({ world, task, shown }: Outcome, differences: Differences): void {
  const ids = new Set(task.calls)
  const called = world.host.traces
    .list(() => true, Number.POSITIVE_INFINITY)
    .flatMap(({ children }) => children)
    .filter(({ requestId }) => ids.has(requestId))
  // The role of the source is handed on with RunInstances.
  const names = ['ram:PassRole', ...called.map(({ product, action }) => ramActionOf(product, action))]
  const actions = [...new Set(names)].sort()
  differences.same(
    'the permissions',
    shown.permissions.map(({ action }) => action),
    actions,
  )
  differences.same(
    'permissions that are not held',
    shown.permissions.filter(({ isHeld }) => !isHeld),
    [],
  )
}
