import { defineAction } from '../../../door/action.ts'
import { ensure } from '../../../kernel/errors.ts'
import { isVpcDescription, isVSwitchName } from '../../../rules/names.ts'
import * as errors from '../errors.ts'

/**
 * ModifyVSwitchAttribute: name and description of an Available vSwitch. Its block can never be changed.
 * Guess: an empty name or description takes the old one away; Terraform sends it so.
 * Source: Vpc 2016-04-28 catalogue; codes that Terraform tries again at.
 */
export default defineAction('vpc', 'ModifyVSwitchAttribute', {
  ignores: {
    EnableIPv6: 'IPv6 is not emulated',
    Ipv6CidrBlock: 'IPv6 is not emulated',
    Ipv6CidrMask: 'IPv6 is not emulated',
    VpcIpv6CidrBlock: 'IPv6 is not emulated',
  },
  handle({ world, own }, { VSwitchId, VSwitchName, Description }) {
    const vSwitch = own(world.vSwitches, VSwitchId)

    ensure(vSwitch, errors.vSwitchNotFound(VSwitchId))
    ensure(!VSwitchName || isVSwitchName(VSwitchName), errors.invalidVSwitchName())
    ensure(!Description || isVpcDescription(Description), errors.invalidVSwitchDescription())
    ensure(vSwitch.Status === 'Available', errors.vSwitchNotReady())

    world.vSwitches.change(VSwitchId, {
      VSwitchName: VSwitchName ?? vSwitch.VSwitchName,
      Description: Description ?? vSwitch.Description,
    })

    return {}
  },
})
