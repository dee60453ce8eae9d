import type { Requests, Responses } from '../../catalogue/types.generated.ts'
import { type ActionContext, defineAction } from '../../door/action.ts'
import { ensure } from '../../kernel/errors.ts'
import * as errors from '../errors.ts'
import { findResourceShape } from '../resourceCatalogue.ts'
import { findStack } from '../stack/find.ts'
import { findChangeSet } from '../stack/findChangeSet.ts'
import { identifierOf } from '../stack/imports.ts'
import { findStackGroup } from '../stackGroup/find.ts'
import { checkedValue } from '../template/parameters.ts'
import type { Template } from '../template/template.ts'
import { checkWhole, describeTemplate } from '../template/validate.ts'
import { readTemplate } from '../templateLimits.ts'
import { givenSources, templateSource } from '../templateSource.ts'

const SOURCES = ['TemplateBody', 'TemplateURL', 'TemplateId', 'StackId', 'ChangeSetId', 'StackGroupName'] as const
const TEXTS = ['TemplateBody', 'TemplateURL', 'TemplateId'] as const

/**
 * GetTemplateSummary: what a template declares: parameters, types, metadata. Values that are given are checked.
 * By what resources are imported is told of the types that can be.
 * Source: ROS 2019-09-10 catalogue; SDK comments.
 */
export default defineAction('ros', 'GetTemplateSummary', {
  fetches: ['TemplateURL'],
  ignores: { ClientToken: 'a read has no effect to repeat' },
  handle(context, request) {
    const given = givenSources(request, SOURCES)
    ensure(given.length === 1, errors.multipleParameter(SOURCES.join(', ')))
    const template = readTemplate(context, bodyOf(context, request, given[0] ?? ''))
    checkWhole(template, findResourceShape)
    for (const { ParameterKey = '', ParameterValue = '' } of request.Parameters ?? []) {
      const declared = Object.hasOwn(template.parameters, ParameterKey) ? template.parameters[ParameterKey] : undefined
      ensure(declared, errors.unknownUserParameter(ParameterKey))
      checkedValue(ParameterKey, declared, ParameterValue)
    }
    const { Description, Parameters, ResourceTypes } = describeTemplate(template)

    return {
      ...{ Description, Parameters, Metadata: template.metadata, Version: '2015-09-01' },
      ResourceTypes: [...ResourceTypes.Resources, ...ResourceTypes.DataSources].sort(),
      ResourceIdentifierSummaries: identifierSummaries(template),
    } as unknown as Responses['ros.GetTemplateSummary']
  },
})

function identifierSummaries({ resources }: Template) {
  const types = new Map<string, string[]>()
  for (const [logicalId, { type }] of Object.entries(resources))
    types.set(type, [...(types.get(type) ?? []), logicalId])
  return [...types].flatMap(([ResourceType, LogicalResourceIds]) => {
    const identifier = identifierOf(ResourceType)
    return identifier === undefined ? [] : [{ ResourceType, LogicalResourceIds, ResourceIdentifiers: [identifier] }]
  })
}

function bodyOf(context: ActionContext, request: Requests['ros.GetTemplateSummary'], given: string): string {
  if (given === 'StackId') return findStack(context, request.StackId ?? '').TemplateBody
  if (given === 'ChangeSetId') return findChangeSet(context, request.ChangeSetId ?? '').changeSet.TemplateBody
  if (given === 'StackGroupName') return findStackGroup(context, request.StackGroupName ?? '').TemplateBody
  return templateSource(context, request, TEXTS).body
}
