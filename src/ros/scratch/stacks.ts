import type { ActionContext } from '../../door/action.ts'
import { ensure } from '../../kernel/errors.ts'
import type { TemplateScratchRow } from '../../world/rows/ros.ts'
import * as errors from '../errors.ts'
import { REPLICATING } from './sourceTypes.ts'

/** Refuses a scratch that only looks. Source: SDK. Guess: the code. */
export function ensureHasTemplate({ TemplateScratchType: type, TemplateScratchId: id }: TemplateScratchRow): void {
  const reason = `The template scratch ${id} is of type ${type}, which has no template.`
  ensure(type !== 'ArchitectureDetection', errors.notSupported(reason))
}

/**
 * Refuses to create a stack from a scratch that makes nothing: one of type ResourceImport is for change sets of type IMPORT.
 * Source: SDK (StackProvision of GetTemplateScratch). Guess: the code.
 */
export function ensureCreatable({ world }: ActionContext, templateScratchId: string): void {
  const scratch = world.templateScratches.get(templateScratchId)
  if (scratch === undefined) return
  const { TemplateScratchType: type } = scratch
  const reason = `Stacks are created from scratches of type ${REPLICATING.join(' and ')}; this one is ${type}.`
  ensure(REPLICATING.includes(type), errors.notSupported(reason))
}

/** Writes down a stack that a scratch has led to. Inside `atomically`. */
export function noteInScratch({ world, regionId }: ActionContext, templateScratchId: string, StackId: string): void {
  const scratch = world.templateScratches.get(templateScratchId)
  if (scratch === undefined) return
  const stacks = [...scratch.stacks, { StackId, RegionId: regionId, UsageType: scratch.TemplateScratchType }]
  world.templateScratches.change(templateScratchId, { stacks })
}
