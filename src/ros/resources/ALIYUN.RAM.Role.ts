import type { Json } from '../../world/rows/ros.ts'
import { defineResource, type ResourceStep, type UpdateStep } from '../stack/resourceType.ts'
import { ifThere, unlessGone } from './gone.ts'
import { flag, number, TAG_FIELDS, tags, text } from './properties.ts'
import { documentText, readDocument } from './ramDocuments.ts'
import type { RamEntity } from './ramEntities.ts'
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
import { readTags } from './tagging.ts'
import { hasChanged, told } from './told.ts'

/** The longest session of a role that says nothing. Source: the type's own description in the ROS CDK. */
const DEFAULT_SESSION_SECONDS = 3600

/** ALIYUN::RAM::Role: a role with its policies. Ref gives the name. One that was there already is left alone. */
export default defineResource('ALIYUN::RAM::Role', {
  creates: 'ram.CreateRole',
  imports: { identifier: 'RoleName' },
  emulates: [
    'RoleName',
    'AssumeRolePolicyDocument',
    'Description',
    'MaxSessionDuration',
    ...POLICY_PROPERTIES,
    'Tags',
    'IgnoreExisting',
    'DeletionForce',
  ],
  fields: { Tags: TAG_FIELDS, ...POLICY_FIELDS },
  create(step) {
    const { properties, call } = step
    const RoleName = text(properties, 'RoleName') ?? ''
    const request = {
      RoleName,
      AssumeRolePolicyDocument: documentText(properties, 'AssumeRolePolicyDocument'),
      Description: text(properties, 'Description'),
      MaxSessionDuration: number(properties, 'MaxSessionDuration'),
      Tag: tags(step),
    }
    return madeOrThere(step, RoleName, () => call('ram.CreateRole', request))
  },
  finish(step) {
    if (progressOf(step).isOurs) applyPolicies(step, entityOf(step))
  },
  // Guess: PolicyAttachments, Tags and DeletionForce, of which the tables say nothing.
  updates: ['AssumeRolePolicyDocument', 'MaxSessionDuration', ...POLICY_PROPERTIES, 'Tags', 'DeletionForce'],
  update(step) {
    if (!progressOf(step).isOurs) return undefined
    const { physicalId: RoleName, properties, call } = step
    if (hasChanged(step, 'AssumeRolePolicyDocument', 'MaxSessionDuration')) {
      call('ram.UpdateRole', {
        RoleName,
        NewAssumeRolePolicyDocument: documentText(properties, 'AssumeRolePolicyDocument'),
        NewMaxSessionDuration: number(properties, 'MaxSessionDuration') ?? DEFAULT_SESSION_SECONDS,
      })
    }
    if (step.changed.has('Tags')) retagRole(step)
    dropPolicies(step, entityOf(step))
    applyPolicies(step, entityOf(step))
    return undefined
  },
  read(step) {
    const role = describe(step)
    if (role === undefined) return undefined
    const { RoleName, Description, MaxSessionDuration } = role
    const request = { ResourceType: 'role', ResourceNames: [step.physicalId] }
    return told(step, {
      ...{ RoleName, Description, MaxSessionDuration },
      AssumeRolePolicyDocument: readDocument(step.properties.AssumeRolePolicyDocument, role.AssumeRolePolicyDocument),
      ...readPolicies(step, entityOf(step)),
      Tags: readTags(step, step.call('ram.ListTagResources', request).TagResources),
    })
  },
  attributes(step): Record<string, Json> {
    const role = describe(step)
    return { RoleName: step.physicalId, RoleId: role?.RoleId ?? '', Arn: role?.Arn ?? '' }
  },
  remove(step) {
    if (!progressOf(step).isOurs) return
    removePolicies(step, entityOf(step), flag(step.properties, 'DeletionForce') ?? false)
    ifThere(() => step.call('ram.DeleteRole', { RoleName: step.physicalId }))
  },
})

function entityOf({ physicalId }: ResourceStep): RamEntity {
  return { type: 'Role', name: physicalId }
}

function describe({ physicalId: RoleName, call }: ResourceStep) {
  return unlessGone(() => call('ram.GetRole', { RoleName }))?.Role
}

function retagRole(step: UpdateStep): void {
  const { physicalId, previous, stack, call } = step
  const Tag = tags(step) ?? []
  const had = tags({ properties: previous, stack }) ?? []
  const TagKeys = had.map(({ Key }) => Key).filter((key) => !Tag.some(({ Key }) => Key === key))
  const request = { ResourceType: 'role', ResourceNames: [physicalId] }
  if (TagKeys.length > 0) call('ram.UntagResources', { ...request, TagKeys })
  if (Tag.length > 0) call('ram.TagResources', { ...request, Tag })
}
