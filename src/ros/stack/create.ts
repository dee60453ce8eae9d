import type { ActionContext } from '../../door/action.ts'
import { isoBare } from '../../kernel/clock.ts'
import { ApiError, ensure } from '../../kernel/errors.ts'
import { duration } from '../../world/facts/durations.ts'
import { newUuid } from '../../world/ids.ts'
import type { Tags } from '../../world/rows/ecs.ts'
import type { Json, StackRow } from '../../world/rows/ros.ts'
import { stackValidationFailed } from '../errors.ts'
import type { GivenParameter } from '../template/parameters.ts'
import type { StackPlan } from '../template/plan.ts'
import { findResourceType } from './resourceTypes.ts'
import { resourceKey, setStackStatus } from './rows.ts'

/** What CreateStack has found out before it writes. */
export interface NewStack {
  readonly StackName: string
  readonly description: string
  readonly templateBody: string
  readonly templateScratchId: string
  readonly parameters: readonly GivenParameter[]
  readonly plan: StackPlan
  readonly TimeoutInMinutes: number
  readonly DisableRollback: boolean
  readonly DeletionProtection: 'Enabled' | 'Disabled'
  readonly Parallelism: number
  readonly RamRoleName: string
  readonly createOptions: readonly string[]
  readonly ResourceGroupId: string
  readonly Tags: Tags
}

const notEmulatedTypes = (types: readonly string[]) =>
  new ApiError(
    400,
    'NotEmulated',
    `Alistack knows these resource types but does not emulate them: ${types.join(', ')}.`,
  )

/** Refuses a plan with resource types or properties that would have no effect here, before anything is made. */
export function ensureEmulated(plan: StackPlan): void {
  const planned = Object.entries(plan.resources)
  const types = planned.map(([, { type }]) => type).filter((type) => findResourceType(type) === undefined)
  ensure(types.length === 0, notEmulatedTypes([...new Set(types)].sort()))
  for (const [logicalId, { type, properties }] of planned) {
    const emulated = findResourceType(type)?.emulates ?? []
    const unread = Object.keys(properties).filter((name) => !emulated.includes(name))
    const message = `Resources.${logicalId}: Alistack does not emulate these properties of ${type}: ${unread.join(', ')}.`
    ensure(unread.length === 0, stackValidationFailed(message))
  }
}

/** Stores the stack with its plan and plans its first step. Inside `atomically`. */
export function storeStack({ world, accountId, regionId, principal }: ActionContext, made: NewStack): string {
  const StackId = newUuid(world)
  const CreateTime = isoBare(world.nowMs)
  const { plan, templateBody, description, templateScratchId, ...rest } = made
  const timeoutEntryId = world.planAt('ros.StackTimeout', { StackId }, world.nowMs + made.TimeoutInMinutes * 60_000)
  const row: StackRow = {
    ...rest,
    StackId,
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
      PhysicalResourceId: '',
      Status: 'INIT_COMPLETE',
      StatusReason: '',
      properties: null,
      attributes: {},
      ref: null,
      progress: null,
      attempt: 0,
      CreateTime,
      UpdateTime: CreateTime,
      isHistory: false,
    })
  }
  world.plan('ros.StackAdvance', { StackId }, duration('stackStep'))
  return StackId
}
