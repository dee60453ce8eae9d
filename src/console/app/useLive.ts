import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { Refusal, stream, tokenWanted } from '../api/control.ts'
import { type Sent, SentEvents } from '../api/serverSent.ts'

/** `gone`: there is no such world. `lost`: tried again soon. */
export type LiveState = 'connecting' | 'live' | 'lost' | 'gone'

/** Events come in bursts; pages ask again once per burst. */
const BURST_MS = 250
const FIRST_WAIT_MS = 1_000
const LONGEST_WAIT_MS = 15_000

/** Follows what happens in a world: whatever pages have asked of it is asked again after a change. */
export function useLive(world: string): LiveState {
  const queries = useQueryClient()
  const [state, setState] = useState<LiveState>('connecting')
  const isTokenWanted = useSyncExternalStore(tokenWanted.subscribe, tokenWanted.now)
  useEffect(() => {
    // Without a token nothing is told; the next one is tried at once.
    if (isTokenWanted) return setState('lost')
    const stop = new AbortController()
    setState('connecting')
    void follow(world, new Refresher(queries, world, stop.signal), setState, stop.signal)
    return () => stop.abort()
  }, [world, queries, isTokenWanted])
  return state
}

async function follow(world: string, refresher: Refresher, tell: (state: LiveState) => void, signal: AbortSignal) {
  let lastId: string | undefined
  let waitMs = FIRST_WAIT_MS
  while (!signal.aborted) {
    try {
      const headers: Record<string, string> = lastId === undefined ? {} : { 'last-event-id': lastId }
      const reader = (await stream(`/worlds/${world}/events`, signal, headers)).getReader()
      tell('live')
      waitMs = FIRST_WAIT_MS
      // What happened while nobody listened may be no longer kept.
      refresher.note(true)
      const events = new SentEvents()
      for (let next = await reader.read(); !next.done; next = await reader.read()) {
        for (const event of events.push(next.value)) {
          lastId = event.id ?? lastId
          refresher.note(isChange(event))
        }
      }
      if (!signal.aborted) tell('lost')
    } catch (error) {
      if (signal.aborted) return
      tell(error instanceof Refusal && error.status === 404 ? 'gone' : 'lost')
    }
    await pause(waitMs, signal)
    waitMs = Math.min(2 * waitMs, LONGEST_WAIT_MS)
  }
}

/** Reads and refusals change nothing but the list of calls. */
function isChange({ type, data }: Sent): boolean {
  return type !== 'call' || (JSON.parse(data) as { seq?: number }).seq !== undefined
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms)
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      resolve()
    })
  })
}

/** Asks again what has been asked of a world, one round after the other: a steady stream of events starves no answer. */
class Refresher {
  readonly #queries: QueryClient
  readonly #world: string
  readonly #signal: AbortSignal
  #isChanged = false
  #isNoted = false
  #isRunning = false

  constructor(queries: QueryClient, world: string, signal: AbortSignal) {
    this.#queries = queries
    this.#world = world
    this.#signal = signal
  }

  note(isChange: boolean): void {
    this.#isNoted = true
    this.#isChanged ||= isChange
    if (!this.#isRunning) void this.#run()
  }

  async #run(): Promise<void> {
    this.#isRunning = true
    while (this.#isNoted && !this.#signal.aborted) {
      await pause(BURST_MS, this.#signal)
      if (this.#signal.aborted) break
      const isChanged = this.#isChanged
      this.#isNoted = this.#isChanged = false
      await this.#askAgain(isChanged)
    }
    this.#isRunning = false
  }

  async #askAgain(isChanged: boolean): Promise<void> {
    const world = this.#world
    if (!isChanged) return this.#queries.invalidateQueries({ predicate: ({ queryKey }) => isOfCalls(queryKey, world) })
    await this.#queries.invalidateQueries({
      predicate: ({ queryKey }) => queryKey.includes(world) || isOfAll(queryKey),
    })
  }
}

const isOfAll = ([name]: readonly unknown[]) => name === 'worlds'

function isOfCalls([of, kind, path]: readonly unknown[], world: string): boolean {
  return of === world && kind === 'control' && String(path).startsWith('/calls')
}
