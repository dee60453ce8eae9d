/** RunInstances and CreateInstance: how many instances can be made, and their rows. */
import type { Requests } from '../../../catalogue/types.generated.ts'
import type { ActionContext } from '../../../door/action.ts'
import { isoMinutes, isoSeconds } from '../../../kernel/clock.ts'
import { assert, ensure } from '../../../kernel/errors.ts'
import { pickAddressIn } from '../../../rules/privateAddress.ts'
import { pickPublicAddress } from '../../../rules/publicAddress.ts'
import { instanceHeadroom } from '../../../rules/quota.ts'
import { stockOf } from '../../../rules/stock.ts'
import { duration } from '../../../world/facts/durations.ts'
import { newId, newUuid } from '../../../world/ids.ts'
import { chargeTypeOf, type InstanceRow, type NetworkInterfaceRow } from '../../../world/rows/ecs.ts'
import type { Deployment } from '../deploymentSet/deploymentSets.ts'
import { putNetworkInterface } from '../networkInterface/networkInterfaces.ts'
import { schedule } from '../snapshot/autoSnapshotPolicies.ts'
import * as errors from './errors.ts'
import { type LaunchCards, putCards } from './launchCards.ts'
import type { DiskPlan } from './launchDisks.ts'
import type { Names } from './launchNames.ts'
import type { LaunchPlace } from './launchNetwork.ts'
import type { LaunchSettings } from './launchSettings.ts'
import type { LaunchTerms } from './launchTerms.ts'

type Request = Requests['ecs.RunInstances']

const MOST_AT_ONCE = 100

/** Everything that was decided about the instances of one request. */
export interface Launch {
  readonly amount: number
  /** They boot and get their public addresses at once; otherwise they become Stopped, without one. */
  readonly isStarted: boolean
  readonly instanceType: string
  readonly imageId: string
  readonly terms: LaunchTerms
  readonly settings: LaunchSettings
  readonly place: LaunchPlace
  readonly internet: Pick<InstanceRow, 'InternetChargeType' | 'InternetMaxBandwidthIn' | 'InternetMaxBandwidthOut'>
  readonly disks: readonly DiskPlan[]
  /** Private addresses that were asked for, by place; free ones are drawn where it has none. */
  readonly addresses: readonly string[]
  readonly cards: LaunchCards
  readonly namesOf: (place: number, id: string) => Names
  /** By place; nowhere in particular where it has none. */
  readonly deployments: readonly Deployment[]
}

/** Refuses amounts out of range. Guess: a MinAmount above Amount is refused. */
export function ensureAmounts({ Amount = 1, MinAmount }: Request): void {
  const isInRange = Number.isInteger(Amount) && Amount >= 1 && Amount <= MOST_AT_ONCE
  ensure(isInRange, errors.invalidAmount(MOST_AT_ONCE))
  const isMinInRange = MinAmount === undefined || (Number.isInteger(MinAmount) && MinAmount >= 1 && MinAmount <= Amount)
  ensure(isMinInRange, errors.invalidMinAmount())
}

/**
 * How many are made. Stock for fewer than Amount is enough if MinAmount was sent and is reached; without it all are
 * made or none. The vCPU quota must allow what is made.
 */
export function affordableAmount(context: ActionContext, request: Request, terms: LaunchTerms, zoneId: string): number {
  const { world, accountId, regionId, explain } = context
  const { Amount = 1, MinAmount, InstanceType: instanceType = '' } = request
  const chargeType = chargeTypeOf(terms.row)
  const stock = stockOf(world, { regionId, zoneId, instanceType, chargeType })
  const count = Number.isFinite(stock.count) ? stock.count : 'unlimited'
  explain('Stock', 'Stock of the type in the zone.', { zoneId, instanceType, chargeType, count, taken: stock.taken })
  ensure(stock.isSold, errors.typeNotInZone(instanceType, zoneId))
  ensure(stock.count >= (MinAmount ?? Amount), errors.noStock())
  const amount = Math.min(Amount, stock.count)
  if (amount < Amount) explain('MinAmount', 'The stock is below Amount but not below MinAmount.', { Amount, amount })

  const { terms: limits } = instanceHeadroom(world, { accountId, regionId }, instanceType, chargeType)
  for (const { quota, limit, used, allows } of limits) {
    explain('Quota', 'What the quota still allows of this type.', { quota, limit, used, allows })
    ensure(allows >= amount, errors.elasticQuotaExceeded(quota, limit))
  }
  return amount
}

/** Puts the instances with their disks and network interfaces; they are Pending. Returns their ids. */
export function launch(context: ActionContext, plan: Launch): string[] {
  const { world, explain } = context
  const common = commonMembers(context, plan)
  const InstanceIds: string[] = []
  for (let place = 0; place < plan.amount; place++) {
    const InstanceId = newId(world, 'i', context.regionId)
    const isPublic = plan.isStarted && plan.internet.InternetMaxBandwidthOut > 0
    const PublicIpAddress = isPublic ? pickPublicAddress(world) : undefined
    // Undone with everything else if the world has no public address left.
    ensure(!isPublic || PublicIpAddress !== undefined, errors.noPublicAddressLeft())
    world.instances.put({
      InstanceId,
      SerialNumber: newUuid(world),
      ...common,
      ...plan.deployments[place],
      ...plan.namesOf(place, InstanceId),
      ...plannedEnd(context, plan.terms, InstanceId),
      ...(PublicIpAddress === undefined ? {} : { PublicIpAddress }),
    })
    const card = putPrimary(context, plan, InstanceId, plan.addresses[place])
    putCards(context, plan.cards, card, plan.place.vSwitch)
    putDisks(context, plan, InstanceId)
    world.plan(
      plan.isStarted ? 'ecs.InstanceStarting' : 'ecs.InstanceCreated',
      { InstanceId },
      duration('instanceCreate'),
    )
    InstanceIds.push(InstanceId)
  }
  for (const id of new Set(plan.disks.flatMap(({ autoSnapshotPolicyIds = [] }) => autoSnapshotPolicyIds)))
    schedule(world, id)
  const addresses = InstanceIds.flatMap((id) => world.instances.get(id)?.PublicIpAddress ?? [])
  if (addresses.length > 0) explain('PublicAddress', 'Drawn from those that nobody has.', { addresses })
  return InstanceIds
}

function commonMembers({ world, accountId, regionId }: ActionContext, plan: Launch) {
  const { vSwitch } = plan.place
  const now = isoMinutes(world.nowMs)
  return {
    OwnerId: accountId,
    RegionId: regionId,
    ZoneId: vSwitch.ZoneId,
    VpcId: vSwitch.VpcId,
    VSwitchId: vSwitch.VSwitchId,
    InstanceType: plan.instanceType,
    ImageId: plan.imageId,
    Status: 'Pending',
    StoppedMode: 'Not-applicable',
    DeploymentSetId: '',
    CreationTime: now,
    StartTime: now,
    ...plan.settings,
    ...plan.terms.row,
    ...plan.internet,
  } as const
}

function putPrimary(
  { world }: ActionContext,
  plan: Launch,
  InstanceId: string,
  asked: string | undefined,
): NetworkInterfaceRow {
  const { vSwitch, SecurityGroupIds, NetworkInterfaceName, networkInterfaceDescription } = plan.place
  const address = asked ?? pickAddressIn(world, vSwitch, new Set(plan.addresses))
  assert(address !== undefined, `${vSwitch.VSwitchId} was found to have free addresses`)
  return putNetworkInterface(world, vSwitch, {
    NetworkInterfaceName,
    Description: networkInterfaceDescription,
    Type: 'Primary',
    Status: 'InUse',
    InstanceId,
    SecurityGroupIds,
    PrivateIpAddresses: [address],
    ResourceGroupId: plan.settings.ResourceGroupId,
    DeleteOnRelease: true,
    Tags: plan.settings.Tags,
  })
}

/** Data disks of a subscription are paid with it. */
function putDisks({ world, accountId, regionId }: ActionContext, plan: Launch, InstanceId: string): void {
  const now = isoSeconds(world.nowMs)
  for (const disk of plan.disks) {
    world.disks.put({
      DiskId: newId(world, 'd', regionId),
      OwnerId: accountId,
      RegionId: regionId,
      ZoneId: plan.place.vSwitch.ZoneId,
      InstanceId,
      Status: 'In_use',
      DeleteAutoSnapshot: true,
      EnableAutoSnapshot: true,
      Portable: disk.Type === 'data',
      DiskChargeType: plan.terms.row.InstanceChargeType,
      ResourceGroupId: plan.settings.ResourceGroupId,
      CreationTime: now,
      AttachedTime: now,
      DetachedTime: '',
      Tags: plan.settings.Tags,
      unflushed: {},
      ...disk,
    })
  }
}

/** Ends of subscriptions and automatic releases are calendar times: the pace does not touch them. */
function plannedEnd({ world }: ActionContext, { expiresMs, releaseMs }: LaunchTerms, InstanceId: string) {
  if (expiresMs !== undefined) return { endEntryId: world.planAt('ecs.InstanceExpired', { InstanceId }, expiresMs) }
  if (releaseMs === undefined) return {}
  return { endEntryId: world.planAt('ecs.InstanceAutoReleased', { InstanceId }, releaseMs) }
}
