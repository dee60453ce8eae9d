import { ensure } from '../../kernel/errors.ts'
import { stackValidationFailed } from '../errors.ts'
import { defineResource, type Made, type ResourceStep } from '../stack/resourceType.ts'
import { number } from './properties.ts'

/** Seconds. Source: the type's reference. */
const MAX_SLEEP_S = 1_800

/** ALIYUN::ROS::Sleep: takes so many seconds of world time to make, update and remove; the pace does not shorten it. */
export default defineResource('ALIYUN::ROS::Sleep', {
  emulates: ['CreateDuration', 'UpdateDuration', 'UpdateRollbackDuration', 'DeleteDuration', 'Triggers'],
  updates: ['CreateDuration', 'UpdateDuration', 'UpdateRollbackDuration', 'DeleteDuration', 'Triggers'],
  create: (step) => asleep(step, 'CreateDuration'),
  update: (step) =>
    asleep(step, step.stack.Status === 'ROLLBACK_IN_PROGRESS' ? 'UpdateRollbackDuration' : 'UpdateDuration'),
  pending: (step) => (isAsleep(step) ? [] : undefined),
  attributes: () => ({}),
  remove: (step) => step.note(asleep(step, 'DeleteDuration')),
  leaving: (step) => (isAsleep(step) ? [] : undefined),
})

function asleep(step: ResourceStep, name: string): Made {
  const seconds = number(step.properties, name) ?? 0
  const isInRange = seconds >= 0 && seconds <= MAX_SLEEP_S
  ensure(isInRange, stackValidationFailed(`The property ${name} must be a number from 0 to ${MAX_SLEEP_S}.`))
  const untilMs = step.world.nowMs + seconds * 1_000
  if (seconds > 0) step.wakeAt(untilMs)
  return { physicalId: step.physicalId || step.clientToken, progress: { untilMs } }
}

function isAsleep({ resource, world }: ResourceStep): boolean {
  const { untilMs = 0 } = (resource.progress ?? {}) as { untilMs?: number }
  return world.nowMs < untilMs
}
