/**
 * npm run bench: what Alistack costs beside a bare node:http server that writes the same bytes, as ratios in one run.
 * Writes docs/benchmarks.md with --write; exits 1 when a figure misses its bound.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import http from 'node:http'
import { cpus, tmpdir } from 'node:os'
import path from 'node:path'
import { World } from '../src/world/world.ts'
import { rate, send, signed } from './bench/client.ts'
import { cloneCosts } from './bench/clone.ts'
import { listRatios } from './bench/lists.ts'
import { monthMs } from './bench/month.ts'
import { planRatio } from './bench/plans.ts'
import { stackMs } from './bench/stacks.ts'
import { storeRates } from './bench/store.ts'
import { worldCosts } from './bench/worlds.ts'

const ROUNDS = 5
const median = (values: number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] as number

interface Running {
  readonly child: ChildProcess
  readonly port: number
  readonly startedMs: number
}

function start(args: string[]): Promise<Running> {
  const startedMs = performance.now()
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  return new Promise((resolve, reject) => {
    let text = ''
    child.stdout?.on('data', (chunk: Buffer) => {
      text += chunk.toString()
      const port = /http:\/\/127\.0\.0\.1:(\d+)/.exec(text)?.[1]
      if (port !== undefined) resolve({ child, port: Number(port), startedMs })
    })
    child.on('exit', (code) => reject(new Error(`ended with ${code}: ${text}`)))
  })
}

async function stop({ child }: Running): Promise<void> {
  const gone = new Promise((resolve) => child.once('exit', resolve))
  child.removeAllListeners('exit')
  child.once('exit', () => undefined)
  child.kill('SIGTERM')
  await Promise.race([gone, new Promise((resolve) => setTimeout(resolve, 2_000))])
}

const ALISTACK = ['dist/main.js', 'start', '--port', '0', '--quiet', '--pace', 'instant']
const bareArgs = (bytes: number) => ['scripts/bench/bareServer.mjs', String(bytes)]
const ECS = '2014-05-26'
const VPC = '2016-04-28'
const REGION = { RegionId: 'cn-hangzhou' }

/** Milliseconds from spawn to the first answer of a signed call. */
async function startMs(args: string[]): Promise<number> {
  const running = await start(args)
  const agent = new http.Agent()
  await send(running.port, agent, signed(`127.0.0.1:${running.port}`, ECS, 'DescribeAccountAttributes', REGION))
  const ms = performance.now() - running.startedMs
  agent.destroy()
  await stop(running)
  return ms
}

function residentKiB({ child }: Running): number {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1] ?? 0)
}

/** A network for instances; ids by the control API's shortest way: the calls themselves. */
async function makeNetwork(port: number, agent: http.Agent): Promise<Record<string, string>> {
  const ask = async (version: string, action: string, parameters: Record<string, string>) => {
    const { status, body } = await send(port, agent, signed(`127.0.0.1:${port}`, version, action, parameters))
    if (status !== 200) throw new Error(`${action}: ${body}`)
    return JSON.parse(body) as Record<string, string>
  }
  const { VpcId = '' } = await ask(VPC, 'CreateVpc', { ...REGION, CidrBlock: '10.0.0.0/8' })
  await new Promise((resolve) => setTimeout(resolve, 50))
  const vSwitch = { ...REGION, VpcId, ZoneId: 'cn-hangzhou-i', CidrBlock: '10.0.0.0/16' }
  const { VSwitchId = '' } = await ask(VPC, 'CreateVSwitch', vSwitch)
  const { SecurityGroupId = '' } = await ask(ECS, 'CreateSecurityGroup', {
    ...REGION,
    VpcId,
    SecurityGroupType: 'enterprise',
  })
  await new Promise((resolve) => setTimeout(resolve, 50))
  const quotas = JSON.stringify([{ name: 'max-postpaid-instance-vcpu-count', value: null }])
  await fetch(`http://127.0.0.1:${port}/_alistack/worlds/default/quotas`, {
    method: 'PATCH',
    headers: { 'content-type': 'application/json' },
    body: quotas,
  })
  return {
    ...REGION,
    VSwitchId,
    SecurityGroupId,
    ImageId: 'aliyun_3_x64_20G_alibase_20250117.vhd',
    InstanceType: 'ecs.g6.large',
  }
}

async function throughput(): Promise<{ describe: number; run: number }> {
  const emulator = await start(ALISTACK)
  const host = `127.0.0.1:${emulator.port}`
  const agent = new http.Agent({ keepAlive: true })
  const launch = await makeNetwork(emulator.port, agent)
  const one = await send(emulator.port, agent, signed(host, ECS, 'RunInstances', { ...launch, Amount: '100' }))
  if (one.status !== 200) throw new Error(one.body)
  await new Promise((resolve) => setTimeout(resolve, 500))
  const page = { ...REGION, PageSize: '100' }
  const { body } = await send(emulator.port, agent, signed(host, ECS, 'DescribeInstances', page))
  const describeNext = () => signed(host, ECS, 'DescribeInstances', page)
  const runNext = () => signed(host, ECS, 'RunInstances', launch)
  const bareDescribe = await start(bareArgs(Buffer.byteLength(body)))
  const bareRun = await start(bareArgs(150))
  const describe: number[] = []
  const run: number[] = []
  for (let i = 0; i < ROUNDS; i++) {
    describe.push(
      (await rate(emulator.port, 8, 400, describeNext)) / (await rate(bareDescribe.port, 8, 400, describeNext)),
    )
  }
  for (let i = 0; i < ROUNDS; i++) {
    run.push((await rate(emulator.port, 8, 1_000, runNext)) / (await rate(bareRun.port, 8, 1_000, runNext)))
  }
  agent.destroy()
  for (const running of [emulator, bareDescribe, bareRun]) await stop(running)
  return { describe: median(describe), run: median(run) }
}

/** Durable commands a second over HTTP, 16 connections: with a data folder, and without one. */
async function durableHttp(): Promise<{ stored: number; memory: number }> {
  const folder = mkdtempSync(path.join(tmpdir(), 'alistack-bench-'))
  const rates = { stored: [] as number[], memory: [] as number[] }
  for (let i = 0; i < 3; i++) {
    rates.memory.push(await changeRate(ALISTACK))
    rates.stored.push(await changeRate([...ALISTACK, '--data-dir', path.join(folder, String(i))]))
  }
  rmSync(folder, { recursive: true })
  return { stored: median(rates.stored), memory: median(rates.memory) }
}

async function changeRate(args: string[]): Promise<number> {
  const emulator = await start(args)
  const host = `127.0.0.1:${emulator.port}`
  const agent = new http.Agent({ keepAlive: true })
  const made = await send(emulator.port, agent, signed(host, VPC, 'CreateVpc', REGION))
  const { VpcId = '' } = JSON.parse(made.body) as { VpcId?: string }
  await new Promise((resolve) => setTimeout(resolve, 50))
  const next = (i: number) =>
    signed(host, VPC, 'ModifyVpcAttribute', { ...REGION, VpcId, Description: `description ${i}` })
  const perSecond = await rate(emulator.port, 16, 4_000, next)
  agent.destroy()
  await stop(emulator)
  return perSecond
}

/** Fork of a world of 10,000 instances' worth of rows, p99 in milliseconds. */
function forkMs(): number {
  const world = World.create({ seed: 'bench', rootAccountId: '1000000000000001', startMs: Date.now() })
  world.tables.atomically(() => {
    for (let i = 0; i < 40_000; i++) world.accounts.put({ AccountId: String(10 ** 15 + i), isRoot: false })
  })
  const times = Array.from({ length: 1_000 }, () => {
    const started = performance.now()
    world.fork()
    return performance.now() - started
  })
  return times.sort((a, b) => a - b)[Math.floor(times.length * 0.99)] as number
}

const starts = { alistack: [] as number[], bare: [] as number[] }
for (let i = 0; i < ROUNDS; i++) {
  starts.alistack.push(await startMs(ALISTACK))
  starts.bare.push(await startMs(bareArgs(200)))
}
const [emulator, bare] = [await start(ALISTACK), await start(bareArgs(200))]
await new Promise((resolve) => setTimeout(resolve, 500))
const memory = residentKiB(emulator) / residentKiB(bare)
await Promise.all([stop(emulator), stop(bare)])
const { describe, run } = await throughput()
const { byId, lastPage } = await listRatios()
const durable = await storeRates()
const overHttp = await durableHttp()
const worlds = await worldCosts()
await stackMs(30)
const stack = await stackMs(300)
const clone = await cloneCosts()

const rows = [
  ['start to the first signed answer', median(starts.alistack) / median(starts.bare), '≤', 2.5, '×'],
  ['resident memory, idle', memory, '≤', 2, '×'],
  ['DescribeInstances, 100 instances, signed', describe, '≥', 0.3, '×'],
  ['RunInstances, signed', run, '≥', 0.15, '×'],
  ...Object.entries(byId).map(
    ([action, value]) => [`${action} by id, 100,000 rows beside 100`, value, '≤', 1.2, '×'] as const,
  ),
  ['DescribeInstances, last page of 100,000 beside the first', lastPage, '≤', 1.2, '×'],
  ['a stack of 300 independent resources, pace instant', stack.create, '≤', 1_000, 'ms'],
  ['durable commands in process, 16 clients', durable.process, '≥', 2_000, '/s'],
  ['the same, flushed (--durability power)', durable.power, '≥', 1_000, '/s'],
  [
    `the same beside records of that size in LMDB alone (${Math.round(durable.raw)} /s)`,
    durable.process / durable.raw,
    '≥',
    0.15,
    '×',
  ],
  [
    `the same beside a world in memory (${Math.round(durable.memory)} /s)`,
    durable.process / durable.memory,
    '≥',
    0.3,
    '×',
  ],
  [
    `durable commands over HTTP, 16 clients (${Math.round(overHttp.stored)} /s), beside memory`,
    overHttp.stored / overHttp.memory,
    '≥',
    0.5,
    '×',
  ],
  ['a month of world time with 100 instances and daily snapshots', await monthMs(), '<', 1_000, 'ms'],
  ['a plan of 3,000 resources beside one of 300', planRatio(), '≤', 12, '×'],
  ['fork of a world of 40,000 rows (10,000 instances), p99', forkMs(), '<', 5, 'ms'],
  ['the same as a world with its journal, p99', worlds.forkMs, '<', 5, 'ms'],
  ['reset of such a world', worlds.resetMs, '<', 5, 'ms'],
  ['memory of 900 forks of it', worlds.forksMiB, '<', 900, 'MiB'],
  ['20 sources cloned 100 times each, start to report', clone.runMs / 1_000, '≤', 15, 's'],
  ['the preview of it', clone.previewMs / 1_000, '≤', 15, 's'],
  ['a call to another world meanwhile, p99', clone.otherP99Ms, '≤', 50, 'ms'],
  ['memory that preview and clone add', clone.addedMiB, '<', 500, 'MiB'],
] as const
const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }
const table = rows.map(
  ([name, value, sign, bound, unit]) => `| ${name} | ${value.toFixed(2)} ${unit} | ${sign} ${bound} ${unit} |`,
)
const page = `# Benchmarks

\`npm run bench\`, version ${version}, ${new Date().toISOString().slice(0, 10)}, Node ${process.version}, ${cpus().length} cores. Each figure stands beside a bare \`node:http\` server that
writes as many bytes, in the same run; medians of ${ROUNDS} rounds. The client signs every request (ACS3) for both and shares the machine.

| what | measured | bound |
| --- | --: | --: |
${table.join('\n')}
`
console.log(page)
if (process.argv.includes('--write')) writeFileSync('docs/benchmarks.md', page)
const missed = rows.filter(([, value, sign, bound]) => (sign === '≥' ? value < bound : value > bound))
for (const [name] of missed) console.error(`missed: ${name}`)
process.exitCode = missed.length > 0 ? 1 : 0
