import { type ActionContext, defineAction } from '../../door/action.ts'
import { ensure } from '../../kernel/errors.ts'
import { findRegion } from '../../world/facts/regions.ts'
import * as errors from '../errors.ts'
import { isInStock, isLegalValue, valuesFor } from '../parameterValues.ts'
import { findResourceShape } from '../resourceCatalogue.ts'
import { propertiesOfParameters } from '../template/constraints.ts'
import type { Template } from '../template/template.ts'
import { checkWhole } from '../template/validate.ts'
import { readTemplate } from '../templateLimits.ts'
import { templateSource } from '../templateSource.ts'

const SOURCES = ['TemplateBody', 'TemplateURL', 'TemplateId'] as const

interface Given {
  readonly ParameterKey?: string | undefined
  readonly ParameterValue?: string | undefined
  readonly ParameterCandidateValues?: readonly string[] | undefined
}

/** What may be chosen for a parameter, best first; and what it says. */
interface Choice {
  readonly name: string
  readonly values: readonly string[]
  readonly says: 'zone' | 'instanceType' | 'other'
}

/**
 * GetTemplateRecommendParameters: for each parameter a value that fits: the one that is given; else the first of the candidates,
 * of the AllowedValues, or of what the region has; else the default. Zones and instance types are chosen together, so that the
 * types are in stock there. A parameter for which nothing is known, or nothing fits, is left out.
 * Guess: all of it but the shape; the operation has no description.
 * Source: ROS 2019-09-10 catalogue.
 */
export default defineAction('ros', 'GetTemplateRecommendParameters', {
  fetches: ['TemplateURL'],
  reads: true,
  ignores: { ClientToken: 'a read has no effect to repeat' },
  handle(context, request) {
    const { Parameters = [] } = request
    const template = readTemplate(context, templateSource(context, request, SOURCES).body)
    checkWhole(template, findResourceShape)
    for (const { ParameterKey = '' } of Parameters) {
      ensure(Object.hasOwn(template.parameters, ParameterKey), errors.unknownUserParameter(ParameterKey))
    }

    const choices = choicesOf(context, template, Parameters)
    const chosen = chosenTogether(context, choices)
    return {
      RecommendParameterValues: choices.flatMap(({ name, values, says }) => {
        const RecommendValue = says === 'other' ? values[0] : chosen.get(name)
        return RecommendValue === undefined ? [] : [{ ParameterKey: name, RecommendValue }]
      }),
    }
  },
})

function choicesOf(context: ActionContext, template: Template, given: readonly Given[]): Choice[] {
  const properties = propertiesOfParameters(template)
  return Object.entries(template.parameters).map(([name, declared]): Choice => {
    const { ParameterValue, ParameterCandidateValues } = given.find(({ ParameterKey }) => ParameterKey === name) ?? {}
    const places = properties.get(name) ?? []
    const isOf = (property: string) => places.some(({ PropertyName }) => PropertyName === property)
    const says = isOf('ZoneId') ? 'zone' : isOf('InstanceType') ? 'instanceType' : 'other'
    const { AllowedValues, Default } = declared
    const looked = places.map((place) => valuesFor(context, place, [])).find((values) => values !== undefined)
    const values =
      ParameterValue !== undefined && ParameterValue !== ''
        ? [ParameterValue]
        : (ParameterCandidateValues ??
          AllowedValues?.map(String) ??
          (Default === undefined ? looked : undefined) ?? [Default])
    const texts = values
      .filter((value) => value !== undefined && value !== null && typeof value !== 'object')
      .map(String)
    return { name, says, values: texts.filter((value) => isLegalValue(name, declared, value)) }
  })
}

/** One zone for all parameters that say one, the first in which every instance type can be chosen; and these types. */
function chosenTogether(context: ActionContext, choices: readonly Choice[]): Map<string, string> {
  const zones = choices.filter(({ says }) => says === 'zone')
  const types = choices.filter(({ says }) => says === 'instanceType')
  const region = findRegion(context.regionId)?.zones.map(({ ZoneId }) => ZoneId) ?? []
  const [first, ...others] = zones
  // Parameters that have no zone in common are chosen one by one.
  const common = (first?.values ?? region).filter((zone) => others.every(({ values }) => values.includes(zone)))
  const tries = zones.length > 0 ? common.map((zone) => [zone]) : [region]
  for (const places of tries) {
    const picked = types.map(
      ({ name, values }) => [name, values.find((type) => isInStock(context, type, places))] as const,
    )
    if (picked.some(([, type]) => type === undefined)) continue
    return new Map([...picked, ...zones.map(({ name }) => [name, places[0]] as const)] as [string, string][])
  }
  return new Map()
}
