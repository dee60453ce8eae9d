import type { Json } from '../../world/rows/ros.ts'
import { defineResource, type ResourceStep } from '../stack/resourceType.ts'
import { ifThere, unlessGone } from './gone.ts'
import { text, texts } from './properties.ts'
import { documentText, putDocument, readDocument } from './ramDocuments.ts'
import { attachPolicy, detachPolicy, isAttached, type RamEntity } from './ramEntities.ts'
import { madeOrThere, progressOf } from './ramPolicies.ts'
import { told } from './told.ts'

const HOLDERS = { Users: 'User', Groups: 'Group', Roles: 'Role' } as const

/**
 * ALIYUN::RAM::ManagedPolicy: a custom policy, attached to users, groups and roles. Ref gives the name. A new document is a
 * new version, in force at once. One that was there already is left alone.
 */
export default defineResource('ALIYUN::RAM::ManagedPolicy', {
  creates: 'ram.CreatePolicy',
  imports: { identifier: 'PolicyName' },
  emulates: [
    'PolicyName',
    'PolicyDocument',
    'PolicyDocumentUnchecked',
    'Description',
    ...Object.keys(HOLDERS),
    'IgnoreExisting',
  ],
  create(step) {
    const { properties, call } = step
    const PolicyName = text(properties, 'PolicyName') ?? ''
    const request = { PolicyName, PolicyDocument: documentOf(step), Description: text(properties, 'Description') }
    return madeOrThere(step, PolicyName, () => call('ram.CreatePolicy', request))
  },
  finish(step) {
    if (!progressOf(step).isOurs) return
    for (const { holder } of holders(step)) {
      if (!isAttached(step, holder, policyOf(step))) attachPolicy(step, holder, policyOf(step))
    }
  },
  updates: ['PolicyDocument', 'PolicyDocumentUnchecked'],
  update(step) {
    if (progressOf(step).isOurs) putDocument(step, step.physicalId, documentOf(step))
    return undefined
  },
  read(step) {
    const { physicalId: PolicyName, properties, call } = step
    const found = unlessGone(() => call('ram.GetPolicy', { PolicyName, PolicyType: 'Custom' }))
    if (found === undefined) return undefined
    const on = holders(step).filter(({ holder }) => isAttached(step, holder, policyOf(step)))
    const namesOn = Object.keys(HOLDERS).map((property): [string, Json] => {
      return [property, on.filter((one) => one.property === property).map(({ holder }) => holder.name)]
    })
    const document = found.DefaultPolicyVersion.PolicyDocument
    return told(step, {
      PolicyName,
      Description: found.Policy.Description,
      PolicyDocument: readDocument(properties.PolicyDocument, document),
      PolicyDocumentUnchecked: readDocument(properties.PolicyDocumentUnchecked, document),
      ...Object.fromEntries(namesOn),
    })
  },
  attributes: ({ physicalId }) => ({ PolicyName: physicalId }),
  remove(step) {
    if (!progressOf(step).isOurs) return
    for (const { holder } of holders(step)) detachPolicy(step, holder, policyOf(step))
    ifThere(() => step.call('ram.DeletePolicy', { PolicyName: step.physicalId, CascadingDelete: true }))
  },
})

function policyOf({ physicalId }: ResourceStep) {
  return { PolicyName: physicalId, PolicyType: 'Custom' }
}

/** The one of the two properties that is there. */
function documentOf({ properties }: ResourceStep): string {
  const isUnchecked = (properties.PolicyDocumentUnchecked ?? null) !== null
  return documentText(properties, isUnchecked ? 'PolicyDocumentUnchecked' : 'PolicyDocument')
}

function holders({ properties }: ResourceStep): { readonly property: string; readonly holder: RamEntity }[] {
  return Object.entries(HOLDERS).flatMap(([property, type]) =>
    (texts(properties, property) ?? []).map((name) => ({ property, holder: { type, name } })),
  )
}
