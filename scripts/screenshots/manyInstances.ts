import type { Emulator } from '../../src/emulator.ts'

const AT_ONCE = 100
const REGION = { RegionId: 'cn-hangzhou' }
const IMAGE = 'aliyun_3_x64_20G_alibase_20250117.vhd'

/** A world at pace instant with so many instances, in hundreds, named many-001 and so on. Gives the id of one of them. */
export async function makeManyInstances(emulator: Emulator, world: string, count: number): Promise<string> {
  const at = { world }
  const host = emulator.worlds.create({ name: world, clock: 'wall', pace: 'instant', seed: world })
  const names = ['max-postpaid-instance-vcpu-count', 'max-instances']
  await host.control({ kind: 'quotas', settings: names.map((name) => ({ name, value: null })) })
  const { VpcId } = await emulator.call('vpc.CreateVpc', { ...REGION, CidrBlock: '10.0.0.0/8' }, at)
  await emulator.advance(60_000, at)
  const block = { ...REGION, VpcId, ZoneId: 'cn-hangzhou-i', CidrBlock: '10.0.0.0/16' }
  const { VSwitchId } = await emulator.call('vpc.CreateVSwitch', block, at)
  const group = { ...REGION, VpcId, SecurityGroupType: 'enterprise' }
  const { SecurityGroupId } = await emulator.call('ecs.CreateSecurityGroup', group, at)
  await emulator.advance(60_000, at)
  const launch = { ...REGION, ImageId: IMAGE, InstanceType: 'ecs.g6.large', VSwitchId, SecurityGroupId }
  let id = ''
  for (let made = 0; made < count; made += AT_ONCE) {
    const named = {
      InstanceName: `many-${String(made / AT_ONCE).padStart(3, '0')}`,
      Amount: Math.min(AT_ONCE, count - made),
    }
    const { InstanceIdSets } = await emulator.call('ecs.RunInstances', { ...launch, ...named }, at)
    id = InstanceIdSets.InstanceIdSet?.[0] ?? id
  }
  await emulator.advance(600_000, at)
  return id
}
