import type { ActionContext } from '../../door/action.ts'
import { isoBare } from '../../kernel/clock.ts'
import { duration } from '../../world/facts/durations.ts'
import type { Principal } from '../../world/rows/account.ts'
import type { Tags } from '../../world/rows/ecs.ts'
import type { Json, StackOperation, StackRow } from '../../world/rows/ros.ts'
import type { World } from '../../world/world.ts'
import type { GivenParameter } from '../template/parameters.ts'
import type { StackPlan } from '../template/plan.ts'
import { beginOperation, PLAIN_TERMS } from './operation.ts'
import { addRows } from './update.ts'
import { assign } from './work.ts'

/** What CreateStack has found out before it writes. */
export interface NewStack {
  readonly StackId: string
  readonly StackName: string
  readonly description: string
  readonly templateBody: string
  readonly templateScratchId: string
  readonly parameters: readonly GivenParameter[]
  readonly plan: StackPlan
  readonly stackPolicy: Json
  readonly TimeoutInMinutes: number
  readonly DisableRollback: boolean
  readonly DeletionProtection: 'Enabled' | 'Disabled'
  readonly Parallelism: number
  readonly RamRoleName: string
  readonly createOptions: readonly string[]
  readonly ResourceGroupId: string
  readonly NotificationURLs?: readonly string[]
  readonly nestedTexts?: StackRow['nestedTexts']
  readonly Tags: Tags
}

/** A plan of nothing, for a stack that is yet to be created by a change set. */
export const EMPTY_PLAN: StackPlan = {
  ...{ description: '', resources: {}, order: [], outputs: {}, parameters: {}, locals: {}, noEcho: [] },
  ...{ conditions: {}, mappings: {} },
}

/** Stores a stack for which nothing has begun yet, and which works as the principal. Inside `atomically`. */
export function storeStack(context: ActionContext, principal: Principal, made: NewStack): StackRow {
  const { world, accountId, regionId } = context
  const CreateTime = isoBare(world.nowMs)
  const { plan, templateBody, description, templateScratchId, ...rest } = made
  return world.stacks.put({
    ...rest,
    OwnerId: accountId,
    RegionId: regionId,
    Description: description,
    Status: 'REVIEW_IN_PROGRESS',
    StatusReason: '',
    TemplateBody: templateBody,
    TemplateScratchId: templateScratchId,
    plan: plan as unknown as Json,
    NotificationURLs: made.NotificationURLs ?? [],
    principal,
    outputs: [],
    RollbackFailedRootReason: '',
    drift: null,
    CreateTime,
    UpdateTime: CreateTime,
    DeleteTime: '',
    operation: { ...PLAIN_TERMS, number: 0 },
    operationStartedMs: world.nowMs,
    timeoutEntryId: '',
    retainAllResources: false,
    retainResources: [],
  })
}

/** Begins to make the resources of a stack, or with `imports` to take over what is there. Inside `atomically`. */
export function startCreation(
  world: World,
  stack: StackRow,
  { changeSetId, imports }: Pick<StackOperation, 'changeSetId' | 'imports'> = { changeSetId: '' },
): void {
  const { StackId } = stack
  const number = stack.operation.number + 1
  const timeoutMs = world.nowMs + stack.TimeoutInMinutes * 60_000
  const timeoutEntryId = world.planAt('ros.StackTimeout', { StackId, operation: number }, timeoutMs)
  const action = imports === undefined ? 'CREATE' : 'IMPORT_CREATE'
  const begun = beginOperation(
    world,
    { ...stack, timeoutEntryId },
    `${action}_IN_PROGRESS`,
    `Stack ${action} started`,
    {
      rollsBack: !stack.DisableRollback,
      changeSetId,
      ...(imports === undefined ? {} : { imports }),
    },
  )
  addRows(world, begun)
  assign(world, begun, () => 'make')
  world.plan('ros.StackAdvance', { StackId }, duration('stackStep'))
}
