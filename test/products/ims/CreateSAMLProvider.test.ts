import { describe, expect, it } from 'vitest'
import { ACCOUNT } from '../../setup/worlds.ts'
import { METADATA, NOW, providerWorld, SAML } from './providerSetup.ts'

describe('CreateSAMLProvider', () => {
  it('does: a provider that GetSAMLProvider shows', async () => {
    const world = await providerWorld()
    const shown = { SAMLProviderName: 'other', Description: 'x', AuthnSignAlgo: 'rsa-sha256' }
    const { SAMLProvider } = await world.call('ims.CreateSAMLProvider', {
      ...shown,
      EncodedSAMLMetadataDocument: METADATA,
    })
    expect(SAMLProvider).toMatchObject({ ...shown, Arn: `acs:ram::${ACCOUNT}:saml-provider/other`, CreateDate: NOW })
    const read = await world.call('ims.GetSAMLProvider', { SAMLProviderName: 'other' })
    expect(read.SAMLProvider).toEqual({ ...SAMLProvider, EncodedSAMLMetadataDocument: METADATA })
  })

  it('refuses: more providers than the quota', async () => {
    const world = await providerWorld()
    await world.control({ kind: 'quotas', settings: [{ name: 'ram_identity_providers', value: 2 }] })
    const refusal = await world.refusal('ims.CreateSAMLProvider', { ...SAML, SAMLProviderName: 'b' })
    expect(refusal).toMatchObject({ status: 409, code: 'LimitExceeded.SAMLProvider' })
  })

  it.each([
    [SAML, 409, 'EntityAlreadyExists.SAMLProvider'],
    [{ ...SAML, SAMLProviderName: 'b.' }, 400, 'InvalidParameter.SAMLProviderName.InvalidChars'],
    [
      { ...SAML, SAMLProviderName: 'b', EncodedSAMLMetadataDocument: 'bm8=' },
      400,
      'InvalidParameter.EncodedSAMLMetadataDocument.Format',
    ],
    [{ ...SAML, SAMLProviderName: 'b', AuthnSignAlgo: 'md5' }, 400, 'InvalidParameter.AuthnSignAlgo'],
    [{ ...SAML, SAMLProviderName: 'b', Description: 'x'.repeat(257) }, 400, 'InvalidParameter.Description.Length'],
    [{ SAMLProviderName: 'b' }, 400, 'MissingEncodedSAMLMetadataDocument'],
  ])('refuses: %o', async (request, status, code) => {
    const world = await providerWorld()
    expect(await world.refusal('ims.CreateSAMLProvider', request)).toMatchObject({ status, code })
  })
})
