import { expect } from 'vitest'
import type { CloneRequest, CloneStart } from '../../src/clone/request.ts'
import { type CloneTask, getCloneTask, previewClone, startCloneTask } from '../../src/host/cloning.ts'
import { ApiError } from '../../src/kernel/errors.ts'
import { rootPrincipal } from '../../src/world/rows/account.ts'
import {
  OTHER_REGION,
  SOURCE_REGION,
  type SourceNetwork,
  sourceInstance,
  sourceNetwork,
} from '../ros/scratch/sources.ts'
import { ACCOUNT, type TestWorld, testWorld } from '../setup/worlds.ts'

export * from '../ros/scratch/sources.ts'

export interface Prepared {
  readonly world: TestWorld
  readonly network: SourceNetwork
  readonly instanceId: string
  /** A request for one clone in the same region without data, and what differs from it. */
  readonly ask: (members?: Partial<CloneStart>) => CloneStart
}

/** A world with one running source. */
export async function prepared(members: object = {}): Promise<Prepared> {
  const world = testWorld()
  const network = await sourceNetwork(world)
  const instanceId = await sourceInstance(world, network, members)
  return { world, network, instanceId, ask: (more = {}) => cloneRequest([instanceId], more) }
}

export function cloneRequest(sourceInstanceIds: readonly string[], members: Partial<CloneStart> = {}): CloneStart {
  return {
    sourceRegionId: SOURCE_REGION,
    sourceInstanceIds,
    destinationRegionId: SOURCE_REGION,
    instanceAmount: 1,
    includeInstanceData: false,
    acceptTerms: true,
    ...members,
  }
}

export const elsewhere = { destinationRegionId: OTHER_REGION }

export function preview(world: TestWorld, request: CloneRequest, accountId = ACCOUNT) {
  return previewClone(world.host, rootPrincipal(accountId), { ...request })
}

export function start(world: TestWorld, request: CloneStart, accountId = ACCOUNT): Promise<CloneTask> {
  return startCloneTask(world.host, rootPrincipal(accountId), { ...request })
}

/** Starts a task and waits for its end, which must be a success. */
export async function cloned(world: TestWorld, request: CloneStart): Promise<CloneTask> {
  const task = await ended(world, request)
  expect(task).toMatchObject({ status: 'Succeeded', step: 'done', progress: 100 })
  return task
}

export async function ended(world: TestWorld, request: CloneStart): Promise<CloneTask> {
  const { cloneTaskId } = await start(world, request)
  await world.settle()
  return getCloneTask(world.host, cloneTaskId)
}

/** The refusal of a start, which must change nothing, and of the preview of the same request: the same rule. */
export async function refused(world: TestWorld, request: CloneStart) {
  const before = world.world.tables.hash().text
  const { checks } = await preview(world, withoutStart(request))
  const refusing = checks.find(({ outcome }) => outcome === 'refuse')
  let refusal: unknown
  await start(world, request).catch((error: unknown) => {
    refusal = error
  })
  if (!(refusal instanceof ApiError)) throw new Error(`the start was not refused: ${refusal}`)
  const { status, code, message, details } = refusal
  expect(status).toBeGreaterThanOrEqual(400)
  expect(status).toBeLessThan(500)
  expect(world.world.tables.hash().text, 'a refused start changes nothing').toBe(before)
  expect(refusing).toMatchObject({ rule: details?.rule, message })
  return { status, code, message, rule: details?.rule }
}

export function withoutStart({
  acceptTerms: _a,
  clientToken: _c,
  previewId: _p,
  ...request
}: CloneStart): CloneRequest {
  return request
}

export async function instance(world: TestWorld, instanceId: string, RegionId = SOURCE_REGION) {
  const { Instances } = await world.call('ecs.DescribeInstances', {
    RegionId,
    InstanceIds: JSON.stringify([instanceId]),
  })
  const [found] = Instances.Instance ?? []
  if (found === undefined) throw new Error(`${instanceId} is not there`)
  return found
}

/** What is flushed to the system disk of an instance. */
export function filesOf(world: TestWorld, instanceId: string): Readonly<Record<string, string>> {
  return systemDisk(world, instanceId).files
}

export function systemDisk(world: TestWorld, instanceId: string) {
  const disk = world.world.disks.all().find((row) => row.InstanceId === instanceId && row.Type === 'system')
  if (disk === undefined) throw new Error(`${instanceId} has no system disk`)
  return disk
}
