import { defineAction } from '../../../door/action.ts'
import { ensure } from '../../../kernel/errors.ts'
import { commonKeys } from '../../../policy/authorization.ts'
import { refuseTrust } from '../../../policy/permission.ts'
import { type Applicant, trustOf } from '../../../policy/trust.ts'
import { errors } from '../errors.ts'
import { ensureDuration, ensureForm, openSession, roleOf } from '../sessions.ts'

/**
 * AssumeRole: keys for a session of a role, of this account or of another one that trusts it.
 * The caller's own policies have to allow sts:AssumeRole on the role, and the role's trust policy has to let the caller in.
 * Root assumes no role. A session of a role may assume another, for an hour at most. A session policy narrows what the role may.
 * Source: Sts 2015-04-01 catalogue; STS error tables.
 */
export default defineAction('sts', 'AssumeRole', {
  reads: false,
  handle(context, request) {
    const { world, principal, origin, explain } = context
    const { ExternalId, SourceIdentity } = request
    ensure(principal.type !== 'Account', errors.root())
    ensureForm(request)
    ensure(ExternalId === undefined || /^[\w+=,.@:/-]{2,1224}$/.test(ExternalId), errors.externalId())
    // Guess: a source identity has the form of a session name.
    ensure(SourceIdentity === undefined || /^[\w.@-]{2,64}$/.test(SourceIdentity), errors.providerArn('SourceIdentity'))
    const role = roleOf(world, request.RoleArn)

    ensure(role, errors.roleNotFound())
    ensureDuration(role, principal, request)
    const keys = commonKeys({ world, origin, principal, request: { ...request } })
    const isService = principal.type === 'Service'
    const applicant: Applicant = isService ? { kind: 'Service', service: principal.name } : { kind: 'RAM', principal }
    const verdict = trustOf(role, applicant, keys)
    const question = { action: 'sts:AssumeRole', resource: request.RoleArn, keys }
    if (verdict.outcome !== 'allow') throw refuseTrust(principal, question, verdict, explain)
    explain('RAM.trust', `Statement ${verdict.decider?.statement} of the trust policy lets ${principal.arn} in.`)

    const session = openSession(context, role, request)

    return SourceIdentity === undefined ? session : { ...session, SourceIdentity }
  },
})
