import { calls, type EventHandlers } from '../../door/events.ts'
import { isoBare } from '../../kernel/clock.ts'
import { ApiError } from '../../kernel/errors.ts'
import type { Json, TemplateScratchRow } from '../../world/rows/ros.ts'
import { generate } from './generate.ts'
import { readPreferences } from './preferences.ts'

/** Generation of a scratch: GENERATE_COMPLETE with the template, or GENERATE_FAILED with the code that stopped it. */
export const scratchEvents: EventHandlers = {
  'ros.ScratchGenerate': calls<{ TemplateScratchId: string }>((context, { TemplateScratchId }) => {
    const { world } = context
    const scratch = world.templateScratches.get(TemplateScratchId)
    if (scratch?.Status !== 'GENERATE_IN_PROGRESS') return
    const end = (members: Partial<TemplateScratchRow>) =>
      world.atomically(() =>
        world.templateScratches.change(TemplateScratchId, { ...members, UpdateTime: isoBare(world.nowMs) }),
      )
    try {
      const generated = generate(world, (key, request) => context.call(scratch.principal, key, request), {
        accountId: scratch.OwnerId,
        sourceRegionId: scratch.RegionId,
        sourceInstanceIds: (scratch.sourceResources as readonly { ResourceId: string }[]).map(
          ({ ResourceId }) => ResourceId,
        ),
        preferences: readPreferences(scratch.preferenceParameters, scratch.RegionId),
        logicalIdStrategy: scratch.LogicalIdStrategy,
      })
      for (const { rule, text, facts } of generated.decisions)
        context.explain(`clone.rule.${rule}`, text, facts as Record<string, unknown>)
      end({ Status: 'GENERATE_COMPLETE', StatusReason: '', generated: generated as unknown as Json })
    } catch (error) {
      const isRefusal = error instanceof ApiError
      const failed = isRefusal ? error : new ApiError(500, 'InternalError', String(error))
      const rule = String(failed.details?.rule ?? '')
      context.explain(`clone.rule.${rule || 'scratch'}`, failed.message, { code: failed.code })
      const generated = { failedRule: rule, failedStatus: failed.status }
      end({ Status: 'GENERATE_FAILED', FailedCode: failed.code, StatusReason: failed.message, generated })
      if (!isRefusal) throw error
    }
  }),
}
