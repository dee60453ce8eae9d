import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { makeImage, makeInstance, REGION } from './sourceInstance.ts'

describe('DescribeImageFromFamily reads', () => {
  it('the newest Available image of the family', async () => {
    const test = testWorld()
    const source = makeInstance(test)
    const [old, young] = [await makeImage(test, source, 'old'), await makeImage(test, source, 'young')]
    const ImageFamily = 'daily'
    for (const ImageId of [old, young]) await test.call('ecs.ModifyImageAttribute', { ...REGION, ImageId, ImageFamily })
    const newest = async () => (await test.call('ecs.DescribeImageFromFamily', { ...REGION, ImageFamily })).Image
    expect(await newest()).toMatchObject({
      ...{ ImageId: young, ImageName: 'young', ImageFamily, ImageOwnerAlias: 'self', Status: 'Available', Size: 40 },
      DiskDeviceMappings: { DiskDeviceMapping: [{ Type: 'system', Size: '40', Device: '/dev/xvda' }] },
    })
    await test.call('ecs.ModifyImageAttribute', { ...REGION, ImageId: young, Status: 'Deprecated' })
    expect(await newest()).toMatchObject({ ImageId: old })
  })

  it('nothing where the family has none', async () => {
    const test = testWorld()
    const ask = { ...REGION, ImageFamily: 'none' }
    expect(await test.call('ecs.DescribeImageFromFamily', ask)).toEqual({ RequestId: expect.any(String) })
  })
})

describe('DescribeImageFromFamily refuses', () => {
  it('a region that there is not', async () => {
    const ask = { RegionId: 'cn-nowhere', ImageFamily: 'daily' }
    const refusal = await testWorld().refusal('ecs.DescribeImageFromFamily', ask)
    expect(refusal).toMatchObject({ status: 404, code: 'InvalidRegionId.NotFound' })
  })
})
