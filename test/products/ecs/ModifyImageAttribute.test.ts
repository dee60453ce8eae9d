import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { imageById, inside, makeImage, makeInstance, REGION } from './sourceInstance.ts'

async function withImage() {
  const test = testWorld()
  const source = makeInstance(test)
  return { test, source, ImageId: await makeImage(test, source, 'base') }
}

describe('ModifyImageAttribute', () => {
  it('does: changes what is sent and nothing else', async () => {
    const { test, ImageId } = await withImage()
    const Features = { ImdsSupport: 'v2', NvmeSupport: 'unsupported' }
    const members = { ImageName: 'renamed', ImageFamily: 'family', BootMode: 'UEFI', LicenseType: 'BYOL' }
    await test.call('ecs.ModifyImageAttribute', { ...REGION, ImageId, ...members, Features })
    await test.call('ecs.ModifyImageAttribute', {
      ...REGION,
      ImageId,
      Description: 'newly described',
      ImageName: 'renamed',
    })
    expect(await imageById(test, ImageId)).toMatchObject({
      ...members,
      Features,
      Description: 'newly described',
      Status: 'Available',
    })
  })

  it('does: deprecates an image and takes that back', async () => {
    const { test, ImageId } = await withImage()
    await test.call('ecs.ModifyImageAttribute', { ...REGION, ImageId, Status: 'Deprecated' })
    expect(await imageById(test, ImageId)).toMatchObject({ Status: 'Deprecated', Usable: true })
    await test.call('ecs.ModifyImageAttribute', { ...REGION, ImageId, Status: 'Available' })
    expect(await imageById(test, ImageId)).toMatchObject({ Status: 'Available' })
  })

  it.each([
    ['an unknown image', { ImageId: 'm-none' }, 404, 'InvalidImageId.NotFound'],
    ['a bad name', { ImageName: 'acs:x' }, 400, 'InvalidImageName.Malformed'],
    ['a bad description', { Description: 'x' }, 400, 'InvalidDescription.Malformed'],
    ['a bad family', { ImageFamily: '1' }, 400, 'InvalidParameter'],
    ['an unknown boot mode', { BootMode: 'Floppy' }, 400, 'InvalidParameter'],
    ['an unknown licence', { LicenseType: 'Aliyun' }, 400, 'InvalidParameter'],
    ['an unknown status', { Status: 'Creating' }, 400, 'InvalidParameter'],
    ['an unknown feature', { Features: { NvmeSupport: 'maybe' } }, 400, 'InvalidParameter'],
  ])('refuses %s', async (_what, members, status, code) => {
    const { test, ImageId } = await withImage()
    expect(await test.refusal('ecs.ModifyImageAttribute', { ...REGION, ImageId, ...members })).toMatchObject({
      status,
      code,
    })
  })

  it('refuses a name that is taken, a step back to v1, and to deprecate what is shared or being made', async () => {
    const { test, source, ImageId } = await withImage()
    const ask = (members: object) => test.refusal('ecs.ModifyImageAttribute', { ...REGION, ImageId, ...members })
    const { ImageId: second } = await test.call('ecs.CreateImage', {
      ...REGION,
      InstanceId: source.InstanceId,
      ImageName: 'second',
    })
    expect(await ask({ ImageName: 'second' })).toMatchObject({ status: 400, code: 'InvalidImageName.Duplicated' })
    expect(await ask({ ImageId: second, Status: 'Deprecated' })).toMatchObject({
      status: 400,
      code: 'IncorrectImageStatus',
    })
    await test.call('ecs.ModifyImageAttribute', { ...REGION, ImageId, Features: { ImdsSupport: 'v2' } })
    expect(await ask({ Features: { ImdsSupport: 'v1' } })).toMatchObject({ status: 400, code: 'InvalidParameter' })
    inside(test, (world) => world.accounts.put({ AccountId: '1000000000000002', isRoot: false }))
    await test.call('ecs.ModifyImageSharePermission', { ...REGION, ImageId, AddAccount: ['1000000000000002'] })
    expect(await ask({ Status: 'Deprecated' })).toMatchObject({ status: 403, code: 'ImageUseShared' })
  })
})
