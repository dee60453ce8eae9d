import type { Requests } from '../../../src/catalogue/types.generated.ts'
import { type TestWorld, testWorld } from '../../setup/worlds.ts'
import { makeNetwork, type Network, REGION } from './network.ts'

/** A network with one Available virtual address in its vSwitch. */
export async function haVipWorld(order: Partial<Requests['vpc.CreateHaVip']> = {}) {
  const world = testWorld()
  const network: Network = await makeNetwork(world)
  const made = await world.call('vpc.CreateHaVip', { ...REGION, VSwitchId: network.VSwitchId, ...order })
  await world.settle()
  return { world, network, HaVipId: made.HaVipId, IpAddress: made.IpAddress, on: { ...REGION, HaVipId: made.HaVipId } }
}

export async function haVipShown(world: TestWorld, HaVipId: string) {
  const asked = { ...REGION, Filter: [{ Key: 'HaVipId', Value: [HaVipId] }] }
  return (await world.call('vpc.DescribeHaVips', asked)).HaVips.HaVip?.[0]
}
