import { events as cloneEvents } from '../clone/events.ts'
import { Registry } from '../door/registry.ts'
import { PRODUCT_MODULES } from '../products/index.generated.ts'
import * as ros from '../ros/index.generated.ts'

/** The actions and events of every product and of the engines above them. */
export function wholeRegistry(): Registry {
  const modules = [...Object.values(PRODUCT_MODULES), ros]
  return new Registry(
    modules.flatMap((module) => module.actions),
    ...modules.map((module) => module.events),
    cloneEvents,
  )
}
