import type { Requests } from '../../catalogue/types.generated.ts'
import { type ActionContext, defineAction } from '../../door/action.ts'
import { isoBare } from '../../kernel/clock.ts'
import { ensure } from '../../kernel/errors.ts'
import { quotaLimit } from '../../rules/quota.ts'
import { tagsFrom } from '../../rules/tags.ts'
import { newUuid } from '../../world/ids.ts'
import * as errors from '../errors.ts'
import { stackGroupNamed } from '../stackGroup/find.ts'
import { ensureGroupName, ensureGroupTerms, groupTemplate } from '../stackGroup/requested.ts'
import { ADMINISTRATION_ROLE, EXECUTION_ROLE } from '../stackGroup/roles.ts'
import { givenSources, templateSource } from '../templateSource.ts'

const TEXTS = ['TemplateBody', 'TemplateURL', 'TemplateId'] as const
const SOURCES = [...TEXTS, 'StackArn'] as const
const STACK_ARN = /^acs:ros:([\w-]+):(\d{16}):stack\/([\w-]+)$/

/**
 * CreateStackGroup: stores a template with values for its parameters, from which CreateStackInstances makes stacks in
 * accounts and regions. The roles it works in need not be there yet.
 * Not modelled: service-managed permissions, which need a resource directory (refused); the stack of another account in
 * StackArn (not found).
 * Source: ROS 2019-09-10 catalogue; SDK comments; documented errors.
 */
export default defineAction('ros', 'CreateStackGroup', {
  fetches: ['TemplateURL'],
  handle(context, request) {
    const { world, accountId, regionId } = context
    const { StackGroupName, Description = '', ResourceGroupId = '' } = request
    const limit = quotaLimit(world, 'stack_groups', { accountId, regionId: '' })
    const Tags = tagsFrom(request.Tags)

    ensureGroupName(StackGroupName)
    ensureGroupTerms(request)
    const { body, parameters } = sourceOf(context, request)
    const template = groupTemplate(context, body, parameters, StackGroupName)
    const namesake = stackGroupNamed(world, accountId, regionId, StackGroupName)
    ensure(namesake === undefined, errors.stackGroupExists(StackGroupName))
    const isWithin = limit === null || world.stackGroups.count('live', accountId) < limit
    ensure(isWithin, errors.stackGroupQuotaExceeded(limit ?? 0))

    const CreateTime = isoBare(world.nowMs)
    const { StackGroupId } = world.stackGroups.put({
      StackGroupId: newUuid(world),
      StackGroupName,
      OwnerId: accountId,
      RegionId: regionId,
      ...{ Description, ResourceGroupId, Tags, Status: 'ACTIVE' },
      AdministrationRoleName: request.AdministrationRoleName ?? ADMINISTRATION_ROLE,
      ExecutionRoleName: request.ExecutionRoleName ?? EXECUTION_ROLE,
      ...template,
      ...{ operationId: '', driftOperationId: '', CreateTime, UpdateTime: CreateTime },
    })

    return { StackGroupId }
  },
})

/** The template and the values, as given or as the stack in StackArn has them. */
function sourceOf(context: ActionContext, request: Requests['ros.CreateStackGroup']) {
  const { StackArn = '', Parameters = [] } = request
  ensure(givenSources(request, SOURCES).length === 1, errors.multipleParameter(SOURCES.join(', ')))
  if (StackArn === '') return { body: templateSource(context, request, TEXTS).body, parameters: Parameters }
  ensure(Parameters.length === 0, errors.invalidParameter('Parameters', 'With StackArn they are those of the stack.'))
  const [, regionId, accountId, id = ''] = STACK_ARN.exec(StackArn) ?? []
  const isArn = regionId !== undefined && accountId !== undefined
  ensure(isArn, errors.invalidParameter('StackArn', 'It is acs:ros:<region>:<account>:stack/<id>.'))
  ensure(accountId === context.accountId, errors.stackNotFound(StackArn))
  const stack = context.world.stacks.get(id)
  const isThere = stack?.OwnerId === accountId && stack.RegionId === regionId && stack.Status !== 'DELETE_COMPLETE'
  ensure(isThere, errors.stackNotFound(StackArn))
  return { body: stack.TemplateBody, parameters: stack.parameters }
}
