import { defineAction } from '../../../door/action.ts'
import { ensure } from '../../../kernel/errors.ts'
import * as errors from '../vSwitch/errors.ts'
import { showVSwitch } from '../vSwitch/vSwitchViews.ts'

/**
 * DescribeVSwitchAttributes: one vSwitch. One that is gone is a 404, by which Terraform knows that it was deleted.
 * Source: Vpc 2016-04-28 catalogue.
 */
export default defineAction('vpc', 'DescribeVSwitchAttributes', {
  handle({ world, own }, { VSwitchId }) {
    const vSwitch = own(world.vSwitches, VSwitchId)
    ensure(vSwitch, errors.vSwitchNotFound(VSwitchId))

    return showVSwitch(world, vSwitch)
  },
})
