import { defineResource, type ResourceStep } from '../stack/resourceType.ts'
import { ifThere, unlessGone } from './gone.ts'
import { flag, text } from './properties.ts'
import { type RamEntity, usersInGroup } from './ramEntities.ts'
import {
  applyPolicies,
  dropPolicies,
  madeOrThere,
  POLICY_FIELDS,
  POLICY_PROPERTIES,
  progressOf,
  readPolicies,
  removePolicies,
} from './ramPolicies.ts'
import { told } from './told.ts'

/**
 * ALIYUN::RAM::Group: a group with its policies. Ref gives the name. One that was there already is left alone.
 * DeletionForce lets its users go and takes all policies off.
 */
export default defineResource('ALIYUN::RAM::Group', {
  creates: 'ram.CreateGroup',
  imports: { identifier: 'GroupName' },
  emulates: ['GroupName', 'Comments', ...POLICY_PROPERTIES, 'IgnoreExisting', 'DeletionForce'],
  fields: POLICY_FIELDS,
  create(step) {
    const { properties, call } = step
    const GroupName = text(properties, 'GroupName') ?? ''
    const request = { GroupName, Comments: text(properties, 'Comments') }
    return madeOrThere(step, GroupName, () => call('ram.CreateGroup', request))
  },
  finish(step) {
    if (progressOf(step).isOurs) applyPolicies(step, entityOf(step))
  },
  // Guess: PolicyAttachments and DeletionForce, of which the tables say nothing.
  updates: [...POLICY_PROPERTIES, 'DeletionForce'],
  update(step) {
    if (!progressOf(step).isOurs) return undefined
    dropPolicies(step, entityOf(step))
    applyPolicies(step, entityOf(step))
    return undefined
  },
  read(step) {
    const group = unlessGone(() => step.call('ram.GetGroup', { GroupName: step.physicalId }))?.Group
    if (group === undefined) return undefined
    const { GroupName, Comments } = group
    return told(step, { GroupName, Comments, ...readPolicies(step, entityOf(step)) })
  },
  attributes: ({ physicalId }) => ({ GroupName: physicalId }),
  remove(step) {
    if (!progressOf(step).isOurs) return
    const { physicalId: GroupName, properties, call } = step
    const isForced = flag(properties, 'DeletionForce') ?? false
    removePolicies(step, entityOf(step), isForced)
    const users = isForced ? usersInGroup(step, GroupName) : []
    for (const UserName of users) ifThere(() => call('ram.RemoveUserFromGroup', { UserName, GroupName }))
    ifThere(() => call('ram.DeleteGroup', { GroupName }))
  },
})

function entityOf({ physicalId }: ResourceStep): RamEntity {
  return { type: 'Group', name: physicalId }
}
