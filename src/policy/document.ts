import { isConditionOperator } from './operators.ts'

/** One value or several, as documents may write it. */
export type OneOrMany = readonly string[]

export type Conditions = Readonly<Record<string, Readonly<Record<string, OneOrMany>>>>

/** Who a trust policy lets in: ARNs of accounts, users and roles; services; identity providers. */
export interface Trusted {
  readonly RAM: OneOrMany
  readonly Service: OneOrMany
  readonly Federated: OneOrMany
}

export interface Statement {
  readonly Effect: 'Allow' | 'Deny'
  /** Exactly one of the two. */
  readonly Action?: OneOrMany
  readonly NotAction?: OneOrMany
  /** Exactly one of the two, except in a trust policy, which has neither. */
  readonly Resource?: OneOrMany
  readonly NotResource?: OneOrMany
  readonly Condition: Conditions
  /** Only in trust policies. */
  readonly Principal?: Trusted
}

export interface PolicyDocument {
  readonly Version: '1'
  readonly Statement: readonly Statement[]
}

/** `identity`: on users, groups, roles. `trust`: of a role. `session`: given to AssumeRole. */
export type DocumentKind = 'identity' | 'trust' | 'session'

/** Why a document is refused: too long, or not a policy, in one sentence. The action that was sent it picks the code. */
export interface DocumentProblem {
  readonly problem: 'size' | 'grammar'
  readonly text: string
}

/**
 * Characters a document may have. Source: limits of RAM for custom policies; the STS catalogue for session policies.
 * Guess: trust policies.
 */
export const MAX_DOCUMENT_LENGTH: Readonly<Record<DocumentKind, number>> = {
  identity: 6144,
  trust: 4096,
  session: 2048,
}

class Unfit extends Error {}

function unfit(text: string): never {
  throw new Unfit(text)
}

/** Reads and checks a policy document. Never throws: what is wrong with it is the answer. */
export function parseDocument(
  text: string,
  kind: DocumentKind,
): { readonly document: PolicyDocument } | DocumentProblem {
  const limit = MAX_DOCUMENT_LENGTH[kind]
  if (text.length > limit) return { problem: 'size', text: `A ${kind} policy has at most ${limit} characters.` }
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    return { problem: 'grammar', text: 'The policy is not JSON.' }
  }
  try {
    return { document: readDocument(json, kind) }
  } catch (error) {
    if (error instanceof Unfit) return { problem: 'grammar', text: error.message }
    throw error
  }
}

export function isProblem(read: ReturnType<typeof parseDocument>): read is DocumentProblem {
  return 'problem' in read
}

const known = new Map<string, PolicyDocument>()
const KNOWN_LIMIT = 1024

/** A document that was checked when it was stored. Read once: evaluation meets the same few again and again. */
export function readStored(text: string, kind: DocumentKind): PolicyDocument {
  const key = `${kind}|${text}`
  let document = known.get(key)
  if (document === undefined) {
    const read = parseDocument(text, kind)
    // What was let in by an older release and is refused now allows nothing.
    document = isProblem(read) ? { Version: '1', Statement: [] } : read.document
    if (known.size >= KNOWN_LIMIT) known.clear()
    known.set(key, document)
  }
  return document
}

function readDocument(json: unknown, kind: DocumentKind): PolicyDocument {
  const document = readObject(json, 'The policy', ['Version', 'Statement'])
  if (document.Version !== '1') unfit('Version has to be "1".')
  const { Statement: statements } = document
  const list = Array.isArray(statements) ? statements : [statements]
  if (statements === undefined || list.length === 0) unfit('A policy has at least one Statement.')
  return { Version: '1', Statement: list.map((statement) => readStatement(statement, kind)) }
}

const IDENTITY_MEMBERS = ['Effect', 'Action', 'NotAction', 'Resource', 'NotResource', 'Condition', 'Sid']
const TRUST_MEMBERS = ['Effect', 'Action', 'Principal', 'Condition', 'Sid']

function readStatement(json: unknown, kind: DocumentKind): Statement {
  const isTrust = kind === 'trust'
  const statement = readObject(json, 'A Statement', isTrust ? TRUST_MEMBERS : IDENTITY_MEMBERS)
  const { Effect } = statement
  if (Effect !== 'Allow' && Effect !== 'Deny') return unfit('Effect is Allow or Deny.')
  const common = { Effect, Condition: readConditions(statement.Condition) } as const
  if (isTrust) {
    return {
      ...common,
      Action: readActions(statement.Action, 'Action'),
      Principal: readTrusted(statement.Principal),
    }
  }
  return { ...common, ...readWhat(statement), ...readWhere(statement) }
}

function readWhat({ Action, NotAction }: Record<string, unknown>): Pick<Statement, 'Action' | 'NotAction'> {
  if ((Action === undefined) === (NotAction === undefined)) unfit('A Statement has Action or NotAction.')
  if (Action !== undefined) return { Action: readActions(Action, 'Action') }
  return { NotAction: readActions(NotAction, 'NotAction') }
}

function readWhere({ Resource, NotResource }: Record<string, unknown>): Pick<Statement, 'Resource' | 'NotResource'> {
  if ((Resource === undefined) === (NotResource === undefined)) unfit('A Statement has Resource or NotResource.')
  if (Resource !== undefined) return { Resource: readResources(Resource, 'Resource') }
  return { NotResource: readResources(NotResource, 'NotResource') }
}

/** `*`, or `<product>:<name>` with wildcards. */
const ACTION = /^(\*|[a-z0-9*?-]+:[A-Za-z0-9*?_/-]+)$/i
/** `*`, or `acs:<service>:<region>:<account>:<what>`; what is between the colons may be empty or have wildcards. */
const RESOURCE = /^(\*|acs:[^:\s]*:[^:\s]*:[^:\s]*:[^\s]+)$/

function readActions(value: unknown, name: string): OneOrMany {
  const actions = readTexts(value, name)
  for (const action of actions) if (!ACTION.test(action)) unfit(`"${cut(action)}" is no ${name}.`)
  return actions
}

function readResources(value: unknown, name: string): OneOrMany {
  const resources = readTexts(value, name)
  for (const resource of resources) if (!RESOURCE.test(resource)) unfit(`"${cut(resource)}" is no ${name}.`)
  return resources
}

const TRUSTED_ARN = /^(\*|acs:ram::(\d{16}|\*):(root|user\/\S+|role\/\S+|assumed-role\/\S+))$/
const PROVIDER_ARN = /^acs:ram::\d{16}:(oidc-provider|saml-provider)\/\S+$/

function readTrusted(value: unknown): Trusted {
  const trusted = readObject(value, 'Principal', ['RAM', 'Service', 'Federated'])
  if (Object.keys(trusted).length === 0) unfit('Principal names at least one who is trusted.')
  const read = (name: string, form: RegExp) => {
    const texts = trusted[name] === undefined ? [] : readTexts(trusted[name], `Principal.${name}`)
    for (const text of texts) if (!form.test(text)) unfit(`"${cut(text)}" is no Principal.${name}.`)
    return texts
  }
  return {
    RAM: read('RAM', TRUSTED_ARN),
    Service: read('Service', /^[a-z0-9.@-]+\.aliyuncs\.com$/),
    Federated: read('Federated', PROVIDER_ARN),
  }
}

function readConditions(value: unknown): Conditions {
  if (value === undefined) return {}
  const operators = readObject(value, 'Condition')
  const read: Record<string, Record<string, OneOrMany>> = {}
  for (const [operator, keys] of Object.entries(operators)) {
    if (!isConditionOperator(operator)) unfit(`"${cut(operator)}" is no condition operator.`)
    const values: Record<string, OneOrMany> = {}
    for (const [key, wanted] of Object.entries(readObject(keys, operator))) {
      if (!/^[a-z0-9-]+:\S+$/i.test(key)) unfit(`"${cut(key)}" is no condition key.`)
      values[key] = readValues(wanted, key)
    }
    read[operator] = values
  }
  return read
}

/** Numbers and truth values are also written without quotes. */
function readValues(value: unknown, name: string): OneOrMany {
  const list = Array.isArray(value) ? value : [value]
  const isScalar = (item: unknown) => ['string', 'number', 'boolean'].includes(typeof item)
  if (list.length === 0 || !list.every(isScalar)) unfit(`${cut(name)} is compared with a text or a list of texts.`)
  return list.map(String)
}

function readTexts(value: unknown, name: string): OneOrMany {
  const list: unknown[] = Array.isArray(value) ? value : [value]
  const isText = (item: unknown) => typeof item === 'string' && item !== ''
  if (list.length === 0 || !list.every(isText)) unfit(`${name} is a text or a list of texts.`)
  return list as string[]
}

function readObject(value: unknown, name: string, members?: readonly string[]): Record<string, unknown> {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return unfit(`${name} has to be an object.`)
  const extra = members === undefined ? undefined : Object.keys(value).find((member) => !members.includes(member))
  if (extra !== undefined) unfit(`${name} has no member "${cut(extra)}".`)
  return value as Record<string, unknown>
}

/** Refusals repeat a little of what was sent, never a whole document. */
function cut(text: string): string {
  return text.length <= 60 ? text : `${text.slice(0, 60)}…`
}
