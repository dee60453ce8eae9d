import { ApiError } from '../kernel/errors.ts'
import type { Principal } from '../world/rows/account.ts'
import { ramName } from '../world/rows/ram.ts'
import type { World } from '../world/world.ts'
import { type Asked, commonKeys, passRole, questionsOf } from './authorization.ts'
import { type Diagnosis, diagnose, encodeDiagnosis, type RefusingType } from './diagnostic.ts'
import { evaluate, evaluateAction, type Policy, type Question, type Verdict } from './evaluate.ts'
import { policiesOf, sessionPolicyOf } from './principals.ts'
import { isOpen, ramActionOf } from './resourceTypes.ts'

type Explain = (rule: string, text: string, facts?: Readonly<Record<string, unknown>>) => void

/** The judge of one call. Root passes, and so does whoever calls what anybody may call. */
export interface Guard {
  /** Before the request is looked at: refuses what no policy can allow, whatever it is done to. */
  action(explain: Explain): void
  /** Once the request is known to be well-formed: refuses unless every resource is allowed. */
  resources(asked: Asked, explain: Explain): void
}

const PASSES: Guard = { action: () => undefined, resources: () => undefined }

/** Products whose refusals are spelled Forbidden.RAM; all others say NoPermission. Source: reference on the RPC gateway. */
const SAYS_FORBIDDEN: ReadonlySet<string> = new Set(['ecs', 'vpc', 'ros'])

/**
 * How a principal's call is judged: any Deny wins; else one of its policies has to allow; a session policy has to allow as well.
 * Unlike ECS: DescribeInstances and its like are refused without permission, where the cloud shows an empty list. A test that
 * forgot a policy should hear of it.
 */
export function guardOf(world: World, principal: Principal, product: string, action: string): Guard {
  if (principal.type === 'Account' || isOpen(product, action)) return PASSES
  // A service has no policies: it may assume a role, and the role's trust policy says whether.
  if (principal.type === 'Service' && product === 'sts' && action === 'AssumeRole') return PASSES
  const policies = policiesOf(world, principal)
  const session = sessionPolicyOf(principal)
  const refuse = (question: Question, verdict: Verdict, type: RefusingType, explain: Explain): never => {
    explain('RAM', refusedBecause(principal, question, verdict, type), factsOf(question, verdict))
    throw refusal(product, diagnose(principal, question, verdict, type))
  }
  return {
    action(explain) {
      const name = ramActionOf(product, action)
      const question = { action: name, resource: '*', keys: new Map() }
      const verdict = evaluateAction(policies, name)
      if (verdict !== undefined) refuse(question, verdict, 'AccountLevelIdentityBasedPolicy', explain)
      const narrowed = session === undefined ? undefined : evaluateAction([session], name)
      if (narrowed !== undefined) refuse(question, narrowed, 'SessionPolicy', explain)
    },
    resources(asked, explain) {
      for (const question of questionsOf(asked)) {
        const { verdict, type } = judge(policies, session, question)
        if (verdict.outcome !== 'allow') refuse(question, verdict, type, explain)
        explain('RAM', allowedBecause(question, verdict), factsOf(question, verdict))
      }
    },
  }
}

/** Whether a principal may hand a role of its account to instances. A role that there is not can't be passed. */
export function mayPassRole(world: World, principal: Principal, role: string): boolean {
  if (world.ramRoles.list('name', ramName(principal.accountId, role)).length === 0) return false
  if (principal.type === 'Account') return true
  const common = commonKeys({ world, origin: {}, principal, request: {} })
  const question = passRole(principal, role, 'ecs', common)
  return judge(policiesOf(world, principal), sessionPolicyOf(principal), question).verdict.outcome === 'allow'
}

/** Whether some policy of a principal lets it do an action, whatever it is done to. */
export function mayAct(world: World, principal: Principal, product: string, action: string): boolean {
  if (principal.type === 'Account' || isOpen(product, action)) return true
  const name = ramActionOf(product, action)
  const session = sessionPolicyOf(principal)
  const isRefused = (policies: readonly Policy[]) => evaluateAction(policies, name) !== undefined
  return !isRefused(policiesOf(world, principal)) && (session === undefined || !isRefused([session]))
}

/** The refusal of a trust policy that lets the caller not in, told in the trace. */
export function refuseTrust(principal: Principal, question: Question, verdict: Verdict, explain: Explain): ApiError {
  const who = verdict.decider === undefined ? 'is let in by no statement' : `is kept out by ${deciderText(verdict)}`
  explain('RAM.trust', `${principal.arn} ${who} of the trust policy of ${question.resource}.`)
  return refusal('sts', diagnose(principal, question, verdict, 'AssumeRolePolicy'))
}

/** What the policies of a principal, and that of its session, say to one question. */
export function judge(
  policies: readonly Policy[],
  session: Policy | undefined,
  question: Question,
): { readonly verdict: Verdict; readonly type: RefusingType } {
  const verdict = evaluate(policies, question)
  if (session === undefined || verdict.outcome === 'explicitDeny') {
    return { verdict, type: 'AccountLevelIdentityBasedPolicy' }
  }
  const narrowed = evaluate([session], question)
  if (narrowed.outcome === 'explicitDeny') return { verdict: narrowed, type: 'SessionPolicy' }
  if (verdict.outcome !== 'allow') return { verdict, type: 'AccountLevelIdentityBasedPolicy' }
  return narrowed.outcome === 'allow'
    ? { verdict, type: 'AccountLevelIdentityBasedPolicy' }
    : { verdict: narrowed, type: 'SessionPolicy' }
}

function deciderText({ decider }: Verdict): string {
  if (decider === undefined) return ''
  const { policy, statement } = decider
  return `statement ${statement} of ${policy.type} policy ${policy.name} (${policy.via})`
}

function allowedBecause({ action, resource }: Question, verdict: Verdict): string {
  return `${action} on ${resource} is allowed by ${deciderText(verdict)}.`
}

function refusedBecause(principal: Principal, question: Question, verdict: Verdict, type: RefusingType): string {
  const what = `${question.action} on ${question.resource}`
  if (verdict.decider !== undefined) return `${what} is denied by ${deciderText(verdict)}.`
  if (type === 'SessionPolicy') return `${what} is allowed by no statement of the session policy.`
  return `${what} is allowed by no statement of any policy of ${principal.arn}.`
}

function factsOf({ action, resource }: Question, { outcome, decider }: Verdict): Record<string, unknown> {
  const by =
    decider === undefined
      ? {}
      : { policy: decider.policy.name, policyType: decider.policy.type, statement: decider.statement }
  return { action, resource, outcome, ...by }
}

/** The refusal of a product, with what clients read of it. */
function refusal(product: string, diagnosis: Diagnosis): ApiError {
  const { AuthAction, AuthPrincipal, NoPermissionPolicyType, ExplicitDeny } = diagnosis
  const accessDeniedDetail = {
    AuthAction,
    ...AuthPrincipal,
    PolicyType: NoPermissionPolicyType,
    NoPermissionType: ExplicitDeny ? 'ExplicitDeny' : 'ImplicitDeny',
    EncodedDiagnosticMessage: encodeDiagnosis(diagnosis),
  }
  if (SAYS_FORBIDDEN.has(product)) {
    const text = "User not authorized to operate on the specified resource, or this API doesn't support RAM."
    return new ApiError(403, 'Forbidden.RAM', text, { accessDeniedDetail })
  }
  const text =
    product === 'sts'
      ? 'You are not authorized to do this action. You should be authorized by RAM.'
      : `You are not authorized to do this action. Resource: ${diagnosis.AuthResource} Action: ${AuthAction}`
  return new ApiError(403, 'NoPermission', text, { accessDeniedDetail })
}
