import { describe, expect, it } from 'vitest'
import { providerWorld } from './providerSetup.ts'

describe('UpdateSAMLProvider', () => {
  it('does: changes what is sent and leaves the rest', async () => {
    const world = await providerWorld()
    const next = Buffer.from('<md:EntityDescriptor entityID="y"/>').toString('base64')
    await world.call('ims.UpdateSAMLProvider', { SAMLProviderName: 'corp', NewEncodedSAMLMetadataDocument: next })
    await world.call('ims.UpdateSAMLProvider', {
      SAMLProviderName: 'corp',
      NewDescription: 'changed',
      AuthnSignAlgo: 'rsa-sha256',
    })
    const { SAMLProvider } = await world.call('ims.GetSAMLProvider', { SAMLProviderName: 'corp' })
    expect(SAMLProvider).toMatchObject({ Description: 'changed', AuthnSignAlgo: 'rsa-sha256' })
    expect(SAMLProvider.EncodedSAMLMetadataDocument).toBe(next)
  })

  it.each([
    [{ SAMLProviderName: 'corp' }, 400, 'MissingParameter'],
    [{ SAMLProviderName: 'none', NewDescription: 'x' }, 404, 'EntityNotExist.SAMLProvider'],
    [
      { SAMLProviderName: 'corp', NewEncodedSAMLMetadataDocument: '!' },
      400,
      'InvalidParameter.NewEncodedSAMLMetadataDocument.Format',
    ],
  ])('refuses: %o', async (request, status, code) => {
    const world = await providerWorld()
    expect(await world.refusal('ims.UpdateSAMLProvider', request)).toMatchObject({ status, code })
  })
})
