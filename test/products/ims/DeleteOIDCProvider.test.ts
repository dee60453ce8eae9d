import { describe, expect, it } from 'vitest'
import { providerWorld } from './providerSetup.ts'

describe('DeleteOIDCProvider', () => {
  it('does: the provider is gone', async () => {
    const world = await providerWorld()
    await world.call('ims.DeleteOIDCProvider', { OIDCProviderName: 'idp' })
    const gone = await world.refusal('ims.GetOIDCProvider', { OIDCProviderName: 'idp' })
    expect(gone).toMatchObject({ status: 404, code: 'EntityNotExist.OIDCProvider' })
  })

  it.each([[{ OIDCProviderName: 'none' }, 404, 'EntityNotExist.OIDCProvider']])(
    'refuses: %o',
    async (request, status, code) => {
      const world = await providerWorld()
      expect(await world.refusal('ims.DeleteOIDCProvider', request)).toMatchObject({ status, code })
    },
  )
})
