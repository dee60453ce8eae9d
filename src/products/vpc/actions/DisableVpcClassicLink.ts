import { defineAction } from '../../../door/action.ts'
import { ensure } from '../../../kernel/errors.ts'
import * as errors from '../vpc/errors.ts'

/**
 * DisableVpcClassicLink (deprecated): a setting of an Available VPC without effect; there is no classic network here.
 * Source: Vpc 2016-04-28 catalogue.
 */
export default defineAction('vpc', 'DisableVpcClassicLink', {
  handle({ world, own }, { VpcId }) {
    const vpc = own(world.vpcs, VpcId)

    ensure(vpc, errors.vpcNotFound(VpcId))
    ensure(vpc.Status === 'Available', errors.incorrectVpcStatus(vpc.Status))

    world.vpcs.change(VpcId, { ClassicLinkEnabled: false })

    return {}
  },
})
