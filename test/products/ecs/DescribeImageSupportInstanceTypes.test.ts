import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { REGION, UBUNTU } from './sourceInstance.ts'

describe('DescribeImageSupportInstanceTypes reads', () => {
  it('the types that the image runs on', async () => {
    const test = testWorld()
    const { Images } = await test.call('ecs.DescribeImages', { ...REGION, Architecture: 'arm64' })
    const arm = Images.Image?.[0]?.ImageId ?? ''
    const typesOf = async (ImageId: string, ActionType?: string) => {
      const ask = { ...REGION, ImageId, ...(ActionType === undefined ? {} : { ActionType }) }
      const reply = await test.call('ecs.DescribeImageSupportInstanceTypes', ask)
      expect(reply).toMatchObject({ RegionId: 'cn-hangzhou', ImageId })
      return reply.InstanceTypes.InstanceType?.map(({ InstanceTypeId }) => InstanceTypeId) ?? []
    }
    const [intel, other] = [await typesOf(UBUNTU), await typesOf(arm, 'ChangeOS')]
    expect(intel).toContain('ecs.g6.large')
    expect(intel).not.toContain('ecs.g8y.large')
    expect(other).toContain('ecs.g8y.large')
    expect(other).not.toContain('ecs.g6.large')
    const reply = await test.call('ecs.DescribeImageSupportInstanceTypes', { ...REGION, ImageId: UBUNTU })
    const large = reply.InstanceTypes.InstanceType?.find(({ InstanceTypeId }) => InstanceTypeId === 'ecs.g6.large')
    expect(large).toEqual({
      ...{ InstanceTypeId: 'ecs.g6.large', InstanceTypeFamily: 'ecs.g6', CpuCoreCount: 2, MemorySize: 8 },
    })
  })
})

describe('DescribeImageSupportInstanceTypes refuses', () => {
  it.each([
    ['no image', {}, 400, 'MissingParameter'],
    ['an unknown image', { ImageId: 'm-none' }, 404, 'InvalidImageId.NotFound'],
    ['an unknown use', { ImageId: UBUNTU, ActionType: 'Dance' }, 400, 'InvalidParamter'],
  ])('%s', async (_what, members, status, code) => {
    const refusal = await testWorld().refusal('ecs.DescribeImageSupportInstanceTypes', { ...REGION, ...members })
    expect(refusal).toMatchObject({ status, code })
  })
})
