import type { Requests } from '../../../src/catalogue/types.generated.ts'
import type { TestWorld } from '../../setup/worlds.ts'
import { makeNetwork, type Network, REGION } from './network.ts'

export interface Gateway extends Network {
  readonly NatGatewayId: string
  readonly SnatTableId: string
  readonly ForwardTableId: string
}

/** An Available NAT gateway in a network of its own. */
export async function makeGateway(
  world: TestWorld,
  order: Partial<Requests['vpc.CreateNatGateway']> = {},
): Promise<Gateway> {
  const network = await makeNetwork(world)
  const made = await world.call('vpc.CreateNatGateway', {
    ...REGION,
    VpcId: network.VpcId,
    VSwitchId: network.VSwitchId,
    NatType: 'Enhanced',
    ...order,
  })
  await world.settle()
  const [SnatTableId = ''] = made.SnatTableIds.SnatTableId ?? []
  const [ForwardTableId = ''] = made.ForwardTableIds.ForwardTableId ?? []
  return { ...network, NatGatewayId: made.NatGatewayId, SnatTableId, ForwardTableId }
}

/** A new EIP that is InUse on the gateway. */
export async function bindEip(world: TestWorld, NatGatewayId: string): Promise<{ AllocationId: string; ip: string }> {
  const { AllocationId, EipAddress } = await world.call('vpc.AllocateEipAddress', REGION)
  await world.call('vpc.AssociateEipAddress', { AllocationId, InstanceId: NatGatewayId, InstanceType: 'Nat' })
  await world.settle()
  return { AllocationId, ip: EipAddress }
}

export async function gatewayShown(world: TestWorld, NatGatewayId: string) {
  const { NatGateways } = await world.call('vpc.DescribeNatGateways', { ...REGION, NatGatewayId })
  return NatGateways.NatGateway?.[0]
}

export async function snatShown(world: TestWorld, { NatGatewayId }: Gateway) {
  const { SnatTableEntries } = await world.call('vpc.DescribeSnatTableEntries', { ...REGION, NatGatewayId })
  return SnatTableEntries.SnatTableEntry ?? []
}

export async function forwardShown(world: TestWorld, { NatGatewayId }: Gateway) {
  const { ForwardTableEntries } = await world.call('vpc.DescribeForwardTableEntries', { ...REGION, NatGatewayId })
  return ForwardTableEntries.ForwardTableEntry ?? []
}

export async function eipShown(world: TestWorld, AllocationId: string) {
  return (await world.call('vpc.DescribeEipAddresses', { ...REGION, AllocationId })).EipAddresses.EipAddress?.[0]
}
