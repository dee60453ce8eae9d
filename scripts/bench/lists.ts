import { createEmulator, type Emulator } from '../../src/emulator.ts'

const REGION = { RegionId: 'cn-hangzhou' }
const SMALL = 100
const LARGE = 100_000
const BATCHES = 41
const CALLS = 100

interface Ids {
  readonly instance: string
  readonly disk: string
  readonly group: string
}

/** Ratios of what a list costs: by id in a world of 100,000 rows to one of 100; the last page to the first. */
export async function listRatios(): Promise<{ byId: Record<string, number>; lastPage: number }> {
  const emulator = await createEmulator({ pace: 'instant' })
  const ids = { small: await fill(emulator, 'small', SMALL), large: await fill(emulator, 'large', LARGE) }
  const asks = {
    DescribeInstances: ({ instance }: Ids) => ({ ...REGION, InstanceIds: JSON.stringify([instance]) }),
    DescribeDisks: ({ disk }: Ids) => ({ ...REGION, DiskIds: JSON.stringify([disk]) }),
    DescribeSecurityGroups: ({ group }: Ids) => ({ ...REGION, SecurityGroupIds: JSON.stringify([group]) }),
  }
  const byId: Record<string, number> = {}
  for (const [action, ask] of Object.entries(asks)) {
    byId[action] = await ratio(
      () => emulator.call(`ecs.${action}` as 'ecs.DescribeInstances', ask(ids.large), { world: 'large' }),
      () => emulator.call(`ecs.${action}` as 'ecs.DescribeInstances', ask(ids.small), { world: 'small' }),
    )
  }
  const page = (PageNumber: number) => () =>
    emulator.call('ecs.DescribeInstances', { ...REGION, PageSize: 100, PageNumber }, { world: 'large' })
  const lastPage = await ratio(page(LARGE / 100), page(1))
  await emulator.close()
  return { byId, lastPage }
}

/** A world with so many instances, disks and security groups: one of each is made by calls, the others are copies of its row. */
async function fill(emulator: Emulator, name: string, count: number): Promise<Ids> {
  const world = { world: name }
  emulator.worlds.create({ name, clock: 'manual' })
  const { VpcId } = await emulator.call('vpc.CreateVpc', { ...REGION, CidrBlock: '10.0.0.0/8' }, world)
  await emulator.advance(1_000, world)
  const place = { ...REGION, VpcId, ZoneId: 'cn-hangzhou-i', CidrBlock: '10.0.0.0/16' }
  const { VSwitchId } = await emulator.call('vpc.CreateVSwitch', place, world)
  const { SecurityGroupId } = await emulator.call('ecs.CreateSecurityGroup', { ...REGION, VpcId }, world)
  await emulator.advance(1_000, world)
  const launch = {
    VSwitchId,
    SecurityGroupId,
    ImageId: 'aliyun_3_x64_20G_alibase_20250117.vhd',
    InstanceType: 'ecs.g6.large',
  }
  await emulator.call('ecs.RunInstances', { ...REGION, ...launch }, world)
  await emulator.advance(60_000, world)
  const { world: rows } = emulator.worlds.get(name)
  const [instance, disk, group] = [rows.instances.all()[0], rows.disks.all()[0], rows.securityGroups.all()[0]]
  if (instance === undefined || disk === undefined || group === undefined) throw new Error('the first rows are there')
  rows.atomically(() => {
    for (let i = 1; i < count; i++) {
      const serial = String(i).padStart(17, '0')
      rows.instances.put({ ...instance, InstanceId: `i-bp1${serial}` })
      rows.disks.put({ ...disk, DiskId: `d-bp1${serial}`, InstanceId: `i-bp1${serial}` })
      rows.securityGroups.put({ ...group, SecurityGroupId: `sg-bp1${serial}` })
    }
  })
  const middle = String(Math.floor(count / 2)).padStart(17, '0')
  return { instance: `i-bp1${middle}`, disk: `d-bp1${middle}`, group: `sg-bp1${middle}` }
}

/** Median of the ratios of batches that follow each other, so that a busy machine slows both. */
async function ratio(one: () => Promise<unknown>, other: () => Promise<unknown>): Promise<number> {
  const batch = async (ask: () => Promise<unknown>) => {
    const started = performance.now()
    for (let i = 0; i < CALLS; i++) await ask()
    return performance.now() - started
  }
  await batch(one)
  await batch(other)
  const ratios: number[] = []
  for (let i = 0; i < BATCHES; i++) {
    const [first, second] =
      i % 2 === 0 ? [await batch(one), await batch(other)] : [await batch(other), await batch(one)].reverse()
    ratios.push((first as number) / (second as number))
  }
  return ratios.sort((a, b) => a - b)[Math.floor(ratios.length / 2)] as number
}
