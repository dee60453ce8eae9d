/** What a member of a row may become, judged by what it is in the rows that there are: the types are gone at run time. */

/** Members that hold names of the user's own. */
const MAPS: ReadonlySet<string> = new Set(['Tags', 'inheritedTags', 'files', 'unflushed', 'Parameters'])

type Samples = readonly unknown[]

/** Why the value cannot stand where the samples stand; undefined if it can. */
export function shapeProblem(name: string, value: unknown, samples: Samples): string | undefined {
  const known = samples.filter((sample) => sample !== null)
  if (value === null) return known.length < samples.length ? undefined : `${name} is not null in any row`
  if (known.length === 0) return `${name} is null in all rows, so nothing is known of what it may be`
  const kinds = new Set(known.map(kindOf))
  if (!kinds.has(kindOf(value))) return `${name} is ${[...kinds].join(' or ')}, not ${kindOf(value)}`
  const alike = known.filter((sample) => kindOf(sample) === kindOf(value))
  if (typeof value === 'string') return textProblem(name, value, alike as string[])
  if (Array.isArray(value)) return listProblem(name, value, alike as unknown[][])
  if (typeof value === 'object') return membersProblem(name, value, alike as object[])
  return undefined
}

function kindOf(value: unknown): string {
  if (Array.isArray(value)) return 'a list'
  if (value === null) return 'null'
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`
}

const FORMS: readonly (readonly [what: string, form: RegExp])[] = [
  ['a time', /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,3})?)?Z?$/],
  ['an address range', /^(\d{1,3}\.){3}\d{1,3}\/\d{1,2}$/],
  ['an address', /^(\d{1,3}\.){3}\d{1,3}$/],
]

function formOf(text: string): string {
  if (text === '') return 'empty'
  const [what] = FORMS.find(([, form]) => form.test(text)) ?? ['text']
  const isSound =
    what === 'a time'
      ? Number.isFinite(Date.parse(text))
      : text.split(/[./]/).every((part, i) => Number(part) <= (i < 4 ? 255 : 32))
  return what === 'text' || isSound ? what : 'text'
}

/** Times and addresses stay what they are, as whoever reads them relies on it. Other texts are free. */
function textProblem(name: string, value: string, samples: readonly string[]): string | undefined {
  const forms = new Set(samples.map(formOf))
  const form = formOf(value)
  const [only, ...others] = [...forms].filter((known) => known !== 'empty')
  if (only === undefined || only === 'text' || others.length > 0 || forms.has(form)) return undefined
  return `${name} is ${only}, not "${value.slice(0, 100)}"`
}

function listProblem(name: string, value: readonly unknown[], samples: readonly (readonly unknown[])[]) {
  const items = samples.flat()
  if (value.length > 0 && items.length === 0) return `${name} is empty in all rows, so nothing is known of its items`
  for (const item of value) {
    const problem = shapeProblem(name, item, items)
    if (problem !== undefined) return problem
  }
  return undefined
}

/** Members that all samples have stay, and no unknown ones come in. */
function membersProblem(name: string, value: object, samples: readonly object[]): string | undefined {
  if (MAPS.has(name)) {
    return Object.values(value).every((member) => typeof member === 'string') ? undefined : `${name} holds texts only`
  }
  const all = new Set(samples.flatMap((sample) => Object.keys(sample)))
  const missing = [...all].find(
    (member) => !Object.hasOwn(value, member) && samples.every((s) => Object.hasOwn(s, member)),
  )
  if (missing !== undefined) return `${name} needs ${missing}`
  for (const [member, inner] of Object.entries(value)) {
    if (!all.has(member)) return `${name} has no ${member}`
    const known = samples.flatMap((s) => (Object.hasOwn(s, member) ? [(s as Record<string, unknown>)[member]] : []))
    const problem = shapeProblem(`${name}.${member}`, inner, known)
    if (problem !== undefined) return problem
  }
  return undefined
}
