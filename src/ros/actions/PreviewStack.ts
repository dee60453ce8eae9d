import type { Requests } from '../../catalogue/types.generated.ts'
import { type ActionContext, defineAction } from '../../door/action.ts'
import { ensure } from '../../kernel/errors.ts'
import { isStackName } from '../../rules/names.ts'
import { scope } from '../../world/rows/ecs.ts'
import type { Json } from '../../world/rows/ros.ts'
import * as errors from '../errors.ts'
import { ensureCreatable } from '../scratch/stacks.ts'
import { planChanges } from '../stack/changes.ts'
import { EMPTY_PLAN } from '../stack/create.ts'
import { ensureEmulated } from '../stack/emulated.ts'
import { findStack, liveStackNamed } from '../stack/find.ts'
import { outsideOf } from '../stack/outside.ts'
import { parseStackPolicy } from '../stack/policy.ts'
import { previewedResources } from '../stack/preview.ts'
import { ensureTaintable, ensureTerms, ensureUpdatable, parametersOf, planRequested } from '../stack/requested.ts'
import { resourcesOf } from '../stack/rows.ts'
import { pseudoParameters } from '../stack/scope.ts'
import { shownParameters } from '../stack/shownParameters.ts'
import type { StackPlan } from '../template/plan.ts'
import type { Section, Template } from '../template/template.ts'
import { readTemplate } from '../templateLimits.ts'
import { policySource, templateSource } from '../templateSource.ts'

const SOURCES = ['TemplateBody', 'TemplateURL', 'TemplateId', 'TemplateScratchId'] as const
type Request = Requests['ros.PreviewStack']

/**
 * PreviewStack: what CreateStack (StackName) or UpdateStack (StackId) would do with each resource, without doing it.
 * Properties are evaluated as far as that can be done now; what waits for a resource is shown as it is written.
 * Not modelled: nested stacks, Terraform logs.
 * Source: ROS 2019-09-10 catalogue; reference on ROS §3.
 */
export default defineAction('ros', 'PreviewStack', {
  fetches: ['TemplateURL', 'StackPolicyURL'],
  ignores: {
    ClientToken: 'a read has no effect to repeat',
    Parallelism: 'it is documented for Terraform stacks only',
    EnablePreConfig: 'modules and their settings are not emulated',
  },
  handle(context, request) {
    const { StackName, StackId } = request
    const { body, templateScratchId } = templateSource(context, request, SOURCES)
    ensureCreatable(context, templateScratchId)
    const template = readTemplate(context, body)
    const policy = policySource(context, request, 'StackPolicyBody', 'StackPolicyURL')

    ensure(!StackName !== !StackId, errors.multipleParameter('StackName, StackId'))
    ensureTerms(request)
    const preview = StackId ? updated(context, request, template, StackId) : created(context, request, template)
    ensureEmulated(preview.plan)

    const { plan, pseudo, name } = preview
    return {
      Stack: {
        StackName: name,
        RegionId: context.regionId,
        Description: template.description,
        TemplateDescription: template.description,
        TimeoutInMinutes: request.TimeoutInMinutes ?? 60,
        DisableRollback: request.DisableRollback ?? false,
        Parameters: shownParameters(plan, pseudo),
        StackPolicyBody: policy === undefined ? {} : { ...parseStackPolicy(policy) },
        Resources: previewedResources(preview.changes, plan),
      },
    }
  },
})

function created(context: ActionContext, request: Request, template: Template) {
  const { world, accountId: OwnerId, regionId: RegionId } = context
  const { StackName: name = '', Parameters = [], TaintResources = [] } = request
  const namesake = liveStackNamed(world.stacks.list('name', `${scope(OwnerId, RegionId)}|${name}`))
  ensure(isStackName(name), errors.invalidParameter('StackName', 'It has 1 to 255 letters, digits, - and _.'))
  ensure(namesake === undefined, errors.stackExists(name))
  ensure(TaintResources.length === 0, errors.invalidParameter('TaintResources', 'A stack to be has no resources yet.'))
  // Source: sample reply of PreviewStack.
  const pseudo: Section = pseudoParameters({ StackId: 'None', StackName: name, RegionId, OwnerId, ResourceGroupId: '' })
  const plan = planRequested(context, template, Parameters, pseudo)
  const surroundings = { pseudo, outside: outsideOf(world, { OwnerId, RegionId }) }
  const changes = planChanges({ rows: [], before: EMPTY_PLAN, after: plan, tags: {}, tainted: [], surroundings })
  return { name, plan, pseudo, changes }
}

function updated(context: ActionContext, request: Request, template: Template, id: string) {
  const { world } = context
  const stack = findStack(context, id)
  const pseudo: Section = pseudoParameters(stack)
  const { TaintResources: tainted = [] } = request
  ensureUpdatable(stack)
  ensureTaintable(stack, tainted)
  const plan = planRequested(context, template, parametersOf(stack, template, request), pseudo)
  const changes = planChanges({
    ...{ rows: resourcesOf(world, stack.StackId), before: stack.plan as unknown as StackPlan, after: plan },
    ...{ tags: stack.Tags, tainted, surroundings: { pseudo, outside: outsideOf(world, stack) } },
  })
  return { name: stack.StackName, plan, pseudo: pseudo as Readonly<Record<string, Json>>, changes }
}
