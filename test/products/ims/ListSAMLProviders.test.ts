import { describe, expect, it } from 'vitest'
import { providerWorld, SAML } from './providerSetup.ts'

describe('ListSAMLProviders', () => {
  it('reads: newest first, page by page', async () => {
    const world = await providerWorld()
    await world.call('ims.CreateSAMLProvider', { ...SAML, SAMLProviderName: 'b' })
    const first = await world.call('ims.ListSAMLProviders', { MaxItems: 1 })
    expect(first).toMatchObject({ SAMLProviders: { SAMLProvider: [{ SAMLProviderName: 'b' }] }, IsTruncated: true })
    const second = await world.call('ims.ListSAMLProviders', { MaxItems: 1, Marker: first.Marker })
    expect(second.SAMLProviders.SAMLProvider).toMatchObject([{ SAMLProviderName: 'corp', Description: 'staff' }])
    expect(second.IsTruncated).toBe(false)
  })

  it.each([
    [{ MaxItems: 0 }, 400, 'InvalidParameter.MaxItems'],
    [{ Marker: 'x' }, 400, 'InvalidParameter.Marker'],
  ])('refuses: %o', async (request, status, code) => {
    const world = await providerWorld()
    expect(await world.refusal('ims.ListSAMLProviders', request)).toMatchObject({ status, code })
  })
})
