import { defineResource, type ResourceStep, type UpdateStep } from '../stack/resourceType.ts'
import { ifThere, unlessGone } from './gone.ts'
import { number, text, texts } from './properties.ts'
import { changedText, told } from './told.ts'

/** How old a token may be when nothing is said, in hours. Guess: the default of the API. */
const DEFAULT_HOURS = 12

/** ALIYUN::RAM::OIDCProvider: an OIDC identity provider. Ref gives its name. */
export default defineResource('ALIYUN::RAM::OIDCProvider', {
  creates: 'ims.CreateOIDCProvider',
  imports: { identifier: 'OIDCProviderName' },
  emulates: ['OIDCProviderName', 'IssuerUrl', 'ClientIds', 'Fingerprints', 'Description', 'IssuanceLimitTime'],
  create({ properties, call }) {
    const OIDCProviderName = text(properties, 'OIDCProviderName') ?? ''
    call('ims.CreateOIDCProvider', {
      OIDCProviderName,
      IssuerUrl: text(properties, 'IssuerUrl') ?? '',
      ClientIds: (texts(properties, 'ClientIds') ?? []).join(','),
      Fingerprints: texts(properties, 'Fingerprints')?.join(','),
      Description: text(properties, 'Description'),
      IssuanceLimitTime: number(properties, 'IssuanceLimitTime'),
    })
    return { physicalId: OIDCProviderName }
  },
  // Guess: no table says what can be updated; the API changes these.
  updates: ['ClientIds', 'Fingerprints', 'Description', 'IssuanceLimitTime'],
  update(step) {
    const { physicalId: OIDCProviderName, properties, changed, call } = step
    call('ims.UpdateOIDCProvider', {
      OIDCProviderName,
      ClientIds: (texts(properties, 'ClientIds') ?? []).join(','),
      NewDescription: changedText(step, 'Description'),
      IssuanceLimitTime: number(properties, 'IssuanceLimitTime') ?? DEFAULT_HOURS,
    })
    if (changed.has('Fingerprints')) changeFingerprints(step)
    return undefined
  },
  read(step) {
    const provider = describe(step)
    if (provider === undefined) return undefined
    const { OIDCProviderName, IssuerUrl, Description, IssuanceLimitTime } = provider
    const lists = { ClientIds: listOf(provider.ClientIds), Fingerprints: listOf(provider.Fingerprints) }
    return told(step, { OIDCProviderName, IssuerUrl, Description, IssuanceLimitTime, ...lists })
  },
  attributes: ({ physicalId }) => ({ OIDCProviderName: physicalId }),
  remove({ physicalId: OIDCProviderName, call }) {
    ifThere(() => call('ims.DeleteOIDCProvider', { OIDCProviderName }))
  },
})

function describe({ physicalId: OIDCProviderName, call }: ResourceStep) {
  return unlessGone(() => call('ims.GetOIDCProvider', { OIDCProviderName }))?.OIDCProvider
}

function listOf(commaList: string | undefined): string[] {
  return (commaList ?? '').split(',').filter((item) => item !== '')
}

/** Old ones go first: there is room for few. */
function changeFingerprints(step: UpdateStep): void {
  const { physicalId: OIDCProviderName, properties, call } = step
  const wanted = texts(properties, 'Fingerprints') ?? []
  const there = listOf(describe(step)?.Fingerprints)
  for (const Fingerprint of there.filter((one) => !wanted.includes(one))) {
    call('ims.RemoveFingerprintFromOIDCProvider', { OIDCProviderName, Fingerprint })
  }
  for (const Fingerprint of wanted.filter((one) => !there.includes(one))) {
    call('ims.AddFingerprintToOIDCProvider', { OIDCProviderName, Fingerprint })
  }
}
