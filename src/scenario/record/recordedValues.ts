import type { ScenarioStep } from '../step.ts'
import type { Target } from '../target.ts'

/** A step while it is being recorded. */
export type Draft = { -readonly [K in keyof ScenarioStep]: ScenarioStep[K] }

interface Seen {
  readonly step: Draft
  readonly path: string
}

/** What a slice of the journal says of a row. */
export interface SeenRow {
  readonly table: string
  readonly key: string
}

/** Ids and other values that the world has made up look like this; states, regions and times do not. */
const MADE_UP = /^(?=.*\d)(?=.{8,})(?!\d{4}-\d\d-\d\dT)[A-Za-z0-9][\w.:/-]*$/

/** Ids as they stand in longer texts. */
const ID_WITHIN = /\b[a-z]{1,6}-[a-z0-9]{15,}\b/g

/**
 * Which values of requests came from earlier answers, and under which name they are saved there. A value is saved only
 * once something asks for it.
 */
export class RecordedValues {
  readonly #seen = new Map<string, Seen>()
  readonly #given = new Set<string>()
  readonly #names = new Map<string, string>()
  readonly #used = new Set<string>()
  readonly #rows = new Map<string, SeenRow>()
  /** By account id: the path at which it is saved. */
  readonly #accounts = new Map<string, string>()

  constructor(accountId: string) {
    this.#accounts.set(accountId, 'accountId')
    for (const name of ['accountId', 'index']) this.#used.add(name)
  }

  /** Gives a further account its name. */
  noteAccount(accountId: string): string {
    const name = `account${this.#accounts.size}`
    this.#accounts.set(accountId, `${name}.accountId`)
    this.#used.add(name)
    return name
  }

  /** A longer text, with the ids and accounts in it by their names. */
  namedIds(text: string): string {
    const escaped = text.replaceAll('${', () => '$${')
    const named = escaped.replace(ID_WITHIN, (id) => {
      const name = this.#saved(id)
      return name === undefined ? id : `\${${name}}`
    })
    return this.namedAccounts(named)
  }

  /** An ARN or the like, with the accounts in it by their names. */
  namedAccounts(text: string): string {
    let named = text
    for (const [accountId, path] of this.#accounts) named = named.replaceAll(accountId, () => `\${${path}}`)
    return named
  }

  /** Saved values by their names, as steps fill them in. */
  current(more: Readonly<Record<string, unknown>>): Record<string, unknown> {
    return { ...more, ...Object.fromEntries([...this.#names].map(([value, name]) => [name, value])) }
  }

  noteRows(rows: readonly SeenRow[]): void {
    for (const row of rows) this.#rows.set(row.key, row)
  }

  /** What a step answers can be asked for from then on, unless a client has said it before. */
  noteAnswer(step: Draft, answer: unknown): void {
    for (const [path, value] of leavesOf(answer, '')) {
      const isNew = MADE_UP.test(value) && !this.#seen.has(value) && !this.#given.has(value)
      if (isNew && path !== 'RequestId') this.#seen.set(value, { step, path })
    }
  }

  /** The value with saved ones by their names. `before` is given the steps that look something up first. */
  async named(value: unknown, target: Target, before: Draft[]): Promise<unknown> {
    if (typeof value === 'string') return this.#namedText(value, target, before)
    if (Array.isArray(value)) {
      const items: unknown[] = []
      for (const item of value) items.push(await this.named(item, target, before))
      return items
    }
    if (value === null || typeof value !== 'object') return value
    const members: [string, unknown][] = []
    for (const [name, member] of Object.entries(value)) members.push([name, await this.named(member, target, before)])
    return Object.fromEntries(members)
  }

  async #namedText(text: string, target: Target, before: Draft[]): Promise<unknown> {
    const name = this.#saved(text) ?? (await this.#lookedUp(text, target, before))
    if (name !== undefined) return `\${${name}}`
    this.#given.add(text)
    const json = asJson(text)
    if (json !== undefined) return this.named(json, target, before)
    return this.namedIds(text)
  }

  #saved(value: string): string | undefined {
    const known = this.#names.get(value)
    if (known !== undefined) return known
    const seen = this.#seen.get(value)
    if (seen === undefined) return undefined
    const name = this.#freshName(seen.path)
    seen.step.save = { ...seen.step.save, [name]: seen.path }
    this.#names.set(value, name)
    return name
  }

  /** An id that no answer has told, such as that of a system disk: found among the rows, by another one that is known. */
  async #lookedUp(value: string, target: Target, before: Draft[]): Promise<string | undefined> {
    const seen = this.#rows.get(value)
    if (seen === undefined) return undefined
    const rows = ((await target.rows(seen.table)) ?? []) as Record<string, unknown>[]
    const row = rows.find((candidate) => Object.values(candidate).includes(value))
    if (row === undefined) return undefined
    const field = Object.keys(row).find((name) => row[name] === value) as string
    for (const [other, link] of Object.entries(row)) {
      if (other === field || typeof link !== 'string' || link === '') continue
      const by = this.#saved(link)
      if (by === undefined) continue
      const index = rows.filter((candidate) => candidate[other] === link).indexOf(row)
      const name = this.#freshName(field)
      before.push({
        rows: { table: seen.table, where: { [other]: `\${${by}}` } },
        save: { [name]: `rows.${index}.${field}` },
      })
      this.#names.set(value, name)
      return name
    }
    return undefined
  }

  /** `VpcId` is vpc, `InstanceIdSets.InstanceIdSet.0` instance; the second of a name has a number. */
  #freshName(path: string): string {
    const last = path.split('.').findLast((part) => !/^\d+$/.test(part)) ?? 'value'
    const short = last.replace(/(IdSets?|Ids?|Sets?)$/, '') || last
    const plain = short.charAt(0).toLowerCase() + short.slice(1).replace(/\W/g, '')
    for (let n = 1; ; n++) {
      const name = n === 1 ? plain : `${plain}${n}`
      if (this.#used.has(name)) continue
      this.#used.add(name)
      return name
    }
  }
}

function* leavesOf(value: unknown, path: string): Generator<[string, string]> {
  if (typeof value === 'string') yield [path, value]
  if (value === null || typeof value !== 'object') return
  for (const [name, member] of Object.entries(value)) {
    const part = name.replaceAll('.', '\\.')
    yield* leavesOf(member, path === '' ? part : `${path}.${part}`)
  }
}

/** A structure that was sent as JSON and comes out as the same text again. */
function asJson(text: string): object | undefined {
  if (!/^[{[]/.test(text)) return undefined
  try {
    const value: unknown = JSON.parse(text)
    return JSON.stringify(value) === text ? (value as object) : undefined
  } catch {
    return undefined
  }
}
