import type { EventHandlers } from '../door/events.ts'
import { scratchEvents } from './scratch/events.ts'
import { stackAbandon, stackAdvance, stackTimeout } from './stack/advance.ts'
import { changeSetReady } from './stack/changeSets.ts'
import { driftDetection } from './stack/drift.ts'
import { resourceStep } from './stack/resourceStep.ts'
import { stackInstanceStep } from './stackGroup/instanceStep.ts'
import { stackGroupAdvance } from './stackGroup/operation.ts'

/** What follows later in ROS. */
export const events: EventHandlers = {
  ...scratchEvents,
  'ros.StackAdvance': stackAdvance,
  'ros.StackAbandon': stackAbandon,
  'ros.StackTimeout': stackTimeout,
  'ros.ResourceStep': resourceStep,
  'ros.ChangeSetReady': changeSetReady,
  'ros.DriftDetection': driftDetection,
  'ros.StackGroupAdvance': stackGroupAdvance,
  'ros.StackInstanceStep': stackInstanceStep,
}
