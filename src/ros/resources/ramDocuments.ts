import { ensure } from '../../kernel/errors.ts'
import type { Json } from '../../world/rows/ros.ts'
import { stackValidationFailed } from '../errors.ts'
import type { ResourceStep } from '../stack/resourceType.ts'
import { unlessGone } from './gone.ts'
import type { Properties } from './properties.ts'
import { isSame } from './told.ts'

/** A policy document of a template, which is a map or a text, as RAM takes it. */
export function documentText(properties: Properties, name: string): string {
  const value = properties[name]
  ensure(value !== undefined && value !== null, stackValidationFailed(`${name} is missing.`))
  return typeof value === 'string' ? value : JSON.stringify(value)
}

/** A document as it is now, spelled as the template does where it means the same. */
export function readDocument(given: Json | undefined, shown: string | undefined): Json {
  const now = parsed(shown ?? '')
  return given !== undefined && isSame(parsed(given), now) ? given : typeof given === 'string' ? (shown ?? '') : now
}

function parsed(value: Json): Json {
  if (typeof value !== 'string') return value
  try {
    return JSON.parse(value) as Json
  } catch {
    return value
  }
}

/** The document of a custom policy that is in force; undefined when there is no such policy. */
export function customDocument({ call }: Pick<ResourceStep, 'call'>, PolicyName: string): string | undefined {
  const found = unlessGone(() => call('ram.GetPolicy', { PolicyName, PolicyType: 'Custom' }))
  return found === undefined ? undefined : (found.DefaultPolicyVersion.PolicyDocument ?? '')
}

/** Puts another document of a policy in force, unless it is; the oldest version makes room. */
export function putDocument(step: Pick<ResourceStep, 'call'>, PolicyName: string, PolicyDocument: string): void {
  const now = customDocument(step, PolicyName)
  if (now !== undefined && isSame(parsed(now), parsed(PolicyDocument))) return
  const RotateStrategy = 'DeleteOldestNonDefaultVersionWhenLimitExceeded'
  step.call('ram.CreatePolicyVersion', { PolicyName, PolicyDocument, SetAsDefault: true, RotateStrategy })
}
