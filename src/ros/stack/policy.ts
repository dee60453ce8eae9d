import { ApiError, ensure } from '../../kernel/errors.ts'
import type { Json } from '../../world/rows/ros.ts'
import { stackPolicyValidationFailed, stackValidationFailed } from '../errors.ts'
import { parseText } from '../template/parseText.ts'
import { isList, isMap, own, type Section } from '../template/template.ts'
import type { ResourceChange } from './changes.ts'

/**
 * Stack policies: which changes an update may make to which resources. Statements with Effect, Action or NotAction,
 * Principal (`*`), Resource or NotResource, and Condition on the ResourceType; a Deny wins, and what no statement allows is
 * denied. A stack without a policy allows everything. Source: documentation of stack policies.
 */

const ACTIONS = ['Update:Modify', 'Update:Replace', 'Update:Delete', 'Update:*']
const MEMBERS = ['Sid', 'Effect', 'Action', 'NotAction', 'Principal', 'Resource', 'NotResource', 'Condition']
const PREFIX = 'LogicalResourceId/'

/** Reads a policy in JSON or YAML. Refuses with StackValidationFailed. */
export function parseStackPolicy(text: string): Section {
  const policy = parsedText(text)
  ensure(isMap(policy), invalid('it must be a map'))
  const unknown = Object.keys(policy).find((name) => !['Version', 'Statement'].includes(name))
  ensure(unknown === undefined, invalid(`${unknown} is not known`))
  const statements = isMap(policy.Statement) ? [policy.Statement] : policy.Statement
  ensure(isList(statements) && statements.length > 0, invalid('Statement must be a list'))
  for (const [at, statement] of statements.entries()) checkStatement(statement, `Statement ${at + 1}`)
  return { ...policy, Statement: statements }
}

const invalid = (reason: string) => stackValidationFailed(`The stack policy is not valid: ${reason}.`)

function parsedText(text: string): Json {
  try {
    return parseText(text)
  } catch (error) {
    throw error instanceof ApiError ? invalid('it is neither JSON nor YAML') : error
  }
}

function checkStatement(statement: Json, where: string): void {
  ensure(isMap(statement), invalid(`${where} must be a map`))
  const unknown = Object.keys(statement).find((name) => !MEMBERS.includes(name))
  ensure(unknown === undefined, invalid(`${where} has ${unknown}, which is not known`))
  ensure(statement.Effect === 'Allow' || statement.Effect === 'Deny', invalid(`${where}: Effect is Allow or Deny`))
  ensure(statement.Principal === '*', invalid(`${where}: Principal is *`))
  for (const [one, other] of [
    ['Action', 'NotAction'],
    ['Resource', 'NotResource'],
  ] as const) {
    const hasOne = (own(statement, one) !== undefined) !== (own(statement, other) !== undefined)
    ensure(hasOne, invalid(`${where} has either ${one} or ${other}`))
  }
  const actions = textsOf(statement.Action ?? statement.NotAction ?? null, where)
  const wrong = actions.find((action) => !ACTIONS.includes(action))
  ensure(wrong === undefined, invalid(`${where}: ${wrong} is none of ${ACTIONS.join(', ')}`))
  for (const resource of textsOf(statement.Resource ?? statement.NotResource ?? null, where)) {
    const isNamed = resource === '*' || (resource.startsWith(PREFIX) && resource.length > PREFIX.length)
    ensure(isNamed, invalid(`${where}: a resource is * or ${PREFIX}…`))
  }
  checkCondition(statement.Condition, where)
}

function checkCondition(condition: Json | undefined, where: string): void {
  if (condition === undefined) return
  ensure(isMap(condition), invalid(`${where}: Condition must be a map`))
  for (const [operator, keys] of Object.entries(condition)) {
    const isKnown = operator === 'StringEquals' || operator === 'StringLike'
    ensure(isKnown, invalid(`${where}: ${operator} is neither StringEquals nor StringLike`))
    ensure(isMap(keys), invalid(`${where}: ${operator} must be a map`))
    const other = Object.keys(keys).find((key) => key !== 'ResourceType')
    ensure(other === undefined, invalid(`${where}: conditions are on ResourceType, not on ${other}`))
    textsOf(keys.ResourceType ?? null, where)
  }
}

function textsOf(value: Json, where: string): string[] {
  const items = isList(value) ? value : [value]
  ensure(
    items.length > 0 && items.every((item) => typeof item === 'string'),
    invalid(`${where} holds something other than a text`),
  )
  return items as string[]
}

/** Refuses with StackPolicyValidationFailed when a policy denies one of the changes. null: no policy. */
export function ensureAllowed(policy: Json, changes: readonly ResourceChange[]): void {
  if (policy === null) return
  const statements = (policy as { readonly Statement: readonly Section[] }).Statement
  for (const change of changes) {
    for (const action of actionsOf(change)) {
      const matching = statements.filter((statement) => matches(statement, action, change))
      const isDenied = matching.some(({ Effect }) => Effect === 'Deny')
      const isAllowed = !isDenied && matching.some(({ Effect }) => Effect === 'Allow')
      ensure(isAllowed, stackPolicyValidationFailed(`${action} of ${change.logicalId}.`))
    }
  }
}

/** Guess: what may turn out to be a replacement needs both permissions; what is added needs none. */
function actionsOf({ action, replacement }: ResourceChange): string[] {
  if (action === 'Remove') return ['Update:Delete']
  if (action !== 'Modify') return []
  const modify = replacement === 'True' ? [] : ['Update:Modify']
  return replacement === 'False' ? modify : [...modify, 'Update:Replace']
}

function matches(statement: Section, action: string, { logicalId, type }: ResourceChange): boolean {
  const { Action, NotAction, Resource, NotResource, Condition } = statement
  const isAction = (value: Json) => listed(value).some((each) => each === 'Update:*' || each === action)
  const isResource = (value: Json) =>
    listed(value).some((each) => each === '*' || isLike(logicalId, each.slice(PREFIX.length)))
  const ofAction = Action !== undefined ? isAction(Action) : !isAction(NotAction ?? null)
  const ofResource = Resource !== undefined ? isResource(Resource) : !isResource(NotResource ?? null)
  return (
    ofAction &&
    ofResource &&
    Object.entries((Condition ?? {}) as Section).every(([operator, keys]) => {
      const types = listed((keys as Section).ResourceType ?? null)
      return types.some((each) => (operator === 'StringLike' ? isLike(type, each) : each === type))
    })
  )
}

function listed(value: Json): string[] {
  return (isList(value) ? value : [value]).map(String)
}

/** `*` stands for any text, `?` for any character. */
function isLike(text: string, pattern: string): boolean {
  const expression = pattern
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.')
  return new RegExp(`^${expression}$`, 's').test(text)
}
