/** How long a month of world time takes: 100 instances, and daily snapshots of 10 disks that are kept for a week. In process. */
import { performance } from 'node:perf_hooks'
import { createEmulator } from '../../src/emulator.ts'

const REGION = { RegionId: 'cn-hangzhou' }
const DAY_MS = 24 * 3_600_000
const IMAGE = 'ubuntu_22_04_x64_20G_alibase_20230613.vhd'

/** Milliseconds of real time for 30 days of world time. */
export async function monthMs(): Promise<number> {
  const emulator = await createEmulator({ pace: 'realistic' })
  emulator.worlds.create({ name: 'month', clock: 'manual' })
  const at = { world: 'month' }
  const settle = () => emulator.advance(300_000, at)
  const { VpcId } = await emulator.call('vpc.CreateVpc', { ...REGION, CidrBlock: '10.0.0.0/8' }, at)
  await settle()
  const zone = { ZoneId: 'cn-hangzhou-i', CidrBlock: '10.0.0.0/20' }
  const { VSwitchId } = await emulator.call('vpc.CreateVSwitch', { ...REGION, VpcId, ...zone }, at)
  const { SecurityGroupId } = await emulator.call('ecs.CreateSecurityGroup', { ...REGION, VpcId }, at)
  await settle()
  await emulator.call(
    'ecs.RunInstances',
    {
      ...REGION,
      ...{ InstanceType: 'ecs.t5-lc2m1.nano', ImageId: IMAGE, VSwitchId, SecurityGroupId, Amount: 100 },
    },
    at,
  )
  await settle()
  const { Disks } = await emulator.call('ecs.DescribeDisks', { ...REGION, PageSize: 10 }, at)
  const daily = { regionId: 'cn-hangzhou', timePoints: '["1"]', repeatWeekdays: '["1","2","3","4","5","6","7"]' }
  const policy = await emulator.call('ecs.CreateAutoSnapshotPolicy', { ...daily, retentionDays: 7 }, at)
  const diskIds = JSON.stringify(Disks.Disk?.map(({ DiskId }) => DiskId))
  const applied = { regionId: 'cn-hangzhou', autoSnapshotPolicyId: policy.AutoSnapshotPolicyId, diskIds }
  await emulator.call('ecs.ApplyAutoSnapshotPolicy', applied, at)
  const started = performance.now()
  await emulator.advance(30 * DAY_MS, at)
  const ms = performance.now() - started
  const { TotalCount } = await emulator.call('ecs.DescribeSnapshots', REGION, at)
  if (TotalCount === 0) throw new Error('no snapshot was made in a month')
  await emulator.close()
  return ms
}

if (process.argv[1]?.endsWith('month.ts')) console.log(`${Math.round(await monthMs())} ms`)
