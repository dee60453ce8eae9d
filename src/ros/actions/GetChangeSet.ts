import { defineAction } from '../../door/action.ts'
import { findChangeSet } from '../stack/findChangeSet.ts'
import { planOf } from '../stack/planOf.ts'
import { pseudoParameters } from '../stack/scope.ts'
import { shownParameters } from '../stack/shownParameters.ts'
import { changeSetSummary } from '../views.ts'

/**
 * GetChangeSet: what a change set would do with each resource, and the parameters it has; with ShowTemplate its template.
 * Source: ROS 2019-09-10 catalogue; documentation of the data structures of change sets.
 */
export default defineAction('ros', 'GetChangeSet', {
  handle(context, request) {
    const { changeSet, stack } = findChangeSet(context, request.ChangeSetId)
    const { changes, Status, DisableRollback, TimeoutInMinutes, TemplateBody, ResourceGroupId } = changeSet

    return {
      ...changeSetSummary(changeSet, stack),
      DisableRollback,
      TimeoutInMinutes,
      Parameters: shownParameters(planOf(changeSet), pseudoParameters({ ...stack, ResourceGroupId })),
      Changes: Status === 'CREATE_COMPLETE' ? (structuredClone(changes) as Record<string, unknown>[]) : [],
      ...(request.ShowTemplate ? { TemplateBody } : {}),
    }
  },
})
