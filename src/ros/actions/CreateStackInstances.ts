import { defineAction } from '../../door/action.ts'
import { ensure } from '../../kernel/errors.ts'
import { quotaLimit } from '../../rules/quota.ts'
import { stackInstanceKey } from '../../world/rows/stackGroups.ts'
import * as errors from '../errors.ts'
import { ensureTerms } from '../stack/requested.ts'
import { ensureIdle, findStackGroup } from '../stackGroup/find.ts'
import { startOperation } from '../stackGroup/operation.ts'
import { preferencesFrom } from '../stackGroup/preferences.ts'
import { ensureDescription, overridesOf } from '../stackGroup/requested.ts'
import { namedTargets, pairsOf } from '../stackGroup/targets.ts'

/** Source: SDK comments. */
const MAX_ACCOUNTS = 50

/**
 * CreateStackInstances: gives a group an instance for every named account in every named region, OUTDATED until its stack is
 * made. The stacks are made by the operation that is answered, in the execution role of each account; where a role is missing
 * or lets nobody in, the instance stays OUTDATED with the reason.
 * Not modelled: targets in a resource directory (refused).
 * Source: ROS 2019-09-10 catalogue; SDK comments; documentation of the states of stack groups.
 */
export default defineAction('ros', 'CreateStackInstances', {
  handle(context, request) {
    const { world, accountId } = context
    const group = findStackGroup(context, request.StackGroupName)
    const { StackGroupId, noEcho } = group
    const { DisableRollback = false, TimeoutInMinutes = 60, OperationDescription } = request
    const targets = pairsOf(namedTargets(request, MAX_ACCOUNTS))
    const preferences = preferencesFrom(request.OperationPreferences)
    const limit = quotaLimit(world, 'stack_instances_per_group', { accountId, regionId: '' })

    ensureTerms({ TimeoutInMinutes })
    ensureDescription('OperationDescription', OperationDescription)
    const parameterOverrides = overridesOf(context, group, request.ParameterOverrides)
    ensureIdle(group)
    const there = targets.find((target) => world.stackInstances.has(stackInstanceKey(StackGroupId, target)))
    ensure(there === undefined, errors.stackInstanceExists(`${there?.AccountId} ${there?.RegionId}`))
    const count = world.stackInstances.count('group', StackGroupId) + targets.length
    ensure(limit === null || count <= limit, errors.stackInstanceQuotaExceeded(limit ?? 0))

    const instances = targets.map((target) =>
      world.stackInstances.put({
        ...{ StackGroupId, ...target, Status: 'OUTDATED', StatusReason: '', StackId: '' },
        ...{ parameterOverrides, noEcho, drift: null },
      }),
    )
    const terms = { preferences, DisableRollback, TimeoutInMinutes }
    const described = OperationDescription === undefined ? {} : { OperationDescription }
    return { OperationId: startOperation(context, group, instances, { Action: 'CREATE', ...terms, ...described }) }
  },
})
