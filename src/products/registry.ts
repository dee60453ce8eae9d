import { Registry } from '../door/registry.ts'
import { PRODUCT_MODULES } from './index.generated.ts'

/** Loads every product and puts its actions and events into one registry. */
export async function loadRegistry(): Promise<Registry> {
  const modules = await Promise.all(Object.values(PRODUCT_MODULES).map((load) => load()))
  return new Registry(
    modules.flatMap((module) => module.actions),
    ...modules.map((module) => module.events),
  )
}
