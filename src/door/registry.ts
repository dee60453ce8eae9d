import type { Action } from './action.ts'
import type { EventHandler, EventHandlers } from './events.ts'
import { type ForwardedAction, joined } from './forward.ts'

/** All actions and event handlers of a running emulator, by name. */
export class Registry {
  readonly #actions = new Map<string, Action>()
  readonly #events = new Map<string, EventHandler>()

  constructor(actions: readonly (Action | ForwardedAction)[], ...events: readonly EventHandlers[]) {
    for (const action of actions) if (!('to' in action)) this.#add(action)
    for (const declared of actions) {
      if (!('to' in declared)) continue
      const target = actions.find((action) => `${action.product}.${action.action}` === declared.to)
      if (target === undefined || 'to' in target) throw new Error(`no action ${declared.to} to forward to`)
      this.#add(joined(declared, target))
    }
    for (const group of events) {
      for (const [kind, handler] of Object.entries(group)) {
        if (this.#events.has(kind)) throw new Error(`event ${kind} is defined twice`)
        this.#events.set(kind, handler)
      }
    }
  }

  #add(action: Action): void {
    const key = `${action.product}.${action.action}`
    if (this.#actions.has(key)) throw new Error(`action ${key} is defined twice`)
    this.#actions.set(key, action)
  }

  action(product: string, action: string): Action | undefined {
    return this.#actions.get(`${product}.${action}`)
  }

  event(kind: string): EventHandler | undefined {
    return this.#events.get(kind)
  }

  actions(): Action[] {
    return [...this.#actions.values()]
  }
}
