import { describe, expect, it } from 'vitest'
import { diskWorld } from './diskSetup.ts'
import { REGION } from './instanceSetup.ts'

describe('ModifyDiskDefaultKMSKeyId does', () => {
  it('new disks get the key', async () => {
    const { test, available, disk } = await diskWorld()
    await test.call('ecs.EnableDiskEncryptionByDefault', REGION)
    await test.call('ecs.ModifyDiskDefaultKMSKeyId', { ...REGION, KMSKeyId: 'key-1' })
    expect(await disk(await available())).toMatchObject({ Encrypted: true, KMSKeyId: 'key-1' })
  })
})

describe('ModifyDiskDefaultKMSKeyId refuses', () => {
  it('no key, and while disks are not encrypted by default', async () => {
    const { test } = await diskWorld()
    const refuse = (KMSKeyId: string) => test.refusal('ecs.ModifyDiskDefaultKMSKeyId', { ...REGION, KMSKeyId })
    expect(await refuse('key-1')).toMatchObject({ status: 403, code: 'OperationDenied' })
    expect(await refuse('')).toMatchObject({ status: 400, code: 'MissingParameter' })
  })
})
