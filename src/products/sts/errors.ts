import { ApiError } from '../../kernel/errors.ts'

/** Codes and statuses: STS error tables, 2021; those of federated users are guesses, as no table of them was found. */
export const errors = {
  roleArn: () => new ApiError(400, 'InvalidParameter.RoleArn', 'The parameter RoleArn is wrongly formed.'),
  roleSessionName: () =>
    new ApiError(400, 'InvalidParameter.RoleSessionName', 'The parameter RoleSessionName is wrongly formed.'),
  durationSeconds: (max: number) =>
    new ApiError(400, 'InvalidParameter.DurationSeconds', `DurationSeconds is a whole number from 900 to ${max}.`),
  policyGrammar: (why: string) =>
    new ApiError(400, 'InvalidParameter.PolicyGrammar', `The parameter Policy has not passed grammar check. ${why}`),
  policySize: (max: number) =>
    new ApiError(400, 'InvalidParameter.PolicySize', `The parameter Policy has at most ${max} characters.`),
  externalId: () => new ApiError(400, 'InvalidParameter.ExternalId', 'The parameter ExternalId is wrongly formed.'),
  roleNotFound: () => new ApiError(404, 'EntityNotExist.Role', 'The specified Role does not exist.'),
  /** Source: clients of STS show this refusal. */
  root: () => new ApiError(403, 'NoPermission', 'Roles may not be assumed by root accounts.'),

  // Guess: all that follow.
  missing: (name: string) => new ApiError(400, `Missing${name}`, `${name} is mandatory for this action.`),
  providerArn: (name: string) =>
    new ApiError(400, `InvalidParameter.${name}`, `The parameter ${name} is wrongly formed.`),
  providerNotFound: (kind: 'OIDC' | 'SAML') =>
    new ApiError(404, `EntityNotExist.${kind}Provider`, `The specified ${kind} provider does not exist.`),
  token: (name: 'OIDCToken' | 'SAMLAssertion', why: string) =>
    new ApiError(400, `AuthenticationFail.${name}.Invalid`, `The ${name} is not valid: ${why}`),
  tokenExpired: (name: 'OIDCToken' | 'SAMLAssertion') =>
    new ApiError(400, `AuthenticationFail.${name}.Expired`, `The ${name} is expired or was issued too long ago.`),
  federated: () =>
    new ApiError(
      403,
      'AuthenticationFail.NoPermission',
      'The role does not trust the identity provider or the claims.',
    ),
}
