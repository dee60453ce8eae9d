import { type ActionContext, defineAction } from '../../../door/action.ts'
import { invalidParameter } from '../../../door/errors.ts'
import { isoSeconds } from '../../../kernel/clock.ts'
import { ensure } from '../../../kernel/errors.ts'
import { isDescription, isNatName } from '../../../rules/names.ts'
import { pickAddressIn, privateAddressObstacle } from '../../../rules/privateAddress.ts'
import { quotaLimit } from '../../../rules/quota.ts'
import { putRoute, systemRouteTable } from '../../../rules/routes.ts'
import { duration } from '../../../world/facts/durations.ts'
import { newId } from '../../../world/ids.ts'
import type { VSwitchRow } from '../../../world/rows/vpc.ts'
import type { World } from '../../../world/world.ts'
import * as errors from '../nat/errors.ts'
import { natTerms } from '../nat/natGateways.ts'
import { putDefaultNatIp } from '../nat/natIps.ts'
import { tagsOf } from '../tags.ts'
import { vpcNotFound } from '../vpc/errors.ts'
import { vSwitchNotFound } from '../vSwitch/errors.ts'

/**
 * CreateNatGateway: an Enhanced NAT gateway in an Available vSwitch, of which it takes a private address.
 * Creating, then Available after the time of a NAT gateway.
 * The system route table of the VPC gets an entry 0.0.0.0/0 that leads to an internet gateway, unless it has one.
 * Source: Vpc 2016-04-28 catalogue and remarks; documented error table; codes that Terraform tries again at.
 */
export default defineAction('vpc', 'CreateNatGateway', {
  ignores: {
    AutoPay: 'subscriptions are no longer sold',
    AvailabilityMode: 'no value of it is documented',
    Duration: 'subscriptions are no longer sold',
    PricingCycle: 'subscriptions are no longer sold',
    SecurityProtectionEnabled: 'deprecated: no firewall is emulated',
  },
  handle(context, request) {
    const { world, own, explain } = context
    const { VpcId, VSwitchId, Name, Description, Tag } = request
    const terms = natTerms(request)
    const Tags = tagsOf(Tag)
    ensure(!Name || isNatName(Name), errors.invalidName())
    ensure(!Description || isDescription(Description), errors.invalidDescription())
    ensure(!request.Ipv4Prefix, invalidParameter('Ipv4Prefix', 'Prefixes of addresses are not emulated.'))
    ensure(VSwitchId, errors.missingVSwitch())
    const vpc = own(world.vpcs, VpcId)
    ensure(vpc, vpcNotFound(VpcId))
    const vSwitch = own(world.vSwitches, VSwitchId)
    ensure(vSwitch, vSwitchNotFound(VSwitchId))
    const place = { accountId: vpc.OwnerId, regionId: vpc.RegionId }
    const limit = quotaLimit(world, 'nat_per_vpc', place)
    const used = world.natGateways.count('vpc', VpcId)

    ensure(vSwitch.VpcId === VpcId, errors.vSwitchOfOtherVpc())
    ensure(vpc.Status === 'Available', errors.vpcIsPending(vpc.Status))
    ensure(vSwitch.Status === 'Available', errors.vSwitchIsPending())
    explain('Quota', 'NAT gateways of the VPC, against its quota.', { used, limit })
    ensure(limit === null || used < limit, errors.natGatewayQuotaExceeded(limit ?? 0))
    const PrivateIpAddress = addressFor(context, vSwitch, request.NatIp)

    const [NatGatewayId, SnatTableId, ForwardTableId] = (['ngw', 'stb', 'ftb'] as const).map((prefix) =>
      newId(world, prefix, vpc.RegionId),
    ) as [string, string, string]
    const owned = { OwnerId: vpc.OwnerId, RegionId: vpc.RegionId }
    const gateway = world.natGateways.put({
      ...owned,
      ...terms,
      NatGatewayId,
      SnatTableId,
      ForwardTableId,
      VpcId,
      VSwitchId,
      ZoneId: vSwitch.ZoneId,
      // Guess: the name that the system gives is the id.
      Name: Name || NatGatewayId,
      Description: Description ?? '',
      IcmpReplyEnabled: request.IcmpReplyEnabled ?? true,
      EnableSessionLog: false,
      LogDeliveryType: '',
      LogDestination: '',
      Status: 'Creating',
      NetworkInterfaceId: newId(world, 'eni', vpc.RegionId),
      PrivateIpAddress,
      // Guess: that of the VPC; the request can not name one.
      ResourceGroupId: vpc.ResourceGroupId,
      DeletionProtection: false,
      CreationTime: isoSeconds(world.nowMs),
      Tags,
    })
    world.addressReservations.put({ ...owned, VSwitchId, Address: PrivateIpAddress, HolderId: NatGatewayId })
    if (terms.NetworkType === 'internet') addDefaultRoute(world, VpcId, NatGatewayId)
    if (terms.NetworkType === 'intranet') putDefaultNatIp(world, gateway, vSwitch.CidrBlock)
    world.plan('vpc.NatGatewayAvailable', { NatGatewayId }, duration('natGateway'))

    return {
      NatGatewayId,
      SnatTableIds: { SnatTableId: [SnatTableId] },
      ForwardTableIds: { ForwardTableId: [ForwardTableId] },
      FullNatTableIds: { FullNatTableId: [] },
    }
  },
})

function addressFor({ world, explain }: ActionContext, vSwitch: VSwitchRow, asked: string | undefined): string {
  if (asked) {
    const obstacle = privateAddressObstacle(world, vSwitch, asked)
    ensure(obstacle === undefined, invalidParameter('NatIp', 'It is a free address of the vSwitch.'))
    return asked
  }
  const address = pickAddressIn(world, vSwitch)
  ensure(address, errors.noAddressLeft())
  explain('PrivateAddress', 'The address was drawn from those of the vSwitch that nobody has.', { address })
  return address
}

function addDefaultRoute(world: World, VpcId: string, NatGatewayId: string): void {
  const table = systemRouteTable(world, VpcId)
  const isTaken = world.routeEntries.count('destination', `${table?.RouteTableId}|0.0.0.0/0`) > 0
  if (table === undefined || isTaken) return
  const route = { DestinationCidrBlock: '0.0.0.0/0', IpVersion: 'ipv4', Status: 'Available' } as const
  putRoute(world, table, { ...route, NextHopType: 'NatGateway', NextHopId: NatGatewayId })
}
