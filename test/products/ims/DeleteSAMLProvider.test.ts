import { describe, expect, it } from 'vitest'
import { providerWorld } from './providerSetup.ts'

describe('DeleteSAMLProvider', () => {
  it('does: the provider is gone', async () => {
    const world = await providerWorld()
    await world.call('ims.DeleteSAMLProvider', { SAMLProviderName: 'corp' })
    const gone = await world.refusal('ims.GetSAMLProvider', { SAMLProviderName: 'corp' })
    expect(gone).toMatchObject({ status: 404, code: 'EntityNotExist.SAMLProvider' })
  })

  it.each([[{ SAMLProviderName: 'none' }, 404, 'EntityNotExist.SAMLProvider']])(
    'refuses: %o',
    async (request, status, code) => {
      const world = await providerWorld()
      expect(await world.refusal('ims.DeleteSAMLProvider', request)).toMatchObject({ status, code })
    },
  )
})
