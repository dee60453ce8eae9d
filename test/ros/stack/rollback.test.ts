import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ControlCommand } from '../../../src/host/commands.ts'
import { brokenInvariants } from '../../../src/world/invariants.ts'
import { TestWorld, testWorld } from '../../setup/worlds.ts'
import {
  createStack,
  deleteStack,
  instance,
  instanceGroup,
  REGION,
  rowsMade,
  securityGroup,
  stackOf,
  TYPE,
  template,
  vpc,
  vSwitch,
  ZONE,
} from './stackSetup.ts'

type Resource = { readonly Type: string; readonly Properties: Readonly<Record<string, unknown>> }

/** A stack in which every kind of dependency occurs. */
const RESOURCES: Readonly<Record<string, Resource>> = {
  Vpc: vpc(),
  VSwitch: vSwitch(1),
  Other: vSwitch(2),
  Group: securityGroup({
    SecurityGroupIngress: [{ IpProtocol: 'icmp', PortRange: '-1/-1', SourceCidrIp: '0.0.0.0/0' }],
  }),
  Rule: {
    Type: 'ALIYUN::ECS::SecurityGroupIngress',
    Properties: {
      SecurityGroupId: { Ref: 'Group' },
      IpProtocol: 'tcp',
      PortRange: '22/22',
      SourceCidrIp: '10.0.0.0/8',
    },
  },
  Web: instance(),
  Pool: instanceGroup(3, { VSwitchId: { Ref: 'Other' } }),
  Eip: { Type: 'ALIYUN::VPC::EIP', Properties: {} },
  Bound: {
    Type: 'ALIYUN::VPC::EIPAssociation',
    Properties: { AllocationId: { Ref: 'Eip' }, InstanceId: { Ref: 'Web' } },
  },
}

interface Flaw {
  /** The resources of which one is the first to fail. */
  readonly fails: readonly string[]
  /** Properties that are set wrongly. */
  readonly properties?: Readonly<Record<string, unknown>>
  readonly setting?: ControlCommand
}

const quota = (name: string, value: number): ControlCommand => ({ kind: 'quotas', settings: [{ name, value }] })
const stock = (count: number): ControlCommand => ({
  kind: 'stock',
  settings: [{ regionId: REGION, zoneId: ZONE, instanceType: TYPE, count }],
})

const FLAWS: readonly Flaw[] = [
  { fails: ['Vpc'], setting: quota('vpcs_per_region', 0) },
  { fails: ['Vpc'], properties: { CidrBlock: '10.0.0.1/16' } },
  { fails: ['VSwitch', 'Other'], setting: quota('vswitches_per_vpc', 1) },
  { fails: ['VSwitch'], properties: { ZoneId: 'cn-hangzhou-zz' } },
  { fails: ['Other'], properties: { CidrBlock: '10.0.1.128/25' } },
  { fails: ['Group'], setting: quota('max-security-groups', 0) },
  {
    fails: ['Group'],
    properties: { SecurityGroupEgress: [{ IpProtocol: 'tcp', PortRange: 'x', DestCidrIp: '10.0.0.0/8' }] },
  },
  { fails: ['Rule'], properties: { IpProtocol: 'carrier pigeon' } },
  { fails: ['Web', 'Pool'], setting: stock(0) },
  { fails: ['Web', 'Pool'], setting: stock(2) },
  { fails: ['Web'], properties: { ImageId: 'm-none' } },
  { fails: ['Web'], properties: { InstanceType: 'ecs.none' } },
  { fails: ['Pool'], setting: stock(3) },
  { fails: ['Pool', 'Web'], setting: quota('max-postpaid-instance-vcpu-count', 6) },
  { fails: ['Eip'], setting: quota('eips_per_account', 0) },
  { fails: ['Eip'], properties: { Bandwidth: 99_999 } },
  { fails: ['Bound'], properties: { PrivateIpAddress: '10.0.1.77' } },
  { fails: ['Bound'], properties: { InstanceId: 'i-none' } },
]

function flawed({ fails, properties }: Flaw): string {
  const [name = ''] = fails
  const broken = { ...RESOURCES[name], Properties: { ...RESOURCES[name]?.Properties, ...properties } }
  return template(properties === undefined ? RESOURCES : { ...RESOURCES, [name]: broken })
}

describe('a stack of nine resources', () => {
  it('is made and deleted when nothing is wrong', async () => {
    const at = testWorld()
    const { StackId } = await stackOf(at, template(RESOURCES))
    expect(rowsMade(at.world)).toMatchObject({ instances: 4, vSwitches: 2, eips: 1 })
    expect(await deleteStack(at, StackId)).toMatch(/^DELETE_COMPLETE/)
    expect(rowsMade(at.world)).toEqual({})
  })

  it.each(FLAWS.map((flaw): [string, Flaw] => [JSON.stringify(flaw), flaw]))(
    'leaves nothing with %s',
    async (_, flaw) => {
      const at = testWorld()
      if (flaw.setting !== undefined) await at.control(flaw.setting)
      const { OperationInfo } = await stackOf(at, flawed(flaw), {}, 'CREATE_ROLLBACK_COMPLETE')
      expect(flaw.fails).toContain(OperationInfo?.LogicalResourceId)
      expect(rowsMade(at.world)).toEqual({})
      expect([at.world.watches.size, at.world.timeline.size]).toEqual([0, 0])
    },
  )

  it('leaves nothing, whatever is wrong, at every pace and Parallelism, however it is ended', async () => {
    const property = fc.asyncProperty(
      fc.record({
        flaw: fc.constantFrom(...FLAWS),
        pace: fc.constantFrom('instant' as const, 'fast' as const, 'realistic' as const),
        Parallelism: fc.integer({ min: 0, max: 3 }),
        DisableRollback: fc.boolean(),
        /** When the stack is looked at for the last time before it has come to rest. */
        pauseMs: fc.integer({ min: 0, max: 60_000 }),
      }),
      async ({ flaw, pace, Parallelism, DisableRollback, pauseMs }) => {
        const at = new TestWorld({ pace })
        if (flaw.setting !== undefined) await at.control(flaw.setting)
        const StackId = await createStack(at, flawed(flaw), { Parallelism, DisableRollback })
        await at.advance(pauseMs)
        expect(brokenInvariants(at.world)).toEqual([])
        await at.settle()
        const { Status } = await at.call('ros.GetStack', { RegionId: REGION, StackId })
        expect(Status).toBe(DisableRollback ? 'CREATE_FAILED' : 'CREATE_ROLLBACK_COMPLETE')
        expect(await deleteStack(at, StackId)).toMatch(/^DELETE_COMPLETE/)
        expect(rowsMade(at.world)).toEqual({})
        expect(brokenInvariants(at.world)).toEqual([])
        expect([at.world.watches.size, at.world.timeline.size]).toEqual([0, 0])
      },
    )
    await fc.assert(property, { numRuns: 40 })
  })
})

describe('the work for a stack', () => {
  /** How many timeline entries and watches there were. */
  async function workFor(resources: object): Promise<number> {
    const at = testWorld({ pace: 'instant' })
    const names = ['eips_per_account', 'vswitches_per_vpc']
    await at.control({ kind: 'quotas', settings: names.map((name) => ({ name, value: null })) })
    const { StackId } = await stackOf(at, template(resources))
    await deleteStack(at, StackId)
    return (at.world.settings.get('chance') as { readonly nextEntry: number }).nextEntry
  }
  const many = (amount: number, one: (part: number) => object) =>
    Object.fromEntries(Array.from({ length: amount }, (_, part) => [`R${part}`, one(part)]))

  it.each([
    ['independent resources', (amount: number) => many(amount, () => ({ Type: 'ALIYUN::VPC::EIP' }))],
    ['vSwitches of one VPC', (amount: number) => ({ Vpc: vpc(), ...many(amount, (part) => vSwitch(part)) })],
  ])('grows with the number of %s, not faster', async (_, resources) => {
    const [small, large] = [await workFor(resources(60)), await workFor(resources(240))]
    expect(large / small).toBeLessThan(4.2)
  })
})
