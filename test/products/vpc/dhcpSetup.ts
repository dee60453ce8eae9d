import type { Requests } from '../../../src/catalogue/types.generated.ts'
import type { TestWorld } from '../../setup/worlds.ts'
import { makeNetwork, REGION } from './network.ts'

/** An Available DHCP options set. */
export async function makeSet(world: TestWorld, order: Partial<Requests['vpc.CreateDhcpOptionsSet']> = {}) {
  const { DhcpOptionsSetId } = await world.call('vpc.CreateDhcpOptionsSet', { ...REGION, ...order })
  await world.settle()
  return DhcpOptionsSetId
}

export function showSet(world: TestWorld, DhcpOptionsSetId: string) {
  return world.call('vpc.GetDhcpOptionsSet', { ...REGION, DhcpOptionsSetId })
}

/** A network whose VPC has a DHCP options set. */
export async function makeAttached(world: TestWorld) {
  const { VpcId } = await makeNetwork(world)
  const DhcpOptionsSetId = await makeSet(world)
  const pair = { ...REGION, DhcpOptionsSetId, VpcId }
  await world.call('vpc.AttachDhcpOptionsSetToVpc', pair)
  await world.settle()
  return { VpcId, DhcpOptionsSetId, pair }
}

/** What a VPC shows of its set. */
export async function setOfVpc(world: TestWorld, VpcId: string) {
  const vpc = await world.call('vpc.DescribeVpcAttribute', { ...REGION, VpcId })
  return [vpc.DhcpOptionsSetId, vpc.DhcpOptionsSetStatus]
}
