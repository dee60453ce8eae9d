import { defineAction } from '../../../door/action.ts'
import { ApiError, ensure } from '../../../kernel/errors.ts'
import { decodeDiagnosis } from '../../../policy/diagnostic.ts'

/**
 * DecodeDiagnosticMessage: what the EncodedDiagnosticMessage of a refusal says: who asked for what, with which condition
 * keys, and which statement refused it. Only the account that was refused may read it.
 * Guess: the code for a text that is no such message.
 * Source: Ram 2015-05-01 catalogue.
 */
export default defineAction('ram', 'DecodeDiagnosticMessage', {
  reads: true,
  handle({ accountId }, { EncodedDiagnosticMessage = '' }) {
    const diagnosis = decodeDiagnosis(EncodedDiagnosticMessage)

    ensure(
      diagnosis?.AuthPrincipal.AuthPrincipalOwnerId === accountId,
      new ApiError(400, 'InvalidParameter.EncodedDiagnosticMessage', 'The diagnostic message cannot be decoded.'),
    )

    return { DecodedDiagnosticMessage: diagnosis as never }
  },
})
