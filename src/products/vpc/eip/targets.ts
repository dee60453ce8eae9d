/** What EIPs are associated with: instances, secondary network interfaces, NAT gateways, virtual addresses. */
import type { ActionContext } from '../../../door/action.ts'
import { invalidParameter } from '../../../door/errors.ts'
import { ensure } from '../../../kernel/errors.ts'
import { eipOf } from '../../../rules/eip.ts'
import { pickAddressIn } from '../../../rules/privateAddress.ts'
import { quotaLimit } from '../../../rules/quota.ts'
import type { Owned } from '../../../world/rows/ecs.ts'
import { addressInVpc } from '../../../world/rows/nat.ts'
import type { NetworkInterfaceRow } from '../../../world/rows/networkInterfaces.ts'
import type { EipRow } from '../../../world/rows/vpc.ts'
import type { World } from '../../../world/world.ts'
import * as vpcErrors from '../errors.ts'
import { incorrectHaVipStatus } from '../haVip/errors.ts'
import { STEADY } from './eips.ts'
import * as errors from './errors.ts'

/** The members of an EIP that say what it is associated with. */
export type Association = Pick<EipRow, 'InstanceId' | 'InstanceType' | 'PrivateIpAddress' | 'Mode' | 'VpcId'> & {
  /** vSwitch of which PrivateIpAddress was taken for the EIP. */
  readonly takenFrom?: string
}

interface Wish {
  readonly InstanceId: string
  readonly PrivateIpAddress?: string
  readonly Mode?: string
}

type TargetRule = (context: ActionContext, eip: EipRow, wish: Wish) => Association

/** By InstanceType. Load balancers and bare addresses are not emulated: they have no rule. */
export const TARGETS: Readonly<Record<string, TargetRule>> = {
  EcsInstance: instanceTarget,
  NetworkInterface: interfaceTarget,
  Nat: gatewayTarget,
  HaVip: haVipTarget,
}

function instanceTarget({ world, accountId }: ActionContext, eip: EipRow, wish: Wish): Association {
  const { InstanceId, PrivateIpAddress } = wish
  const instance = found(world.instances.get(InstanceId), accountId, eip, InstanceId)
  const cards = world.networkInterfaces.list('instance', InstanceId)
  const addresses = cards.find(({ Type }) => Type === 'Primary')?.PrivateIpAddresses ?? []
  ensure(STEADY.has(instance.Status), vpcErrors.incorrectInstanceStatus(instance.Status))
  ensure(!instance.PublicIpAddress, vpcErrors.instanceHasPublicAddress())
  ensure(eipOf(world, InstanceId) === undefined, vpcErrors.instanceHasEip())
  ensure(!PrivateIpAddress || addresses.includes(PrivateIpAddress), invalidParameter('PrivateIpAddress'))
  const { VpcId } = instance
  const address = PrivateIpAddress || (addresses[0] ?? '')
  ensureUnmapped(world, VpcId, address)
  // The mode of association, which an instance has no choice of.
  return { InstanceId, InstanceType: 'EcsInstance', VpcId, PrivateIpAddress: address, Mode: 'NAT' }
}

/** One EIP for each private address in mode NAT; one of BINDED; several of MULTI_BINDED. */
function interfaceTarget({ world, accountId }: ActionContext, eip: EipRow, wish: Wish): Association {
  const { InstanceId, Mode = 'NAT' } = wish
  ensure(Mode === 'NAT' || Mode === 'MULTI_BINDED' || Mode === 'BINDED', errors.invalidMode())
  const card = found(world.networkInterfaces.get(InstanceId), accountId, eip, InstanceId)
  // Guess: without PrivateIpAddress, which the remarks require, the primary one is meant.
  const PrivateIpAddress = wish.PrivateIpAddress || (card.PrivateIpAddresses[0] ?? '')
  ensure(card.Type === 'Secondary', errors.primaryInterface())
  ensure(card.Status === 'Available' || card.Status === 'InUse', errors.interfaceInTransition(card.Status))
  ensure(card.PrivateIpAddresses.includes(PrivateIpAddress), invalidParameter('PrivateIpAddress'))
  ensureModeFits(world, card, { Mode, address: PrivateIpAddress, self: eip.AllocationId })
  ensureUnmapped(world, card.VpcId, PrivateIpAddress)
  return { InstanceId, InstanceType: 'NetworkInterface', VpcId: card.VpcId, PrivateIpAddress, Mode }
}

/** Refuses a mode in which the interface can not have the EIP (`self`) beside the others that it has. */
export function ensureModeFits(
  world: World,
  card: NetworkInterfaceRow,
  { Mode, address, self }: { readonly Mode: Association['Mode']; readonly address: string; readonly self: string },
): void {
  const onCard = world.eips.list('instance', card.NetworkInterfaceId)
  const others = onCard.filter(({ AllocationId }) => AllocationId !== self)
  ensure(
    others.every((other) => other.Mode === Mode && Mode !== 'BINDED'),
    errors.modeConflict(),
  )
  const isTaken = Mode === 'NAT' && others.some((other) => other.PrivateIpAddress === address)
  ensure(!isTaken, vpcErrors.instanceHasEip())
  if (Mode !== 'BINDED') return
  ensure(card.InstanceId === '', errors.interfaceAttached())
  ensure(card.PrivateIpAddresses.length === 1, errors.interfaceHasAddresses())
}

/** A virtual address has one EIP at most. */
function haVipTarget({ world, accountId }: ActionContext, eip: EipRow, { InstanceId }: Wish): Association {
  const row = found(world.haVips.get(InstanceId), accountId, eip, InstanceId)
  ensure(row.Status === 'Available' || row.Status === 'InUse', incorrectHaVipStatus(row.Status))
  ensure(eipOf(world, InstanceId) === undefined, vpcErrors.instanceHasEip())
  const { VpcId, IpAddress: PrivateIpAddress } = row
  ensureUnmapped(world, VpcId, PrivateIpAddress)
  return { InstanceId, InstanceType: 'HaVip', VpcId, PrivateIpAddress, Mode: 'NAT' }
}

/** In mode NAT each EIP takes a private address of the gateway's vSwitch. */
function gatewayTarget({ world, accountId, explain }: ActionContext, eip: EipRow, wish: Wish): Association {
  const { InstanceId } = wish
  const gateway = found(world.natGateways.get(InstanceId), accountId, eip, InstanceId)
  const { VpcId, EipBindMode: Mode, OwnerId, RegionId } = gateway
  const limit = quotaLimit(world, 'eips_per_nat', { accountId: OwnerId, regionId: RegionId })
  const used = world.eips.count('instance', InstanceId)
  ensure(gateway.NetworkType === 'internet', errors.gatewayTakesNoEip())
  ensure(gateway.Status === 'Available', errors.gatewayNotReady(gateway.Status))
  explain('Quota', 'EIPs of the NAT gateway, against its quota.', { used, limit })
  ensure(limit === null || used < limit, errors.gatewayFull(limit ?? 0))
  const bound = { InstanceId, InstanceType: 'Nat', VpcId, Mode }
  if (Mode !== 'NAT') return { ...bound, PrivateIpAddress: '' }
  const vSwitch = world.vSwitches.get(gateway.VSwitchId)
  const address = vSwitch === undefined ? undefined : pickAddressIn(world, vSwitch)
  ensure(address, errors.noPrivateAddressLeft())
  return { ...bound, PrivateIpAddress: address, takenFrom: gateway.VSwitchId }
}

/**
 * The row, which is looked for in all regions so that the refusal can say that it lies in another one. Only then comes
 * the state of the EIP, and after it that of the row.
 */
function found<Row extends Owned>(row: Row | undefined, accountId: string, eip: EipRow, id: string): Row {
  ensure(row !== undefined && row.OwnerId === accountId, vpcErrors.eipInstanceNotFound(id))
  ensure(row.RegionId === eip.RegionId, vpcErrors.eipRegionMismatch())
  ensure(eip.Status === 'Available', vpcErrors.incorrectEipStatus(eip.Status))
  return row
}

function ensureUnmapped(world: World, vpcId: string, address: string): void {
  ensure(world.forwardEntries.count('internalIp', addressInVpc(vpcId, address)) === 0, errors.addressIsMapped())
}
