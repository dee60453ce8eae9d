import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { REGION } from './sourceInstance.ts'

describe('DescribeDiskDefaultKMSKeyId reads', () => {
  it('the service key at first, then the one that was chosen', async () => {
    const test = testWorld()
    const key = async () => (await test.call('ecs.DescribeDiskDefaultKMSKeyId', REGION)).KMSKeyId
    expect(await key()).toBe('alias/acs/ecs')
    await test.call('ecs.EnableDiskEncryptionByDefault', REGION)
    await test.call('ecs.ModifyDiskDefaultKMSKeyId', { ...REGION, KMSKeyId: 'key-1' })
    expect(await key()).toBe('key-1')
  })
})

describe('DescribeDiskDefaultKMSKeyId refuses', () => {
  it('a region that there is not', async () => {
    const refusal = await testWorld().refusal('ecs.DescribeDiskDefaultKMSKeyId', { RegionId: 'cn-nowhere' })
    expect(refusal).toMatchObject({ status: 404, code: 'InvalidRegionId.NotFound' })
  })
})
