import type { ControlClient } from './controlClient.ts'
import { Unreachable } from './controlClient.ts'

export interface ServerEvent {
  /** undefined of a gap: so many events were missed. */
  readonly id: number | undefined
  readonly event: string
  readonly content: unknown
}

const RETRY_MS = 500
/** Connections in a row that may fail, or end without an event. */
const MAX_VAIN = 20

/**
 * Events of a path below /_alistack, oldest first, each once: after a broken connection it goes on behind the last one.
 * Ends when the emulator says that there are no more (204), or when `signal` is aborted. Throws ApiErrors, and Unreachable
 * when nobody answers for 10 seconds.
 */
export async function* serverEvents(
  { open }: ControlClient,
  path: string,
  signal?: AbortSignal,
): AsyncGenerator<ServerEvent> {
  let lastId: number | undefined
  for (let vain = 0; !signal?.aborted; vain++) {
    try {
      const headers: Record<string, string> = lastId === undefined ? {} : { 'last-event-id': String(lastId) }
      const response = await open(path, headers, signal)
      if (response.status === 204) return
      for await (const event of eventsOf(response)) {
        lastId = event.id ?? lastId
        vain = 0
        yield event
      }
    } catch (error) {
      if (signal?.aborted) return
      const isBroken = error instanceof Unreachable || error instanceof TypeError
      if (!isBroken || vain >= MAX_VAIN) throw error
    }
    if (vain > 0) await new Promise((resolve) => setTimeout(resolve, RETRY_MS))
  }
}

async function* eventsOf(response: Response): AsyncGenerator<ServerEvent> {
  const decoder = new TextDecoder()
  let text = ''
  for await (const bytes of response.body ?? []) {
    text += decoder.decode(bytes as Uint8Array, { stream: true })
    const blocks = text.split('\n\n')
    text = blocks.pop() ?? ''
    for (const block of blocks) {
      const event = eventOf(block)
      if (event !== undefined) yield event
    }
  }
}

/** undefined for a comment, and for what only says how soon to come back. */
function eventOf(block: string): ServerEvent | undefined {
  const fields = new Map(
    block.split('\n').map((line) => [line.split(': ')[0] ?? '', line.slice(line.indexOf(': ') + 2)]),
  )
  const [event, content, id] = [fields.get('event'), fields.get('data'), fields.get('id')]
  if (event === undefined || content === undefined) return undefined
  return { id: id === undefined ? undefined : Number(id), event, content: JSON.parse(content) as unknown }
}
