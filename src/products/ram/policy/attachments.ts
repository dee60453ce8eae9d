import { isoSeconds } from '../../../kernel/clock.ts'
import { ensure } from '../../../kernel/errors.ts'
import { quotaLimit } from '../../../rules/quota.ts'
import * as ram from '../../../rules/ram/errors.ts'
import {
  attachmentEntity,
  attachmentPolicy,
  type RamAttachmentRow,
  type RamEntityType,
} from '../../../world/rows/ram.ts'
import type { World } from '../../../world/world.ts'
import * as errors from './errors.ts'
import { thePolicy } from './policies.ts'

/** What a policy is attached to. */
export interface Entity {
  readonly type: RamEntityType
  readonly id: string
}

export interface AttachmentRequest {
  readonly PolicyName: string
  readonly PolicyType: string
  readonly ResourceGroupId?: string
}

function keyOf(accountId: string, { type, id }: Entity, policy: { PolicyName: string; PolicyType: string }): string {
  const policyKey = attachmentPolicy(accountId, policy.PolicyType as 'Custom', policy.PolicyName)
  return `${attachmentEntity(type, id)}|${policyKey}`
}

/** Refuses a policy that is attached already, and more than the quota of the entity for the type of policy. */
export function attachPolicy(world: World, accountId: string, entity: Entity, request: AttachmentRequest): void {
  ensure(!request.ResourceGroupId, errors.scopedGrant())
  const { PolicyName, PolicyType } = thePolicy(world, accountId, request.PolicyName, request.PolicyType)
  const { type, id } = entity
  const isThere = world.ramAttachments.has(keyOf(accountId, entity, { PolicyName, PolicyType }))
  ensure(!isThere, ram.alreadyExists(`${type}.Policy`, PolicyName))
  const quota = `ram_${PolicyType.toLowerCase()}_policies_per_${type.toLowerCase()}`
  const limit = quotaLimit(world, quota, { accountId, regionId: '' })
  const used = attachmentsOf(world, entity).filter((row) => row.PolicyType === PolicyType).length
  ensure(limit === null || used < limit, ram.limitExceeded(`${type}.Policy`, limit ?? 0))
  world.ramAttachments.put({
    ...{ AccountId: accountId, PolicyType, PolicyName, EntityType: type, EntityId: id },
    AttachDate: isoSeconds(world.nowMs),
  })
}

export function detachPolicy(world: World, accountId: string, entity: Entity, request: AttachmentRequest): void {
  ensure(!request.ResourceGroupId, errors.scopedGrant())
  const policy = thePolicy(world, accountId, request.PolicyName, request.PolicyType)
  const key = keyOf(accountId, entity, policy)
  ensure(world.ramAttachments.has(key), ram.notExist(`${entity.type}.Policy`, request.PolicyName))
  world.ramAttachments.remove(key)
}

export function attachmentsOf(world: World, { type, id }: Entity): RamAttachmentRow[] {
  return world.ramAttachments.list('entity', attachmentEntity(type, id))
}

/** The policies of an entity as ListPoliciesFor… shows them. */
export function shownAttachments(world: World, accountId: string, entity: Entity) {
  const Policy = attachmentsOf(world, entity).map(({ PolicyName, PolicyType, AttachDate }) => {
    const { Description, DefaultVersion } = thePolicy(world, accountId, PolicyName, PolicyType)
    return { PolicyName, PolicyType, Description, DefaultVersion, AttachDate }
  })
  return { Policies: { Policy } }
}
