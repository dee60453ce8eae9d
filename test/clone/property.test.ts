import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ClonePreview } from '../../src/clone/preview.ts'
import type { CloneStart } from '../../src/clone/request.ts'
import { type CloneTask, getCloneTask } from '../../src/host/cloning.ts'
import { ApiError } from '../../src/kernel/errors.ts'
import { brokenInvariants } from '../../src/world/invariants.ts'
import { isFull } from '../setup/full.ts'
import { liveRows } from '../setup/liveRows.ts'
import type { TestWorld } from '../setup/worlds.ts'
import { cloneRequest, OTHER_REGION, preview, SOURCE_REGION, start, withoutStart } from './cloneSetup.ts'
import { attributeDifferences, described } from './described.ts'
import { type Drawn, type DrawnSource, drawnWorlds, type Made, made } from './drawnWorlds.ts'

const numRuns = isFull ? 5_000 : 100

interface Outcome {
  readonly drawn: Drawn
  readonly made: Made
  readonly shown: ClonePreview
  readonly task: CloneTask
}

function requestOf(drawn: Drawn, { instanceIds, places }: Made): CloneStart {
  const place = drawn.isFar ? places.far : places.near
  return cloneRequest(instanceIds, {
    destinationRegionId: drawn.isFar ? OTHER_REGION : SOURCE_REGION,
    ...(drawn.zone === undefined
      ? {}
      : { destinationZoneId: `${drawn.isFar ? OTHER_REGION : SOURCE_REGION}-${drawn.zone}` }),
    ...(drawn.place === 'VPC' || drawn.place === 'both' ? { destinationVpcId: place.VpcId } : {}),
    ...(drawn.place === 'vSwitch' || drawn.place === 'both' ? { destinationVSwitchId: place.VSwitchId } : {}),
    instanceAmount: drawn.amount,
    includeInstanceData: drawn.withData,
    options: drawn.options,
  })
}

/** Previews, starts and waits. Compares what is refused. undefined = it was refused. */
async function tried(drawn: Drawn): Promise<Outcome | undefined> {
  const built = await made(drawn)
  const { world } = built
  const request = requestOf(drawn, built)
  const before = world.world.tables.hash().text
  const shown = await preview(world, withoutStart(request))
  expect(world.world.tables.hash().text, 'a preview changes nothing').toBe(before)
  const refusing = shown.checks.find(({ outcome }) => outcome === 'refuse')
  const live = liveRows(world.world)
  const startedMs = world.world.nowMs
  const { previewId } = shown
  const begun = await start(world, { ...request, ...(previewId === '' ? {} : { previewId }) }).catch(
    (error: unknown) => error,
  )
  if (refusing !== undefined) {
    expect(begun).toBeInstanceOf(ApiError)
    expect(begun).toMatchObject({ message: refusing.message, details: { rule: refusing.rule } })
    expect(world.world.tables.hash().text, 'a refused start changes nothing').toBe(before)
    expect(drawn.isHopeful, `refused although nothing stands against it: ${refusing.message}`).toBe(false)
    return undefined
  }
  if (begun instanceof Error) throw begun
  await world.settle()
  const task = await getCloneTask(world.host, (begun as CloneTask).cloneTaskId)
  expect(brokenInvariants(world.world)).toEqual([])
  const willFail = shown.checks.some(({ rule, outcome }) => rule === '33' && outcome === 'warn')
  expect([task.status, task.message]).toEqual([willFail ? 'Failed' : 'Succeeded', expect.any(String)])
  if (willFail) {
    expect(liveRows(world.world)).toEqual(live)
    expect(drawn.isHopeful, `failed although nothing stands against it: ${task.message}`).toBe(false)
    return undefined
  }
  expect(task.finishedMs - startedMs).toBe(shown.expected?.cloudMs)
  return { drawn, made: built, shown, task }
}

async function compareClones({ drawn, made: { world, instanceIds, pristine }, shown, task }: Outcome): Promise<void> {
  const regionId = drawn.isFar ? OTHER_REGION : SOURCE_REGION
  expect(shown.sources.map(({ sourceInstanceId }) => sourceInstanceId)).toEqual(instanceIds)
  let at = 0
  for (const [i, source] of shown.sources.entries()) {
    const ids = task.instanceIds.slice(at, at + source.effectiveAmount)
    at += source.effectiveAmount
    expect(ids).toHaveLength(source.effectiveAmount)
    expect(source.effectiveAmount).toBeLessThanOrEqual(drawn.amount)
    expect(source.amountReason === undefined).toBe(source.effectiveAmount === drawn.amount)
    const original = await described(world, source.sourceInstanceId, SOURCE_REGION)
    for (const id of ids) {
      const clone = await described(world, id, regionId)
      expect(attributeDifferences(source.attributes, original, clone)).toEqual([])
      expect(clone).toMatchObject({ InstanceType: source.effectiveInstanceType, ZoneId: shown.destination?.zoneId })
      expect(world.world.vSwitches.get(String(clone.VSwitchId))?.CidrBlock).toBe(source.vSwitch.cidrBlock)
      expect(clone.SecurityGroupIds).toHaveLength(source.securityGroups.length)
      compareContent(world, id, drawn, drawn.sources[i] as DrawnSource, pristine[source.sourceInstanceId] ?? {})
    }
  }
  expect(at).toBe(task.instanceIds.length)
}

/** Rule 23 and A31, and nothing else than what was drawn. */
function compareContent(
  { world }: TestWorld,
  id: string,
  drawn: Drawn,
  source: DrawnSource,
  pristine: Readonly<Record<string, object>>,
): void {
  const disks = world.disks.list('instance', id)
  for (const { Device, files } of disks) {
    const flushed = { ...pristine[Device], '/flushed': Device, ...(source.isStopped ? { '/late': Device } : {}) }
    expect([Device, files]).toEqual([Device, drawn.withData ? flushed : (pristine[Device] ?? {})])
  }
  const hasDisks = drawn.withData || (drawn.options?.replicateDataDisks ?? true)
  const ofImage = source.image === 'custom' ? 1 : 0
  expect(disks).toHaveLength(1 + (hasDisks ? Math.max(ofImage, source.dataDisks.length) : ofImage))
}

function compareRest({ drawn, made: { instanceIds }, shown, task }: Outcome): void {
  const count = (type: string, regionId: string) =>
    task.createdResources.filter((one) => one.type === type && one.regionId === regionId).length
  expect(shown.kept.map((kept) => ({ ...kept, count: count(kept.type, kept.regionId) }))).toEqual(shown.kept)
  expect(shown.kept.reduce((sum, kept) => sum + kept.count, 0)).toBe(task.createdResources.length)
  const images = task.retainedImages as { readonly regionId: string; readonly imageName: string }[]
  expect(images).toHaveLength(drawn.withData ? instanceIds.length * (drawn.isFar ? 2 : 1) : 0)
  for (const { imageName } of images) expect(imageName).toMatch(/^TemplateScratch-i-/)
  const warned = shown.checks.filter(({ rule, outcome }) => rule === '5' && outcome === 'warn')
  const running = drawn.sources.filter(({ isStopped }) => !isStopped).length
  expect(warned).toHaveLength(drawn.withData ? running : 0)
}

describe('any worlds and requests', () => {
  it('a preview says what then comes out, field by field, or what refuses it (A30)', {
    timeout: 24 * 3_600_000,
  }, async () => {
    const counts = { done: 0, refused: 0 }
    await fc.assert(
      fc.asyncProperty(drawnWorlds, async (drawn) => {
        const outcome = await tried(drawn)
        counts[outcome === undefined ? 'refused' : 'done']++
        if (outcome === undefined) return
        await compareClones(outcome)
        compareRest(outcome)
      }),
      { numRuns, seed: Number(process.env.ALISTACK_SEED ?? 6), endOnFailure: true },
    )
    if (isFull) console.log(JSON.stringify(counts))
    expect(counts.done).toBeGreaterThan(numRuns / 2)
    expect(counts.refused).toBeGreaterThan(numRuns / 50)
  })
})
