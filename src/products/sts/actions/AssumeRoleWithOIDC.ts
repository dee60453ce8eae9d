import { defineAction } from '../../../door/action.ts'
import { ensure } from '../../../kernel/errors.ts'
import { commonKeys } from '../../../policy/authorization.ts'
import { trustOf } from '../../../policy/trust.ts'
import { errors } from '../errors.ts'
import { readOidcToken } from '../oidcToken.ts'
import { oidcProviderOf } from '../providers.ts'
import { ensureForm, openSession, roleOf } from '../sessions.ts'

/**
 * AssumeRoleWithOIDC: keys for a session of a role, for whoever brings a token of an identity provider that the role trusts.
 * Called without a key. The token is verified with the keys that were given to the provider; its issuer is never asked.
 * Source: Sts 2015-04-01 catalogue. Guess: the codes of its refusals.
 */
export default defineAction('sts', 'AssumeRoleWithOIDC', {
  reads: false,
  handle(context, request) {
    const { world, principal, origin } = context
    const { OIDCProviderArn = '', OIDCToken = '', RoleArn = '' } = request
    ensure(OIDCProviderArn !== '', errors.missing('OIDCProviderArn'))
    ensure(OIDCToken !== '', errors.missing('OIDCToken'))
    ensure(RoleArn !== '', errors.missing('RoleArn'))
    ensureForm(request)
    const role = roleOf(world, RoleArn)
    const provider = oidcProviderOf(world, OIDCProviderArn)

    ensure(provider, errors.providerNotFound('OIDC'))
    ensure(role, errors.roleNotFound())
    const claims = readOidcToken(provider, OIDCToken, context.hostTime(world.nowMs))
    ensure((request.DurationSeconds ?? 0) <= role.MaxSessionDuration, errors.durationSeconds(role.MaxSessionDuration))
    const keys = commonKeys({ world, origin, principal, request: {} })
    keys.set('oidc:iss', [claims.iss]).set('oidc:aud', claims.aud).set('oidc:sub', [claims.sub])
    const verdict = trustOf(role, { kind: 'Federated', providerArn: OIDCProviderArn }, keys)
    ensure(verdict.outcome === 'allow', errors.federated())
    context.explain('RAM.trust', `Statement ${verdict.decider?.statement} of the trust policy lets ${claims.sub} in.`)

    const session = openSession(context, role, request)

    return {
      ...session,
      OIDCTokenInfo: {
        Issuer: claims.iss,
        Subject: claims.sub,
        ClientIds: claims.aud.join(','),
        IssuanceTime: claims.issuedAt,
        ExpirationTime: claims.expiresAt,
        VerificationInfo: 'Success',
      },
    }
  },
})
