import { describe, expect, it } from 'vitest'
import { providerWorld } from './providerSetup.ts'

describe('AddClientIdToOIDCProvider', () => {
  it('does: one more, once', async () => {
    const world = await providerWorld()
    await world.call('ims.AddClientIdToOIDCProvider', { OIDCProviderName: 'idp', ClientId: 'three' })
    const { OIDCProvider } = await world.call('ims.AddClientIdToOIDCProvider', {
      OIDCProviderName: 'idp',
      ClientId: 'three',
    })
    expect(OIDCProvider.ClientIds).toBe('one,two,three')
    expect((await world.call('ims.GetOIDCProvider', { OIDCProviderName: 'idp' })).OIDCProvider).toEqual(OIDCProvider)
  })

  it.each([
    [{ OIDCProviderName: 'none', ClientId: 'x' }, 404, 'EntityNotExist.OIDCProvider'],
    [{ OIDCProviderName: 'idp', ClientId: '/x' }, 400, 'InvalidParameter.ClientId.Format'],
    [{ OIDCProviderName: 'idp' }, 400, 'MissingClientId'],
  ])('refuses: %o', async (request, status, code) => {
    const world = await providerWorld()
    expect(await world.refusal('ims.AddClientIdToOIDCProvider', request)).toMatchObject({ status, code })
  })
})
