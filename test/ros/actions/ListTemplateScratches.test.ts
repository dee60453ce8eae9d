import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { SOURCE_REGION as RegionId, scratchOf, sourceInstance, sourceNetwork } from '../scratch/sources.ts'

describe('ListTemplateScratches', () => {
  it('reads: newest first, by page and by filter', async () => {
    const world = testWorld()
    const id = await sourceInstance(world, await sourceNetwork(world))
    const good = await scratchOf(world, [id], {})
    const bad = await scratchOf(world, ['i-none'], {})
    const ids = async (request: object) =>
      (await world.call('ros.ListTemplateScratches', { RegionId, ...request })).TemplateScratches.map(
        ({ TemplateScratchId }) => TemplateScratchId,
      )
    expect(await ids({})).toEqual([bad.TemplateScratchId, good.TemplateScratchId])
    expect(await ids({ PageSize: 1, PageNumber: 2 })).toEqual([good.TemplateScratchId])
    expect(await ids({ Status: 'GENERATE_FAILED' })).toEqual([bad.TemplateScratchId])
    expect(await ids({ TemplateScratchId: good.TemplateScratchId })).toEqual([good.TemplateScratchId])
    expect(await ids({ TemplateScratchType: 'ResourceImport' })).toEqual([])
    expect(await ids({ Tags: [{ Key: 'a' }] })).toEqual([])
    expect(await ids({ RegionId: 'cn-beijing' })).toEqual([])
  })

  it('refuses pages that are too large', async () => {
    expect((await testWorld().refusal('ros.ListTemplateScratches', { RegionId, PageSize: 51 })).code).toBe(
      'InvalidParameter',
    )
  })
})
