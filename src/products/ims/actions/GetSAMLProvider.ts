import { defineAction } from '../../../door/action.ts'
import { shownSaml, theSamlProvider } from '../samlProviders.ts'

/**
 * GetSAMLProvider: one provider with its metadata document.
 * Source: Ims 2019-08-15 catalogue and remarks.
 */
export default defineAction('ims', 'GetSAMLProvider', {
  handle({ world, accountId }, { SAMLProviderName }) {
    const provider = theSamlProvider(world, accountId, SAMLProviderName)
    const { EncodedSAMLMetadataDocument } = provider

    return { SAMLProvider: { ...shownSaml(provider), EncodedSAMLMetadataDocument } }
  },
})
