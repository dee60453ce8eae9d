import { describe, expect, it } from 'vitest'
import { diskWorld } from './diskSetup.ts'
import { REGION } from './instanceSetup.ts'

describe('ModifyDiskAttribute does', () => {
  it('what is sent, and leaves the rest', async () => {
    const { test, available, disk } = await diskWorld()
    const DiskId = await available({
      DiskCategory: 'cloud_auto',
      PerformanceLevel: '',
      DiskName: 'old',
      Description: 'of old',
    })
    await test.call('ecs.ModifyDiskAttribute', { DiskId, DiskName: 'new' })
    expect(await disk(DiskId)).toMatchObject({ DiskName: 'new', Description: 'of old', DeleteAutoSnapshot: false })
    const rest = {
      DeleteWithInstance: true,
      DeleteAutoSnapshot: true,
      EnableAutoSnapshot: false,
      BurstingEnabled: true,
    }
    await test.call('ecs.ModifyDiskAttribute', { ...REGION, DiskId, Description: '', ...rest })
    expect(await disk(DiskId)).toMatchObject({ DiskName: 'new', Description: '', ...rest })
  })

  it('several disks at once', async () => {
    const { test, available, disk } = await diskWorld()
    const DiskIds = [await available(), await available()]
    await test.call('ecs.ModifyDiskAttribute', { DiskIds, DiskName: 'both' })
    for (const id of DiskIds) expect(await disk(id)).toMatchObject({ DiskName: 'both' })
  })
})

describe('ModifyDiskAttribute refuses', () => {
  it.each([
    ['an unknown disk', { DiskId: 'd-none' }, 404, 'InvalidDiskId.NotFound'],
    ['disks in both ways', { DiskIds: ['d-1'] }, 400, 'IncompleteParamter'],
    ['no disk', { DiskId: undefined }, 400, 'IncompleteParamter'],
    ['too many disks', { DiskId: undefined, DiskIds: Array(101).fill('d-1') }, 400, 'InvalidParameter'],
    ['nothing to change', { DiskName: undefined }, 400, 'NoAttributeToModify'],
    ['a bad name', { DiskName: 'x' }, 400, 'InvalidDiskName.Malformed'],
    ['a bad description', { Description: 'x' }, 404, 'InvalidDescription.Malformed'],
    ['bursting of an ESSD disk', { BurstingEnabled: false }, 400, 'InvalidParameter'],
  ])('%s', async (_what, members, status, code) => {
    const { test, available } = await diskWorld()
    const ask = { DiskId: await available(), DiskName: 'name', ...members }
    expect(await test.refusal('ecs.ModifyDiskAttribute', ask)).toMatchObject({ status, code })
  })

  it('an ephemeral disk that would outlive its instance', async () => {
    const { test, available } = await diskWorld()
    const members = { DiskCategory: 'elastic_ephemeral_disk_premium', PerformanceLevel: '', Size: 64 }
    const ask = { DiskId: await available(members), DeleteWithInstance: false }
    expect(await test.refusal('ecs.ModifyDiskAttribute', ask)).toMatchObject({ status: 403, code: 'DiskNotPortable' })
  })
})
