import type { Requests } from '../../catalogue/types.generated.ts'
import { type ActionContext, defineAction } from '../../door/action.ts'
import { ensure } from '../../kernel/errors.ts'
import { mayAct } from '../../policy/permission.ts'
import { ramActionOf } from '../../policy/resourceTypes.ts'
import type { StackResourceRow, StackRow } from '../../world/rows/ros.ts'
import * as errors from '../errors.ts'
import { findResourceShape } from '../resourceCatalogue.ts'
import { actorOf } from '../stack/actor.ts'
import { findStack } from '../stack/find.ts'
import { planOf } from '../stack/planOf.ts'
import { findResourceType } from '../stack/resourceTypes.ts'
import { resourcesOf } from '../stack/rows.ts'
import { usersOf } from '../stack/users.ts'
import { isGone } from '../stack/work.ts'
import { checkWhole } from '../template/validate.ts'
import { readTemplate } from '../templateLimits.ts'
import { templateSource } from '../templateSource.ts'

const OPERATIONS = ['DeleteStack', 'CreateStack']
const SOURCES = ['TemplateBody', 'TemplateURL', 'TemplateId'] as const

/**
 * ListStackOperationRisks: DeleteStack tells which resources of a stack something else still uses (Referenced), which the
 * deletion leaves alone (OperationIgnored: DeletionPolicy Retain) and which are stacks of their own
 * (AdditionalRiskCheckRequired). CreateStack tells the actions that a template needs and no policy of who asks, or of
 * RamRoleName, allows. Guess: that Retain is meant by OperationIgnored; DeleteStack tells no actions.
 * Not modelled: MaybeReferenced, as it is known here what uses a resource; failures of single checks.
 * Source: ROS 2019-09-10 catalogue; SDK comments.
 */
export default defineAction('ros', 'ListStackOperationRisks', {
  fetches: ['TemplateURL'],
  reads: true,
  ignores: { ClientToken: 'a read has no effect to repeat' },
  handle(context, request) {
    const { OperationType = '', RamRoleName } = request

    const reason = `It is one of ${OPERATIONS.join(', ')}.`
    ensure(OPERATIONS.includes(OperationType), errors.invalidParameter('OperationType', reason))
    const principal = actorOf(context, RamRoleName)

    if (OperationType === 'DeleteStack') return { RiskResources: risksOf(context, request), MissingPolicyActions: [] }
    const template = readTemplate(context, templateSource(context, request, SOURCES).body)
    checkWhole(template, findResourceShape)
    const calls = Object.values(template.resources).flatMap(({ type }) => findResourceType(type)?.creates ?? [])
    const missing = [...new Set(calls)].flatMap((call) => {
      const [product = '', action = ''] = call.split('.')
      return mayAct(context.world, principal, product, action) ? [] : [ramActionOf(product, action)]
    })
    return { RiskResources: [], MissingPolicyActions: [...new Set(missing)].sort() }
  },
})

function risksOf(context: ActionContext, request: Requests['ros.ListStackOperationRisks']) {
  const { world } = context
  const { StackId = '', RetainAllResources = false, RetainResources = [] } = request
  const stack = findStack(context, StackId)
  ensure(stack.Status !== 'DELETE_COMPLETE', errors.stackNotFound(StackId))
  const rows = resourcesOf(world, stack.StackId).filter((row) => !isGone(row))
  for (const id of RetainResources) {
    const isThere = rows.some(({ LogicalResourceId }) => LogicalResourceId === id)
    ensure(isThere, errors.resourceNotFound(id, stack.StackName))
  }
  if (RetainAllResources) return []
  const { resources } = planOf(stack)
  const isKept = ({ LogicalResourceId: id }: StackResourceRow) => resources[id]?.deletionPolicy === 'Retain'
  const asked = rows.filter(({ LogicalResourceId: id }) => !RetainResources.includes(id))
  const goes = asked.filter((row) => !isKept(row))
  const going = new Set(goes.flatMap(({ PhysicalResourceId }) => PhysicalResourceId.split(',')))
  return asked.flatMap((row) => {
    const found = isKept(row)
      ? [{ RiskType: 'OperationIgnored', Reason: 'Its DeletionPolicy is Retain: it stays when the stack is deleted.' }]
      : riskOf(context, stack, row, going)
    const { LogicalResourceId, PhysicalResourceId, ResourceType } = row
    return found.map((risk) => ({ LogicalResourceId, PhysicalResourceId, ResourceType, ...risk }))
  })
}

function riskOf(
  { world }: ActionContext,
  stack: StackRow,
  { ResourceType, PhysicalResourceId }: StackResourceRow,
  going: ReadonlySet<string>,
) {
  if (ResourceType === 'ALIYUN::ROS::Stack') {
    const Reason = `It is a stack of its own: ask for the risks of ${PhysicalResourceId} as well.`
    return [{ RiskType: 'AdditionalRiskCheckRequired', Reason }]
  }
  const ids = PhysicalResourceId.split(',').filter((id) => id !== '')
  const users = ids.flatMap((id) => usersOf(world, stack, ResourceType, id, going))
  if (users.length === 0) return []
  const told = users.map((each) => `${each.kind} (${each.ids.join(', ')})`)
  return [{ RiskType: 'Referenced', Reason: `It is used by ${told.join(' and ')}.` }]
}
