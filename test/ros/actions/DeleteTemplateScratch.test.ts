import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { SOURCE_REGION as RegionId, scratchOf } from '../scratch/sources.ts'

describe('DeleteTemplateScratch', () => {
  it('does: forgets the scenario, and refuses one that is not there', async () => {
    const world = testWorld()
    const { TemplateScratchId = '' } = await scratchOf(world, ['i-none'], {})
    await world.call('ros.DeleteTemplateScratch', { RegionId, TemplateScratchId })
    expect(world.world.templateScratches.size).toBe(0)
    expect((await world.refusal('ros.DeleteTemplateScratch', { RegionId, TemplateScratchId })).code).toBe(
      'TemplateScratchNotFound',
    )
  })

  it('later: a generation that was under way ends without a trace', async () => {
    const world = testWorld()
    const { TemplateScratchId } = await world.call('ros.CreateTemplateScratch', {
      RegionId,
      TemplateScratchType: 'ArchitectureReplication',
      SourceResources: [{ ResourceId: 'i-none', ResourceType: 'ALIYUN::ECS::Instance' }],
    })
    await world.call('ros.DeleteTemplateScratch', { RegionId, TemplateScratchId })
    await world.settle()
    expect(world.world.templateScratches.size).toBe(0)
  })
})
