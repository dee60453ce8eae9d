/** Runs of commands in guests: what happens to them, and what they answer. */
import { isoSeconds } from '../kernel/clock.ts'
import { duration } from '../world/facts/durations.ts'
import { type GuestResult, type InvocationRunRow, type RunStatus, runKey } from '../world/rows/invocations.ts'
import type { World } from '../world/world.ts'
import { nextTime } from './schedule.ts'

/** Guess: of a longer output the beginning is kept. */
const MOST_OUTPUT_BYTES = 24 * 1024
const OVER: ReadonlySet<RunStatus> = new Set([
  'Success',
  'Failed',
  'Timeout',
  'Error',
  'Aborted',
  'Terminated',
  'Cancelled',
])

export function isOver({ Status }: InvocationRunRow): boolean {
  return OVER.has(Status)
}

/** Sends a command to an instance, which begins to run it a moment later. */
export function send(world: World, run: InvocationRunRow): undefined {
  const { InvokeId, InstanceId } = run
  const isRunning = world.instances.get(InstanceId)?.Status === 'Running'
  if (!isRunning)
    return end(world, run, 'Aborted', { ErrorCode: 'InstanceNotRunning', ErrorInfo: 'The instance is not running.' })
  const entryId = world.plan('ecs.CommandStarted', { InvokeId, InstanceId }, duration('commandSend'))
  put(world, run, { Status: 'Pending', entryId })
}

export function start(world: World, run: InvocationRunRow): void {
  const began = { ...run, Repeats: run.Repeats + 1, StartTime: isoSeconds(world.nowMs), FinishTime: '' }
  const { given } = run
  planEnd(world, began, given?.seconds === undefined ? duration('invocation') : given.seconds * 1000)
}

/** Plans the end of a run that lasts so long from now; one beyond the timeout ends then. */
function planEnd(world: World, run: InvocationRunRow, lastsMs: number): void {
  const { InvokeId, InstanceId } = run
  const timeoutMs = (world.invocations.get(InvokeId)?.Timeout ?? 0) * 1000
  const isTimeout = lastsMs > timeoutMs
  const payload = { InvokeId, InstanceId, isTimeout }
  const entryId = world.plan('ecs.CommandEnded', payload, isTimeout ? timeoutMs : lastsMs)
  put(world, run, { Status: 'Running', entryId })
}

/** Guess: without a result that was set, a command succeeds and writes nothing. */
export function finish(world: World, run: InvocationRunRow, isTimeout: boolean): undefined {
  const instance = world.instances.get(run.InstanceId)
  if (instance === undefined)
    return end(world, run, 'Error', { ErrorCode: 'InstanceReleased', ErrorInfo: 'The instance was released.' })
  if (instance.Status !== 'Running')
    return end(world, run, 'Error', { ErrorCode: 'InstanceNotRunning', ErrorInfo: 'The instance is not running.' })
  if (isTimeout) return end(world, run, 'Timeout', { ErrorCode: 'TaskTimeout', ErrorInfo: 'The command timed out.' })
  answer(world, run, run.given ?? { exitCode: 0, output: '' })
}

function answer(world: World, run: InvocationRunRow, { exitCode, output }: GuestResult): void {
  const bytes = Buffer.from(output)
  const kept = bytes.subarray(0, MOST_OUTPUT_BYTES)
  end(world, run, exitCode === 0 ? 'Success' : 'Failed', {
    ExitCode: exitCode,
    Output: kept.toString(),
    Dropped: bytes.length - kept.length,
    ErrorCode: exitCode === 0 ? '' : 'ExitCodeNonzero',
    ErrorInfo: exitCode === 0 ? '' : 'The exit code of the command is not zero.',
  })
}

/** Ends a run. A repeated one goes into the history and waits for its next time. */
export function end(
  world: World,
  run: InvocationRunRow,
  Status: RunStatus,
  members: Partial<InvocationRunRow>,
): undefined {
  const invocation = world.invocations.get(run.InvokeId)
  const isStopped = Status === 'Terminated' || Status === 'Cancelled'
  const ended = put(world, run, { FinishTime: isoSeconds(world.nowMs), ...members, Status, entryId: undefined })
  const isRepeated = invocation?.RepeatMode === 'Period' || invocation?.RepeatMode === 'EveryReboot'
  if (invocation === undefined || !isRepeated) return
  // One that was stopped or given up before it began is no run.
  const hasRun = run.Status === 'Running' || run.Status === 'Stopping'
  if (hasRun) world.invocationHistory.put(ended)
  if (!isStopped && world.instances.has(run.InstanceId)) schedule(world, ended)
}

/** Waits for the next time of the schedule, or for a start of the instance. After its last time it stays as it is. */
export function schedule(world: World, run: InvocationRunRow): void {
  const { InvokeId, InstanceId } = run
  const { RepeatMode, Frequency = '', CreationTime = '' } = world.invocations.get(InvokeId) ?? {}
  if (RepeatMode !== 'Period') {
    put(world, run, { Status: 'Scheduled', entryId: undefined })
    return
  }
  const dueMs = nextTime(Frequency, Date.parse(CreationTime), world.nowMs)
  if (dueMs === undefined) return
  put(world, run, { Status: 'Scheduled', entryId: world.planAt('ecs.CommandDue', { InvokeId, InstanceId }, dueMs) })
}

/** The guest of an instance has started: what waited for that is sent. */
export function guestStarted(world: World, InstanceId: string): void {
  for (const run of world.invocationRuns.list('instance', InstanceId, { oldestFirst: true }))
    if (run.Status === 'Scheduled' && run.entryId === undefined) send(world, run)
}

export function stop(world: World, run: InvocationRunRow): undefined {
  if (isOver(run) || run.Status === 'Stopping') return
  if (run.entryId !== undefined) world.cancel(run.entryId)
  const StopTime = isoSeconds(world.nowMs)
  if (run.Status !== 'Running') return end(world, run, 'Cancelled', { StopTime })
  const payload = { InvokeId: run.InvokeId, InstanceId: run.InstanceId }
  put(world, run, {
    StopTime,
    Status: 'Stopping',
    entryId: world.plan('ecs.CommandStopped', payload, duration('commandStop')),
  })
}

/**
 * Sets what the guest answers: of a run that is going on, from now on; of one that is over, in place of its answer;
 * of a scheduled one, at its times.
 */
export function giveResult(world: World, run: InvocationRunRow, given: GuestResult): void {
  const row = put(world, run, { given })
  if (row.Status === 'Running') {
    if (row.entryId !== undefined) world.cancel(row.entryId)
    if (given.seconds === undefined) answer(world, row, given)
    else planEnd(world, row, given.seconds * 1000)
  } else if (row.Status === 'Success' || row.Status === 'Failed') answer(world, row, given)
}

function put(
  world: World,
  run: InvocationRunRow,
  members: Partial<InvocationRunRow> & { entryId?: string | undefined },
) {
  const { entryId, ...rest } = { ...run, ...members }
  const row = { ...rest, UpdateTime: isoSeconds(world.nowMs), ...(entryId === undefined ? {} : { entryId }) }
  world.invocationRuns.put(row)
  return row
}

export function runOf(world: World, InvokeId: string, InstanceId: string): InvocationRunRow | undefined {
  return world.invocationRuns.get(runKey(InvokeId, InstanceId))
}
