/** What stands in the way when an EIP is taken from where it is, and what goes with it. */
import { ensure } from '../../../kernel/errors.ts'
import { addressOnGateway } from '../../../world/rows/nat.ts'
import type { EipRow } from '../../../world/rows/vpc.ts'
import type { World } from '../../../world/world.ts'
import * as vpcErrors from '../errors.ts'
import { incorrectHaVipStatus } from '../haVip/errors.ts'
import { STEADY } from './eips.ts'
import * as errors from './errors.ts'

/** Refuses while the instance, interface or gateway is in transition. */
export function ensureSteadyTarget(world: World, { InstanceId, InstanceType, Mode }: EipRow): void {
  if (InstanceType === 'EcsInstance') {
    const status = world.instances.get(InstanceId)?.Status ?? 'Stopped'
    ensure(STEADY.has(status), vpcErrors.incorrectInstanceStatus(status))
  }
  if (InstanceType === 'NetworkInterface') {
    const card = world.networkInterfaces.get(InstanceId)
    const isSteady = card === undefined || card.Status === 'Available' || card.Status === 'InUse'
    ensure(isSteady, errors.interfaceInTransition(card?.Status ?? ''))
    ensure(Mode !== 'BINDED' || !card?.InstanceId, errors.interfaceAttached())
  }
  if (InstanceType === 'HaVip') {
    const status = world.haVips.get(InstanceId)?.Status ?? 'Available'
    ensure(status === 'Available' || status === 'InUse', incorrectHaVipStatus(status))
  }
  if (InstanceType === 'Nat') {
    const status = world.natGateways.get(InstanceId)?.Status ?? 'Available'
    ensure(status === 'Available', errors.gatewayNotReady(status))
  }
}

/** Refuses while entries of a NAT gateway use the EIP; with force only while these are in transition. */
export function ensureUnused(world: World, { InstanceId, IpAddress }: EipRow, isForced: boolean): void {
  const { snat, forward } = entriesOf(world, InstanceId, IpAddress)
  ensure(isForced || snat.length === 0, errors.usedBySnat(IpAddress))
  ensure(isForced || forward.length === 0, errors.usedByForward(IpAddress))
  const isSteady = [...snat, ...forward].every(({ Status }) => Status === 'Available')
  ensure(isSteady, errors.entryInTransition())
}

/**
 * Takes the address out of the entries that use it; entries that have no other go.
 * Guess: an entry with more addresses keeps those; all at once.
 */
export function leaveEntries(world: World, { InstanceId, IpAddress }: EipRow): void {
  const { snat, forward } = entriesOf(world, InstanceId, IpAddress)
  for (const { SnatEntryId, SnatIps } of snat) {
    const left = SnatIps.filter((ip) => ip !== IpAddress)
    if (left.length === 0) world.snatEntries.remove(SnatEntryId)
    else world.snatEntries.change(SnatEntryId, { SnatIps: left })
  }
  for (const { ForwardEntryId } of forward) world.forwardEntries.remove(ForwardEntryId)
}

function entriesOf(world: World, gatewayId: string, ip: string) {
  const group = addressOnGateway(gatewayId, ip)
  return { snat: world.snatEntries.list('ip', group), forward: world.forwardEntries.list('ip', group) }
}
