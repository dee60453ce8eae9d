import { createEmulator } from '../../src/emulator.ts'
import { getCloneTask, previewClone, startCloneTask } from '../../src/host/cloning.ts'
import { rootPrincipal } from '../../src/world/rows/account.ts'

const SOURCES = 20
const CLONES = 100
const REGION = { RegionId: 'cn-hangzhou' }
const ZONE = 'cn-hangzhou-i'

export interface CloneCosts {
  /** Milliseconds from the start to the report, and of the preview of the same. */
  readonly runMs: number
  readonly previewMs: number
  /** Milliseconds that a call to another world took at most, and 99 of 100 of them, while the clone ran. */
  readonly otherMaxMs: number
  readonly otherP99Ms: number
  /** MiB of the whole process afterwards, and what of it came with the clone. */
  readonly residentMiB: number
  readonly addedMiB: number
}

const MIB = 1024 * 1024

/** The largest clone there can be: 20 sources, 100 clones of each, at pace instant. */
export async function cloneCosts(): Promise<CloneCosts> {
  const emulator = await createEmulator({ pace: 'instant' })
  const host = emulator.worlds.create({ name: 'clones', clock: 'manual' })
  emulator.worlds.create({ name: 'other', clock: 'manual' })
  const sourceInstanceIds = await makeSources(emulator)
  const principal = rootPrincipal(host.world.genesis.rootAccountId)
  const request = {
    sourceRegionId: REGION.RegionId,
    sourceInstanceIds,
    destinationRegionId: REGION.RegionId,
    instanceAmount: CLONES,
    includeInstanceData: false,
  }
  const before = process.memoryUsage().rss
  const previewed = performance.now()
  await previewClone(host, principal, request)
  const previewMs = performance.now() - previewed
  const started = performance.now()
  let isDone = false
  const waits = otherWorld(emulator, () => isDone)
  const { cloneTaskId } = await startCloneTask(host, principal, { ...request, acceptTerms: true })
  for (;;) {
    const { finishedMs, instanceIds } = await getCloneTask(host, cloneTaskId)
    if (finishedMs > 0 && instanceIds.length === SOURCES * CLONES) break
    if (finishedMs > 0) throw new Error(`${instanceIds.length} clones were made`)
    await host.control({ kind: 'advance', ms: 1 })
  }
  const runMs = performance.now() - started
  isDone = true
  const times = (await waits).sort((a, b) => a - b)
  const resident = process.memoryUsage().rss
  await emulator.close()
  return {
    runMs,
    previewMs,
    otherMaxMs: times.at(-1) ?? 0,
    otherP99Ms: times[Math.floor(times.length * 0.99)] ?? 0,
    residentMiB: resident / MIB,
    addedMiB: (resident - before) / MIB,
  }
}

type Emulator = Awaited<ReturnType<typeof createEmulator>>

async function makeSources(emulator: Emulator): Promise<string[]> {
  const { host, at } = { host: emulator.worlds.get('clones'), at: { world: 'clones' } }
  const settle = () => host.control({ kind: 'advance', ms: 1 })
  const { VpcId } = await emulator.call('vpc.CreateVpc', { ...REGION, CidrBlock: '10.0.0.0/8' }, at)
  await settle()
  const vSwitch = { ...REGION, VpcId, ZoneId: ZONE, CidrBlock: '10.0.0.0/16' }
  const { VSwitchId } = await emulator.call('vpc.CreateVSwitch', vSwitch, at)
  // Enterprise groups have room for all of them.
  const group = { ...REGION, VpcId, SecurityGroupType: 'enterprise' }
  const { SecurityGroupId } = await emulator.call('ecs.CreateSecurityGroup', group, at)
  await host.control({ kind: 'quotas', settings: [{ name: 'max-postpaid-instance-vcpu-count', value: null }] })
  await settle()
  const launch = {
    ...REGION,
    ...{ ImageId: 'aliyun_3_x64_20G_alibase_20250117.vhd', InstanceType: 'ecs.g6.large', VSwitchId, SecurityGroupId },
    Amount: SOURCES,
  }
  const { InstanceIdSets } = await emulator.call('ecs.RunInstances', launch, at)
  await settle()
  return InstanceIdSets.InstanceIdSet ?? []
}

/** Asks another world again and again, each time in a turn of its own, and answers how long each answer took. */
async function otherWorld(emulator: Emulator, isOver: () => boolean): Promise<number[]> {
  const times: number[] = []
  while (!isOver()) {
    const asked = performance.now()
    await new Promise((resolve) => setImmediate(resolve))
    await emulator.call('vpc.DescribeVpcs', REGION, { world: 'other' })
    times.push(performance.now() - asked)
  }
  return times
}
