import { expect } from 'vitest'
import type { Visit } from './browser.ts'

export const REGION = 'cn-hangzhou'
export const OTHER_REGION = 'cn-beijing'
export const ZONE = 'cn-hangzhou-i'
export const TYPE = 'ecs.g6.large'
const IMAGE = 'ubuntu_22_04_x64_20G_alibase_20230613.vhd'

/** An empty world of its own, at pace instant. */
export function newWorld({ emulator }: Visit, name: string): string {
  emulator.worlds.create({ name, clock: 'wall', pace: 'instant', seed: name })
  return name
}

/** A network with one running instance whose description and tag try to be more than text. */
export async function someInstance({ emulator }: Visit, world = 'default'): Promise<string> {
  const at = { world }
  const settle = () => emulator.advance(120_000, at)
  const { VpcId } = await emulator.call('vpc.CreateVpc', { RegionId: REGION, CidrBlock: '10.0.0.0/8' }, at)
  await settle()
  const block = { RegionId: REGION, VpcId, ZoneId: ZONE, CidrBlock: '10.0.0.0/24' }
  const { VSwitchId } = await emulator.call('vpc.CreateVSwitch', block, at)
  const { SecurityGroupId } = await emulator.call('ecs.CreateSecurityGroup', { RegionId: REGION, VpcId }, at)
  await settle()
  const launch = {
    ...{ RegionId: REGION, InstanceType: TYPE, ImageId: IMAGE, VSwitchId, SecurityGroupId, InstanceName: 'web' },
    Description: '<img src=x onerror="document.title=1">',
    Tag: [{ Key: 'note', Value: '<script>document.title=2</script>' }],
  }
  const { InstanceIdSets } = await emulator.call('ecs.RunInstances', launch, at)
  await settle()
  const [id = ''] = InstanceIdSets.InstanceIdSet ?? []
  expect(id).not.toBe('')
  return id
}
