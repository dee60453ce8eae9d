import { defineAction } from '../../../door/action.ts'
import { isoSeconds } from '../../../kernel/clock.ts'
import { ensure } from '../../../kernel/errors.ts'
import { pickAddressIn, privateAddressObstacle } from '../../../rules/privateAddress.ts'
import { duration } from '../../../world/facts/durations.ts'
import { newId } from '../../../world/ids.ts'
import * as errors from '../haVip/errors.ts'
import { ensureHaVipTexts } from '../haVip/haVips.ts'
import { tagsOf } from '../tags.ts'
import { vSwitchNotFound } from '../vSwitch/errors.ts'

/**
 * CreateHaVip: a private address of a vSwitch that instances can stand by for. Creating, then Available.
 * Source: Vpc 2016-04-28 catalogue and remarks.
 */
export default defineAction('vpc', 'CreateHaVip', {
  handle({ world, own, explain }, { VSwitchId, IpAddress: asked, Name, Description, ResourceGroupId, Tag }) {
    ensureHaVipTexts(Name, Description)
    const Tags = tagsOf(Tag)
    const vSwitch = own(world.vSwitches, VSwitchId)
    ensure(vSwitch, vSwitchNotFound(VSwitchId))
    ensure(vSwitch.Status === 'Available', errors.vSwitchIsPending())
    const obstacle = asked ? privateAddressObstacle(world, vSwitch, asked) : undefined
    ensure(obstacle === undefined, errors.addressNotFree(asked ?? ''))
    const IpAddress = asked || pickAddressIn(world, vSwitch)
    ensure(IpAddress, errors.noAddressLeft())

    const { OwnerId, RegionId, VpcId } = vSwitch
    const HaVipId = newId(world, 'havip', RegionId)
    world.haVips.put({
      OwnerId,
      RegionId,
      HaVipId,
      VpcId,
      VSwitchId,
      IpAddress,
      Name: Name ?? '',
      Description: Description ?? '',
      Status: 'Creating',
      AssociatedInstanceType: '',
      InstanceIds: [],
      ResourceGroupId: ResourceGroupId ?? '',
      CreationTime: isoSeconds(world.nowMs),
      Tags,
    })
    world.addressReservations.put({ OwnerId, RegionId, VSwitchId, Address: IpAddress, HolderId: HaVipId })
    world.plan('vpc.HaVipAvailable', { HaVipId }, duration('networkResource'))
    explain('PrivateAddress', 'The address was asked for, or drawn from those of the vSwitch that nobody has.', {
      IpAddress,
    })

    return { HaVipId, IpAddress }
  },
})
