export const MASK = '******'

/** A copy with the values at the given dotted paths masked; lists are walked through. */
export function masked(value: Readonly<Record<string, unknown>>, secrets: readonly string[]): Record<string, unknown> {
  if (secrets.length === 0) return value
  let copy = value as Record<string, unknown>
  for (const path of secrets) copy = maskedAt(copy, path.split('.')) as Record<string, unknown>
  return copy
}

function maskedAt(value: unknown, path: readonly string[]): unknown {
  if (Array.isArray(value)) return value.map((item) => maskedAt(item, path))
  if (value === null || typeof value !== 'object') return value
  const [name, ...rest] = path as [string, ...string[]]
  const record = value as Record<string, unknown>
  if (record[name] === undefined) return value
  return { ...record, [name]: rest.length === 0 ? MASK : maskedAt(record[name], rest) }
}

/** Shorter texts would be found where they mean something else: they are masked only where nothing stands beside them. */
const SHORT = 6

/** A copy in which the texts are masked at any depth; the same value if there are none. */
export function maskTexts<T>(value: T, texts: readonly string[]): T {
  return texts.length === 0 ? value : (maskedIn(value, texts) as T)
}

function maskedIn(value: unknown, texts: readonly string[]): unknown {
  if (typeof value === 'string') return maskedText(value, texts)
  if (typeof value === 'number') return texts.includes(String(value)) && String(value).length >= SHORT ? MASK : value
  if (Array.isArray(value)) return value.map((item) => maskedIn(item, texts))
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, maskedIn(member, texts)]))
}

function maskedText(value: string, texts: readonly string[]): string {
  let text = value
  for (const secret of texts) {
    if (text === secret) return MASK
    if (secret.length >= SHORT) text = text.replaceAll(secret, MASK)
  }
  return text
}
