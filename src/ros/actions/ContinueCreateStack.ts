import type { Requests } from '../../catalogue/types.generated.ts'
import { type ActionContext, defineAction } from '../../door/action.ts'
import { ensure } from '../../kernel/errors.ts'
import type { StackRow } from '../../world/rows/ros.ts'
import * as errors from '../errors.ts'
import { nestedTemplateUrls, nestedTexts, withNestedTexts } from '../nestedTemplates.ts'
import { actorOf } from '../stack/actor.ts'
import { operationOf } from '../stack/cancel.ts'
import {
  continueCreation,
  ensureContinuable,
  fixedParameters,
  planWithout,
  recreatedIds,
  templateWithout,
} from '../stack/continue.ts'
import { ensureEmulated } from '../stack/emulated.ts'
import { findStack } from '../stack/find.ts'
import { planOf } from '../stack/planOf.ts'
import { ensureTerms, parametersOf, planRequested } from '../stack/requested.ts'
import { resourceKey, resourcesOf } from '../stack/rows.ts'
import { pseudoParameters } from '../stack/scope.ts'
import { readTemplate } from '../templateLimits.ts'
import { givenSources, templateSource } from '../templateSource.ts'

const SOURCES = ['TemplateBody', 'TemplateURL', 'TemplateId'] as const
type Request = Requests['ros.ContinueCreateStack']

/**
 * ContinueCreateStack: goes on with a stack that is CREATE_FAILED. Recreate makes what failed, what was not made yet, and
 * RecreatingResources with what needs them; Ignore drops what failed or was not made, from the template, too.
 * CREATE_IN_PROGRESS, then as after CreateStack. Template, parameters and resources given are read in mode Recreate only.
 * Guess: dependencies that are made anew with a resource are those that need it.
 * Source: ROS 2019-09-10 catalogue; SDK comments; reference on ROS §3.
 */
export default defineAction('ros', 'ContinueCreateStack', {
  fetches: ['TemplateURL'],
  fetchesWithin: nestedTemplateUrls,
  ignores: { RecreatingOptions: 'no option is documented' },
  answersDryRun: true,
  handle(context, request) {
    const { world } = context
    const stack = findStack(context, request.StackId)
    const { Mode = 'Recreate', Parallelism = stack.Parallelism } = request

    ensure(Mode === 'Recreate' || Mode === 'Ignore', errors.invalidParameter('Mode', 'It is Recreate or Ignore.'))
    ensure(operationOf(stack) === '', errors.actionInProgress(stack.StackName, operationOf(stack)))
    ensure(
      stack.Status === 'CREATE_FAILED',
      errors.continueCreateStackValidationFailed(`Stack ${stack.StackName} is ${stack.Status}, not CREATE_FAILED.`),
    )
    ensureTerms({ Parallelism })
    const { plan, recreated, ...target } =
      Mode === 'Ignore' ? ignoring(context, stack) : recreating(context, stack, request)
    const isOfRole = stack.RamRoleName !== '' && !request.RamRoleName
    const principal = isOfRole ? stack.principal : actorOf(context, request.RamRoleName)
    if (request.DryRun) {
      const fixed = fixedParameters(plan, recreated)
      const names = Object.keys(plan.parameters)
      const DryRunResult = {
        ParametersAllowedToBeModified: names.filter((name) => !fixed.has(name)),
        ParametersConditionallyAllowedToBeModified: [],
        ParametersNotAllowedToBeModified: names.filter((name) => fixed.has(name)),
      }
      return { StackId: stack.StackId, DryRunResult }
    }

    const RamRoleName = request.RamRoleName || stack.RamRoleName
    continueCreation(
      world,
      withNestedTexts(stack, nestedTexts(context, request)),
      plan,
      { ...target, principal, RamRoleName, Parallelism },
      recreated,
    )

    return { StackId: stack.StackId }
  },
})

function recreating(context: ActionContext, stack: StackRow, request: Request) {
  const { RecreatingResources = [] } = request
  for (const logicalId of RecreatingResources) {
    const isThere = context.world.stackResources.has(resourceKey(stack.StackId, logicalId))
    ensure(isThere, errors.resourceNotFound(logicalId, stack.StackName))
  }
  const isGiven = givenSources(request, SOURCES).length > 0
  const TemplateBody = isGiven ? templateSource(context, request, SOURCES).body : stack.TemplateBody
  const [before, after] = [readTemplate(context, stack.TemplateBody), readTemplate(context, TemplateBody)]
  const parameters = parametersOf(stack, after, { ...request, UsePreviousParameters: true })
  const plan = planRequested(context, after, parameters, pseudoParameters(stack))
  const recreated = recreatedIds(resourcesOf(context.world, stack.StackId), RecreatingResources)
  ensureContinuable({ before, after }, { had: planOf(stack), has: plan }, recreated)
  ensureEmulated(plan)
  return { plan, recreated, parameters, TemplateBody, Description: after.description }
}

function ignoring({ world }: ActionContext, stack: StackRow) {
  const before = planOf(stack)
  const dropped = recreatedIds(resourcesOf(world, stack.StackId), [])
  const plan = planWithout(before, dropped)
  const TemplateBody = templateWithout(stack.TemplateBody, before, plan)
  return { plan, recreated: dropped, parameters: stack.parameters, TemplateBody, Description: stack.Description }
}
