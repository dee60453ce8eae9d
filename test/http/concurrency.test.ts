/**
 * Many at once, over the wire. `npm test` runs a small share; `npm run test:full` 64 long jobs, and 20 seeds of 10,000 calls.
 */
import { describe, expect, it } from 'vitest'
import type { Emulator, EmulatorOptions } from '../../src/emulator.ts'
import { brokenInvariants } from '../../src/world/invariants.ts'
import { isFull } from '../setup/full.ts'
import { listening } from './emulators.ts'
import { USUAL_NOW_MS } from './signedRequests.ts'
import { WireClient } from './wireClient.ts'

const REGION = { RegionId: 'cn-hangzhou' }
const ZONE = 'cn-hangzhou-i'
const TYPE = 'ecs.g6.large'
const UBUNTU = 'ubuntu_22_04_x64_20G_alibase_20230613.vhd'

async function started(connections: number, options: EmulatorOptions) {
  const { nowMs } = options.hostClock ?? { nowMs: Date.now }
  const { emulator, port } = await listening({ pace: 'instant', ...options })
  const timestamp = () => `${new Date(nowMs()).toISOString().slice(0, 19)}Z`
  return { emulator, client: new WireClient(port, timestamp, connections) }
}

/** A vSwitch with room for 65,000 addresses and an enterprise security group, ready for use. */
async function network(client: WireClient, world: string) {
  const ok = async (key: string, query: Record<string, string>) => {
    const { status, body } = await client.call(world, key, query)
    expect(status, `${key} ${JSON.stringify(body)}`).toBe(200)
    return body
  }
  const settle = () => client.control('POST', `/worlds/${world}/clock/advance`, { ms: 60_000 })
  const { VpcId } = await ok('vpc.CreateVpc', { ...REGION, CidrBlock: '10.0.0.0/8', VpcName: world })
  await settle()
  const { VSwitchId } = await ok('vpc.CreateVSwitch', { ...REGION, VpcId, ZoneId: ZONE, CidrBlock: '10.1.0.0/16' })
  const group = { ...REGION, VpcId, SecurityGroupType: 'enterprise', SecurityGroupName: world }
  const { SecurityGroupId } = await ok('ecs.CreateSecurityGroup', group)
  await settle()
  return { ok, settle, VpcId, VSwitchId, SecurityGroupId }
}

describe('parallel jobs in worlds of their own', () => {
  const JOBS = 64
  const rounds = isFull ? 25 : 2
  /** The host clock stands still, so that two runs are the same run. */
  const options = { hostClock: { nowMs: () => USUAL_NOW_MS }, checkResponses: isFull }

  /** What job n does: names, numbers, faults, stock and quotas differ from job to job, so anything that leaks shows. */
  async function job(client: WireClient, n: number): Promise<string> {
    const world = `job-${n}`
    const made = await client.control('POST', '/worlds', { name: world, seed: `seed-${n}`, clock: 'manual' })
    expect(made.status).toBe(201)
    const { ok, settle, VSwitchId, SecurityGroupId } = await network(client, world)
    const stock = [{ regionId: 'cn-hangzhou', zoneId: ZONE, instanceType: TYPE, count: (n % 5) + 1 }]
    await client.control('PATCH', `/worlds/${world}/stock`, stock)
    const fault = { action: 'DescribeEipAddresses', nth: n + 1, error: { status: 400, code: `Fault.Of${n}` } }
    await client.control('POST', `/worlds/${world}/faults`, n % 2 === 0 ? fault : { ...fault, nth: 1_000_000 })
    const names: string[] = []
    const codes: string[] = []
    for (let round = 0; round < rounds; round++) {
      const InstanceName = `${world}-${round}`
      const launch = { ...REGION, ImageId: UBUNTU, InstanceType: TYPE, VSwitchId, SecurityGroupId, InstanceName }
      const { body } = await client.call(world, 'ecs.RunInstances', launch)
      codes.push(body.Code ?? 'ok')
      if (body.Code === undefined) names.push(InstanceName)
      await ok('ram.CreateUser', { UserName: `user-${n}-${round}` })
      await settle()
      const { Instances } = await ok('ecs.DescribeInstances', { ...REGION, PageSize: '100' })
      const shown = Instances.Instance.map((instance: { InstanceName: string }) => instance.InstanceName)
      expect(shown.toSorted()).toEqual(names.toSorted())
      const { Users } = await ok('ram.ListUsers', { MaxItems: '1000' })
      expect(Users.User.map(({ UserName }: { UserName: string }) => UserName)).toHaveLength(round + 1)
      for (const { UserName } of Users.User) expect(UserName).toMatch(new RegExp(`^user-${n}-`))
    }
    const inStock = Math.min((n % 5) + 1, rounds)
    expect(codes).toEqual(Array.from({ length: rounds }, (_, i) => (i < inStock ? 'ok' : 'OperationDenied.NoStock')))
    const faulted: string[] = []
    for (let i = 0; i <= n && i < rounds * 4; i++) {
      const { body } = await client.call(world, 'vpc.DescribeEipAddresses', REGION)
      if (body.Code !== undefined) faulted.push(body.Code)
    }
    expect(faulted).toEqual(n % 2 === 0 && n < rounds * 4 ? [`Fault.Of${n}`] : [])
    return (await client.control('GET', `/worlds/${world}/state`)).body.hash
  }

  it('see nothing of one another: each ends in the very state in which it ends alone', {
    timeout: 3_600_000,
  }, async () => {
    const { emulator, client } = await started(JOBS, options)
    const numbers = Array.from({ length: JOBS }, (_, n) => n)
    const together = await Promise.all(numbers.map((n) => job(client, n)))
    client.close()
    for (const { world } of emulator.worlds.list()) expect(brokenInvariants(world)).toEqual([])
    expect(new Set(together).size).toBe(JOBS)
    const alone = await started(1, options)
    const sample = isFull ? numbers : [0, 1, 2, 63]
    for (const n of sample) expect(await job(alone.client, n), `job ${n}`).toBe(together[n])
    alone.client.close()
  })
})

describe('a run on the stock', () => {
  const SEEDS = isFull ? 20 : 1
  const STOCK = isFull ? 5_000 : 250
  const CALLS = STOCK * 2
  const CONNECTIONS = isFull ? 1_000 : 250

  async function run(emulator: Emulator, client: WireClient, seed: number): Promise<void> {
    const world = `run-${seed}`
    expect((await client.control('POST', '/worlds', { name: world, seed: `run-${seed}` })).status).toBe(201)
    const { VSwitchId, SecurityGroupId } = await network(client, world)
    const quotas = ['max-postpaid-instance-vcpu-count', 'max-elastic-network-interfaces', 'private_ips_per_vpc']
    const raised = quotas.map((name) => ({ name, value: null }))
    expect((await client.control('PATCH', `/worlds/${world}/quotas`, raised)).status).toBe(200)
    const stock = [{ regionId: 'cn-hangzhou', zoneId: ZONE, instanceType: TYPE, chargeType: 'PostPaid', count: STOCK }]
    expect((await client.control('PATCH', `/worlds/${world}/stock`, stock)).status).toBe(200)
    const launch = { ...REGION, ImageId: UBUNTU, InstanceType: TYPE, VSwitchId, SecurityGroupId }
    const answers = await Promise.all(
      Array.from({ length: CALLS }, (_, i) =>
        client.call(world, 'ecs.RunInstances', { ...launch, InstanceName: `n-${i}`, ClientToken: `t-${i}` }),
      ),
    )
    const accepted = answers.filter(({ status }) => status === 200)
    const refused = answers.filter(({ status }) => status !== 200)
    const ids = accepted.flatMap(({ body }) => body.InstanceIdSets.InstanceIdSet as string[])
    expect(ids).toHaveLength(STOCK)
    expect(new Set(ids).size).toBe(STOCK)
    expect(refused).toHaveLength(CALLS - STOCK)
    // Source: the documented error codes of RunInstances.
    for (const { status, body } of refused) {
      expect([status, body.Code]).toEqual([403, 'OperationDenied.NoStock'])
      expect(body.RequestId).toMatch(/^[0-9A-F-]{36}$/)
    }
    const host = emulator.worlds.get(world)
    // Instances have started on the way; the rest does now.
    await client.control('POST', `/worlds/${world}/clock/advance`, { ms: 600_000 })
    expect(host.world.instances.all().every(({ Status }) => Status === 'Running')).toBe(true)
    expect(host.world.instances.size).toBe(STOCK)
    expect(ids.every((id) => host.world.instances.has(id))).toBe(true)
    const shown = await client.control('GET', `/worlds/${world}/stock?zoneId=${ZONE}`)
    expect(shown.body.stock).toEqual([expect.objectContaining({ chargeType: 'PostPaid', count: 0, taken: STOCK })])
    expect(brokenInvariants(host.world)).toEqual([])
    await client.control('DELETE', `/worlds/${world}`)
  }

  it(`sells ${STOCK} of ${STOCK} to ${CALLS} who ask at once, for ${SEEDS} seeds`, { timeout: 3_600_000 }, async () => {
    const { emulator, client } = await started(CONNECTIONS, { checkResponses: false })
    for (let seed = 1; seed <= SEEDS; seed++) {
      const begun = performance.now()
      await run(emulator, client, seed)
      if (isFull) console.log(`seed ${seed}: ${CALLS} calls in ${Math.round(performance.now() - begun)} ms`)
    }
    client.close()
  })
})
