import { describe, expect, it } from 'vitest'
import { providerWorld } from './providerSetup.ts'

describe('RemoveFingerprintFromOIDCProvider', () => {
  it('does: one less', async () => {
    const world = await providerWorld()
    expect(
      (await world.call('ims.RemoveFingerprintFromOIDCProvider', { OIDCProviderName: 'idp', Fingerprint: 'aa' }))
        .OIDCProvider.Fingerprints,
    ).toBe('')
    expect((await world.call('ims.GetOIDCProvider', { OIDCProviderName: 'idp' })).OIDCProvider.Fingerprints).toBe('')
  })

  it.each([
    [{ OIDCProviderName: 'none', Fingerprint: 'x' }, 404, 'EntityNotExist.OIDCProvider'],
    [{ OIDCProviderName: 'idp', Fingerprint: 'x' }, 404, 'EntityNotExist.OIDCProvider.Fingerprint'],
  ])('refuses: %o', async (request, status, code) => {
    const world = await providerWorld()
    expect(await world.refusal('ims.RemoveFingerprintFromOIDCProvider', request)).toMatchObject({ status, code })
  })
})
