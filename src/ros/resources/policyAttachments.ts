import type { Json } from '../../world/rows/ros.ts'
import type { ResourceStep, ResourceType } from '../stack/resourceType.ts'
import { text } from './properties.ts'
import { attachPolicy, detachPolicy, isAttached, type RamEntity } from './ramEntities.ts'
import { told } from './told.ts'

/**
 * AttachPolicyToUser, AttachPolicyToGroup and AttachPolicyToRole: one policy of one entity.
 * Guess: the physical id is type and name of the policy and name of the entity with commas between.
 */
export function policyAttachment(type: RamEntity['type']) {
  const nameProperty = `${type}Name`
  const bondOf = ({ properties }: ResourceStep) => ({
    entity: { type, name: text(properties, nameProperty) ?? '' },
    policy: { PolicyName: text(properties, 'PolicyName') ?? '', PolicyType: text(properties, 'PolicyType') ?? '' },
  })
  return {
    creates: `ram.AttachPolicyTo${type}`,
    emulates: ['PolicyName', 'PolicyType', nameProperty],
    create(step) {
      const { entity, policy } = bondOf(step)
      attachPolicy(step, entity, policy)
      return { physicalId: `${policy.PolicyType},${policy.PolicyName},${entity.name}` }
    },
    read(step) {
      const { entity, policy } = bondOf(step)
      return isAttached(step, entity, policy) ? told(step, { ...policy, [nameProperty]: entity.name }) : undefined
    },
    attributes(step): Record<string, Json> {
      const { entity, policy } = bondOf(step)
      return type === 'Group' ? { GroupName: entity.name, PolicyName: policy.PolicyName } : {}
    },
    remove(step) {
      const { entity, policy } = bondOf(step)
      detachPolicy(step, entity, policy)
    },
  } satisfies Omit<ResourceType, 'type'>
}
