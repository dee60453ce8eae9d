import { describe, expect, it } from 'vitest'
import { diskWorld } from './diskSetup.ts'
import { REGION } from './instanceSetup.ts'

describe('ResetDiskDefaultKMSKeyId does', () => {
  it('new disks get the service key again', async () => {
    const { test, available, disk } = await diskWorld()
    await test.call('ecs.EnableDiskEncryptionByDefault', REGION)
    await test.call('ecs.ModifyDiskDefaultKMSKeyId', { ...REGION, KMSKeyId: 'key-1' })
    await test.call('ecs.ResetDiskDefaultKMSKeyId', REGION)
    const { KMSKeyId } = await test.call('ecs.DescribeDiskDefaultKMSKeyId', REGION)
    expect(KMSKeyId).toBe('alias/acs/ecs')
    expect(await disk(await available())).toMatchObject({ Encrypted: true, KMSKeyId: '' })
  })
})

describe('ResetDiskDefaultKMSKeyId refuses', () => {
  it('while disks are not encrypted by default', async () => {
    const { test } = await diskWorld()
    const refusal = await test.refusal('ecs.ResetDiskDefaultKMSKeyId', REGION)
    expect(refusal).toMatchObject({ status: 403, code: 'OperationDenied' })
  })
})
