export type Saved = Readonly<Record<string, unknown>>

/**
 * Puts saved values in the place of `${name}` and `${name.path}`; a text that is nothing else takes the value's type.
 * `$${` stands for `${` itself. Throws for unknown names.
 */
export function filled(value: unknown, saved: Saved): unknown {
  if (typeof value === 'string') return filledText(value, saved)
  if (Array.isArray(value)) return value.map((item) => filled(item, saved))
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [filledText(name, saved), filled(member, saved)]),
  )
}

const REFERENCE = /\$(\$\{|\{(\w+(?:\.[\w-]+)*)\})/g

function filledText(text: string, saved: Saved): unknown {
  const savedAs = (path: string) => {
    const name = path.split('.')[0] as string
    const value = Object.hasOwn(saved, name) ? valueAt(saved, path) : undefined
    if (value === undefined)
      throw new Error(`nothing was saved as ${path}; saved are ${Object.keys(saved).join(', ') || 'no values'}`)
    return value
  }
  const whole = /^\$\{(\w+(?:\.[\w-]+)*)\}$/.exec(text)?.[1]
  if (whole !== undefined) return savedAs(whole)
  return text.replace(REFERENCE, (_match, rest: string, name: string | undefined) =>
    name === undefined ? rest : textOf(savedAs(name)),
  )
}

function textOf(value: unknown): string {
  return value !== null && typeof value === 'object' ? JSON.stringify(value) : String(value)
}

/** Whether a path goes through all items or members of something. */
export function isWild(path: string): boolean {
  return namesOf(path).includes('*')
}

/**
 * The value at a dotted path such as `Instances.Instance.0.Status`; `length` of a list is its length, `\.` a dot in a name.
 * With `*` for all items or members: a list of whatever is there.
 */
export function valueAt(value: unknown, path: string): unknown {
  const names = namesOf(path)
  if (!names.includes('*')) return below([value], names)[0]
  return below([value], names)
}

function below(values: readonly unknown[], names: readonly string[]): unknown[] {
  return names.reduce<unknown[]>((at, name) => at.flatMap((value) => membersOf(value, name)), [...values])
}

function membersOf(value: unknown, name: string): unknown[] {
  if (value === null || typeof value !== 'object') return []
  if (name === '*') return Object.values(value)
  if (Array.isArray(value)) {
    if (name === 'length') return [value.length]
    return /^\d+$/.test(name) && Number(name) < value.length ? [value[Number(name)]] : []
  }
  return Object.hasOwn(value, name) ? [(value as Record<string, unknown>)[name]] : []
}

function namesOf(path: string): string[] {
  return path.split(/(?<!\\)\./).map((name) => name.replaceAll('\\.', '.'))
}
