import { describe, expect, it } from 'vitest'
import { NOW, OIDC, providerWorld } from './providerSetup.ts'

describe('GetOIDCProvider', () => {
  it('reads: a provider', async () => {
    const world = await providerWorld()
    const { OIDCProvider } = await world.call('ims.GetOIDCProvider', { OIDCProviderName: 'idp' })
    expect(OIDCProvider).toMatchObject({ ...OIDC, Fingerprints: 'aa', IssuanceLimitTime: 12, UpdateDate: NOW })
  })

  it.each([
    [{ OIDCProviderName: 'corp' }, 404, 'EntityNotExist.OIDCProvider'],
    [{}, 400, 'MissingOIDCProviderName'],
  ])('refuses: %o', async (request, status, code) => {
    const world = await providerWorld()
    expect(await world.refusal('ims.GetOIDCProvider', request)).toMatchObject({ status, code })
  })
})
