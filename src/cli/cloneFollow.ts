import type { CloneTask } from '../host/cloning.ts'
import type { WorldEvent } from '../host/events.ts'
import type { ControlClient } from '../http/client/controlClient.ts'
import { serverEvents } from '../http/client/serverEvents.ts'
import { ApiError } from '../kernel/errors.ts'
import { EXIT, Failure, type Io, progress } from './io.ts'
import { clientOf, type WorldOptions } from './remote.ts'

/** Whoever watched does not want to any more; the task goes on. */
export class Interrupted extends Error {}

/** The task is asked for so often while no events come. */
const POLL_MS = 2_000
const BAR_WIDTH = 24

/**
 * Watches a task until it is over: by its events, and by asking where none come. Ctrl-C asks whether to cancel it, and
 * goes on watching if so; otherwise Interrupted is thrown.
 */
export async function follow(io: Io, options: WorldOptions, id: string, path: string): Promise<CloneTask> {
  const client = clientOf(io, options)
  const line = teller(io)
  const watch = new AbortController()
  let heardMs = performance.now()
  const heard = listen(client, path, watch.signal, (event) => {
    heardMs = performance.now()
    line.event(event)
  })
  const { interrupted, off } = interruption(io)
  try {
    for (;;) {
      const task = await client.ask<CloneTask>('GET', path)
      if (task.finishedMs > 0) return task
      line.task(task)
      heardMs = performance.now()
      const isInterrupted = await Promise.race([
        interrupted.then(() => true),
        heard,
        silence(() => heardMs, watch.signal),
      ])
      if (isInterrupted !== true) continue
      off()
      line.end()
      if (io.confirm === undefined || !(await io.confirm(`Cancel the clone task ${id}? Otherwise it goes on.`)))
        throw new Interrupted()
      await client.ask('POST', `${path}/cancel`)
      return await untilOver(client, path)
    }
  } finally {
    off()
    watch.abort()
    line.end()
  }
}

async function untilOver(client: ControlClient, path: string): Promise<CloneTask> {
  for (;;) {
    const task = await client.ask<CloneTask>('GET', path)
    if (task.finishedMs > 0) return task
    await new Promise((resolve) => setTimeout(resolve, POLL_MS / 4))
  }
}

/** undefined unless the task has ended as something else than a success. */
export function endedBadly({ cloneTaskId, status, error }: CloneTask): Failure | undefined {
  if (status === 'Succeeded') return undefined
  const why = error === undefined ? '' : ` (${error.code}${error.rule === undefined ? '' : `, rule ${error.rule}`})`
  const next = `See how it went: alistack clone status ${cloneTaskId}`
  return new Failure(EXIT.notSo, `the clone task ${cloneTaskId} is ${status}${why}`, next)
}

/** Ends with the task's events. Where there are none, never: then the task is asked for. */
async function listen(
  client: ControlClient,
  path: string,
  signal: AbortSignal,
  tell: (event: WorldEvent) => void,
): Promise<void> {
  try {
    for await (const { id, content } of serverEvents(client, `${path}/events`, signal)) {
      if (id !== undefined) tell(content as WorldEvent)
    }
  } catch (error) {
    // The next question for the task meets the same, if it is not over with it.
    if (!(error instanceof ApiError)) return
    await new Promise(() => undefined)
  }
}

async function silence(heardMs: () => number, signal: AbortSignal): Promise<void> {
  while (!signal.aborted && performance.now() - heardMs() < POLL_MS)
    await new Promise((resolve) => setTimeout(resolve, POLL_MS / 4))
}

function interruption({ onInterrupt }: Io) {
  let off: () => void = () => undefined
  const interrupted = new Promise<void>((resolve) => {
    off = onInterrupt?.(resolve) ?? off
  })
  return { interrupted, off: () => off() }
}

/** On a terminal a bar that is written over; else a line for each step, which a log can keep. */
function teller(io: Io) {
  const line = progress(io)
  let [percent, message, last] = [0, '', '']
  const show = () => {
    line.tell(`${bar(percent)} ${message}`)
    if (io.hasProgress || last === message) return
    last = message
    io.err(`${String(percent).padStart(3)} % ${message}\n`)
  }
  return {
    task: (task: CloneTask) => {
      ;[percent, message] = [task.progress, message === '' ? task.message : message]
      show()
    },
    event: (event: WorldEvent) => {
      if (event.type === 'clone') [percent, message] = [event.progress, event.message]
      else if (event.type === 'stack') message = stackMessage(event)
      show()
    },
    end: line.end,
  }
}

function stackMessage({ resourceType, logicalResourceId, status, reason }: Extract<WorldEvent, { type: 'stack' }>) {
  const what =
    resourceType === 'ALIYUN::ROS::Stack' ? 'the stack' : `${resourceType.split('::').at(-1)} ${logicalResourceId}`
  return `${what}: ${status}${status.endsWith('FAILED') && reason !== '' ? ` (${reason})` : ''}`
}

function bar(percent: number): string {
  const full = Math.round((percent / 100) * BAR_WIDTH)
  return `[${'#'.repeat(full)}${'-'.repeat(BAR_WIDTH - full)}] ${String(percent).padStart(3)} %`
}
