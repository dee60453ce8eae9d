import { defineAction } from '../../door/action.ts'
import { isoBare } from '../../kernel/clock.ts'
import { ensure } from '../../kernel/errors.ts'
import { duration } from '../../world/facts/durations.ts'
import { newUuid } from '../../world/ids.ts'
import * as errors from '../errors.ts'
import { operationOf } from '../stack/cancel.ts'
import { findStack } from '../stack/find.ts'
import { resourceKey } from '../stack/rows.ts'

/**
 * DetectStackDrift: has the resources of a stack, or those named, compared with what the stack gave them.
 * DETECTION_IN_PROGRESS, then DETECTION_COMPLETE, or DETECTION_FAILED if one of them cannot be read.
 * Source: ROS 2019-09-10 catalogue; SDK comments.
 */
export default defineAction('ros', 'DetectStackDrift', {
  handle(context, request) {
    const { world, accountId, regionId } = context
    const { StackId, StackName, ...stack } = findStack(context, request.StackId)
    const { LogicalResourceId: logicalIds = [] } = request

    ensure(stack.Status !== 'DELETE_COMPLETE', errors.stackNotFound(request.StackId))
    const operation = operationOf({ ...stack, StackId, StackName })
    ensure(operation === '', errors.actionInProgress(StackName, operation))
    for (const id of logicalIds) {
      ensure(world.stackResources.has(resourceKey(StackId, id)), errors.resourceNotFound(id, StackName))
    }

    const DriftDetectionId = newUuid(world)
    world.driftDetections.put({
      ...{ DriftDetectionId, OwnerId: accountId, RegionId: regionId, StackId, logicalIds },
      ...{ DriftDetectionStatus: 'DETECTION_IN_PROGRESS', DriftDetectionStatusReason: '' },
      DriftDetectionTime: isoBare(world.nowMs),
      StackDriftStatus: 'NOT_CHECKED',
      DriftedStackResourceCount: 0,
    })
    world.plan('ros.DriftDetection', { DriftDetectionId }, duration('stackStep'))

    return { DriftDetectionId }
  },
})
