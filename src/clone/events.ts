import { calls, type EventHandlers } from '../door/events.ts'
import { type StepPayload, stepClone } from './task.ts'

export const events: EventHandlers = {
  'clone.Step': calls<StepPayload>(stepClone),
}
