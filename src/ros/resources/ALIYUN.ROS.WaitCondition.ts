import { ApiError, ensure } from '../../kernel/errors.ts'
import type { WaitSignal } from '../../world/rows/waitHandles.ts'
import { stackValidationFailed } from '../errors.ts'
import { defineResource, type ResourceStep } from '../stack/resourceType.ts'
import { signalsItself } from '../stack/signals.ts'
import { number, text } from './properties.ts'

/** Seconds. Source: the type's reference. */
const MAX_TIMEOUT_S = 43_200

const failed = (data: string) =>
  new ApiError(400, 'WaitConditionFailure', data === '' ? 'A signal said FAILURE.' : data)
const timedOut = (seconds: number, came: number, wanted: number) =>
  new ApiError(400, 'WaitConditionTimeout', `${came} of ${wanted} signals came within ${seconds} s.`)

/**
 * ALIYUN::ROS::WaitCondition: complete when Count signals have come to its handle within Timeout seconds of world time;
 * fails with the first that says FAILURE. In a world with guestSignals auto the missing signals come by themselves.
 */
export default defineResource('ALIYUN::ROS::WaitCondition', {
  emulates: ['Handle', 'Timeout', 'Count'],
  // Guess: events of progress are not told.
  accepts: { ShowProgressEvent: ['Disabled'] },
  create(step) {
    const { clientToken, world, wakeAt } = step
    const seconds = timeoutOf(step)
    ensure(handleOf(step), stackValidationFailed('The property Handle must be the Ref of a WaitConditionHandle.'))
    const dueMs = world.nowMs + seconds * 1_000
    wakeAt(dueMs)
    return { physicalId: clientToken, progress: { dueMs } }
  },
  pending(step) {
    const { world, resource } = step
    const { dueMs } = resource.progress as { dueMs: number }
    const wanted = countOf(step)
    const signals = signalsOf(step)
    const failure = signals.find(({ status }) => status === 'FAILURE')
    if (failure !== undefined) throw failed(failure.data)
    if (signals.length >= wanted) return undefined
    ensure(world.nowMs < dueMs, timedOut(timeoutOf(step), signals.length, wanted))
    return [{ table: 'waitHandles', key: text(step.properties, 'Handle') ?? '' }]
  },
  attributes(step) {
    const signals = signalsOf(step)
    const failures = signals.filter(({ status }) => status !== 'SUCCESS').map(({ data }) => data)
    return {
      Data: JSON.stringify(Object.fromEntries(signals.map(({ id, data }) => [id, data]))),
      LastData: signals.at(-1)?.data ?? '',
      ErrorData: failures,
      JoinedErrorData: failures.join('\n'),
      JoinedLastErrorData: failures.at(-1) ?? '',
    }
  },
  remove: () => undefined,
})

function timeoutOf({ properties }: ResourceStep): number {
  const seconds = number(properties, 'Timeout') ?? 0
  const isInRange = Number.isInteger(seconds) && seconds >= 1 && seconds <= MAX_TIMEOUT_S
  ensure(isInRange, stackValidationFailed(`The property Timeout must be a whole number from 1 to ${MAX_TIMEOUT_S}.`))
  return seconds
}

function countOf({ properties }: ResourceStep): number {
  return number(properties, 'Count') ?? 1
}

function handleOf({ properties, world }: ResourceStep) {
  return world.waitHandles.get(text(properties, 'Handle') ?? '')
}

/** What has come, and what comes by itself. */
function signalsOf(step: ResourceStep): readonly WaitSignal[] {
  const came = handleOf(step)?.signals ?? []
  if (!signalsItself(step.world)) return came
  const missing = Math.max(0, countOf(step) - came.length)
  return [
    ...came,
    ...Array.from({ length: missing }, (_, i): WaitSignal => ({ id: `auto-${i + 1}`, status: 'SUCCESS', data: '' })),
  ]
}
