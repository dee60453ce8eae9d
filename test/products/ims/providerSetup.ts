import { type TestWorld, testWorld } from '../../setup/worlds.ts'

export const NOW = '2026-01-02T03:04:05Z'
export const OIDC = { OIDCProviderName: 'idp', IssuerUrl: 'https://idp.example.com/a', ClientIds: 'one,two' }
export const METADATA = Buffer.from('<EntityDescriptor entityID="x"></EntityDescriptor>').toString('base64')
export const SAML = { SAMLProviderName: 'corp', EncodedSAMLMetadataDocument: METADATA }

/** A world with an OIDC provider `idp` and a SAML provider `corp`. */
export async function providerWorld(): Promise<TestWorld> {
  const world = testWorld()
  await world.call('ims.CreateOIDCProvider', { ...OIDC, Fingerprints: 'aa' })
  await world.call('ims.CreateSAMLProvider', { ...SAML, Description: 'staff' })
  return world
}
