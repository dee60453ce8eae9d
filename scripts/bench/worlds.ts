import { createEmulator } from '../../src/emulator.ts'

const INSTANCES = 10_000
const FORKS = 900
const REGION = { RegionId: 'cn-hangzhou' }

/** What forks and resets of a large world cost, as WorldHosts with their journals: p99 of a fork and a reset, milliseconds; memory of all forks, MiB. */
export async function worldCosts(): Promise<{ forkMs: number; resetMs: number; forksMiB: number }> {
  const emulator = await createEmulator({ pace: 'instant' })
  const { world } = emulator.worlds.create({ name: 'large', clock: 'manual' })
  await emulator.call('vpc.CreateVpc', REGION, { world: 'large' })
  const [vpc] = world.vpcs.all()
  if (vpc === undefined) throw new Error('the VPC is there')
  // Rows of one table stand in for those of so many instances: about four rows each, in several tables.
  world.atomically(() => {
    for (let i = 0; i < 4 * INSTANCES; i++) world.vpcs.put({ ...vpc, VpcId: `vpc-bp1${String(i).padStart(17, '0')}` })
  })
  const before = process.memoryUsage().rss
  const times: number[] = []
  for (let i = 0; i < FORKS; i++) {
    const started = performance.now()
    emulator.worlds.fork('large', `f${i}`)
    times.push(performance.now() - started)
  }
  const forksMiB = (process.memoryUsage().rss - before) / 1024 / 1024
  const started = performance.now()
  await emulator.worlds.reset('large')
  const resetMs = performance.now() - started
  await emulator.close()
  times.sort((a, b) => a - b)
  return { forkMs: times[Math.floor(times.length * 0.99)] as number, resetMs, forksMiB }
}
