import { stripVTControlCharacters, styleText } from 'node:util'

/** What a command is given of the process: tests hand in their own. */
export interface Io {
  readonly out: (text: string) => void
  readonly err: (text: string) => void
  readonly env: Readonly<Record<string, string | undefined>>
  /** A person looks at stdout: colours. */
  readonly hasColour: boolean
  /** A person looks at stderr: progress. */
  readonly hasProgress: boolean
  /** Asks a person yes or no. Undefined when nobody can be asked. */
  readonly confirm: ((question: string) => Promise<boolean>) | undefined
  /** Does something else than ending the process on Ctrl-C, until the function that is given back is called. */
  readonly onInterrupt?: (handle: () => void) => () => void
}

/** How a command ends; docs/cli.md. */
export const EXIT = {
  done: 0,
  /** What was asked for does not hold: a scenario failed, two worlds differ. */
  notSo: 1,
  usage: 2,
  unreachable: 3,
  refused: 4,
} as const

/** Ends the command with a line that says what is wrong and one that says what to do next. */
export class Failure extends Error {
  readonly exitCode: number
  readonly next: string | undefined

  constructor(exitCode: number, message: string, next?: string) {
    super(message)
    this.exitCode = exitCode
    this.next = next
  }
}

type Style = 'red' | 'green' | 'yellow' | 'cyan' | 'dim' | 'bold'

export function painted({ hasColour }: Io, style: Style, text: string): string {
  return hasColour ? styleText(style, text, { validateStream: false }) : text
}

/** Rows under their headings, each column as wide as its widest cell. No rows: a line that says so. */
export function table(
  io: Io,
  headings: readonly string[],
  rows: readonly (readonly unknown[])[],
  none: string,
): string {
  if (rows.length === 0) return `${none}\n`
  const cells = rows.map((row) => row.map((cell) => (cell === undefined || cell === null ? '' : String(cell))))
  const widths = headings.map((heading, i) => Math.max(heading.length, ...cells.map((row) => shownWidth(row[i] ?? ''))))
  const line = (row: readonly string[]) =>
    row
      .map((cell, i) => cell + ' '.repeat(Math.max(0, (widths[i] ?? 0) - shownWidth(cell))))
      .join('  ')
      .trimEnd()
  return `${[painted(io, 'dim', line(headings)), ...cells.map(line)].join('\n')}\n`
}

function shownWidth(text: string): number {
  return stripVTControlCharacters(text).length
}

export function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}

/** A line on stderr that is written over, for a person who waits; `end` takes it away. */
export function progress(io: Io): { readonly tell: (text: string) => void; readonly end: () => void } {
  if (!io.hasProgress) return { tell: () => undefined, end: () => undefined }
  return { tell: (text) => io.err(`\r\x1b[2K${text}`), end: () => io.err('\r\x1b[2K') }
}
