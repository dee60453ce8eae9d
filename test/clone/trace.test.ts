import { describe, expect, it } from 'vitest'
import { CLONE_RULES } from '../../src/clone/rules.ts'
import type { TraceNode } from '../../src/door/trace.ts'
import { cancelCloneTask } from '../../src/host/cloning.ts'
import { instanceTypes } from '../../src/world/facts/instanceTypes.ts'
import type { TestWorld } from '../setup/worlds.ts'
import {
  cloned,
  elsewhere,
  ended,
  OTHER_REGION,
  prepared,
  SOURCE_REGION,
  SOURCE_ZONE,
  scratchOf,
  sourceInstance,
  start,
  TYPE,
} from './cloneSetup.ts'

const DEPRECATED = 'ubuntu_18_04_64_20G_alibase_20190624.vhd'

/** Ids whose rule no trace can explain, or another one explains, and why. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  '35': 'there is no action that could be traced; the ECS endpoint refuses it',
  A1: 'how the page is read; what follows from it is told as rules 24, 25, 28 and 29',
  A4: 'told as rules 6 and 7, which count sources and clones apart',
  A6: 'told as rule 7, which refuses such a start before there is a task',
  A19: 'told as rule 2, which names what is missing',
  A30: 'a preview leaves no trace, because it changes nothing; its checks say it all',
}

/** Every sentence that the traces of a world explain by a rule of cloning. */
function explainedIn(world: TestWorld): Map<string, string[]> {
  const found = new Map<string, string[]>()
  const walk = ({ decisions, children }: TraceNode) => {
    for (const { rule, text } of decisions) {
      const id = /^clone\.rule\.(A?\d+)$/.exec(rule)?.[1]
      if (id !== undefined) found.set(id, [...(found.get(id) ?? []), text])
    }
    for (const child of children) walk(child)
  }
  for (const node of world.host.traces.list(() => true, Number.POSITIVE_INFINITY)) walk(node)
  return found
}

const running = async (members: object = {}) => {
  const made = await prepared(members)
  return { ...made, explained: () => explainedIn(made.world) }
}

const settleStopped = async (world: TestWorld, InstanceId: string) => {
  await world.call('ecs.StopInstance', { InstanceId })
  await world.settle()
}

/** Clones that between them meet every rule that a trace can explain; each gives what was explained. */
const STORIES: readonly (readonly [story: string, run: () => Promise<Map<string, string[]>>])[] = [
  [
    'same region, same VPC, without data, two sources; then again with the token',
    async () => {
      const { world, network, instanceId, ask, explained } = await running()
      const other = await sourceInstance(world, network)
      const request = ask({ sourceInstanceIds: [instanceId, other], clientToken: 't' })
      await cloned(world, request)
      await world.control({
        kind: 'cloneStart',
        principal: world.world.cloneTasks.all()[0]?.principal as never,
        request: { ...request },
      })
      return explained()
    },
  ],
  [
    'across regions with the data of a stopped source that has a public address',
    async () => {
      const { world, instanceId, ask, explained } = await running({ InternetMaxBandwidthOut: 5 })
      await settleStopped(world, instanceId)
      await cloned(world, ask({ ...elsewhere, includeInstanceData: true }))
      return explained()
    },
  ],
  [
    'across regions without the data',
    async () => {
      const { world, ask, explained } = await running()
      await cloned(world, ask(elsewhere))
      return explained()
    },
  ],
  [
    'into a given vSwitch with the data of a running source whose image is gone',
    async () => {
      const { world, network, instanceId, explained } = await running()
      const ImageId = (await world.call('ecs.CreateImage', { RegionId: SOURCE_REGION, InstanceId: instanceId })).ImageId
      await world.settle()
      const source = await sourceInstance(world, network, { ImageId })
      await world.call('ecs.DeleteImage', { RegionId: SOURCE_REGION, ImageId, Force: true })
      await cloned(world, {
        sourceRegionId: SOURCE_REGION,
        sourceInstanceIds: [source],
        destinationRegionId: SOURCE_REGION,
        destinationVSwitchId: network.VSwitchId,
        instanceAmount: 1,
        includeInstanceData: true,
        acceptTerms: true,
      })
      return explained()
    },
  ],
  [
    'a sold-out type',
    async () => {
      const { world, ask, explained } = await running()
      const settings = [{ regionId: SOURCE_REGION, zoneId: SOURCE_ZONE, instanceType: TYPE, count: 0 }]
      await world.control({ kind: 'stock', settings })
      await cloned(world, ask())
      return explained()
    },
  ],
  [
    'a source with an elastic address',
    async () => {
      const { world, instanceId, ask, explained } = await running()
      const { AllocationId } = await world.call('vpc.AllocateEipAddress', { RegionId: SOURCE_REGION, Bandwidth: '5' })
      await world.settle()
      await world.call('vpc.AssociateEipAddress', { RegionId: SOURCE_REGION, AllocationId, InstanceId: instanceId })
      await world.settle()
      await cloned(world, ask())
      return explained()
    },
  ],
  [
    'a deprecated image, and a subscription',
    async () => {
      const { world, ask, explained } = await running({ InstanceChargeType: 'PrePaid', Period: 1, ImageId: DEPRECATED })
      await cloned(world, ask())
      return explained()
    },
  ],
  [
    'a stack that fails',
    async () => {
      const { world, ask, explained } = await running()
      const fault = { action: 'RunInstances', error: { status: 403, code: 'Forbidden.RAM' } }
      await world.control({ kind: 'fault', fault })
      expect(await ended(world, ask())).toMatchObject({ status: 'Failed' })
      return explained()
    },
  ],
  [
    'scratches that fail: nothing similar, an image that does not cross regions',
    async () => {
      const { world, network, instanceId, explained } = await running()
      const ImageId = (await world.call('ecs.CreateImage', { RegionId: SOURCE_REGION, InstanceId: instanceId })).ImageId
      await world.settle()
      const custom = await sourceInstance(world, network, { ImageId })
      expect(await scratchOf(world, [custom], { RegionId: OTHER_REGION })).toMatchObject({ Status: 'GENERATE_FAILED' })
      const settings = instanceTypes().map(({ InstanceTypeId: instanceType }) => ({
        regionId: SOURCE_REGION,
        zoneId: SOURCE_ZONE,
        instanceType,
        count: 0,
      }))
      await world.control({ kind: 'stock', settings })
      expect(await scratchOf(world, [instanceId], {})).toMatchObject({ Status: 'GENERATE_FAILED' })
      return explained()
    },
  ],
]

describe('the trace of a clone', () => {
  it('explains each of the 36 rules and 31 decisions, or it is said why it cannot', { timeout: 120_000 }, async () => {
    const all = new Map<string, string[]>()
    for (const [, run] of STORIES)
      for (const [id, texts] of await run()) all.set(id, [...(all.get(id) ?? []), ...texts])
    const ids = [...CLONE_RULES.keys()]
    expect(ids).toHaveLength(36 + 31)
    expect(ids.filter((id) => !all.has(id)).sort()).toEqual(Object.keys(ELSEWHERE).sort())
    for (const texts of all.values()) for (const text of texts) expect(text).toMatch(/^\S.*\S$/)
  })

  it('names the cancelled step', async () => {
    const { world, ask, explained } = await running()
    const { cloneTaskId } = await start(world, ask())
    await cancelCloneTask(world.host, cloneTaskId)
    const rules = world.host.traces
      .list(() => true, 1_000)
      .flatMap(({ decisions }) => decisions.map(({ rule }) => rule))
    expect(rules).toContain('clone.cancel')
    expect(explained().size).toBeGreaterThan(5)
  })
})
