import { describe, expect, it } from 'vitest'
import { providerWorld } from './providerSetup.ts'

describe('UpdateOIDCProvider', () => {
  it('does: changes what is sent and leaves the rest', async () => {
    const world = await providerWorld()
    await world.call('ims.UpdateOIDCProvider', { OIDCProviderName: 'idp', ClientIds: 'three', IssuanceLimitTime: 1 })
    await world.call('ims.UpdateOIDCProvider', { OIDCProviderName: 'idp', NewDescription: 'changed' })
    const { OIDCProvider } = await world.call('ims.GetOIDCProvider', { OIDCProviderName: 'idp' })
    expect(OIDCProvider).toMatchObject({ ClientIds: 'three', IssuanceLimitTime: 1, Description: 'changed' })
  })

  it.each([
    [{ OIDCProviderName: 'none' }, 404, 'EntityNotExist.OIDCProvider'],
    [{ OIDCProviderName: 'idp', IssuanceLimitTime: 0 }, 400, 'InvalidParameter.IssuanceLimitTime'],
    [{ OIDCProviderName: 'idp', NewDescription: 'x'.repeat(257) }, 400, 'InvalidParameter.NewDescription.Length'],
  ])('refuses: %o', async (request, status, code) => {
    const world = await providerWorld()
    expect(await world.refusal('ims.UpdateOIDCProvider', request)).toMatchObject({ status, code })
  })
})
