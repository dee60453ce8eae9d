import { defineAction } from '../../../door/action.ts'
import { ensure } from '../../../kernel/errors.ts'
import { duration } from '../../../world/facts/durations.ts'
import * as errors from '../vpc/errors.ts'
import { removeGateways, vpcDependents } from '../vpc/vpcs.ts'

/**
 * DeleteVpc: deletes an Available VPC that holds nothing but its router and system route table.
 * Its DHCP options set is freed of it (Guess: it keeps no VPC).
 * With ForceDelete its gateways go along (Guess: at once).
 * Deleting for the time of a network resource, then gone.
 * Source: Vpc 2016-04-28 catalogue and remarks; documented error table.
 */
export default defineAction('vpc', 'DeleteVpc', {
  handle({ world, own }, { VpcId, ForceDelete = false }) {
    const vpc = own(world.vpcs, VpcId)

    ensure(vpc, errors.vpcNotFound(VpcId))
    ensure(vpc.Status === 'Available', errors.incorrectVpcStatus(vpc.Status))
    const dependent = vpcDependents(world, vpc)
    const isForced = ForceDelete && (dependent === 'Ipv6Gateway' || dependent === 'Ipv4Gateway')
    ensure(dependent === undefined || isForced, errors.vpcHasDependents(dependent ?? ''))

    if (isForced) removeGateways(world, vpc)
    world.vpcs.change(VpcId, { Status: 'Deleting' })
    world.plan('vpc.VpcGone', { VpcId }, duration('networkResource'))

    return {}
  },
})
