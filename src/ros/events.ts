import type { EventHandlers } from '../door/events.ts'
import { scratchEvents } from './scratch/events.ts'
import { stackAbandon, stackAdvance, stackTimeout } from './stack/advance.ts'
import { resourceStep } from './stack/resourceStep.ts'

/** What follows later in ROS. */
export const events: EventHandlers = {
  ...scratchEvents,
  'ros.StackAdvance': stackAdvance,
  'ros.StackAbandon': stackAbandon,
  'ros.StackTimeout': stackTimeout,
  'ros.ResourceStep': resourceStep,
}
