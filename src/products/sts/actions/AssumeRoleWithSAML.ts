import { defineAction } from '../../../door/action.ts'
import { ensure } from '../../../kernel/errors.ts'
import { commonKeys } from '../../../policy/authorization.ts'
import { trustOf } from '../../../policy/trust.ts'
import { errors } from '../errors.ts'
import { samlProviderOf } from '../providers.ts'
import { readSamlAssertion } from '../samlAssertion.ts'
import { ensureForm, openSession, roleOf } from '../sessions.ts'

/**
 * AssumeRoleWithSAML: keys for a session of a role, for whoever brings a response of an identity provider that the role trusts.
 * Called without a key. The response names the session, and the roles that its subject may take.
 * Not modelled: encrypted assertions (refused).
 * Source: Sts 2015-04-01 catalogue. Guess: the codes of its refusals.
 */
export default defineAction('sts', 'AssumeRoleWithSAML', {
  reads: false,
  handle(context, request) {
    const { world, principal, origin } = context
    const { SAMLProviderArn = '', SAMLAssertion = '', RoleArn = '' } = request
    ensure(SAMLProviderArn !== '', errors.missing('SAMLProviderArn'))
    ensure(SAMLAssertion !== '', errors.missing('SAMLAssertion'))
    ensure(RoleArn !== '', errors.missing('RoleArn'))
    ensureForm({ ...request, RoleSessionName: 'from-the-response' })
    const role = roleOf(world, RoleArn)
    const provider = samlProviderOf(world, SAMLProviderArn)

    ensure(provider, errors.providerNotFound('SAML'))
    ensure(role, errors.roleNotFound())
    const claims = readSamlAssertion(provider, SAMLAssertion, context.hostTime(world.nowMs))
    ensure(claims.roles.includes(`${RoleArn},${SAMLProviderArn}`), errors.federated())
    const named = { ...request, RoleSessionName: claims.sessionName }
    ensureForm(named)
    ensure((request.DurationSeconds ?? 0) <= role.MaxSessionDuration, errors.durationSeconds(role.MaxSessionDuration))
    const keys = commonKeys({ world, origin, principal, request: {} })
    keys.set('saml:recipient', [claims.recipient])
    const verdict = trustOf(role, { kind: 'Federated', providerArn: SAMLProviderArn }, keys)
    ensure(verdict.outcome === 'allow', errors.federated())
    context.explain('RAM.trust', `Statement ${verdict.decider?.statement} of the trust policy lets the subject in.`)

    const session = openSession(context, role, named)

    return {
      ...session,
      SAMLAssertionInfo: {
        Issuer: claims.issuer,
        Recipient: claims.recipient,
        Subject: claims.subject,
        SubjectType: claims.subjectType,
      },
    }
  },
})
