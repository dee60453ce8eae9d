import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { REGION } from './sourceInstance.ts'

describe('DescribeDiskEncryptionByDefaultStatus reads', () => {
  it('off at first, then what was set', async () => {
    const test = testWorld()
    const isOn = async () => (await test.call('ecs.DescribeDiskEncryptionByDefaultStatus', REGION)).Encrypted
    expect(await isOn()).toBe(false)
    await test.call('ecs.EnableDiskEncryptionByDefault', REGION)
    expect(await isOn()).toBe(true)
    await test.call('ecs.DisableDiskEncryptionByDefault', REGION)
    expect(await isOn()).toBe(false)
  })
})

describe('DescribeDiskEncryptionByDefaultStatus refuses', () => {
  it('a region that there is not', async () => {
    const refusal = await testWorld().refusal('ecs.DescribeDiskEncryptionByDefaultStatus', { RegionId: 'cn-nowhere' })
    expect(refusal).toMatchObject({ status: 404, code: 'InvalidRegionId.NotFound' })
  })
})
