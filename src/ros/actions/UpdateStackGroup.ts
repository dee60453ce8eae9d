import type { Requests } from '../../catalogue/types.generated.ts'
import { type ActionContext, defineAction } from '../../door/action.ts'
import { isoBare } from '../../kernel/clock.ts'
import { canonicalJson } from '../../kernel/hash.ts'
import type { StackGroupRow } from '../../world/rows/stackGroups.ts'
import { ensureIdle, findStackGroup } from '../stackGroup/find.ts'
import { startOperation } from '../stackGroup/operation.ts'
import { preferencesFrom } from '../stackGroup/preferences.ts'
import { ensureDescription, ensureGroupTerms, groupTemplate, noteTemplate } from '../stackGroup/requested.ts'
import { instancesMeant, targetsOf } from '../stackGroup/targets.ts'
import { readTemplate } from '../templateLimits.ts'
import { givenSources, templateSource } from '../templateSource.ts'

const SOURCES = ['TemplateBody', 'TemplateURL', 'TemplateId'] as const
/** Source: SDK comments. */
const MAX_ACCOUNTS = 50

/**
 * UpdateStackGroup: changes a group and brings its stacks to it: all of them, or those in the accounts and regions that are
 * named; the others are OUTDATED until they are updated. What the request leaves out stays as it is: Terraform sends only
 * what has changed.
 * Guess: without Parameters the earlier values stay, as far as the template declares them; instances lose values for
 * parameters that it does not.
 * Not modelled: service-managed permissions (refused).
 * Source: ROS 2019-09-10 catalogue; SDK comments; documentation of stack groups and of their states.
 */
export default defineAction('ros', 'UpdateStackGroup', {
  fetches: ['TemplateURL'],
  handle(context, request) {
    const { world } = context
    const group = findStackGroup(context, request.StackGroupName)
    const { Description, AdministrationRoleName, ExecutionRoleName, OperationDescription } = request
    const targets = targetsOf(request, MAX_ACCOUNTS)
    const preferences = preferencesFrom(request.OperationPreferences)

    ensureGroupTerms(request)
    ensureDescription('OperationDescription', OperationDescription)
    const template = templateOf(context, request, group)
    ensureIdle(group)

    const updated = world.stackGroups.put({
      ...group,
      ...template,
      Description: Description ?? group.Description,
      AdministrationRoleName: AdministrationRoleName ?? group.AdministrationRoleName,
      ExecutionRoleName: ExecutionRoleName ?? group.ExecutionRoleName,
      UpdateTime: isoBare(world.nowMs),
    })
    const isOther =
      canonicalJson([group.TemplateBody, group.parameters]) !==
      canonicalJson([updated.TemplateBody, updated.parameters])
    if (isOther) noteTemplate(context, updated)
    const instances = instancesMeant(world, updated, targets)
    const terms = { preferences, ...(OperationDescription === undefined ? {} : { OperationDescription }) }
    return { OperationId: startOperation(context, updated, instances, { Action: 'UPDATE', ...terms }) }
  },
})

function templateOf(context: ActionContext, request: Requests['ros.UpdateStackGroup'], group: StackGroupRow) {
  const isKept = givenSources(request, SOURCES).length === 0
  const body = isKept ? group.TemplateBody : templateSource(context, request, SOURCES).body
  const declared = readTemplate(context, body).parameters
  const kept = group.parameters.filter(({ ParameterKey }) => Object.hasOwn(declared, ParameterKey))
  return groupTemplate(context, body, request.Parameters ?? kept, group.StackGroupName)
}
