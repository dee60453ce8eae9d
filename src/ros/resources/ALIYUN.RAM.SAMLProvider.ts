import { defineResource, type ResourceStep } from '../stack/resourceType.ts'
import { ifThere, unlessGone } from './gone.ts'
import { text } from './properties.ts'
import { changedText, told } from './told.ts'

/** ALIYUN::RAM::SAMLProvider: a SAML identity provider. Ref gives its name. Not emulated: metadata from a URL. */
export default defineResource('ALIYUN::RAM::SAMLProvider', {
  creates: 'ims.CreateSAMLProvider',
  imports: { identifier: 'SAMLProviderName' },
  emulates: ['SAMLProviderName', 'Description', 'SAMLMetadataDocument', 'EncodedSAMLMetadataDocument'],
  create({ properties, call }) {
    const SAMLProviderName = text(properties, 'SAMLProviderName') ?? ''
    call('ims.CreateSAMLProvider', {
      SAMLProviderName,
      Description: text(properties, 'Description'),
      EncodedSAMLMetadataDocument: metadataOf(properties),
    })
    return { physicalId: SAMLProviderName }
  },
  // Guess: EncodedSAMLMetadataDocument, of which the tables say nothing.
  updates: ['Description', 'SAMLMetadataDocument', 'EncodedSAMLMetadataDocument'],
  update(step) {
    step.call('ims.UpdateSAMLProvider', {
      SAMLProviderName: step.physicalId,
      NewDescription: changedText(step, 'Description'),
      NewEncodedSAMLMetadataDocument: metadataOf(step.properties),
    })
    return undefined
  },
  read(step) {
    const provider = describe(step)
    if (provider === undefined) return undefined
    const { SAMLProviderName, Description, EncodedSAMLMetadataDocument = '' } = provider
    const SAMLMetadataDocument = Buffer.from(EncodedSAMLMetadataDocument, 'base64').toString()
    return told(step, { SAMLProviderName, Description, EncodedSAMLMetadataDocument, SAMLMetadataDocument })
  },
  attributes: (step) => ({ SAMLProviderName: step.physicalId, Arn: describe(step)?.Arn ?? '' }),
  remove({ physicalId: SAMLProviderName, call }) {
    ifThere(() => call('ims.DeleteSAMLProvider', { SAMLProviderName }))
  },
})

function describe({ physicalId: SAMLProviderName, call }: ResourceStep) {
  return unlessGone(() => call('ims.GetSAMLProvider', { SAMLProviderName }))?.SAMLProvider
}

/** The API takes Base64; a template may hold plain text. */
function metadataOf(properties: ResourceStep['properties']): string {
  const plain = text(properties, 'SAMLMetadataDocument')
  return plain === undefined
    ? (text(properties, 'EncodedSAMLMetadataDocument') ?? '')
    : Buffer.from(plain).toString('base64')
}
