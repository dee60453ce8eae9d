import type { Requests } from '../../../catalogue/types.generated.ts'
import { type ActionContext, defineAction } from '../../../door/action.ts'
import { ensure } from '../../../kernel/errors.ts'
import { addressToNumber } from '../../../rules/cidr.ts'
import { eipOf } from '../../../rules/eip.ts'
import { pickAddressIn, privateAddressObstacle } from '../../../rules/privateAddress.ts'
import type { InstanceRow, NetworkInterfaceRow } from '../../../world/rows/ecs.ts'
import type { VSwitchRow } from '../../../world/rows/vpc.ts'
import { securityGroupNotFound } from '../instance/errors.ts'
import { ensureGroups } from '../instance/instanceGroups.ts'
import { instanceOf } from '../instance/instances.ts'
import * as errors from '../instance/moveErrors.ts'

type Request = Requests['ecs.ModifyInstanceVpcAttribute']

/**
 * ModifyInstanceVpcAttribute: another vSwitch of the same zone, another private address, or with VpcId another VPC and
 * the security groups there, for a Stopped instance, at once. It has to be started before it can be moved again.
 * Source: Ecs 2014-05-26 catalogue and remarks; documented error table.
 */
export default defineAction('ecs', 'ModifyInstanceVpcAttribute', {
  handle(context, request) {
    const { world, explain } = context
    const instance = instanceOf(context, request.InstanceId)
    const card = primaryCardOf(context, instance)
    const vSwitch = targetOf(context, instance, request)
    const isOtherVpc = vSwitch.VpcId !== instance.VpcId

    ensure(instance.Status === 'Stopped' && !instance.isReleasing, errors.statusForbidsMove(instance.Status))
    ensure(instance.isMoved !== true, errors.moveNotFinished())
    const SecurityGroupIds = groupsOf(context, card, vSwitch, request)
    if (isOtherVpc) ensureMovable(context, instance, card)
    const address = addressOf(context, card, vSwitch, request.PrivateIpAddress)

    const { VSwitchId, VpcId } = vSwitch
    const PrivateIpAddresses = [address, ...card.PrivateIpAddresses.slice(1)]
    world.networkInterfaces.put({ ...card, VSwitchId, VpcId, SecurityGroupIds, PrivateIpAddresses })
    world.instances.change(instance.InstanceId, { VSwitchId, VpcId, isMoved: true })
    const eip = eipOf(world, instance.InstanceId)
    if (eip !== undefined) world.eips.change(eip.AllocationId, { PrivateIpAddress: address })
    explain('PrivateAddress', 'The address of the instance.', { VSwitchId, address })

    return {}
  },
})

function primaryCardOf({ world }: ActionContext, { InstanceId }: InstanceRow): NetworkInterfaceRow {
  const card = world.networkInterfaces.list('instance', InstanceId).find(({ Type }) => Type === 'Primary')
  ensure(card, errors.resourceNotFound())
  return card
}

/** The vSwitch named, in the zone of the instance; in its VPC too, unless another VPC is named. */
function targetOf({ world, own }: ActionContext, instance: InstanceRow, { VSwitchId, VpcId }: Request): VSwitchRow {
  const vSwitch = own(world.vSwitches, VSwitchId)
  ensure(vSwitch, errors.vSwitchNotFound(VSwitchId))
  ensure(vSwitch.ZoneId === instance.ZoneId, errors.vSwitchInOtherZone())
  ensure(!VpcId || vSwitch.VpcId === VpcId, errors.vSwitchNotOfVpc())
  ensure(VpcId || vSwitch.VpcId === instance.VpcId, errors.vSwitchNotFound(VSwitchId))
  ensure(vSwitch.Status === 'Available', errors.vSwitchNotReady(vSwitch.Status))
  return vSwitch
}

/** They are read with a VPC only, which needs them; otherwise the groups stay. */
function groupsOf(
  context: ActionContext,
  card: NetworkInterfaceRow,
  { VpcId }: VSwitchRow,
  request: Request,
): readonly string[] {
  const asked = request.VpcId ? [...new Set(request.SecurityGroupId ?? [])] : []
  if (VpcId !== card.VpcId) ensure(asked.length > 0, securityGroupNotFound(''))
  if (asked.length === 0) return card.SecurityGroupIds
  const amount = card.PrivateIpAddresses.length
  ensureGroups(context, asked, { VpcId, otherVpc: errors.groupOfOtherVpc(), amount, alreadyIn: card.SecurityGroupIds })
  return asked
}

/** Source: remarks on ModifyInstanceVpcAttribute. Load balancers, HaVip and IPv6 of an instance are not looked at. */
function ensureMovable({ world }: ActionContext, { InstanceId }: InstanceRow, card: NetworkInterfaceRow): void {
  const isAlone = world.networkInterfaces.count('instance', InstanceId) === 1
  ensure(isAlone, errors.moveDenied('it has secondary network interfaces'))
  ensure(card.PrivateIpAddresses.length === 1, errors.moveDenied('it has several private addresses'))
}

/** The address asked for, or any free one, also in the vSwitch that it is in. */
function addressOf(
  { world }: ActionContext,
  card: NetworkInterfaceRow,
  vSwitch: VSwitchRow,
  asked: string | undefined,
): string {
  const isSame = vSwitch.VSwitchId === card.VSwitchId
  const current = card.PrivateIpAddresses[0] ?? ''
  if (!asked) {
    const drawn = pickAddressIn(world, vSwitch)
    ensure(drawn !== undefined, errors.noAddressLeft())
    return drawn
  }
  ensure(addressToNumber(asked) !== undefined, errors.malformedAddress())
  ensure(!(isSame && asked === current), errors.addressInUse(asked))
  const obstacle = privateAddressObstacle(world, vSwitch, asked)
  ensure(obstacle !== 'outside', errors.addressOutside(asked))
  ensure(obstacle !== 'taken', errors.addressInUse(asked))
  return asked
}
