import { describe, expect, it } from 'vitest'
import { diskWorld } from './diskSetup.ts'
import { REGION } from './instanceSetup.ts'

describe('DisableDiskEncryptionByDefault does', () => {
  it('new disks are encrypted only if that is asked for, those that are there stay', async () => {
    const { test, available, disk } = await diskWorld()
    await test.call('ecs.EnableDiskEncryptionByDefault', REGION)
    const old = await available()
    await test.call('ecs.DisableDiskEncryptionByDefault', REGION)
    expect(await disk(old)).toMatchObject({ Encrypted: true })
    expect(await disk(await available())).toMatchObject({ Encrypted: false })
    expect(await disk(await available({ Encrypted: true }))).toMatchObject({ Encrypted: true })
  })
})

describe('DisableDiskEncryptionByDefault refuses', () => {
  it('a region that there is not', async () => {
    const { test } = await diskWorld()
    const refusal = await test.refusal('ecs.DisableDiskEncryptionByDefault', { RegionId: 'cn-nowhere' })
    expect(refusal).toMatchObject({ status: 404, code: 'InvalidRegionId.NotFound' })
  })
})
