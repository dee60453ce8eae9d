/** One request about many instances: all of them or none, or as many as can. */
import type { ActionContext } from '../../../door/action.ts'
import { invalidParameter } from '../../../door/errors.ts'
import { ApiError, ensure } from '../../../kernel/errors.ts'
import type { InstanceRow } from '../../../world/rows/ecs.ts'
import * as errors from './errors.ts'
import { instanceOf } from './instances.ts'

const MOST_IDS = 100

interface BatchRequest {
  readonly InstanceId: readonly string[]
  readonly BatchOptimization?: string
  readonly DryRun?: boolean
}

/** What is done with each instance: refusals first, then the writing. */
interface BatchStep {
  ensure(instance: InstanceRow): void
  apply(instance: InstanceRow): void
}

/**
 * AllTogether: the first refusal is that of the whole request, and undoes what was done. SuccessFirst: each instance
 * has its own answer. An instance sees what was done for those before it: the stock that they took is gone.
 * A dry run ends with DRYRUN.SUCCESS, with SuccessFirst always. Source: remarks of the published SDK package.
 * Guess: an id that stands there twice counts once.
 */
export function inBatch(context: ActionContext, request: BatchRequest, step: BatchStep) {
  const { BatchOptimization: mode = 'AllTogether' } = request
  const ids = [...new Set(request.InstanceId)]
  ensure(ids.length >= 1 && request.InstanceId.length <= MOST_IDS, errors.invalidInstanceIds(MOST_IDS))
  const isKnown = mode === 'AllTogether' || mode === 'SuccessFirst'
  ensure(isKnown, invalidParameter('BatchOptimization', 'It is AllTogether or SuccessFirst.'))
  const isEach = mode === 'SuccessFirst'
  ensure(!(isEach && request.DryRun), errors.dryRunSuccess())

  const InstanceResponse = ids.map((InstanceId) => {
    const PreviousStatus = context.own(context.world.instances, InstanceId)?.Status ?? ''
    const refusal = refusalOf(() => step.ensure(instanceOf(context, InstanceId)))
    if (refusal !== undefined && !isEach) throw refusal
    if (refusal !== undefined) {
      const { code: Code, message: Message } = refusal
      return { InstanceId, Code, Message, PreviousStatus, CurrentStatus: PreviousStatus }
    }
    step.apply(instanceOf(context, InstanceId))
    const CurrentStatus = instanceOf(context, InstanceId).Status
    return { InstanceId, Code: '200', Message: 'success', PreviousStatus, CurrentStatus }
  })
  ensure(!request.DryRun, errors.dryRunSuccess())
  return { InstanceResponses: { InstanceResponse } }
}

function refusalOf(check: () => void): ApiError | undefined {
  try {
    check()
  } catch (error) {
    if (error instanceof ApiError) return error
    throw error
  }
  return undefined
}
