import type { Requests } from '../../catalogue/types.generated.ts'
import { type ActionContext, defineAction } from '../../door/action.ts'
import { ensure } from '../../kernel/errors.ts'
import { ramActionOf } from '../../policy/resourceTypes.ts'
import * as errors from '../errors.ts'
import { findResourceShape } from '../resourceCatalogue.ts'
import { planRequested } from '../stack/requested.ts'
import { callsOf, findResourceType } from '../stack/resourceTypes.ts'
import { pseudoParameters } from '../stack/scope.ts'
import { checkWhole } from '../template/validate.ts'
import { readTemplate } from '../templateLimits.ts'
import { templateSource } from '../templateSource.ts'

const SOURCES = ['TemplateBody', 'TemplateURL', 'TemplateId'] as const
const OPTIONS = ['ResolveParameters', 'IgnoreParameters', 'MandatoryPolicy', 'FullPolicy']
/** Only for changes of what is there. */
const CHANGING = /^\w+\.(Modify|Tag|UnTag|Untag)/

type Request = Requests['ros.GenerateTemplatePolicy']

/**
 * GenerateTemplatePolicy: a policy with the actions that stacks of a template call here. FullPolicy: all that its resource
 * types may call; MandatoryPolicy: without those that only change or tag what is there. ResolveParameters: only for the
 * resources that there are with these parameters. Types that are not emulated have no actions.
 * Guess: what MandatoryPolicy leaves out. Not modelled: PolicyFunctions, whose meaning is not documented.
 * Source: ROS 2019-09-10 catalogue; SDK comments.
 */
export default defineAction('ros', 'GenerateTemplatePolicy', {
  fetches: ['TemplateURL'],
  reads: true,
  ignores: { OperationTypes: 'which types there are is not documented; the policy is for all operations of a stack' },
  handle(context, request) {
    const { resolves, isMandatory } = optionsOf(request)
    const types = resolves ? plannedTypes(context, request) : declaredTypes(context, request)

    const calls = types.flatMap((type) => {
      const making = findResourceType(type)?.creates
      const all = callsOf(type).filter((call) => !isMandatory || call === making || !CHANGING.test(call))
      return making === 'ecs.RunInstances' ? [...all, 'ram.PassRole'] : all
    })
    const Action = [...new Set(calls.map(nameOf))].sort()
    const Statement = Action.length === 0 ? [] : [{ Effect: 'Allow', Action, Resource: '*' }]
    return { Policy: { Version: '1', Statement } }
  },
})

function nameOf(call: string): string {
  const [product = '', action = ''] = call.split('.')
  return ramActionOf(product, action)
}

/** Source: SDK. */
function optionsOf({ GenerateOptions = [], Parameters = [] }: Request) {
  const has = (option: string) => GenerateOptions.includes(option)
  const unknown = GenerateOptions.find((option) => !OPTIONS.includes(option))
  const invalid = (reason: string) => errors.invalidParameter('GenerateOptions', reason)
  ensure(unknown === undefined, invalid(`They are of ${OPTIONS.join(', ')}.`))
  const isOne = !(has('ResolveParameters') && has('IgnoreParameters')) && !(has('MandatoryPolicy') && has('FullPolicy'))
  ensure(isOne, invalid('ResolveParameters and IgnoreParameters, MandatoryPolicy and FullPolicy exclude each other.'))
  const isResolved = !has('MandatoryPolicy') || has('ResolveParameters')
  ensure(isResolved, invalid('MandatoryPolicy goes with ResolveParameters.'))
  const resolves = has('ResolveParameters') || (!has('IgnoreParameters') && Parameters.length > 0)
  return { resolves, isMandatory: has('MandatoryPolicy') }
}

function declaredTypes(context: ActionContext, request: Request): string[] {
  const template = readTemplate(context, templateSource(context, request, SOURCES).body)
  checkWhole(template, findResourceShape)
  return Object.values(template.resources).map(({ type }) => type)
}

function plannedTypes(context: ActionContext, request: Request): string[] {
  const { accountId: OwnerId, regionId: RegionId } = context
  const template = readTemplate(context, templateSource(context, request, SOURCES).body)
  const pseudo = pseudoParameters({ StackId: 'None', StackName: '', RegionId, OwnerId, ResourceGroupId: '' })
  const given = (request.Parameters ?? []).map(({ ParameterKey = '', ParameterValue = '' }) => ({
    ...{ ParameterKey, ParameterValue },
  }))
  return Object.values(planRequested(context, template, given, pseudo).resources).map(({ type }) => type)
}
