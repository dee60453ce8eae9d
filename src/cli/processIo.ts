import { createInterface } from 'node:readline/promises'
import type { Io } from './io.ts'

/** The process that the command runs in. Colours only on a terminal, and not when NO_COLOR is set. */
export function processIo(): Io {
  const { stdout, stderr, stdin, env } = process
  // Whoever reads our lines may stop reading (head, a closed pipe).
  stdout.on('error', () => undefined)
  const isPlain = (env.NO_COLOR ?? '') !== '' || env.TERM === 'dumb'
  return {
    out: (text) => void stdout.write(text),
    err: (text) => void stderr.write(text),
    env,
    hasColour: stdout.isTTY === true && !isPlain,
    hasProgress: stderr.isTTY === true && env.TERM !== 'dumb',
    confirm: stdin.isTTY ? confirm : undefined,
    onInterrupt: (handle) => {
      process.once('SIGINT', handle)
      return () => process.removeListener('SIGINT', handle)
    },
  }
}

async function confirm(question: string): Promise<boolean> {
  const lines = createInterface({ input: process.stdin, output: process.stderr })
  const left = new AbortController()
  lines.once('SIGINT', () => left.abort())
  try {
    const answer = await lines.question(`${question} [y/N] `, { signal: left.signal })
    return /^y(es)?$/i.test(answer.trim())
  } catch {
    process.stderr.write('\n')
    return false
  } finally {
    lines.close()
  }
}
