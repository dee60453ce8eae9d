import { describe, expect, it } from 'vitest'
import { OIDC, providerWorld } from './providerSetup.ts'

describe('ListOIDCProviders', () => {
  it('reads: newest first, page by page', async () => {
    const world = await providerWorld()
    await world.call('ims.CreateOIDCProvider', { ...OIDC, OIDCProviderName: 'b', IssuerUrl: 'https://b.c' })
    const first = await world.call('ims.ListOIDCProviders', { MaxItems: 1 })
    expect(first).toMatchObject({ OIDCProviders: { OIDCProvider: [{ OIDCProviderName: 'b' }] }, IsTruncated: true })
    const second = await world.call('ims.ListOIDCProviders', { MaxItems: 1, Marker: first.Marker })
    expect(second).toMatchObject({ OIDCProviders: { OIDCProvider: [OIDC] }, IsTruncated: false })
  })

  it.each([
    [{ MaxItems: 101 }, 400, 'InvalidParameter.MaxItems'],
    [{ Marker: 'x' }, 400, 'InvalidParameter.Marker'],
  ])('refuses: %o', async (request, status, code) => {
    const world = await providerWorld()
    expect(await world.refusal('ims.ListOIDCProviders', request)).toMatchObject({ status, code })
  })
})
