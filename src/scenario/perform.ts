import { findAction, type Schema } from '../catalogue/catalogue.ts'
import { decode } from '../catalogue/decode.ts'
import { encode } from '../catalogue/encode.ts'
import { PRODUCTS } from '../catalogue/products.ts'
import type { NewAccount } from '../host/newAccount.ts'
import { ApiError } from '../kernel/errors.ts'
import type { ScenarioStep } from './step.ts'
import type { SentCall, SentKey, Target, Who } from './target.ts'

/** What a run has learnt: values by name, accounts by name, and every key that an answer has shown. */
export interface Known {
  readonly values: Record<string, unknown>
  readonly accounts: Map<string, NewAccount>
  readonly keys: Map<string, SentKey>
  /** Seq of the last command at a mark, by name. */
  readonly marks: Map<string, number>
}

/** What is learnt from here on is not known to the other. */
export function copied({ values, accounts, keys, marks }: Known): Known {
  return { values: { ...values }, accounts: new Map(accounts), keys: new Map(keys), marks: new Map(marks) }
}

/** What a step answers: a reply, a finished task, a preview, a file; or a refusal as { status, code, message, rule }. */
export async function perform(target: Target, step: ScenarioStep, known: Known): Promise<unknown> {
  try {
    const answer = await answered(target, step, known)
    noteKeys(answer, known)
    return answer
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    const { status, code, message, details = {} } = error
    return { status, code, message, ...(details.rule === undefined ? {} : { rule: details.rule }) }
  }
}

async function answered(target: Target, step: ScenarioStep, known: Known): Promise<unknown> {
  if (step.call !== undefined) {
    const reply = await target.call(callOf(step.call, step.with ?? {}), whoOf(step, known))
    return { status: 200, ...reply }
  }
  if (step.preview !== undefined) return target.preview(step.preview, whoOf(step, known))
  if (step.clone !== undefined) {
    const task = await target.startClone({ acceptTerms: true, ...step.clone }, whoOf(step, known))
    if (step.finish === false) return task
    await target.settle()
    return target.cloneTask(task.cloneTaskId)
  }
  if (step.cloneTask !== undefined) return target.cloneTask(step.cloneTask)
  if (step.cancelClone !== undefined) return target.cancelClone(step.cancelClone)
  if (step.fault !== undefined) return target.addFault(step.fault)
  if (step.mutate !== undefined) return target.mutate(step.mutate)
  if (step.newAccount !== undefined) return addAccount(target, step.newAccount, known)
  if (step.read !== undefined) return { text: await target.readFile(step.read.disk, step.read.path) }
  if (step.mark !== undefined) known.marks.set(step.mark, await target.seq())
  if (step.rewind !== undefined) await rewind(target, step.rewind, known)
  if (step.rows !== undefined) return rowsLike(target, step.rows)
  if (step.advance === 'settled') await target.settle()
  else await control(target, step)
  return { nowMs: await target.nowMs() }
}

async function control(target: Target, step: ScenarioStep): Promise<void> {
  const { advance, pace, stock, quotas, faultRemove, write, guest, signal, guestSignals, oidcKeys } = step
  if (typeof advance === 'number') await target.control({ kind: 'advance', ms: advance })
  if (pace !== undefined) await target.control({ kind: 'clock', pace })
  if (stock !== undefined) await target.control({ kind: 'stock', settings: stock })
  if (quotas !== undefined) await target.control({ kind: 'quotas', settings: quotas })
  if (faultRemove === 'all') await target.control({ kind: 'faultRemove' })
  else if (faultRemove !== undefined) await target.control({ kind: 'faultRemove', faultId: faultRemove })
  if (write !== undefined) {
    const { disk, path, text, flush = false } = write
    await target.control({ kind: 'writeFile', diskId: disk, path, text, flush })
  }
  if (guest !== undefined) {
    const { invocation, results } = guest
    await target.control({ kind: 'invocationResult', invokeId: invocation, results: results as never })
  }
  if (signal !== undefined) {
    const { to, status = 'SUCCESS', id = '', data = '' } = signal
    await target.control({ kind: 'signal', token: to.slice(to.lastIndexOf('/') + 1), status, id, data })
  }
  if (guestSignals !== undefined) await target.control({ kind: 'guestSignals', mode: guestSignals })
  if (oidcKeys !== undefined) {
    const { provider, accountId = target.accountId, keys } = oidcKeys
    await target.control({ kind: 'oidcKeys', accountId, name: provider, keys: keys as never })
  }
}

/** A further account; what it is can be used as `${name.accountId}` from then on. */
export async function addAccount(target: Target, name: string, known: Known): Promise<NewAccount> {
  const account = await target.addAccount()
  known.accounts.set(name, account)
  known.values[name] = account
  return account
}

/** What was saved since stays known: names are the story's, not the world's. */
async function rewind(target: Target, name: string, { marks }: Known): Promise<void> {
  const seq = marks.get(name)
  if (seq === undefined)
    throw new Error(`there is no mark ${name}; there are ${[...marks.keys()].join(', ') || 'none'}`)
  await target.rewind(seq)
}

async function rowsLike(target: Target, { table, where = {} }: NonNullable<ScenarioStep['rows']>) {
  const rows = await target.rows(table)
  if (rows === undefined) throw new Error(`the world has no table ${table}`)
  const wanted = Object.entries(where)
  const found = rows.filter((row) =>
    wanted.every(([name, value]) => JSON.stringify((row as Record<string, unknown>)[name]) === JSON.stringify(value)),
  )
  return { rows: found, count: found.length }
}

function whoOf({ as, account }: ScenarioStep, { accounts, keys }: Known): Who {
  if (account !== undefined) {
    const found = accounts.get(account)
    if (found === undefined)
      throw new Error(
        `the world has no account ${account}; it has ${[...accounts.keys()].join(', ') || 'its own only'}`,
      )
    return { kind: 'account', account: found }
  }
  if (as === undefined) return { kind: 'root' }
  if (typeof as === 'string') {
    if (as.startsWith('acs:ram:')) return { kind: 'arn', arn: as }
    return { kind: 'key', key: keys.get(as) ?? { AccessKeyId: as } }
  }
  const { AccessKeyId } = as
  if (typeof AccessKeyId !== 'string')
    throw new Error('as is an access key id, a saved key with its AccessKeyId, or an ARN')
  return { kind: 'key', key: as as unknown as SentKey }
}

/** Keys are shown once, when they are made: whoever signs with one later needs its secret. */
function noteKeys(value: unknown, known: Known): void {
  if (value === null || typeof value !== 'object') return
  const { AccessKeyId, AccessKeySecret } = value as Record<string, unknown>
  if (typeof AccessKeyId === 'string' && typeof AccessKeySecret === 'string')
    known.keys.set(AccessKeyId, value as unknown as SentKey)
  for (const member of Object.values(value)) noteKeys(member, known)
}

/** The call as it travels. Throws for parameters that the action does not take, however deep. */
export function callOf(key: string, parameters: Readonly<Record<string, unknown>>): SentCall {
  const [name = '', action = ''] = key.split('.')
  const entry = PRODUCTS.find(({ product }) => product === name)
  const shape = entry === undefined ? undefined : findAction(entry.product, action)
  if (entry === undefined || shape === undefined) throw new Error(`there is no action ${key}`)
  const given = Object.entries(parameters).map(([member, value]) => {
    const schema = shape.request.properties?.[member]
    return [member, schema === undefined ? value : asSent(schema, value)]
  })
  const flat = encode(shape, Object.fromEntries(given))
  const { request, unread } = decode(shape, flat)
  if (unread.length > 0) throw new Error(`${key} does not take ${unread.join(', ')}`)
  return { product: entry.product, version: entry.version, action, request, flat }
}

/**
 * Values as an author would rather write them: a mapping or a list where the API takes a text travels as JSON
 * (TemplateBody, PolicyDocument), and a mapping where it takes pairs becomes the list of them (Parameters, Tag).
 */
function asSent(schema: Schema, value: unknown): unknown {
  if (value === null || typeof value !== 'object') return value
  if (schema.type === 'string') return JSON.stringify(value)
  if (schema.type === 'array') {
    const { items = {} } = schema
    if (Array.isArray(value)) return value.map((item) => asSent(items, item))
    const pair = pairOf(items)
    if (pair === undefined) return value
    return Object.entries(value).map(([key, inner]) => asSent(items, { [pair.key]: key, [pair.value]: inner }))
  }
  if (Array.isArray(value)) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, asSent(schema.properties?.[name] ?? {}, inner)]),
  )
}

function pairOf({ properties = {} }: Schema): { key: string; value: string } | undefined {
  const names = Object.keys(properties)
  const key = names.find((name) => name.endsWith('Key'))
  const value = names.find((name) => name.endsWith('Value'))
  return key === undefined || value === undefined ? undefined : { key, value }
}
