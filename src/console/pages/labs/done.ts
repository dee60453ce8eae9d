import { useState } from 'react'

const DONE = 'alistack.labs'

/** Names of the labs that somebody has solved in this browser. */
export function doneLabs(): readonly string[] {
  return (localStorage.getItem(DONE) ?? '').split(' ').filter((name) => name !== '')
}

export function markDone(name: string): void {
  localStorage.setItem(DONE, [...new Set([...doneLabs(), name])].join(' '))
}

/** State of a lab that outlives its page for as long as the tab is open: a learner goes back and forth. */
export function useKept<T>(lab: string, what: string, initial: T): readonly [T, (value: T) => void] {
  const key = `alistack.lab.${lab}.${what}`
  const [value, setValue] = useState<T>(() => JSON.parse(sessionStorage.getItem(key) ?? JSON.stringify(initial)) as T)
  const keep = (next: T) => {
    sessionStorage.setItem(key, JSON.stringify(next))
    setValue(next)
  }
  return [value, keep]
}
