import { events as cloneEvents } from '../clone/events.ts'
import { Registry } from '../door/registry.ts'
import { PRODUCT_MODULES } from '../products/index.generated.ts'

/** Loads every product and the engines above them, and puts their actions and events into one registry. */
export async function loadRegistry(): Promise<Registry> {
  const engines = [() => import('../ros/index.generated.ts')]
  const modules = await Promise.all([...Object.values(PRODUCT_MODULES), ...engines].map((load) => load()))
  return new Registry(
    modules.flatMap((module) => module.actions),
    ...modules.map((module) => module.events),
    cloneEvents,
  )
}
