import { describe, expect, it } from 'vitest'
import { ACCOUNT } from '../../setup/worlds.ts'
import { NOW, OIDC, providerWorld } from './providerSetup.ts'

describe('CreateOIDCProvider', () => {
  it('does: a provider that GetOIDCProvider shows', async () => {
    const world = await providerWorld()
    const sent = {
      ...{ OIDCProviderName: 'other', IssuerUrl: 'https://b.example.com', ClientIds: 'x,y' },
      ...{ Fingerprints: 'ab,cd', Description: 'for builds', IssuanceLimitTime: 6 },
    }
    const { OIDCProvider } = await world.call('ims.CreateOIDCProvider', sent)
    expect(OIDCProvider).toMatchObject({ ...sent, Arn: `acs:ram::${ACCOUNT}:oidc-provider/other`, CreateDate: NOW })
    const read = await world.call('ims.GetOIDCProvider', { OIDCProviderName: 'other' })
    expect(read.OIDCProvider).toEqual(OIDCProvider)
  })

  it('does: the description may carry the keys of the issuer', async () => {
    const world = await providerWorld()
    const keys = [{ kty: 'RSA', n: 'AQ', e: 'AQAB', kid: 'k' }]
    const Description = `for builds ${JSON.stringify({ keys })}`
    await world.call('ims.CreateOIDCProvider', {
      ...OIDC,
      OIDCProviderName: 'other',
      IssuerUrl: 'https://b.example.com',
      Description,
    })
    const rows = world.world.identityProviders.list('scope', `OIDC|${ACCOUNT}`)
    expect(rows[0]).toMatchObject({ Name: 'other', Description, keys })
  })

  it('refuses: more providers than the quota', async () => {
    const world = await providerWorld()
    await world.control({ kind: 'quotas', settings: [{ name: 'ram_identity_providers', value: 2 }] })
    const refusal = await world.refusal('ims.CreateOIDCProvider', {
      ...OIDC,
      OIDCProviderName: 'b',
      IssuerUrl: 'https://b.c',
    })
    expect(refusal).toMatchObject({ status: 409, code: 'LimitExceeded.OIDCProvider' })
  })

  it.each([
    [OIDC, 409, 'EntityAlreadyExists.OIDCProvider'],
    [{ ...OIDC, OIDCProviderName: 'b' }, 409, 'EntityAlreadyExists.OIDCProvider.IssuerUrl'],
    [{ ...OIDC, OIDCProviderName: '-b' }, 400, 'InvalidParameter.OIDCProviderName.InvalidChars'],
    [{ ...OIDC, OIDCProviderName: 'b', IssuerUrl: 'http://b.c' }, 400, 'InvalidParameter.IssuerUrl.Format'],
    [
      { ...OIDC, OIDCProviderName: 'b', IssuerUrl: 'https://b.c', ClientIds: '/x' },
      400,
      'InvalidParameter.ClientIds.Format',
    ],
    [
      { ...OIDC, OIDCProviderName: 'b', IssuerUrl: 'https://b.c', Fingerprints: 'a-b' },
      400,
      'InvalidParameter.Fingerprints.Format',
    ],
    [
      { ...OIDC, OIDCProviderName: 'b', IssuerUrl: 'https://b.c', IssuanceLimitTime: 169 },
      400,
      'InvalidParameter.IssuanceLimitTime',
    ],
    [
      { ...OIDC, OIDCProviderName: 'b', IssuerUrl: 'https://b.c', Description: 'x'.repeat(257) },
      400,
      'InvalidParameter.Description.Length',
    ],
    [
      { ...OIDC, OIDCProviderName: 'b', IssuerUrl: 'https://b.c', Description: '{"keys":[' },
      400,
      'InvalidParameter.Description.Format',
    ],
    [{ OIDCProviderName: 'b', IssuerUrl: 'https://b.c' }, 400, 'MissingClientIds'],
  ])('refuses: %o', async (request, status, code) => {
    const world = await providerWorld()
    expect(await world.refusal('ims.CreateOIDCProvider', request)).toMatchObject({ status, code })
  })
})
