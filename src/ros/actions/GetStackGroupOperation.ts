import { defineAction } from '../../door/action.ts'
import { findStackGroupOperation } from '../stackGroup/find.ts'
import { driftDetail, READER, stackGroupOperationView } from '../stackGroup/views.ts'

/**
 * GetStackGroupOperation: how far an operation is, and how it goes about its accounts and regions.
 * Source: ROS 2019-09-10 catalogue; SDK comments.
 */
export default defineAction('ros', 'GetStackGroupOperation', {
  handle(context, { OperationId }) {
    const { world } = context
    const operation = findStackGroupOperation(context, OperationId)
    const { Action, AdministrationRoleName, ExecutionRoleName, RetainStacks, preferences, regionIds } = operation
    const { RegionConcurrencyType: _type, ...counts } = preferences

    return {
      StackGroupOperation: {
        ...stackGroupOperationView.show(operation, READER, world),
        ...{ AdministrationRoleName, ExecutionRoleName },
        OperationPreferences: { ...counts, RegionIdsOrder: [...regionIds] },
        ...(Action === 'DELETE' ? { RetainStacks } : {}),
        ...(Action === 'DETECT_DRIFT' ? { StackGroupDriftDetectionDetail: driftDetail(READER, world, operation) } : {}),
      },
    }
  },
})
