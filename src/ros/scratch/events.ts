import { calls, type EventHandlers } from '../../door/events.ts'
import { isoBare } from '../../kernel/clock.ts'
import { ApiError } from '../../kernel/errors.ts'
import { mayPassRole } from '../../policy/permission.ts'
import { isPassing, retryWaitMs } from '../../rules/retries.ts'
import type { Json, TemplateScratchRow } from '../../world/rows/ros.ts'
import type { Call } from '../call.ts'
import { foundTemplate } from './foundTemplate.ts'
import { generate } from './generate.ts'
import { readPreferences } from './preferences.ts'
import { searched, sourcesOf } from './search.ts'
import { REPLICATING } from './sourceTypes.ts'

interface Generation {
  readonly TemplateScratchId: string
  /** 0 for the first try. */
  readonly attempt?: number
}

/** Generation of a scratch: GENERATE_COMPLETE with the template, or GENERATE_FAILED with the code that stopped it. */
export const scratchEvents: EventHandlers = {
  'ros.ScratchGenerate': calls<Generation>((context, { TemplateScratchId, attempt = 0 }) => {
    const { world } = context
    const scratch = world.templateScratches.get(TemplateScratchId)
    if (scratch?.Status !== 'GENERATE_IN_PROGRESS') return
    const end = (members: Partial<TemplateScratchRow>) =>
      world.atomically(() =>
        world.templateScratches.change(TemplateScratchId, { ...members, UpdateTime: isoBare(world.nowMs) }),
      )
    const call: Call = (key, request) => context.call(scratch.principal, key, request)
    try {
      const sources = sourcesOf(call, scratch)
      if (!isOfInstances(scratch, sources)) {
        const generated = foundTemplate(scratch, searched(world, call, scratch, sources))
        end({ Status: 'GENERATE_COMPLETE', StatusReason: '', generated: generated as unknown as Json })
        return
      }
      const generated = generate(world, call, {
        accountId: scratch.OwnerId,
        sourceRegionId: scratch.RegionId,
        sourceInstanceIds: sources.map(({ id }) => id),
        preferences: readPreferences(scratch.preferenceParameters, scratch.RegionId),
        logicalIdStrategy: scratch.LogicalIdStrategy,
        mayPassRole: (role) => mayPassRole(world, scratch.principal, role),
      })
      for (const { rule, text, facts } of generated.decisions)
        context.explain(`clone.rule.${rule}`, text, facts as Record<string, unknown>)
      for (const { rule, text } of generated.warnings) context.explain(`clone.rule.${rule}`, text, { outcome: 'warn' })
      end({ Status: 'GENERATE_COMPLETE', StatusReason: '', generated: generated as unknown as Json })
    } catch (error) {
      const isRefusal = error instanceof ApiError
      const waitMs = retryWaitMs(attempt)
      if (isRefusal && isPassing(error) && waitMs !== undefined) {
        const next = { TemplateScratchId, attempt: attempt + 1 }
        world.atomically(() => world.plan('ros.ScratchGenerate', next, waitMs))
        return
      }
      const failed = isRefusal ? error : new ApiError(500, 'InternalError', String(error))
      const rule = String(failed.details?.rule ?? '')
      context.explain(`clone.rule.${rule || 'scratch'}`, failed.message, { code: failed.code })
      if (rule === '20')
        context.explain(
          'clone.rule.21',
          'With the data an image of the source is made and copied: that is refused by no image.',
        )
      const generated = { failedRule: rule, failedStatus: failed.status }
      end({ Status: 'GENERATE_FAILED', FailedCode: failed.code, StatusReason: failed.message, generated })
      if (!isRefusal) throw error
    }
  }),
}

/** Instances alone are made anew by the rules of cloning. */
function isOfInstances({ TemplateScratchType }: TemplateScratchRow, sources: ReturnType<typeof sourcesOf>): boolean {
  const isAlone = sources.every(({ type, related = [] }) => type === 'ALIYUN::ECS::Instance' && related.length === 0)
  return isAlone && REPLICATING.includes(TemplateScratchType)
}
