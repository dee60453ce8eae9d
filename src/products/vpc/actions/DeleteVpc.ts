import { defineAction } from '../../../door/action.ts'
import { ensure } from '../../../kernel/errors.ts'
import { duration } from '../../../world/facts/durations.ts'
import * as errors from '../vpc/errors.ts'
import { vpcDependents } from '../vpc/vpcs.ts'

/**
 * DeleteVpc: deletes an Available VPC that holds nothing but its router and system route table.
 * Deleting for the time of a network resource, then gone.
 * Source: Vpc 2016-04-28 catalogue and remarks; documented error table.
 */
export default defineAction('vpc', 'DeleteVpc', {
  ignores: { ForceDelete: 'it takes IPv4 and IPv6 gateways along, which are not emulated' },
  handle({ world, own }, { VpcId }) {
    const vpc = own(world.vpcs, VpcId)

    ensure(vpc, errors.vpcNotFound(VpcId))
    ensure(vpc.Status === 'Available', errors.incorrectVpcStatus(vpc.Status))
    const dependents = vpcDependents(world, vpc)
    ensure(dependents === undefined, errors.vpcHasDependents(dependents ?? 'VSwitch'))

    world.vpcs.change(VpcId, { Status: 'Deleting' })
    world.plan('vpc.VpcGone', { VpcId }, duration('networkResource'))

    return {}
  },
})
