import { expect } from 'vitest'
import type { CloneStart } from '../../src/clone/request.ts'
import { type CloneTask, getCloneTask } from '../../src/host/cloning.ts'
import { settleWorld } from '../../src/host/settled.ts'
import type { WorldHost } from '../../src/host/worldHost.ts'
import { vcpuInUse } from '../../src/rules/quota.ts'
import { setStock, stockOf } from '../../src/rules/stock.ts'
import { brokenInvariants } from '../../src/world/invariants.ts'
import { type Principal, rootPrincipal } from '../../src/world/rows/account.ts'
import type { Fault } from '../../src/world/rows/faults.ts'
import type { World } from '../../src/world/world.ts'
import { ACCOUNT, TestWorld, testHost } from '../setup/worlds.ts'
import {
  cloneRequest,
  elsewhere,
  SOURCE_REGION,
  SOURCE_ZONE,
  sourceInstance,
  sourceNetwork,
  TYPE,
} from './cloneSetup.ts'

export const REFUSED_RUN = 'OperationDenied.OnPurpose'

/** A clone in a world of its own, which runs begin from as forks. */
export interface CloneCase {
  readonly name: string
  readonly world: World
  readonly request: CloneStart
  /** Clones that it makes if nothing goes wrong; 0 when it is made to fail. */
  readonly clones: number
  /** Cancelled as soon as the stack makes a resource of this type. */
  readonly cancelAt?: string
}

async function twoSources() {
  const at = new TestWorld()
  const network = await sourceNetwork(at)
  const ids = [await sourceInstance(at, network), await sourceInstance(at, network, { InstanceName: 'second' })]
  const { VpcId } = await at.call('vpc.CreateVpc', { RegionId: SOURCE_REGION, CidrBlock: '172.16.0.0/12' })
  await at.settle()
  // Finite, so that what is taken and given back shows.
  at.world.atomically(() => {
    for (const zone of [SOURCE_ZONE, 'cn-beijing-i']) {
      const place = { regionId: zone.slice(0, -2), zoneId: zone, instanceType: TYPE, chargeType: 'PostPaid' } as const
      setStock(at.world, place, 50)
    }
  })
  return { at, ids, VpcId }
}

/** The clones whose every call is made to go wrong: three that succeed, one that is rolled back, one that is cancelled. */
export async function cloneCases(): Promise<CloneCase[]> {
  const { at, ids, VpcId } = await twoSources()
  const one = ids.slice(0, 1)
  const abroad = cloneRequest(one, { ...elsewhere, destinationZoneId: 'cn-beijing-i', includeInstanceData: true })
  const failing = at.world.fork()
  const host = testHost(failing)
  const error = { status: 400, code: REFUSED_RUN }
  await host.control({ kind: 'fault', fault: { action: 'RunInstances', error } })
  return [
    {
      name: 'same region, with data',
      world: at.world,
      request: cloneRequest(one, { includeInstanceData: true, instanceAmount: 2 }),
      clones: 2,
    },
    { name: 'other region, with data, new VPC', world: at.world, request: abroad, clones: 1 },
    {
      name: 'two sources into another VPC',
      world: at.world,
      request: cloneRequest(ids, { destinationVpcId: VpcId }),
      clones: 2,
    },
    { name: 'rolled back', world: failing, request: abroad, clones: 0 },
    { name: 'cancelled', world: at.world, request: abroad, clones: 1, cancelAt: 'InstanceGroup' },
  ]
}

/** Tables of what lives and costs, and the members that are their keys. */
const TABLES: readonly (readonly [table: string, key: string])[] = [
  ['instances', 'InstanceId'],
  ['disks', 'DiskId'],
  ['networkInterfaces', 'NetworkInterfaceId'],
  ['images', 'ImageId'],
  ['snapshots', 'SnapshotId'],
  ['securityGroups', 'SecurityGroupId'],
  ['securityGroupRules', 'SecurityGroupRuleId'],
  ['vpcs', 'VpcId'],
  ['routeTables', 'RouteTableId'],
  ['vSwitches', 'VSwitchId'],
  ['templateScratches', 'TemplateScratchId'],
]

type Row = Readonly<Record<string, unknown>>

/** Everything that lives and costs, by table and key. */
export function liveRows(world: World): Map<string, Row> {
  const rows = new Map<string, Row>()
  for (const [name, key] of TABLES) {
    for (const row of (world.tables.table(name)?.all() ?? []) as Row[]) rows.set(`${name} ${row[key]}`, row)
  }
  return rows
}

/** What is taken of stock and quota where clones go. */
function taken(world: World): unknown {
  return [SOURCE_ZONE, 'cn-beijing-i'].map((zoneId) => {
    const regionId = zoneId.slice(0, -2)
    const { count } = stockOf(world, { regionId, zoneId, instanceType: TYPE, chargeType: 'PostPaid' })
    return [count, vcpuInUse(world, { accountId: ACCOUNT, regionId }, 'PostPaid')]
  })
}

/** A run in a fork, from the start or from where another one stands. */
export class CloneRun {
  readonly host: WorldHost
  readonly #before: World
  readonly #case: CloneCase

  private constructor(given: CloneCase, world: World) {
    this.#case = given
    this.#before = given.world
    this.host = testHost(world)
  }

  static of(given: CloneCase): CloneRun {
    return new CloneRun(given, given.world.fork())
  }

  /** Another run that goes on from here, or from a copy of this world. */
  fork(world = this.world.fork()): CloneRun {
    return new CloneRun(this.#case, world)
  }

  get world(): World {
    return this.host.world
  }

  inject(fault: Fault): Promise<unknown> {
    return this.host.control({ kind: 'fault', fault })
  }

  /** Refused when a fault refuses the start itself. */
  async start(principal: Principal = rootPrincipal(ACCOUNT)): Promise<void> {
    await this.host.control({ kind: 'cloneStart', principal, request: { ...this.#case.request } })
  }

  cancel(): Promise<unknown> {
    return this.host.control({ kind: 'cloneCancel', cloneTaskId: this.task.cloneTaskId })
  }

  get task() {
    const [task] = this.world.cloneTasks.all()
    if (task === undefined) throw new Error('there is no task')
    return task
  }

  /** Goes on to the next moment at which something is due. False at the end. */
  async step(): Promise<boolean> {
    const live = this.world.timeline.all().filter(({ parked, unscaledMs, dueMs }) => {
      return parked === undefined && (unscaledMs !== undefined || dueMs <= this.world.nowMs)
    })
    if (live.length === 0) return false
    const dueMs = Math.min(...live.map((entry) => entry.dueMs))
    await this.host.control({ kind: 'advance', ms: Math.max(0, dueMs - this.world.nowMs) })
    return true
  }

  /** To the end; cancels on the way if the case says so. */
  async finish(): Promise<void> {
    const { cancelAt } = this.#case
    if (cancelAt !== undefined) {
      const isMaking = () =>
        this.world.stackResources
          .all()
          .some((row) => row.ResourceType.endsWith(cancelAt) && row.Status === 'CREATE_IN_PROGRESS')
      while (!isMaking() && (await this.step()));
      if (isMaking()) await this.cancel().catch(() => undefined)
    }
    await settleWorld(this.host)
  }

  /** The calls that the task has had made, oldest first, each with a word for the place where it is made. */
  calls(): { place: string; name: string }[] {
    const nodes = this.host.traces
      .list(({ product }) => product === 'timeline' || product === 'alistack', 1e9)
      .reverse()
    return nodes.flatMap(({ action, request, children }) => {
      const { phase = '', LogicalResourceId = '' } = request as Record<string, string>
      const kind = LogicalResourceId.replace(/_\d+$/, '')
      return children.map((call) => ({
        place: `${action} ${phase} ${kind}`.trim(),
        name: `${call.product}.${call.action}`,
      }))
    })
  }

  /** Why the stack is where it is. */
  stackEnd(): string {
    return this.world.stacks.get(this.task.stackId)?.StatusReason ?? ''
  }

  report(): Promise<CloneTask> {
    return getCloneTask(this.host, this.task.cloneTaskId)
  }

  /** Nothing is at work any more, nothing is broken, and the source is as it was. */
  expectRest(): void {
    const { world } = this
    expect(brokenInvariants(world)).toEqual([])
    expect(world.watches.all().map(({ kind, payload }) => [kind, payload])).toEqual([])
    expect(world.timeline.all().filter(({ parked }) => parked !== undefined)).toEqual([])
    expect(world.stacks.all().filter(({ Status }) => Status.endsWith('_IN_PROGRESS'))).toEqual([])
    const now = liveRows(world)
    for (const [key, row] of liveRows(this.#before)) expect(now.get(key), key).toEqual(row)
  }

  /** Keys of rows that were not there before. */
  made(): string[] {
    const before = liveRows(this.#before)
    return [...liveRows(this.world).keys()].filter((key) => !before.has(key))
  }

  /** The task is over and its report tells exactly what there is. */
  async expectRightReport(): Promise<CloneTask> {
    this.expectRest()
    const task = await this.report()
    expect(task.step).toBe('done')
    expect(['Succeeded', 'Failed', 'Cancelled']).toContain(task.status)
    expect([this.made().filter((key) => !this.#isTold(task, key)), 'untold'], task.message).toEqual([[], 'untold'])
    const tables: Record<string, string> = {
      ...{ VPC: 'vpcs', VSwitch: 'vSwitches', SecurityGroup: 'securityGroups', Instance: 'instances' },
      ...{ CustomImage: 'images', CopyImage: 'images', Snapshot: 'snapshots', TemplateScratch: 'templateScratches' },
    }
    const told = task.createdResources.map(({ type, id }) => `${tables[type.split('::')[2] ?? '']} ${id}`)
    const live = liveRows(this.world)
    expect(told.filter((key) => !live.has(key))).toEqual([])
    expect(new Set(told).size).toBe(told.length)
    const images = told.filter((key) => key.startsWith('images '))
    const priced = task.retainedImages as { imageId: string; fee: { perMonth: number | null } }[]
    expect(images).toEqual(priced.map(({ imageId }) => `images ${imageId}`).filter((key) => live.has(key)))
    for (const { fee } of priced) expect(fee).toHaveProperty('perMonth')
    if (told.length === 0) expect(taken(this.world)).toEqual(taken(this.#before))
    if (task.status === 'Succeeded') {
      const states = task.instanceIds.map((id) => this.world.instances.get(id)?.Status)
      expect(states).toEqual(Array.from({ length: this.#case.clones }, () => 'Running'))
    } else
      expect(task.message).toContain(told.length > 0 ? ' left.' : task.status === 'Failed' ? 'Nothing is left' : '')
    if (task.status === 'Failed') {
      expect(task.error?.code).toMatch(/./)
      const unpriced = task.createdResources.filter(({ type, fee }) => type.endsWith('::Instance') && fee === undefined)
      expect(unpriced).toEqual([])
    }
    return task
  }

  /** Whether the report tells the row, by its own id or by that of what it belongs to. */
  #isTold({ createdResources, retainedImages }: CloneTask, key: string): boolean {
    const row = liveRows(this.world).get(key) as Record<string, string>
    const ids = new Set(createdResources.map(({ id }) => id))
    for (const { snapshotIds } of retainedImages as { snapshotIds: string[] }[])
      for (const id of snapshotIds) ids.add(id)
    const [table, id = ''] = key.split(' ')
    const owner = { disks: 'InstanceId', networkInterfaces: 'InstanceId', routeTables: 'VpcId' }[table ?? '']
    if (table === 'securityGroupRules') return ids.has(row.SecurityGroupId ?? '')
    return ids.has(owner === undefined ? id : (row[owner] ?? ''))
  }
}
