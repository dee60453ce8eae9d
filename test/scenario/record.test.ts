import { describe, expect, it } from 'vitest'
import { wholeRegistry } from '../../src/host/registry.ts'
import { Turns } from '../../src/host/turns.ts'
import { WorldHost } from '../../src/host/worldHost.ts'
import { readScenario } from '../../src/scenario/read.ts'
import { recordScenario } from '../../src/scenario/record/record.ts'
import { runInWorld, runScenario } from '../../src/scenario/run.ts'
import { targetOf } from '../../src/scenario/worldTarget.ts'
import { World } from '../../src/world/world.ts'

const registry = wholeRegistry()
const START_MS = Date.UTC(2026, 2, 3)

/** A world in which a story has happened, asked for by people who know nothing of scenarios. */
async function afterwards(steps: string, genesis: object = {}) {
  const world = World.create({
    seed: 'recorded',
    hasExplicitSeed: true,
    rootAccountId: '1555500000000001',
    clock: 'manual',
    pace: 'realistic',
    startMs: START_MS,
    ...genesis,
  })
  let requests = 0
  const options = { nowMs: () => START_MS }
  const host = new WorldHost('w', world, {
    registry,
    hostClock: options,
    turns: new Turns(),
    newRequestId: () => `r-${++requests}`,
    strict: false,
    checkResponses: false,
  })
  const file = readScenario(`title: t\nteaches: t\nsteps:\n${steps}`)
  const report = await runInWorld(file, targetOf(host, registry))
  expect(report.steps.flatMap(({ problems }) => problems)).toEqual([])
  return host
}

function record(host: WorldHost, from = 1) {
  const { genesis, clock } = host.world
  return recordScenario({ ...genesis, pace: clock.pace }, host.journal.records(from, 1_000), registry)
}

const STORY = `
  - call: vpc.CreateVpc
    with: { RegionId: cn-hangzhou, CidrBlock: 10.0.0.0/8, Description: "costs $\${n}" }
    save: { vpc: VpcId }
  - advance: settled
  - call: vpc.CreateVSwitch
    with: { RegionId: cn-hangzhou, VpcId: "\${vpc}", ZoneId: cn-hangzhou-i, CidrBlock: 10.0.0.0/24 }
    save: { vSwitch: VSwitchId }
  - call: ecs.CreateSecurityGroup
    with: { RegionId: cn-hangzhou, VpcId: "\${vpc}" }
    save: { group: SecurityGroupId }
  - advance: settled
  - stock: [{ regionId: cn-hangzhou, zoneId: cn-hangzhou-i, instanceType: ecs.g6.large, count: 9 }]
  - quotas: [{ name: vpcs_per_region, value: 4 }]
  - call: ecs.RunInstances
    with: { RegionId: cn-hangzhou, ImageId: aliyun_3_x64_20G_alibase_20250117.vhd, InstanceType: ecs.g6.large, VSwitchId: "\${vSwitch}", SecurityGroupId: "\${group}", Amount: 2 }
    save: { one: InstanceIdSets.InstanceIdSet.0, two: InstanceIdSets.InstanceIdSet.1 }
  - advance: settled
  - rows: { table: disks, where: { InstanceId: "\${two}" } }
    save: { disk: rows.0.DiskId }
  - call: ecs.CreateSnapshot
    with: { DiskId: "\${disk}" }
  - write: { disk: "\${disk}", path: /a, text: "b \${disk}", flush: true }
  - call: ram.CreateUser
    with: { UserName: alice }
  - call: ram.AttachPolicyToUser
    with: { PolicyType: System, PolicyName: AdministratorAccess, UserName: alice }
  - call: ram.CreateRole
    with:
      RoleName: reader
      AssumeRolePolicyDocument: { Version: "1", Statement: [{ Effect: Allow, Action: "sts:AssumeRole", Principal: { RAM: ["acs:ram::\${accountId}:root"] } }] }
  - newAccount: other
  - call: vpc.CreateVpc
    account: other
    with: { RegionId: cn-hangzhou }
  - call: vpc.CreateVpc
    as: acs:ram::\${accountId}:user/alice
    with: { RegionId: cn-hangzhou }
  - fault: { product: ecs, action: StopInstance, error: { status: 503, code: ServiceUnavailable }, times: 1 }
  - call: ecs.StopInstance
    with: { InstanceId: "\${one}" }
    expect: { status: 503 }
  - faultRemove: fault-1
  - mutate: { table: vpcs, id: "\${vpc}", set: { VpcName: by hand } }
  - pace: fast
  - clone: { sourceRegionId: cn-hangzhou, sourceInstanceIds: ["\${one}"], destinationRegionId: cn-beijing, instanceAmount: 1, includeInstanceData: false }
`

describe('recordScenario', () => {
  it('writes a file that gives the same world, with ids saved from answers', async () => {
    const host = await afterwards(STORY)
    // The pace was changed on the way; what it was before is not in the journal.
    const { genesis } = host.world
    const recording = await recordScenario({ ...genesis, pace: 'realistic' }, host.journal.records(1, 1_000), registry)
    expect(recording.notes).toEqual([])
    expect(recording.hash).toBe(host.world.tables.hash().text)
    const again = await runScenario(recording.text, registry)
    expect(again).toMatchObject({ passed: true, hash: recording.hash })
    for (const line of [
      'call: vpc.CreateVpc',
      'save: { vpc: VpcId }',
      'save: { instance: InstanceIdSets.InstanceIdSet.1, instance2: InstanceIdSets.InstanceIdSet.0 }',
      'rows: { table: disks, where: { InstanceId: "${instance}" } }',
      'with: { DiskId: "${disk}" }',
      'account: account1',
      'as: acs:ram::${accountId}:user/alice\n',
      'write: { disk: "${disk}", path: /a, text: "b ${disk}", flush: true }',
      '  - advance: 3000\n',
      'expect: { status: 503, code: ServiceUnavailable }',
      'Description: "costs $${n}"',
      'mutate: { table: vpcs, id: "${vpc}", set: { VpcName: by hand } }',
      'now: 2026-03-03T00:00:00.000Z',
    ])
      expect(recording.text).toContain(line)
    expect(recording.text).not.toMatch(/\b(vpc|vsw|sg|i|d)-[a-z0-9]{15}|1555500000000001/)
  })

  it('says what it cannot write down', async () => {
    const host = await afterwards('  - advance: 5\n')
    await host.control({ kind: 'clock', mode: 'wall' })
    await host.control({ kind: 'reset', startMs: START_MS + 9 })
    await host.control({ kind: 'clock', mode: 'manual' })
    const { notes, text } = await record(host)
    expect(notes).toEqual([
      expect.stringContaining('made the clock manual'),
      expect.stringContaining('The world was reset by command 3'),
    ])
    expect(text).toMatch(/^# Command 4 made the clock/)
    expect(readScenario(text).scenario.world?.now).toBe('2026-03-03T00:00:00.009Z')
  })

  it('records a slice: ids from before it stay as they are, and it is said that the slice does not stand alone', async () => {
    const host = await afterwards(STORY.split('  - stock')[0] as string)
    const { notes, text } = await record(host, 3)
    expect(notes.join('\n')).toContain('when it was done again')
    expect(text).toMatch(/VpcId: vpc-[a-z0-9]+/)
  })
})
