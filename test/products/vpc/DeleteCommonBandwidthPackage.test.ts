import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { makePackage, packageShown, shareEip } from './bandwidthPackageSetup.ts'
import { eipShown } from './natSetup.ts'
import { REGION } from './network.ts'

describe('DeleteCommonBandwidthPackage', () => {
  it('later: Deleting, then gone', async () => {
    const world = testWorld()
    const BandwidthPackageId = await makePackage(world)
    await world.call('vpc.DeleteCommonBandwidthPackage', { ...REGION, BandwidthPackageId })
    expect((await packageShown(world, BandwidthPackageId))?.Status).toBe('Deleting')
    const again = { status: 400, code: 'BandwidthPackageOperation.conflict' }
    const asked = { ...REGION, BandwidthPackageId }
    expect(await world.refusal('vpc.DeleteCommonBandwidthPackage', asked)).toMatchObject(again)
    await world.settle()
    expect(await packageShown(world, BandwidthPackageId)).toBeUndefined()
    const gone = { status: 404, code: 'InvalidBandwidthPackageId.NotFound' }
    expect(await world.refusal('vpc.DeleteCommonBandwidthPackage', asked)).toMatchObject(gone)
  })

  it('does: with EIPs in it only with Force; they stay with the account', async () => {
    const world = testWorld()
    const BandwidthPackageId = await makePackage(world)
    const AllocationId = await shareEip(world, BandwidthPackageId)
    const asked = { ...REGION, BandwidthPackageId }
    const refused = { status: 400, code: 'DependencyViolation.Ips' }
    expect(await world.refusal('vpc.DeleteCommonBandwidthPackage', asked)).toMatchObject(refused)
    const unforced = { ...asked, Force: 'false' }
    expect(await world.refusal('vpc.DeleteCommonBandwidthPackage', unforced)).toMatchObject(refused)
    const odd = { ...asked, Force: 'perhaps' }
    expect(await world.refusal('vpc.DeleteCommonBandwidthPackage', odd)).toMatchObject({ code: 'InvalidParameter' })
    await world.call('vpc.DeleteCommonBandwidthPackage', { ...asked, Force: 'true' })
    await world.settle()
    expect(await packageShown(world, BandwidthPackageId)).toBeUndefined()
    expect(await eipShown(world, AllocationId)).toMatchObject({ Bandwidth: '5', BandwidthPackageId: '' })
  })
})
