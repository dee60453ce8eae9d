import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { makePackage, packageShown } from './bandwidthPackageSetup.ts'
import { REGION } from './network.ts'

describe('ModifyCommonBandwidthPackageAttribute', () => {
  it('does: name and description; what is not sent stays', async () => {
    const world = testWorld()
    const BandwidthPackageId = await makePackage(world, { Name: 'old', Description: 'old words' })
    const modify = (members: object) =>
      world.call('vpc.ModifyCommonBandwidthPackageAttribute', { ...REGION, BandwidthPackageId, ...members })
    await modify({ Name: 'new' })
    expect(await packageShown(world, BandwidthPackageId)).toMatchObject({ Name: 'new', Description: 'old words' })
    await modify({ Description: 'new words' })
    expect(await packageShown(world, BandwidthPackageId)).toMatchObject({ Name: 'new', Description: 'new words' })
  })

  it('refuses what does not exist, links, and shared bandwidth that is being modified', async () => {
    const world = testWorld()
    const BandwidthPackageId = await makePackage(world)
    const refusal = (members: object) =>
      world.refusal('vpc.ModifyCommonBandwidthPackageAttribute', { ...REGION, BandwidthPackageId, ...members })
    const unknown = { status: 404, code: 'InvalidBandwidthPackageId.NotFound' }
    expect(await refusal({ BandwidthPackageId: 'cbwp-none' })).toMatchObject(unknown)
    expect((await refusal({ Name: 'http://x' })).code).toBe('InvalidParameter.Name.Malformed')
    expect((await refusal({ Description: 'http://x' })).code).toBe('InvalidParameter.Description.Malformed')
    await world.call('vpc.ModifyCommonBandwidthPackageSpec', { ...REGION, BandwidthPackageId, Bandwidth: '50' })
    const busy = { status: 400, code: 'BandwidthPackageOperation.conflict' }
    expect(await refusal({ Name: 'new' })).toMatchObject(busy)
  })
})
