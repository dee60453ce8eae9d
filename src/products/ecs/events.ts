import type { EventHandlers } from '../../door/events.ts'
import { groupEvents } from './autoProvisioning/groupEvents.ts'
import { commandEvents } from './command/commandEvents.ts'
import { dedicatedHostEvents } from './dedicatedHost/dedicatedHostEvents.ts'
import { diskEvents } from './disk/diskEvents.ts'
import { imageEvents } from './image/imageEvents.ts'
import { instanceEvents } from './instance/instanceEvents.ts'
import { networkInterfaceEvents } from './networkInterface/networkInterfaceEvents.ts'
import { reservedInstanceEvents } from './reservedInstance/reservedInstanceEvents.ts'
import { taskEvents } from './task/taskEvents.ts'

/** What follows later in ECS. A resource that is gone by then is left alone. */
export const events: EventHandlers = {
  ...instanceEvents,
  ...groupEvents,
  ...imageEvents,
  ...networkInterfaceEvents,
  ...diskEvents,
  ...taskEvents,
  ...commandEvents,
  ...reservedInstanceEvents,
  ...dedicatedHostEvents,
}
