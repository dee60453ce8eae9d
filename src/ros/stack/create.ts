import type { ActionContext } from '../../door/action.ts'
import { isoBare } from '../../kernel/clock.ts'
import { duration } from '../../world/facts/durations.ts'
import type { Principal } from '../../world/rows/account.ts'
import type { Tags } from '../../world/rows/ecs.ts'
import type { Json, StackRow } from '../../world/rows/ros.ts'
import type { GivenParameter } from '../template/parameters.ts'
import type { StackPlan } from '../template/plan.ts'
import { PLAIN_TERMS } from './operation.ts'
import { resourceKey, setStackStatus } from './rows.ts'
import { UNMADE } from './work.ts'

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
  readonly Tags: Tags
}

/** Stores the stack, which works as the principal, with its plan and plans its first step. Inside `atomically`. */
export function storeStack(context: ActionContext, principal: Principal, made: NewStack): void {
  const { world, accountId, regionId } = context
  const { StackId } = made
  const CreateTime = isoBare(world.nowMs)
  const { plan, templateBody, description, templateScratchId, ...rest } = made
  const timeoutEntryId = world.planAt(
    'ros.StackTimeout',
    { StackId, operation: 1 },
    world.nowMs + made.TimeoutInMinutes * 60_000,
  )
  const row: StackRow = {
    ...rest,
    OwnerId: accountId,
    RegionId: regionId,
    Description: description,
    Status: 'CREATE_IN_PROGRESS',
    StatusReason: '',
    TemplateBody: templateBody,
    TemplateScratchId: templateScratchId,
    plan: plan as unknown as Json,
    NotificationURLs: [],
    principal,
    outputs: [],
    RollbackFailedRootReason: '',
    CreateTime,
    UpdateTime: CreateTime,
    DeleteTime: '',
    operation: { ...PLAIN_TERMS, number: 1, rollsBack: !made.DisableRollback },
    operationStartedMs: world.nowMs,
    timeoutEntryId,
    retainAllResources: false,
    retainResources: [],
  }
  world.stacks.put(row)
  setStackStatus(world, StackId, 'CREATE_IN_PROGRESS', 'Stack CREATE started')
  for (const LogicalResourceId of plan.order) {
    world.stackResources.put({
      resourceKey: resourceKey(StackId, LogicalResourceId),
      StackId,
      LogicalResourceId,
      ResourceType: plan.resources[LogicalResourceId]?.type ?? '',
      ...UNMADE,
      StatusReason: '',
      todo: 'make',
      waitsOn: plan.resources[LogicalResourceId]?.dependsOn.length ?? 0,
      CreateTime,
      UpdateTime: CreateTime,
      isHistory: false,
    })
  }
  world.plan('ros.StackAdvance', { StackId }, duration('stackStep'))
}
