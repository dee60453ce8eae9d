import { type ActionContext, defineAction } from '../../../door/action.ts'
import { invalidParameter } from '../../../door/errors.ts'
import { ensure } from '../../../kernel/errors.ts'
import { isVpcDescription, isVpcName } from '../../../rules/names.ts'
import { freeAddressCount, pickAddressIn } from '../../../rules/privateAddress.ts'
import { duration } from '../../../world/facts/durations.ts'
import type { NatGatewayRow } from '../../../world/rows/nat.ts'
import * as vpcErrors from '../errors.ts'
import * as errors from '../nat/errors.ts'
import { natGatewayOf } from '../nat/natGateways.ts'

/**
 * ModifyNatGatewayAttribute: name, description, ICMP replies, session log, and the bind mode, which goes from
 * MULTI_BINDED to NAT only: each EIP then takes a private address of the vSwitch.
 * Modifying for a while when the bind mode changes. Guess: the rest takes effect at once.
 * Not modelled: session logs are not written; their settings are shown.
 * Source: Vpc 2016-04-28 catalogue and remarks.
 */
export default defineAction('vpc', 'ModifyNatGatewayAttribute', {
  handle(context, request) {
    const { world } = context
    const { NatGatewayId, Name, Description, EipBindMode, IcmpReplyEnabled, EnableSessionLog, LogDelivery } = request
    const gateway = natGatewayOf(context, NatGatewayId)

    ensure(!Name || isVpcName(Name), errors.invalidName())
    ensure(!Description || isVpcDescription(Description), errors.invalidDescription())
    const isMode = !EipBindMode || EipBindMode === 'NAT' || EipBindMode === 'MULTI_BINDED'
    ensure(isMode, invalidParameter('EipBindMode'))
    const { LogDeliveryType = gateway.LogDeliveryType, LogDestination = gateway.LogDestination } = LogDelivery ?? {}
    ensure(LogDeliveryType === '' || LogDeliveryType === 'sls', invalidParameter('LogDelivery.LogDeliveryType'))
    ensure(
      EnableSessionLog !== true || (LogDeliveryType !== '' && LogDestination !== ''),
      invalidParameter('LogDelivery', 'A session log needs a place to go.'),
    )
    ensure(gateway.Status === 'Available', errors.incorrectNatGatewayStatus(gateway.Status))
    const isBack = EipBindMode === 'MULTI_BINDED' && gateway.EipBindMode === 'NAT'
    ensure(!isBack, errors.bindModeNotBack())
    const isSwitched = EipBindMode === 'NAT' && gateway.EipBindMode !== 'NAT'
    if (isSwitched) ensureRoom(context, gateway)

    world.natGateways.change(NatGatewayId, {
      Name: Name || gateway.Name,
      Description: Description ?? gateway.Description,
      IcmpReplyEnabled: IcmpReplyEnabled ?? gateway.IcmpReplyEnabled,
      EnableSessionLog: EnableSessionLog ?? gateway.EnableSessionLog,
      LogDeliveryType,
      LogDestination,
      ...(isSwitched ? { EipBindMode: 'NAT', Status: 'Modifying' } : {}),
    })
    if (isSwitched) {
      giveAddresses(context, gateway)
      world.plan('vpc.NatGatewayAvailable', { NatGatewayId }, duration('natGatewayModify'))
    }

    return {}
  },
})

/** Each EIP of the gateway needs an address of its vSwitch, and none may be on its way. */
function ensureRoom({ world }: ActionContext, gateway: NatGatewayRow): void {
  const eips = world.eips.list('instance', gateway.NatGatewayId)
  const moving = eips.find(({ Status }) => Status !== 'InUse')
  ensure(moving === undefined, vpcErrors.incorrectEipStatus(moving?.Status ?? ''))
  const vSwitch = world.vSwitches.get(gateway.VSwitchId)
  ensure(vSwitch && freeAddressCount(world, vSwitch) >= eips.length, errors.noAddressLeft())
}

function giveAddresses({ world }: ActionContext, gateway: NatGatewayRow): void {
  const { OwnerId, RegionId, VSwitchId, NatGatewayId } = gateway
  const vSwitch = world.vSwitches.get(VSwitchId)
  for (const { AllocationId } of world.eips.list('instance', NatGatewayId)) {
    const Address = vSwitch === undefined ? undefined : pickAddressIn(world, vSwitch)
    ensure(Address, errors.noAddressLeft())
    world.addressReservations.put({ OwnerId, RegionId, VSwitchId, Address, HolderId: AllocationId })
    world.eips.change(AllocationId, { PrivateIpAddress: Address, Mode: 'NAT' })
  }
}
