import { describe, expect, it } from 'vitest'
import { diskWorld } from './diskSetup.ts'
import { REGION, UBUNTU } from './instanceSetup.ts'

describe('EnableDiskEncryptionByDefault does', () => {
  it('new disks are encrypted, those that are there stay, and other regions too', async () => {
    const { test, running, stopped, available, systemDisk, disk } = await diskWorld()
    const old = await available()
    await test.call('ecs.EnableDiskEncryptionByDefault', REGION)
    await test.call('ecs.ModifyDiskDefaultKMSKeyId', { ...REGION, KMSKeyId: 'key-1' })
    const mine = { Encrypted: true, KMSKeyId: 'key-1' }
    expect(await disk(old)).toMatchObject({ Encrypted: false })
    expect(await disk(await available())).toMatchObject(mine)
    expect(await disk(await available({ KMSKeyId: 'key-2' }))).toMatchObject({ Encrypted: true, KMSKeyId: 'key-2' })
    expect(await disk(await systemDisk(await running()))).toMatchObject(mine)
    const ask = { InstanceId: await stopped(), ImageId: UBUNTU }
    const { DiskId } = await test.call('ecs.ReplaceSystemDisk', ask)
    expect(await disk(DiskId)).toMatchObject(mine)
    const elsewhere = await test.call('ecs.DescribeDiskEncryptionByDefaultStatus', { RegionId: 'cn-beijing' })
    expect(elsewhere.Encrypted).toBe(false)
  })
})

describe('EnableDiskEncryptionByDefault refuses', () => {
  it('a region that there is not', async () => {
    const { test } = await diskWorld()
    const refusal = await test.refusal('ecs.EnableDiskEncryptionByDefault', { RegionId: 'cn-nowhere' })
    expect(refusal).toMatchObject({ status: 404, code: 'InvalidRegionId.NotFound' })
  })
})
