import type { ServerResponse } from 'node:http'
import { stackNameOf } from '../../clone/task.ts'
import { getCloneTask } from '../../host/cloning.ts'
import type { Numbered, WorldEvent, WorldEvents } from '../../host/events.ts'
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
    summary:
      'Server-sent events: calls, commands, what the timeline changed, stacks, clone progress; the last 1,000 are kept',
    query: { lastEventId: 'What Last-Event-ID says, for a first connection: 0 gives all that are kept' },
    handle: (asked) => {
      const { events } = worldOf(asked)
      const last = asked.lastEventId ?? asked.query.lastEventId
      const from = last === undefined ? events.lastId : whole(last, 0, Number.MAX_SAFE_INTEGER)
      return { stream: (response) => sendEvents(response, events, from) }
    },
  },
  {
    method: 'get',
    path: '/worlds/{w}/clone/tasks/{cloneTaskId}/events',
    summary:
      'Server-sent events of one clone task and its stack, from its start (or the last rewind) on, as far as they are kept. Ends with the task; 204 when all were seen',
    query: { lastEventId: 'What Last-Event-ID says, for a first connection' },
    handle: async (asked) => {
      const { cloneTaskId = '' } = asked.params
      const host = worldOf(asked)
      const { finishedMs } = await getCloneTask(host, cloneTaskId)
      const { events } = host
      const last = asked.lastEventId ?? asked.query.lastEventId
      const from = last === undefined ? lastOfWorld(events) : whole(last, 0, Number.MAX_SAFE_INTEGER)
      const selection = { ...taskEvents(cloneTaskId), isOver: finishedMs > 0 }
      const isSeen = !events.after(knownOf(events, from)).some(({ event }) => selection.isWanted(event))
      // Who comes back after the end would come back for ever.
      if (selection.isOver && isSeen) return { status: 204 }
      return { stream: (response) => sendEvents(response, events, from, selection) }
    },
  },
]

interface Selection {
  readonly isWanted: (event: WorldEvent) => boolean
  /** Nothing that is wanted can follow. */
  readonly isLast: (event: WorldEvent) => boolean
  /** Nothing can follow what is kept. */
  readonly isOver: boolean
}

const ALL: Selection = { isWanted: () => true, isLast: () => false, isOver: false }

/** Id of the last rewind or import that is kept: what was before is of another past. 0 if there is none. */
function lastOfWorld(events: WorldEvents): number {
  return events.after(0).findLast(({ event }) => event.type === 'world')?.id ?? 0
}

/** A rewind or an import ends them, too: it may have taken the task away. */
function taskEvents(cloneTaskId: string): Omit<Selection, 'isOver'> {
  const stackName = stackNameOf(cloneTaskId)
  const isOfTask = (event: WorldEvent) => event.type === 'clone' && event.cloneTaskId === cloneTaskId
  return {
    isWanted: (event) =>
      isOfTask(event) || (event.type === 'stack' && event.stackName === stackName) || event.type === 'world',
    isLast: (event) => event.type === 'world' || (isOfTask(event) && event.type === 'clone' && event.step === 'done'),
  }
}

/** A number to come is of an earlier process: what is kept is all new to this watcher. */
function knownOf(events: WorldEvents, from: number): number {
  return from > events.lastId ? 0 : from
}

function sendEvents(response: ServerResponse, events: WorldEvents, from: number, selection = ALL): void {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' })
  response.write('retry: 1000\n\n')
  const known = knownOf(events, from)
  if (known + 1 < events.oldestId) response.write(`event: gap\ndata: {"missed":${events.oldestId - known - 1}}\n\n`)
  let isOver = false
  const send = ({ id, event }: Numbered) => {
    if (isOver || !selection.isWanted(event)) return
    response.write(`id: ${id}\nevent: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`)
    isOver = selection.isLast(event)
    if (isOver) response.end()
    else if (response.writableLength > MAX_BEHIND_BYTES) response.destroy()
  }
  for (const numbered of events.after(known)) send(numbered)
  if (isOver) return
  if (selection.isOver) return void response.end()
  const beat = setInterval(() => response.write(':\n\n'), BEAT_MS).unref()
  const stop = events.listen(send, () => response.end())
  response.once('close', () => {
    clearInterval(beat)
    stop()
  })
}
