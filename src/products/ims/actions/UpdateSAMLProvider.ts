import { defineAction } from '../../../door/action.ts'
import { isoSeconds } from '../../../kernel/clock.ts'
import { ensure } from '../../../kernel/errors.ts'
import * as errors from '../errors.ts'
import { ensureSamlFields, shownSaml, theSamlProvider } from '../samlProviders.ts'

/**
 * UpdateSAMLProvider: changes what is sent.
 * Source: Ims 2019-08-15 catalogue and remarks.
 */
export default defineAction('ims', 'UpdateSAMLProvider', {
  handle({ world, accountId }, { SAMLProviderName, ...request }) {
    const provider = theSamlProvider(world, accountId, SAMLProviderName)
    const { NewDescription: description, NewEncodedSAMLMetadataDocument: metadata, AuthnSignAlgo: algorithm } = request
    const isSent = description !== undefined || metadata !== undefined || algorithm !== undefined
    ensure(isSent, errors.nothingToUpdate('NewDescription, NewEncodedSAMLMetadataDocument, AuthnSignAlgo'))
    ensureSamlFields({ description, metadata, algorithm }, 'New')

    const updated = {
      ...provider,
      Description: description ?? provider.Description,
      EncodedSAMLMetadataDocument: metadata ?? provider.EncodedSAMLMetadataDocument,
      AuthnSignAlgo: algorithm ?? provider.AuthnSignAlgo,
      UpdateDate: isoSeconds(world.nowMs),
    }
    world.identityProviders.put(updated)

    return { SAMLProvider: shownSaml(updated) }
  },
})
