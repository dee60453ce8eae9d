import { type ActionContext, defineAction } from '../../door/action.ts'
import { ensure } from '../../kernel/errors.ts'
import * as errors from '../errors.ts'
import { isLegalValue, valuesFor } from '../parameterValues.ts'
import { findResourceShape } from '../resourceCatalogue.ts'
import { findStack } from '../stack/find.ts'
import { type PropertyOfParameter, propertiesOfParameters } from '../template/constraints.ts'
import { checkedValue } from '../template/parameters.ts'
import type { DeclaredParameter } from '../template/template.ts'
import { checkWhole } from '../template/validate.ts'
import { readTemplate } from '../templateLimits.ts'
import { templateSource } from '../templateSource.ts'

const SOURCES = ['TemplateBody', 'TemplateURL', 'TemplateId'] as const

/**
 * GetTemplateParameterConstraints: values that the region has for a parameter: zones, and instance types that can be had in
 * the zone that another parameter is given, or in any.
 * NotSupport for properties whose values are not looked up; NoLimit for parameters that stand in no property.
 * Source: ROS 2019-09-10 catalogue; SDK comments.
 */
export default defineAction('ros', 'GetTemplateParameterConstraints', {
  fetches: ['TemplateURL'],
  ignores: {
    ClientToken: 'a read has no effect to repeat',
    ParametersOrder: 'which zone counts follows from the values that are given, whatever their order',
  },
  handle(context, request) {
    const { Parameters = [], ParametersKeyFilter = [], StackId } = request
    if (StackId !== undefined) findStack(context, StackId)
    const { body } = templateSource(context, request, SOURCES)
    const template = readTemplate(context, body)
    checkWhole(template, findResourceShape)
    for (const { ParameterKey, ParameterValue } of Parameters) {
      const declared = Object.hasOwn(template.parameters, ParameterKey) ? template.parameters[ParameterKey] : undefined
      ensure(declared, errors.unknownUserParameter(ParameterKey))
      checkedValue(ParameterKey, declared, ParameterValue)
    }
    for (const name of ParametersKeyFilter) {
      ensure(Object.hasOwn(template.parameters, name), errors.unknownUserParameter(name))
    }
    const found = propertiesOfParameters(template)
    const isZone = (name: string) => found.get(name)?.some(({ PropertyName }) => PropertyName === 'ZoneId')
    const zones = Parameters.filter(({ ParameterKey }) => isZone(ParameterKey)).map((each) => each.ParameterValue)
    const wanted = Object.entries(template.parameters).filter(
      ([name]) => ParametersKeyFilter.length === 0 || ParametersKeyFilter.includes(name),
    )

    return {
      ParameterConstraints: wanted.map(([name, declared]) =>
        constraintOf(context, name, declared, found.get(name) ?? [], zones),
      ),
    }
  },
})

function constraintOf(
  context: ActionContext,
  ParameterKey: string,
  declared: DeclaredParameter,
  properties: readonly PropertyOfParameter[],
  zones: readonly string[],
) {
  const base = { ParameterKey, Type: declared.Type }
  if (properties.length === 0) {
    return { ...base, Behavior: 'NoLimit', BehaviorReason: 'The parameter is the value of no property.' }
  }
  const looked = properties.map((property) => ({ property, values: valuesFor(context, property, zones) }))
  const unknown = looked.filter(({ values }) => values === undefined).map(({ property }) => property)
  const known = looked.flatMap(({ property, values }) => (values === undefined ? [] : [{ property, values }]))
  if (known.length === 0) {
    const NotSupportResources = unknown.map(({ ResourceType, PropertyName }) => ({ ResourceType, PropertyName }))
    const BehaviorReason = 'The values of these properties are not looked up.'
    return { ...base, Behavior: 'NotSupport', BehaviorReason, NotSupportResources }
  }
  const [first, ...more] = known.map(({ values }) => values)
  const common = (first ?? []).filter((value) => more.every((values) => values.includes(value)))
  const isLegal = (value: string) => isLegalValue(ParameterKey, declared, value)
  return {
    ...base,
    AllowedValues: common.filter(isLegal),
    IllegalValueByParameterConstraints: common.filter((value) => !isLegal(value)),
    IllegalValueByRules: [],
    OriginalConstraints: known.map(({ property, values }) => ({ ...property, AllowedValues: values })),
  }
}
