import { describe, expect, it } from 'vitest'
import { providerWorld } from './providerSetup.ts'

describe('RemoveClientIdFromOIDCProvider', () => {
  it('does: one less, but not the last', async () => {
    const world = await providerWorld()
    expect(
      (await world.call('ims.RemoveClientIdFromOIDCProvider', { OIDCProviderName: 'idp', ClientId: 'one' }))
        .OIDCProvider.ClientIds,
    ).toBe('two')
    expect((await world.call('ims.GetOIDCProvider', { OIDCProviderName: 'idp' })).OIDCProvider.ClientIds).toBe('two')
    const last = await world.refusal('ims.RemoveClientIdFromOIDCProvider', { OIDCProviderName: 'idp', ClientId: 'two' })
    expect(last).toMatchObject({ status: 400, code: 'InvalidParameter.ClientIds' })
  })

  it.each([
    [{ OIDCProviderName: 'none', ClientId: 'x' }, 404, 'EntityNotExist.OIDCProvider'],
    [{ OIDCProviderName: 'idp', ClientId: 'x' }, 404, 'EntityNotExist.OIDCProvider.ClientId'],
  ])('refuses: %o', async (request, status, code) => {
    const world = await providerWorld()
    expect(await world.refusal('ims.RemoveClientIdFromOIDCProvider', request)).toMatchObject({ status, code })
  })
})
