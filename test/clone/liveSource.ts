import type { Emulator } from '../../src/emulator.ts'
import { PUBLIC_IMAGE, SOURCE_REGION, SOURCE_ZONE, TYPE } from './cloneSetup.ts'

const RegionId = SOURCE_REGION

/** Makes a network and running instances in a world of a live emulator whose clock is moved by hand; the id of the first. */
export async function sourceOf(emulator: Emulator, world = 'default', InstanceName = 'shop'): Promise<string> {
  const [first] = await sourcesOf(emulator, 1, world, InstanceName)
  return first as string
}

export async function sourcesOf(
  emulator: Emulator,
  Amount: number,
  world = 'default',
  InstanceName = 'shop',
): Promise<string[]> {
  const { VpcId } = await emulator.call('vpc.CreateVpc', { RegionId, CidrBlock: '10.0.0.0/16' }, { world })
  await emulator.advance(60_000, { world })
  const ask = { RegionId, VpcId, ZoneId: SOURCE_ZONE, CidrBlock: '10.0.0.0/24' }
  const { VSwitchId } = await emulator.call('vpc.CreateVSwitch', ask, { world })
  const { SecurityGroupId } = await emulator.call('ecs.CreateSecurityGroup', { RegionId, VpcId }, { world })
  await emulator.advance(60_000, { world })
  const { InstanceIdSets } = await emulator.call(
    'ecs.RunInstances',
    { RegionId, ImageId: PUBLIC_IMAGE, InstanceType: TYPE, VSwitchId, SecurityGroupId, InstanceName, Amount },
    { world },
  )
  await emulator.advance(600_000, { world })
  return InstanceIdSets.InstanceIdSet ?? []
}
