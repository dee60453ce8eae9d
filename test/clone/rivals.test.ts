import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { getCloneTask } from '../../src/host/cloning.ts'
import { settleWorld } from '../../src/host/settled.ts'
import { vcpuInUse } from '../../src/rules/quota.ts'
import { setStock, stockOf } from '../../src/rules/stock.ts'
import { typesSoldIn } from '../../src/world/facts/instanceTypes.ts'
import { brokenInvariants } from '../../src/world/invariants.ts'
import { rootPrincipal } from '../../src/world/rows/account.ts'
import type { World } from '../../src/world/world.ts'
import { isFull } from '../setup/full.ts'
import { ACCOUNT, TestWorld, testHost } from '../setup/worlds.ts'
import { cloneRequest, SOURCE_REGION, SOURCE_ZONE, sourceInstance, sourceNetwork, TYPE } from './cloneSetup.ts'

const PLACE = { regionId: SOURCE_REGION, zoneId: SOURCE_ZONE, instanceType: TYPE, chargeType: 'PostPaid' } as const
/** A vSwitch of /29 has so many addresses for instances. */
const ADDRESSES = 4
const VCPU = 2

interface Prepared {
  readonly world: World
  readonly instanceId: string
  readonly VSwitchId: string
}

async function prepared(): Promise<Prepared> {
  const at = new TestWorld()
  const network = await sourceNetwork(at)
  const instanceId = await sourceInstance(at, network)
  const { VSwitchId } = await at.call('vpc.CreateVSwitch', {
    ...{ RegionId: SOURCE_REGION, ZoneId: SOURCE_ZONE, VpcId: network.VpcId, CidrBlock: '10.1.0.0/29' },
  })
  await at.settle()
  // No other type in the zone, so that what is short is not got around.
  at.world.atomically(() => {
    for (const instanceType of typesSoldIn(SOURCE_REGION, SOURCE_ZONE)) {
      if (instanceType !== TYPE) setStock(at.world, { ...PLACE, instanceType }, 0)
    }
  })
  return { world: at.world, instanceId, VSwitchId }
}

/** What both tasks together can have, and how time goes while they run. */
const SHORTAGE = fc.record({
  stock: fc.integer({ min: 0, max: 6 }),
  vcpus: fc.integer({ min: 0, max: 12 }),
  taken: fc.integer({ min: 0, max: ADDRESSES }),
  amounts: fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 })),
  withData: fc.tuple(fc.boolean(), fc.boolean()),
  lateMs: fc.integer({ min: 0, max: 200_000 }),
  stepsMs: fc.array(fc.integer({ min: 1, max: 30_000 }), { maxLength: 12 }),
})
type Shortage = typeof SHORTAGE extends fc.Arbitrary<infer T> ? T : never

/** Refusals that say which of the three was short. */
const REASONS = /NoStock|RecommendEmpty|Quota|vSwitch|VSwitch|IpNotEnough|InsufficientIp|PrivateIpAddress/

describe('two clones at once', () => {
  let base: Prepared

  beforeAll(async () => {
    base = await prepared()
  })

  /** A fork in which so much is left. */
  function shortWorld({ stock, vcpus, taken }: Shortage) {
    const world = base.world.fork()
    const host = testHost(world)
    world.atomically(() => setStock(world, PLACE, stock))
    const used = vcpuInUse(world, { accountId: ACCOUNT, regionId: SOURCE_REGION }, 'PostPaid')
    const setting = { name: 'max-postpaid-instance-vcpu-count', value: used + vcpus, regionId: SOURCE_REGION }
    return { world, host, used, setting, taken }
  }

  async function occupy(host: ReturnType<typeof testHost>, count: number): Promise<void> {
    const groups = host.world.securityGroups.all()
    for (let i = 0; i < count; i++) {
      await host.call({
        ...{ product: 'ecs', action: 'CreateNetworkInterface', principal: rootPrincipal(ACCOUNT) },
        request: {
          RegionId: SOURCE_REGION,
          VSwitchId: base.VSwitchId,
          SecurityGroupId: groups[0]?.SecurityGroupId,
        },
      })
    }
    await settleWorld(host)
  }

  it('never get more than there is, and each says what it got or what was short', async () => {
    await fc.assert(
      fc.asyncProperty(SHORTAGE, async (shortage) => {
        const { world, host, used, setting } = shortWorld(shortage)
        await host.control({ kind: 'quotas', settings: [setting] })
        await occupy(host, shortage.taken)
        const before = world.instances.size
        const start = (n: 0 | 1) => {
          const members = { destinationVSwitchId: base.VSwitchId, includeInstanceData: shortage.withData[n] }
          const request = cloneRequest([base.instanceId], { ...members, instanceAmount: shortage.amounts[n] })
          return host.control<{ cloneTaskId: string }>({
            kind: 'cloneStart',
            principal: rootPrincipal(ACCOUNT),
            request: { ...request },
          })
        }
        const one = await start(0)
        await host.control({ kind: 'advance', ms: shortage.lateMs })
        const two = await start(1)
        for (const ms of shortage.stepsMs) {
          await host.control({ kind: 'advance', ms })
          expect(brokenInvariants(world)).toEqual([])
        }
        await settleWorld(host)

        const tasks = [await getCloneTask(host, one.cloneTaskId), await getCloneTask(host, two.cloneTaskId)]
        const made = tasks.flatMap(({ instanceIds }) => instanceIds)
        expect(brokenInvariants(world)).toEqual([])
        expect(new Set(made).size).toBe(made.length)
        expect(world.instances.size).toBe(before + made.length)
        expect(made.length).toBeLessThanOrEqual(
          Math.min(shortage.stock, Math.floor(shortage.vcpus / VCPU), ADDRESSES - shortage.taken),
        )
        expect(stockOf(world, PLACE).count).toBe(shortage.stock - made.length)
        expect(vcpuInUse(world, { accountId: ACCOUNT, regionId: SOURCE_REGION }, 'PostPaid')).toBe(
          used + VCPU * made.length,
        )
        for (const [n, task] of tasks.entries()) {
          const plan = world.cloneTasks.get(task.cloneTaskId)?.plan as { sources: { effectiveAmount: number }[] } | null
          if (task.status === 'Succeeded') {
            expect(task.instanceIds).toHaveLength(plan?.sources[0]?.effectiveAmount ?? 0)
            expect(task.instanceIds.length).toBeLessThanOrEqual(shortage.amounts[n as 0 | 1])
            expect(task.instanceIds.length).toBeGreaterThan(0)
          } else {
            expect(task).toMatchObject({ status: 'Failed', instanceIds: [], createdResources: [], retainedImages: [] })
            expect(`${task.error?.code}: ${task.message}`).toMatch(REASONS)
          }
        }
        const wanted = shortage.amounts[0] + shortage.amounts[1]
        const isEnough =
          wanted <= Math.min(shortage.stock, Math.floor(shortage.vcpus / VCPU), ADDRESSES - shortage.taken)
        if (isEnough) expect(made).toHaveLength(wanted)
      }),
      { numRuns: isFull ? 300 : 30 },
    )
  }, 300_000)
})
