import { describe, expect, it } from 'vitest'
import { providerWorld } from './providerSetup.ts'

describe('AddFingerprintToOIDCProvider', () => {
  it('does: one more, once', async () => {
    const world = await providerWorld()
    await world.call('ims.AddFingerprintToOIDCProvider', { OIDCProviderName: 'idp', Fingerprint: 'bb' })
    const { OIDCProvider } = await world.call('ims.AddFingerprintToOIDCProvider', {
      OIDCProviderName: 'idp',
      Fingerprint: 'bb',
    })
    expect(OIDCProvider.Fingerprints).toBe('aa,bb')
    expect((await world.call('ims.GetOIDCProvider', { OIDCProviderName: 'idp' })).OIDCProvider).toEqual(OIDCProvider)
  })

  it.each([
    [{ OIDCProviderName: 'none', Fingerprint: 'x' }, 404, 'EntityNotExist.OIDCProvider'],
    [{ OIDCProviderName: 'idp', Fingerprint: 'a-b' }, 400, 'InvalidParameter.Fingerprint.Format'],
    [{ OIDCProviderName: 'idp' }, 400, 'MissingFingerprint'],
  ])('refuses: %o', async (request, status, code) => {
    const world = await providerWorld()
    expect(await world.refusal('ims.AddFingerprintToOIDCProvider', request)).toMatchObject({ status, code })
  })
})
