import { describe, expect, it } from 'vitest'
import { NOW, providerWorld, SAML } from './providerSetup.ts'

describe('GetSAMLProvider', () => {
  it('reads: a provider with its document', async () => {
    const world = await providerWorld()
    const { SAMLProvider } = await world.call('ims.GetSAMLProvider', { SAMLProviderName: 'corp' })
    expect(SAMLProvider).toMatchObject({ ...SAML, Description: 'staff', UpdateDate: NOW })
  })

  it.each([[{ SAMLProviderName: 'idp' }, 404, 'EntityNotExist.SAMLProvider']])(
    'refuses: %o',
    async (request, status, code) => {
      const world = await providerWorld()
      expect(await world.refusal('ims.GetSAMLProvider', request)).toMatchObject({ status, code })
    },
  )
})
