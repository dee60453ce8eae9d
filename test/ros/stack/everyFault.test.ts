import { describe, expect, it } from 'vitest'
import { brokenInvariants } from '../../../src/world/invariants.ts'
import { isFull } from '../../setup/full.ts'
import { TestWorld } from '../../setup/worlds.ts'
import { createStack, deleteStack, REGION, rowsMade, TYPE, template, UBUNTU, ZONE } from './stackSetup.ts'
import { updateStack } from './updateSetup.ts'

/** Parts of the stack, ten resources each. */
const PARTS = 5

type Resource = readonly [type: string, properties: object]
const named = (name: string, round: number) => `${name}-${round}`

/** A stack of fifty resources. Every one of them differs between round 0 and round 1: three in ten are made anew. */
function fifty(round: 0 | 1): string {
  const resources: [string, Resource][] = Array.from({ length: PARTS }, (_, n) => partOf(n, round)).flat()
  const written = resources.map(([id, [type, Properties]]) => [id, { Type: `ALIYUN::${type}`, Properties }])
  return template(Object.fromEntries(written))
}

function partOf(n: number, round: 0 | 1): [string, Resource][] {
  const VpcId = { Ref: `Vpc${n}` }
  const vSwitch = (part: number, name: string): Resource => [
    'ECS::VSwitch',
    { VpcId, ZoneId: ZONE, CidrBlock: `10.${n}.${part}.0/24`, VSwitchName: name },
  ]
  const tagged = { Tags: [{ Key: 'round', Value: String(round) }] }
  const launch = { InstanceType: TYPE, ImageId: UBUNTU, VpcId, VSwitchId: { Ref: `Front${n}` } }
  const rule = { IpProtocol: 'tcp', PortRange: '22/22', SourceCidrIp: '10.0.0.0/8' }
  return [
    [`Vpc${n}`, ['ECS::VPC', { CidrBlock: `10.${n}.0.0/16`, VpcName: named(`net${n}`, round) }]],
    [`Front${n}`, vSwitch(1, named('front', round))],
    [`Back${n}`, vSwitch(2, named('back', round))],
    // Made anew, on another block.
    [`Moved${n}`, vSwitch(3 + round, 'moved')],
    [`Group${n}`, ['ECS::SecurityGroup', { VpcId, SecurityGroupName: 'web', ...tagged }]],
    // Made anew.
    [`Spare${n}`, ['ECS::SecurityGroup', { VpcId, SecurityGroupName: named('spare', round) }]],
    [
      `Rule${n}`,
      [
        'ECS::SecurityGroupIngress',
        { SecurityGroupId: { Ref: `Group${n}` }, ...rule, Description: named('ssh', round) },
      ],
    ],
    [`Eip${n}`, ['VPC::EIP', { Bandwidth: 5 + round }]],
    // Made anew.
    [`Line${n}`, ['VPC::EIP', { Isp: 'BGP', InternetChargeType: round === 0 ? 'PayByTraffic' : 'PayByBandwidth' }]],
    [
      `Web${n}`,
      ['ECS::Instance', { ...launch, SecurityGroupId: { Ref: `Group${n}` }, Description: named('web', round) }],
    ],
  ]
}

const LOGICAL_IDS = Object.keys(JSON.parse(fifty(0)).Resources as object)
/** All of them in the full run, every seventh otherwise: each kind of resource comes up. */
const PICKED = isFull ? LOGICAL_IDS : LOGICAL_IDS.filter((_, at) => at % 7 === 0)

type Work = 'create' | 'update' | 'delete'

/** What the update does with a resource. */
const worksOf = (logicalId: string): Work[] =>
  /^(Moved|Spare|Line)/.test(logicalId) ? ['delete', 'create'] : ['update']

async function bigWorld(): Promise<TestWorld> {
  const at = new TestWorld({ pace: 'instant' })
  await at.control({ kind: 'quotas', settings: [{ name: 'eips_per_account', value: null }] })
  return at
}

async function inject(at: TestWorld, resourceId: string, on: Work): Promise<void> {
  const effect = { at: 'stackResource', on, outcome: 'fail', reason: 'on purpose' } as const
  await at.control({ kind: 'fault', fault: { resourceId, times: 1, effect } })
}

/** What there is, without ids: names, blocks, tags and rules, sorted. */
function contentOf({ world: { tables } }: TestWorld): unknown {
  const texts = (name: string, members: readonly string[]) =>
    (tables.table(name)?.all() ?? [])
      .map((row) => JSON.stringify(members.map((member) => (row as Record<string, unknown>)[member])))
      .sort()
  return {
    vpcs: texts('vpcs', ['VpcName', 'CidrBlock', 'Status']),
    vSwitches: texts('vSwitches', ['VSwitchName', 'CidrBlock', 'Status']),
    groups: texts('securityGroups', ['SecurityGroupName', 'Tags']),
    rules: texts('securityGroupRules', ['PortRange', 'SourceCidrIp', 'Description']),
    eips: texts('eips', ['Bandwidth', 'InternetChargeType', 'Status']),
    instances: texts('instances', ['Description', 'Status']),
  }
}

async function nothingLeftOver(at: TestWorld, StackId: string): Promise<void> {
  expect(brokenInvariants(at.world)).toEqual([])
  expect([at.world.watches.size, at.world.timeline.size]).toEqual([0, 0])
  expect(await deleteStack(at, StackId)).toMatch(/^DELETE_COMPLETE/)
  expect(rowsMade(at.world)).toEqual({})
}

describe('a stack of fifty resources', () => {
  it('has fifty, and every one of them is touched by the update', async () => {
    expect(LOGICAL_IDS).toHaveLength(50)
    const at = await bigWorld()
    const StackId = await createStack(at, fifty(0))
    await at.settle()
    const before = new Map(at.world.stackResources.all().map((row) => [row.LogicalResourceId, row]))
    await updateStack(at, StackId, fifty(1), { ReplacementOption: 'Enabled' })
    for (const row of at.world.stackResources.all()) {
      expect([row.LogicalResourceId, row.properties]).not.toEqual([
        row.LogicalResourceId,
        before.get(row.LogicalResourceId)?.properties,
      ])
    }
    await nothingLeftOver(at, StackId)
  })

  it.each(PICKED)('leaves nothing when %s fails to be made', async (logicalId) => {
    const at = await bigWorld()
    await inject(at, logicalId, 'create')
    const StackId = await createStack(at, fifty(0))
    await at.settle()
    const { Status, OperationInfo } = await at.call('ros.GetStack', { RegionId: REGION, StackId })
    expect([Status, OperationInfo?.LogicalResourceId]).toEqual(['CREATE_ROLLBACK_COMPLETE', logicalId])
    expect(rowsMade(at.world)).toEqual({})
    await nothingLeftOver(at, StackId)
  })

  const works = PICKED.flatMap((logicalId) => worksOf(logicalId).map((on): [string, Work] => [logicalId, on]))

  it.each(works)('is what it was when, in an update, %s fails to %s', async (logicalId, on) => {
    const at = await bigWorld()
    const StackId = await createStack(at, fifty(0))
    await at.settle()
    const before = contentOf(at)
    await inject(at, logicalId, on)
    const { OperationInfo } = await updateStack(
      ...([at, StackId, fifty(1)] as const),
      { ReplacementOption: 'Enabled' },
      'ROLLBACK_COMPLETE',
    )
    expect(OperationInfo?.LogicalResourceId).toBe(logicalId)
    expect(contentOf(at)).toEqual(before)
    await nothingLeftOver(at, StackId)
  })
})
