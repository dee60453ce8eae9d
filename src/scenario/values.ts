export type Saved = Readonly<Record<string, unknown>>

/** Puts saved values in the place of `${name}`; a text that is nothing else takes the value's type. Throws for unknown names. */
export function filled(value: unknown, saved: Saved): unknown {
  if (typeof value === 'string') return filledText(value, saved)
  if (Array.isArray(value)) return value.map((item) => filled(item, saved))
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, filled(member, saved)]))
}

function filledText(text: string, saved: Saved): unknown {
  const savedAs = (name: string) => {
    if (!Object.hasOwn(saved, name))
      throw new Error(`nothing was saved as ${name}; saved are ${Object.keys(saved).join(', ') || 'no values'}`)
    return saved[name]
  }
  const whole = /^\$\{(\w+)\}$/.exec(text)?.[1]
  if (whole !== undefined) return savedAs(whole)
  return text.replace(/\$\{(\w+)\}/g, (_match, name: string) => String(savedAs(name)))
}

/** The value at a dotted path such as `Instances.Instance.0.Status`; `length` of a list is its length. */
export function valueAt(value: unknown, path: string): unknown {
  let at = value
  for (const name of path.split('.')) {
    if (Array.isArray(at)) at = name === 'length' ? at.length : at[Number(name)]
    else if (at !== null && typeof at === 'object' && Object.hasOwn(at, name))
      at = (at as Record<string, unknown>)[name]
    else return undefined
  }
  return at
}

/**
 * What is expected against what came: equal values, or `{ matches: regex }`, `{ not: value }`, `{ atLeast: n }`, `{ absent: true }`.
 * Gives a sentence when it does not hold.
 */
export function mismatch(path: string, expected: unknown, came: unknown): string | undefined {
  const wanted = wantedBy(expected)
  return wanted.holds(came) ? undefined : `${path}: expected ${wanted.text}, came ${JSON.stringify(came) ?? 'nothing'}`
}

function wantedBy(expected: unknown): { readonly text: string; readonly holds: (came: unknown) => boolean } {
  const equal = { text: JSON.stringify(expected), holds: (came: unknown) => isEqual(expected, came) }
  if (expected === null || typeof expected !== 'object' || Array.isArray(expected)) return equal
  const { matches, not, atLeast, absent } = expected as {
    matches?: string
    not?: unknown
    atLeast?: number
    absent?: boolean
  }
  if (matches !== undefined)
    return { text: `a text like /${matches}/`, holds: (came) => new RegExp(matches).test(String(came)) }
  if (not !== undefined) return { text: `anything but ${JSON.stringify(not)}`, holds: (came) => !isEqual(not, came) }
  if (atLeast !== undefined)
    return { text: `at least ${atLeast}`, holds: (came) => typeof came === 'number' && came >= atLeast }
  if (absent !== undefined)
    return { text: absent ? 'nothing' : 'something', holds: (came) => (came === undefined) === absent }
  return equal
}

function isEqual(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
