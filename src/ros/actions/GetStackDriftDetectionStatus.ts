import { defineAction } from '../../door/action.ts'
import { ensure } from '../../kernel/errors.ts'
import { driftDetectionNotFound } from '../errors.ts'

/** GetStackDriftDetectionStatus: how far a detection is, and what it found. Source: ROS 2019-09-10 catalogue. */
export default defineAction('ros', 'GetStackDriftDetectionStatus', {
  handle({ world, own }, { DriftDetectionId }) {
    const detection = own(world.driftDetections, DriftDetectionId)

    ensure(detection, driftDetectionNotFound(DriftDetectionId))

    const { logicalIds: _asked, OwnerId: _owner, RegionId: _region, ...shown } = detection
    return shown
  },
})
