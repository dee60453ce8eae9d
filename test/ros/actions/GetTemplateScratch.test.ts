import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { SOURCE_REGION as RegionId, scratchOf, sourceInstance, sourceNetwork } from '../scratch/sources.ts'

describe('GetTemplateScratch', () => {
  it('reads: nodes only when they are asked for', async () => {
    const world = testWorld()
    const id = await sourceInstance(world, await sourceNetwork(world))
    const { TemplateScratchId = '' } = await scratchOf(world, [id], { InstanceAmount: '2' })
    const read = async (ShowDataOption?: string) =>
      (await world.call('ros.GetTemplateScratch', { RegionId, TemplateScratchId, ShowDataOption })).TemplateScratch
    expect(await read()).toMatchObject({
      Status: 'GENERATE_COMPLETE',
      StackProvision: { Creatable: true, Importable: false },
    })
    expect((await read()).TemplateScratchData).toBeUndefined()
    expect((await read('Source')).TemplateScratchData).toEqual({
      SourceNodes: [{ ResourceId: id, ResourceType: 'ALIYUN::ECS::Instance' }],
    })
    expect((await read('Provisions')).TemplateScratchData).toMatchObject({
      NewNodes: [{ ResourceType: 'ALIYUN::ECS::VSwitch' }, { ResourceType: 'ALIYUN::ECS::InstanceGroup' }],
    })
    expect((await read('All')).TemplateScratchData).toMatchObject({
      SourceNodes: [{}],
      Sources: [{ effectiveAmount: 2 }],
    })
  })

  it('refuses an unknown scenario, one of another region, and an unknown option', async () => {
    const world = testWorld()
    const { TemplateScratchId = '' } = await scratchOf(world, ['i-none'], {})
    const code = async (request: object) =>
      (await world.refusal('ros.GetTemplateScratch', { RegionId, TemplateScratchId, ...request })).code
    expect(await code({ TemplateScratchId: 'ts-none' })).toBe('TemplateScratchNotFound')
    expect(await code({ RegionId: 'cn-beijing' })).toBe('TemplateScratchNotFound')
    expect(await code({ ShowDataOption: 'Some' })).toBe('InvalidParameter')
  })
})
