import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import {
  OTHER_REGION,
  SOURCE_REGION as RegionId,
  scratchOf,
  sourceInstance,
  sourceNetwork,
} from '../scratch/sources.ts'

describe('GenerateTemplateByScratch', () => {
  it('does: gives a template that ValidateTemplate and CreateStack take', async () => {
    const world = testWorld()
    const id = await sourceInstance(world, await sourceNetwork(world))
    const { TemplateScratchId = '' } = await scratchOf(world, [id], { RegionId: OTHER_REGION, InstanceAmount: '2' })
    const { TemplateBody } = await world.call('ros.GenerateTemplateByScratch', {
      RegionId,
      TemplateScratchId,
      ProvisionRegionId: OTHER_REGION,
    })
    await world.call('ros.ValidateTemplate', { TemplateBody })
    const { StackId } = await world.call('ros.CreateStack', {
      RegionId: OTHER_REGION,
      StackName: 'from-scratch',
      TemplateScratchId,
      TemplateScratchRegionId: RegionId,
      CreateOptions: ['AbandonStackOnCreationComplete'],
    })
    await world.settle()
    expect(await world.call('ros.GetStack', { RegionId: OTHER_REGION, StackId })).toMatchObject({
      Status: 'DELETE_COMPLETE',
      TemplateScratchId,
    })
    const { Instances } = await world.call('ecs.DescribeInstances', { RegionId: OTHER_REGION })
    expect(Instances.Instance?.map(({ Status, InstanceName }) => [Status, InstanceName])).toEqual([
      ['Running', 'shop'],
      ['Running', 'shop'],
    ])
    const { TemplateScratch } = await world.call('ros.GetTemplateScratch', { RegionId, TemplateScratchId })
    expect(TemplateScratch.Stacks).toEqual([{ StackId, RegionId: OTHER_REGION, UsageType: 'ArchitectureReplication' }])
  })

  it('refuses an unknown scenario, one that has failed, Terraform, and another region', async () => {
    const world = testWorld()
    const id = await sourceInstance(world, await sourceNetwork(world))
    const { TemplateScratchId = '' } = await scratchOf(world, [id], {})
    const failed = await scratchOf(world, ['i-none'], {})
    const code = async (request: object) =>
      (await world.refusal('ros.GenerateTemplateByScratch', { RegionId, TemplateScratchId, ...request })).code
    expect(await code({ TemplateScratchId: 'ts-none' })).toBe('TemplateScratchNotFound')
    expect(await code({ TemplateScratchId: failed.TemplateScratchId })).toBe('StackValidationFailed')
    expect(await code({ TemplateType: 'Terraform' })).toBe('InvalidParameter')
    expect(await code({ ProvisionRegionId: OTHER_REGION })).toBe('InvalidParameter')
  })
})
