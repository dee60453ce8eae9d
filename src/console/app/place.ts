import { useSyncExternalStore } from 'react'

/** Where one stands: kept in the address, so that a page can be linked to. */
export interface Place {
  readonly world: string
  readonly regionId: string
  /** ARN of who acts; empty: the root of the world's account. */
  readonly actAs: string
  /** Empty: all. */
  readonly resourceGroupId: string
}

const DEFAULT: Place = { world: 'default', regionId: 'cn-hangzhou', actAs: '', resourceGroupId: '' }
const NAMES = { world: 'world', regionId: 'region', actAs: 'as', resourceGroupId: 'group' } as const

function read(): Place {
  const query = new URLSearchParams(window.location.search)
  const entries = Object.entries(NAMES).map(([key, name]) => [key, query.get(name) ?? DEFAULT[key as keyof Place]])
  return Object.fromEntries(entries) as unknown as Place
}

let place = read()
const listeners = new Set<() => void>()

/** Changes the place and the address; the page stays. */
export function go(change: Partial<Place>): void {
  place = { ...place, ...change }
  window.history.replaceState(window.history.state, '', window.location.pathname + placeQuery(place))
  for (const listener of listeners) listener()
}

/** `?world=…`, without what is as usual. Links carry it on. */
export function placeQuery(at: Place = place, more: Readonly<Record<string, string>> = {}): string {
  const query = new URLSearchParams(more)
  for (const [key, name] of Object.entries(NAMES)) {
    const value = at[key as keyof Place]
    if (value !== DEFAULT[key as keyof Place]) query.set(name, value)
  }
  const text = query.toString()
  return text === '' ? '' : `?${text}`
}

function subscribe(listener: () => void) {
  listeners.add(listener)
  const moved = () => {
    place = read()
    listener()
  }
  window.addEventListener('popstate', moved)
  return () => {
    listeners.delete(listener)
    window.removeEventListener('popstate', moved)
  }
}

export function usePlace(): Place {
  return useSyncExternalStore(subscribe, () => place)
}
