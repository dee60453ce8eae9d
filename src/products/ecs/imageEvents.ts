import type { EventHandlers } from '../../door/events.ts'

export const imageEvents: EventHandlers = {}
