import { defineAction } from '../../../door/action.ts'
import { invalidParameter } from '../../../door/errors.ts'
import { ensure } from '../../../kernel/errors.ts'
import { isVpcDescription, isVSwitchName } from '../../../rules/names.ts'
import type { VpcRow, VSwitchRow } from '../../../world/rows/vpc.ts'
import type { World } from '../../../world/world.ts'
import * as errors from '../vSwitch/errors.ts'
import { type VSwitchIpv6Wishes, wishedIpv6Block } from '../vSwitch/vSwitches.ts'

/**
 * ModifyVSwitchAttribute: name, description and IPv6 of an Available vSwitch. Its IPv4 block can never be changed, its
 * IPv6 block not once it is there; it can be taken away while no address of it is in use.
 * Guess: an empty name or description takes the old one away; Terraform sends it so.
 * Source: Vpc 2016-04-28 catalogue; codes that Terraform tries again at.
 */
export default defineAction('vpc', 'ModifyVSwitchAttribute', {
  handle({ world, own }, request) {
    const { VSwitchId, VSwitchName, Description } = request
    const vSwitch = own(world.vSwitches, VSwitchId)

    ensure(vSwitch, errors.vSwitchNotFound(VSwitchId))
    ensure(!VSwitchName || isVSwitchName(VSwitchName), errors.invalidVSwitchName())
    ensure(!Description || isVpcDescription(Description), errors.invalidVSwitchDescription())
    ensure(vSwitch.Status === 'Available', errors.vSwitchNotReady())

    const Ipv6CidrBlock = newIpv6Block(world, vSwitch, request)

    world.vSwitches.change(VSwitchId, {
      Ipv6CidrBlock,
      VSwitchName: VSwitchName ?? vSwitch.VSwitchName,
      Description: Description ?? vSwitch.Description,
    })

    return {}
  },
})

/** Guess: Ipv6CidrBlock alone enables IPv6 too, as the older form of the call did. */
function newIpv6Block(
  world: World,
  vSwitch: VSwitchRow,
  { EnableIPv6, ...wishes }: VSwitchIpv6Wishes & { readonly EnableIPv6?: boolean },
): string {
  const { Ipv6CidrBlock: now } = vSwitch
  if (EnableIPv6 === false) {
    ensure(wishes.Ipv6CidrBlock === undefined, invalidParameter('Ipv6CidrBlock', 'EnableIPv6 is false.'))
    ensure(world.ipv6Addresses.count('vSwitch', vSwitch.VSwitchId) === 0, errors.ipv6AddressesInUse())
    return ''
  }
  const isNew = wishes.Ipv6CidrBlock !== undefined
  ensure(isNew || !EnableIPv6 || now !== '', invalidParameter('Ipv6CidrBlock', 'It is needed with EnableIPv6.'))
  if (!isNew) return now
  ensure(now === '', errors.ipv6CidrIsFixed())
  return wishedIpv6Block(world, world.vpcs.get(vSwitch.VpcId) as VpcRow, wishes)
}
