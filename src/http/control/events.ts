import type { ServerResponse } from 'node:http'
import type { Numbered, WorldEvents } from '../../host/events.ts'
import type { Route } from './route.ts'
import { whole } from './whole.ts'
import { worldOf } from './worlds.ts'

/** A comment so often, so that nothing on the way takes the connection for dead. */
const BEAT_MS = 15_000
/** A watcher that is so far behind is cut off; it comes back with Last-Event-ID. */
const MAX_BEHIND_BYTES = 4 * 1024 * 1024

export const eventRoutes: readonly Route[] = [
  {
    method: 'get',
    path: '/worlds/{w}/events',
    summary: 'Server-sent events: calls, commands, what the timeline changed, clone progress; the last 1,000 are kept',
    query: { lastEventId: 'What Last-Event-ID says, for a first connection: 0 gives all that are kept' },
    handle: (asked) => {
      const { events } = worldOf(asked)
      const last = asked.lastEventId ?? asked.query.lastEventId
      const from = last === undefined ? events.lastId : whole(last, 0, Number.MAX_SAFE_INTEGER)
      return { stream: (response) => sendEvents(response, events, from) }
    },
  },
]

function sendEvents(response: ServerResponse, events: WorldEvents, from: number): void {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' })
  response.write('retry: 1000\n\n')
  // A number to come is of an earlier process: what is kept is all new to this watcher.
  const known = from > events.lastId ? 0 : from
  if (known + 1 < events.oldestId) response.write(`event: gap\ndata: {"missed":${events.oldestId - known - 1}}\n\n`)
  const send = ({ id, event }: Numbered) => {
    response.write(`id: ${id}\nevent: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`)
    if (response.writableLength > MAX_BEHIND_BYTES) response.destroy()
  }
  for (const numbered of events.after(known)) send(numbered)
  const beat = setInterval(() => response.write(':\n\n'), BEAT_MS).unref()
  const stop = events.listen(send, () => response.end())
  response.once('close', () => {
    clearInterval(beat)
    stop()
  })
}
