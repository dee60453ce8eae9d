import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isFull } from '../../setup/full.ts'
import { TestWorld } from '../../setup/worlds.ts'
import { detectDrift, driftsOf } from './driftSetup.ts'
import { createStack, network, REGION, template, vpc, vSwitch } from './stackSetup.ts'
import { idsOf } from './updateSetup.ts'

const numRuns = isFull ? 500 : 15

const Tags = [{ Key: 'k', Value: 'v' }]
const BODY = template({
  ...network,
  Vpc: vpc({ Description: 'as given', Tags }),
  VSwitch: vSwitch(1, { VSwitchName: 'front', Tags }),
  Back: vSwitch(2, { VSwitchName: 'back' }),
  Plain: vpc({ VpcName: 'plain' }),
  Eip: { Type: 'ALIYUN::VPC::EIP', Properties: { Bandwidth: 5, Name: 'line' } },
})

type Ids = Readonly<Record<string, string>>
/** Something done beside the stack, and what a detection must say of which resource. */
interface OutOfBand {
  readonly id: string
  readonly found: string
  readonly apply: (at: TestWorld, ids: Ids) => Promise<unknown>
}

const at = { RegionId: REGION }
const CHANGES: readonly OutOfBand[] = [
  {
    id: 'Vpc',
    found: 'NOT_EQUAL /VpcName',
    apply: (world, { Vpc = '' }) => world.call('vpc.ModifyVpcAttribute', { ...at, VpcId: Vpc, VpcName: 'else' }),
  },
  {
    id: 'Vpc',
    found: 'NOT_EQUAL /Description',
    apply: (world, { Vpc = '' }) => world.call('vpc.ModifyVpcAttribute', { ...at, VpcId: Vpc, Description: 'by hand' }),
  },
  {
    id: 'Vpc',
    found: 'ADD /Tags/1',
    apply: (world, { Vpc = '' }) =>
      world.call('vpc.TagResources', {
        ...at,
        ResourceType: 'VPC',
        ResourceId: [Vpc],
        Tag: [{ Key: 'x', Value: 'y' }],
      }),
  },
  {
    id: 'VSwitch',
    found: 'NOT_EQUAL /VSwitchName',
    apply: (world, { VSwitch = '' }) =>
      world.call('vpc.ModifyVSwitchAttribute', { ...at, VSwitchId: VSwitch, VSwitchName: 'else' }),
  },
  {
    id: 'VSwitch',
    found: 'REMOVE /Tags/0',
    apply: (world, { VSwitch = '' }) =>
      world.call('vpc.UnTagResources', { ...at, ResourceType: 'VSWITCH', ResourceId: [VSwitch], TagKey: ['k'] }),
  },
  {
    id: 'Back',
    found: 'DELETED',
    apply: (world, { Back = '' }) => world.call('vpc.DeleteVSwitch', { ...at, VSwitchId: Back }),
  },
  {
    id: 'Group',
    found: 'DELETED',
    apply: (world, { Group = '' }) => world.call('ecs.DeleteSecurityGroup', { ...at, SecurityGroupId: Group }),
  },
  {
    id: 'Plain',
    found: 'DELETED',
    apply: (world, { Plain = '' }) => world.call('vpc.DeleteVpc', { ...at, VpcId: Plain }),
  },
  {
    id: 'Eip',
    found: 'NOT_EQUAL /Bandwidth',
    apply: (world, { Eip = '' }) =>
      world.call('vpc.ModifyEipAddressAttribute', { ...at, AllocationId: Eip, Bandwidth: '9' }),
  },
  {
    id: 'Eip',
    found: 'NOT_EQUAL /Name',
    apply: (world, { Eip = '' }) =>
      world.call('vpc.ModifyEipAddressAttribute', { ...at, AllocationId: Eip, Name: 'else' }),
  },
]
/** Changes that touch nothing which the template gives. */
const HARMLESS: readonly OutOfBand['apply'][] = [
  (world, { Plain = '' }) => world.call('vpc.ModifyVpcAttribute', { ...at, VpcId: Plain, Description: 'a note' }),
  (world, { Vpc = '' }) =>
    world.call('vpc.CreateVSwitch', { ...at, VpcId: Vpc, ZoneId: 'cn-hangzhou-i', CidrBlock: '10.0.9.0/24' }),
  (world, { Eip = '' }) =>
    world.call('vpc.ModifyEipAddressAttribute', { ...at, AllocationId: Eip, Description: 'a note' }),
]

describe('drift detection', () => {
  it('finds every change that was made beside the stack, and nothing else', async () => {
    const chosen = fc.record({ changes: fc.subarray([...CHANGES]), harmless: fc.subarray([...HARMLESS]) })
    const property = fc.asyncProperty(chosen, async ({ changes, harmless }) => {
      const world = new TestWorld({ pace: 'instant' })
      const StackId = await createStack(world, BODY)
      await world.settle()
      const ids = idsOf(world, StackId)
      for (const apply of [...harmless, ...changes.map((change) => change.apply)]) {
        await apply(world, ids)
        await world.settle()
      }
      const expected = Object.fromEntries(
        Object.keys(ids).map((id) => {
          const found = changes.filter((change) => change.id === id).map((change) => change.found)
          if (found.includes('DELETED')) return [id, 'DELETED']
          return [id, found.length === 0 ? 'IN_SYNC' : `MODIFIED ${found.sort().join(' ')}`]
        }),
      )
      const { StackDriftStatus, DriftedStackResourceCount } = await detectDrift(world, StackId)
      const drifted = new Set(changes.map(({ id }) => id)).size
      expect([StackDriftStatus, DriftedStackResourceCount]).toEqual([drifted > 0 ? 'DRIFTED' : 'IN_SYNC', drifted])
      const drifts = Object.entries(await driftsOf(world, StackId)).map(([id, text]) => {
        const [, status = '', rest = ''] = /^(\w+) ?(.*)$/.exec(text) ?? []
        const paths = rest.match(/(?:ADD|REMOVE|NOT_EQUAL) \S+/g) ?? []
        return [id, [status, ...paths.sort()].join(' ')]
      })
      expect(Object.fromEntries(drifts)).toEqual(expected)
    })
    await fc.assert(property, { numRuns, endOnFailure: true })
  })
})
