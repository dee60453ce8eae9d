import { isDeepStrictEqual } from 'node:util'
import { pathText, type ScenarioFile } from './read.ts'
import type { Place } from './step.ts'
import type { ExpectationUpdate } from './stepRunner.ts'

export interface UpdatedLine {
  /** 1-based, in the text before. */
  readonly line: number
  readonly before: string
  readonly after: string
}

export interface UpdatedText {
  readonly text: string
  /** What was changed, value by value, as whole lines. */
  readonly changes: readonly UpdatedLine[]
  /** Values that came out differently in two rounds of a loop, as sentences: they are left as they are. */
  readonly conflicts: readonly string[]
}

/** Writes what came in the place of what was expected. Nothing but these values is touched: comments and layout stay. */
export function updated(file: ScenarioFile, updates: readonly ExpectationUpdate[]): UpdatedText {
  const byPlace = new Map<string, { place: Place; values: unknown[] }>()
  for (const { place, value } of updates) {
    const id = pathText(place)
    const values = byPlace.get(id)?.values ?? []
    byPlace.set(id, {
      place,
      values: values.some((known) => isDeepStrictEqual(known, value)) ? values : [...values, value],
    })
  }
  const conflicts: string[] = []
  const edits: { start: number; end: number; text: string }[] = []
  for (const [id, { place, values }] of byPlace) {
    const range = file.rangeOf(place)
    const shown = values.map((value) => JSON.stringify(value)).join(' and ')
    if (values.length > 1) conflicts.push(`${id} came out as ${shown}`)
    else if (range !== undefined) edits.push({ start: range[0], end: range[1], text: written(values[0]) })
  }
  edits.sort((a, b) => b.start - a.start)
  let text = file.text
  const changes: UpdatedLine[] = []
  for (const { start, end, text: value } of edits) {
    const old = file.text.slice(start, end)
    // The end of a block of text lies behind its last line.
    const put = old.endsWith('\n') ? `${value}\n` : value
    const lineStart = file.text.lastIndexOf('\n', start - 1) + 1
    const stop = old.endsWith('\n') ? end - 1 : file.text.indexOf('\n', end)
    const lineEnd = stop < 0 ? file.text.length : stop
    const before = file.text.slice(lineStart, lineEnd)
    const after = file.text.slice(lineStart, start) + value + file.text.slice(Math.min(end, lineEnd), lineEnd)
    changes.unshift({ line: file.text.slice(0, start).split('\n').length, before, after })
    text = text.slice(0, start) + put + text.slice(end)
  }
  return { text, changes, conflicts }
}

/** A value on one line, good in block and in flow. Texts are quoted unless nothing else could be read in them. */
function written(value: unknown): string {
  if (
    typeof value === 'string' &&
    /^[A-Za-z][A-Za-z0-9_./-]*$/.test(value) &&
    !/^(true|false|null|yes|no|on|off|y|n)$/i.test(value)
  )
    return value
  if (Array.isArray(value)) return `[${value.map(written).join(', ')}]`
  if (value !== null && typeof value === 'object')
    return `{ ${Object.entries(value)
      .map(([name, member]) => `${written(name)}: ${written(member)}`)
      .join(', ')} }`
  // A saved place must not be read in a text that only looks like one.
  return (JSON.stringify(value) ?? 'null').replaceAll('${', () => '$${')
}
