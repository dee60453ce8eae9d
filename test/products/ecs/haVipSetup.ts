import { testWorld } from '../../setup/worlds.ts'
import { makeNetwork, putInstance, REGION } from '../vpc/network.ts'

/** A network with an instance, and a virtual address that the ECS API has made there. */
export async function oldHaVipWorld() {
  const test = testWorld()
  const { VSwitchId } = await makeNetwork(test)
  const InstanceId = putInstance(test, VSwitchId)
  const order = { ...REGION, VSwitchId, IpAddress: '10.0.1.88', Description: 'two stand by' }
  const { HaVipId } = await test.call('ecs.CreateHaVip', order)
  const shown = async () => {
    const asked = { ...REGION, Filter: [{ Key: 'HaVipId', Value: [HaVipId] }] }
    return (await test.call('ecs.DescribeHaVips', asked)).HaVips.HaVip?.[0]
  }
  return { test, VSwitchId, InstanceId, HaVipId, shown, on: { ...REGION, HaVipId } }
}
