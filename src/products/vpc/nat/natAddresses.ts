/** Which addresses the entries of a NAT gateway may use. */
import type { ActionContext } from '../../../door/action.ts'
import { cidrContainsAddress } from '../../../rules/cidr.ts'
import { eipOf } from '../../../rules/eip.ts'
import { addressInVSwitch } from '../../../world/rows/ecs.ts'
import { addressOnGateway, type NatGatewayRow } from '../../../world/rows/nat.ts'
import type { World } from '../../../world/world.ts'

/**
 * How an address stands to a gateway. An internet gateway uses EIPs that are InUse on it, an intranet gateway its own
 * private addresses.
 */
export function standingOf(
  world: World,
  gateway: NatGatewayRow,
  address: string,
): 'usable' | 'inBinding' | 'elsewhere' | 'unknown' {
  if (gateway.NetworkType === 'intranet') {
    const [natIp] = world.natIps.list('ip', addressOnGateway(gateway.NatGatewayId, address), { limit: 1 })
    if (natIp === undefined) return 'unknown'
    return natIp.Status === 'Available' ? 'usable' : 'inBinding'
  }
  const [eip] = world.eips.list('publicIpAddress', address, { limit: 1 })
  if (eip === undefined || eip.OwnerId !== gateway.OwnerId) return 'unknown'
  if (eip.InstanceId !== gateway.NatGatewayId) return 'elsewhere'
  return eip.Status === 'InUse' ? 'usable' : 'inBinding'
}

/** The gateway that has the table, if the account has it there. */
export function gatewayOfTable(
  { world, own }: ActionContext,
  index: 'snatTable' | 'forwardTable',
  tableId: string,
): NatGatewayRow | undefined {
  return own(world.natGateways, world.natGateways.list(index, tableId, { limit: 1 })[0]?.NatGatewayId)
}

/** Whether the instance or interface that has the private address of the VPC also has an EIP. */
export function hasEipOfItsOwn(world: World, vpcId: string, address: string): boolean {
  return world.vSwitches
    .list('vpc', vpcId)
    .filter(({ CidrBlock }) => cidrContainsAddress(CidrBlock, address))
    .flatMap(({ VSwitchId }) => world.networkInterfaces.list('address', addressInVSwitch(VSwitchId, address)))
    .some((card) => eipOf(world, card.NetworkInterfaceId) ?? (card.InstanceId && eipOf(world, card.InstanceId)))
}
