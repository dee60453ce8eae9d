/** Rules of virtual addresses. */
import type { ActionContext } from '../../../door/action.ts'
import { invalidParameter } from '../../../door/errors.ts'
import { changes, type EventHandlers } from '../../../door/events.ts'
import { defineView } from '../../../door/views.ts'
import { ensure } from '../../../kernel/errors.ts'
import { withoutInstance } from '../../../rules/haVip.ts'
import { isVpcDescription, isVpcName } from '../../../rules/names.ts'
import { freeAddressesOf } from '../../../rules/privateAddress.ts'
import { vpcTags } from '../../../rules/tags.ts'
import type { HaVipRow } from '../../../world/rows/haVips.ts'
import type { World } from '../../../world/world.ts'
import * as vpcErrors from '../errors.ts'
import * as errors from './errors.ts'

/** The virtual address, if the account has it there; else NotFound. */
export function haVipOf({ world, own }: ActionContext, id: string): HaVipRow {
  const row = own(world.haVips, id)
  ensure(row, errors.haVipNotFound(id))
  return row
}

/** The same, in a state in which it can be associated or unassociated. */
export function steadyHaVipOf(context: ActionContext, id: string): HaVipRow {
  const row = haVipOf(context, id)
  ensure(row.Status === 'Available' || row.Status === 'InUse', errors.incorrectHaVipStatus(row.Status))
  return row
}

export function ensureHaVipTexts(Name: string | undefined, Description: string | undefined): void {
  ensure(!Name || isVpcName(Name), invalidParameter('Name'))
  ensure(!Description || (isVpcDescription(Description) && Description.length <= 255), invalidParameter('Description'))
}

/** InstanceType of a request; an instance by default. */
export function standbyTypeOf(text: string | undefined): 'EcsInstance' | 'NetworkInterface' {
  const type = text || 'EcsInstance'
  const isKnown = type === 'EcsInstance' || type === 'NetworkInterface'
  ensure(isKnown, invalidParameter('InstanceType', 'It is EcsInstance or NetworkInterface.'))
  return type
}

/** vSwitch of what may stand by for the address. Refuses what the account has not, or what is in transition. */
export function standbyVSwitch({ world, own }: ActionContext, type: string, id: string): string {
  if (type === 'EcsInstance') {
    const instance = own(world.instances, id)
    ensure(instance, errors.instanceNotFound(id))
    const isSteady = instance.Status === 'Running' || instance.Status === 'Stopped'
    ensure(isSteady, vpcErrors.incorrectInstanceStatus(instance.Status))
    return instance.VSwitchId
  }
  const card = own(world.networkInterfaces, id)
  ensure(card, errors.instanceNotFound(id))
  const isSteady = card.Status === 'Available' || card.Status === 'InUse'
  ensure(isSteady, vpcErrors.incorrectInstanceStatus(card.Status))
  return card.VSwitchId
}

/** A virtual address as DescribeHaVips lists it. No instance claims it here, so there is no primary one. */
export const haVipView = defineView('haVip', (row: HaVipRow, read, world: World) => ({
  HaVipId: row.HaVipId,
  RegionId: row.RegionId,
  VpcId: row.VpcId,
  VSwitchId: row.VSwitchId,
  IpAddress: row.IpAddress,
  Name: row.Name,
  Description: row.Description,
  Status: row.Status,
  ChargeType: 'PostPaid',
  AssociatedInstanceType: row.AssociatedInstanceType,
  AssociatedInstances: { associatedInstance: [...row.InstanceIds] },
  AssociatedEipAddresses: {
    associatedEipAddresse: read.list(world.eips, 'instance', row.HaVipId).map(({ IpAddress }) => IpAddress),
  },
  MasterInstanceId: '',
  ResourceGroupId: row.ResourceGroupId,
  CreateTime: row.CreationTime,
  Tags: { Tag: vpcTags(row.Tags) },
}))

interface Standby {
  readonly HaVipId: string
  readonly InstanceId: string
}

/** What follows later for virtual addresses. What is gone by then, or moved on, is left alone. */
export const haVipEvents: EventHandlers = {
  'vpc.HaVipAvailable': changes<{ HaVipId: string }>(({ world }, { HaVipId }) => {
    if (world.haVips.get(HaVipId)?.Status === 'Creating') world.haVips.change(HaVipId, { Status: 'Available' })
  }),

  'vpc.HaVipInUse': changes<Standby>(({ world }, { HaVipId }) => {
    if (world.haVips.get(HaVipId)?.Status === 'Associating') world.haVips.change(HaVipId, { Status: 'InUse' })
  }),

  'vpc.HaVipLeft': changes<Standby>(({ world }, { HaVipId, InstanceId }) => {
    const row = world.haVips.get(HaVipId)
    if (row?.Status === 'Unassociating') world.haVips.change(HaVipId, withoutInstance(row, InstanceId))
  }),

  'vpc.HaVipGone': changes<{ HaVipId: string }>(({ world }, { HaVipId }) => {
    if (world.haVips.get(HaVipId)?.Status !== 'Deleting') return
    freeAddressesOf(world, HaVipId)
    world.haVips.remove(HaVipId)
  }),
}
