import { ApiError } from '../../kernel/errors.ts'
import type { Json } from '../../world/rows/ros.ts'
import type { Made, ResourceStep, UpdateStep } from '../stack/resourceType.ts'
import { ifThere } from './gone.ts'
import { flag, type Properties, structs, text, texts } from './properties.ts'
import { customDocument, documentText, putDocument, readDocument } from './ramDocuments.ts'
import {
  attachedPolicies,
  attachPolicy,
  detachPolicy,
  isAttached,
  type NamedPolicy,
  type RamEntity,
} from './ramEntities.ts'

/** Properties of User, Group and Role for policies: of their own, and of others. */
export const POLICY_PROPERTIES = ['Policies', 'PolicyAttachments']
export const POLICY_FIELDS = { Policies: ['PolicyName', 'PolicyDocument', 'Description', 'IgnoreExisting'] }

/** What a resource of RAM remembers. */
export interface RamProgress {
  /** False for one that was there already, with IgnoreExisting: it is left alone from then on. */
  readonly isOurs: boolean
  /** Policies of its own that it made. */
  readonly made: readonly string[]
}

export function progressOf({ resource }: Pick<ResourceStep, 'resource'>): RamProgress {
  return (resource.progress ?? { isOurs: true, made: [] }) as unknown as RamProgress
}

/** The entity that `make` makes; with IgnoreExisting the one that is there already does as well. */
export function madeOrThere({ properties }: ResourceStep, physicalId: string, make: () => unknown): Made {
  try {
    make()
    return { physicalId, progress: { isOurs: true, made: [] } }
  } catch (error) {
    const isThere = error instanceof ApiError && error.code.startsWith('EntityAlreadyExists')
    if (!isThere || flag(properties, 'IgnoreExisting') !== true) throw error
    return { physicalId, progress: { isOurs: false, made: [] } }
  }
}

/** Makes the own policies that are not there yet, brings the others up to date, and attaches all. Can be repeated. */
export function applyPolicies(step: ResourceStep, entity: RamEntity): void {
  let { made } = progressOf(step)
  for (const policy of inlinePolicies(step)) {
    const PolicyName = nameOf(policy)
    const PolicyDocument = documentText(policy, 'PolicyDocument')
    const isThere = customDocument(step, PolicyName) !== undefined
    if (made.includes(PolicyName) && isThere) putDocument(step, PolicyName, PolicyDocument)
    else if (!isThere || flag(policy, 'IgnoreExisting') !== true) {
      step.call('ram.CreatePolicy', { PolicyName, PolicyDocument, Description: text(policy, 'Description') })
      made = [...made, PolicyName]
      step.note({ physicalId: step.physicalId, progress: { isOurs: true, made: [...made] } })
    }
  }
  for (const policy of wantedPolicies(step)) if (!isAttached(step, entity, policy)) attachPolicy(step, entity, policy)
}

/** Takes off the policies that the earlier properties asked for and the new ones do not. */
export function dropPolicies(step: UpdateStep, entity: RamEntity): void {
  const wanted = wantedPolicies(step)
  const isWanted = ({ PolicyName, PolicyType }: NamedPolicy) =>
    wanted.some((one) => one.PolicyName === PolicyName && one.PolicyType === PolicyType)
  takeOff(
    step,
    entity,
    wantedPolicies({ properties: step.previous }).filter((policy) => !isWanted(policy)),
  )
}

/** Takes off what the resource attached, or everything, and deletes the policies of its own. */
export function removePolicies(step: ResourceStep, entity: RamEntity, isForced: boolean): void {
  takeOff(step, entity, wantedPolicies(step))
  if (isForced) for (const policy of attachedPolicies(step, entity)) detachPolicy(step, entity, policy)
}

function takeOff(step: ResourceStep, entity: RamEntity, policies: readonly NamedPolicy[]): void {
  const { made } = progressOf(step)
  for (const policy of policies) {
    detachPolicy(step, entity, policy)
    const { PolicyName, PolicyType } = policy
    const isOwn = PolicyType === 'Custom' && made.includes(PolicyName)
    if (isOwn) ifThere(() => step.call('ram.DeletePolicy', { PolicyName, CascadingDelete: true }))
  }
}

/** Both properties as they are now. Policies that hold beside them are not told. */
export function readPolicies(step: ResourceStep, entity: RamEntity): Record<string, Json> {
  const attached = attachedPolicies(step, entity)
  const isOn = (PolicyType: string, PolicyName: string) =>
    attached.some((one) => one.PolicyName === PolicyName && one.PolicyType === PolicyType)
  const own = inlinePolicies(step).filter((policy) => isOn('Custom', nameOf(policy)))
  const others = Object.entries(attachments(step)).map(([type, names]): [string, Json] => {
    return [type, names.filter((name) => isOn(type, name))]
  })
  return {
    Policies: own.map((policy) => ({
      ...policy,
      PolicyDocument: readDocument(policy.PolicyDocument, customDocument(step, nameOf(policy))),
    })),
    PolicyAttachments: Object.fromEntries(others),
  }
}

function nameOf(policy: Properties): string {
  return text(policy, 'PolicyName') ?? ''
}

function inlinePolicies({ properties }: Pick<ResourceStep, 'properties'>): Properties[] {
  return structs(properties, 'Policies') ?? []
}

/** Names of others' policies by their type. */
function attachments({ properties }: Pick<ResourceStep, 'properties'>): Record<string, string[]> {
  const given = (properties.PolicyAttachments ?? {}) as Properties
  const types = ['System', 'Custom'].filter((type) => given[type] !== undefined)
  return Object.fromEntries(types.map((type) => [type, texts(given, type) ?? []]))
}

function wantedPolicies(step: Pick<ResourceStep, 'properties'>): NamedPolicy[] {
  const own = inlinePolicies(step).map((policy) => ({ PolicyName: nameOf(policy), PolicyType: 'Custom' }))
  const others = Object.entries(attachments(step)).flatMap(([PolicyType, names]) =>
    names.map((PolicyName) => ({ PolicyName, PolicyType })),
  )
  return [...own, ...others]
}
