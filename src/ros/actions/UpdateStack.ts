import type { Requests } from '../../catalogue/types.generated.ts'
import { type ActionContext, defineAction } from '../../door/action.ts'
import { ensure } from '../../kernel/errors.ts'
import { tagsFrom } from '../../rules/tags.ts'
import type { StackRow } from '../../world/rows/ros.ts'
import * as errors from '../errors.ts'
import { nestedTemplateUrls, nestedTexts, withNestedTexts } from '../nestedTemplates.ts'
import { actorOf } from '../stack/actor.ts'
import { ensureEmulated } from '../stack/emulated.ts'
import { findStack } from '../stack/find.ts'
import { parameterChanges } from '../stack/parameterChanges.ts'
import { ensureAllowed, parseStackPolicy } from '../stack/policy.ts'
import {
  allowsReplacement,
  ensureInPlace,
  ensureTaintable,
  ensureTerms,
  ensureUpdatable,
  isSamePlan,
  parametersOf,
  planRequested,
} from '../stack/requested.ts'
import { resourcesOf } from '../stack/rows.ts'
import { pseudoParameters } from '../stack/scope.ts'
import { changesTo, startUpdate } from '../stack/update.ts'
import { isGone } from '../stack/work.ts'
import { readTemplate } from '../templateLimits.ts'
import { givenSources, policySource, templateSource } from '../templateSource.ts'

const SOURCES = ['TemplateBody', 'TemplateURL', 'TemplateId'] as const
const POLICIES = [
  'StackPolicyBody',
  'StackPolicyURL',
  'StackPolicyDuringUpdateBody',
  'StackPolicyDuringUpdateURL',
] as const
type Request = Requests['ros.UpdateStack']

/**
 * UpdateStack: brings a stack to another template or to other parameter values. UPDATE_IN_PROGRESS, then UPDATE_COMPLETE, or,
 * after ROLLBACK_IN_PROGRESS, ROLLBACK_COMPLETE or ROLLBACK_FAILED; UPDATE_FAILED where the stack was made with DisableRollback.
 * Resources are changed in place, or with ReplacementOption Enabled removed and made anew; those left out are removed last.
 * With DryRun: which parameters could be changed, and what that would do.
 * Not modelled: interruptions of resources.
 * Source: ROS 2019-09-10 catalogue; SDK comments; reference on ROS §2, §3.
 */
export default defineAction('ros', 'UpdateStack', {
  fetches: ['TemplateURL', 'StackPolicyURL', 'StackPolicyDuringUpdateURL'],
  fetchesWithin: nestedTemplateUrls,
  ignores: { DisableRollback: 'it is documented to have no effect' },
  answersDryRun: true,
  handle(context, request) {
    const { world } = context
    const stack = findStack(context, request.StackId)
    const source = templateSource(context, request, SOURCES)
    const template = readTemplate(context, source.body)
    const parameters = parametersOf(stack, template, request)
    const { TimeoutInMinutes = 60, Parallelism = stack.Parallelism, TaintResources = [] } = request
    const target = { ...stack, ResourceGroupId: request.ResourceGroupId ?? stack.ResourceGroupId }
    const plan = planRequested(context, template, parameters, pseudoParameters(target))
    const Tags = request.Tags === undefined ? stack.Tags : tagsFrom(request.Tags)
    const isReplacing = allowsReplacement(request.ReplacementOption)
    const policies = policiesOf(context, request, stack)

    ensureUpdatable(stack)
    ensureTerms({ TimeoutInMinutes, Parallelism })
    ensure(
      request.DryRunOptions === undefined || request.DryRunOptions.length <= 1,
      errors.invalidParameter('DryRunOptions', 'There is at most one.'),
    )
    ensureTaintable(stack, TaintResources)
    ensureEmulated(plan)
    const changes = changesTo(world, target, plan, { tags: Tags, tainted: TaintResources })
    ensureAllowed(policies.during, changes)
    if (!isReplacing) ensureInPlace(changes)
    if (request.DryRun) {
      const existing = resourcesOf(world, stack.StackId).filter((row) => !isGone(row))
      const names = existing.map(({ LogicalResourceId: id }) => plan.resources[id]?.declaredAs ?? '')
      const terms = { allowsReplacement: isReplacing, existing: new Set(names) }
      return { StackId: stack.StackId, DryRunResult: parameterChanges(template, terms) }
    }
    const isSame = isSamePlan(stack, plan) && changes.every(({ action }) => action === 'None')
    ensure(!isSame, errors.notSupported(`Update the completely same stack (${stack.StackName}) is not supported.`))
    const isOfRole = stack.RamRoleName !== '' && !request.RamRoleName
    const principal = isOfRole ? stack.principal : actorOf(context, request.RamRoleName)

    startUpdate(
      world,
      withNestedTexts({ ...target, stackPolicy: policies.lasting }, nestedTexts(context, request)),
      {
        ...{ plan, parameters, Tags, principal, TimeoutInMinutes, Parallelism },
        TemplateBody: source.body,
        Description: template.description,
        RamRoleName: request.RamRoleName || stack.RamRoleName,
      },
      { allowsReplacement: isReplacing, tainted: TaintResources, changeSetId: '' },
    )

    return { StackId: stack.StackId }
  },
})

/** Which policy judges this update, and which one the stack has afterwards. Guess: a new one judges from the next update on. */
function policiesOf(context: ActionContext, request: Request, { stackPolicy }: StackRow) {
  ensure(givenSources(request, POLICIES).length <= 1, errors.multipleParameter(POLICIES.join(', ')))
  const lasting = policySource(context, request, 'StackPolicyBody', 'StackPolicyURL')
  const during = policySource(context, request, 'StackPolicyDuringUpdateBody', 'StackPolicyDuringUpdateURL')
  return {
    lasting: lasting === undefined ? stackPolicy : parseStackPolicy(lasting),
    during: during === undefined ? stackPolicy : parseStackPolicy(during),
  }
}
