import { type ChildProcess, spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import path from 'node:path'

const root = path.resolve(import.meta.dirname, '../..')
/** As deep in the tree as dist/, and not dist/ itself: others may be building that. */
const folder = path.join(root, `dist.test-${process.pid}`)
let built: Promise<void> | undefined

/** The program as it is published: it starts many times faster than from its sources. `removeProgram` takes it away. */
export function buildProgram(): Promise<void> {
  built ??= (async () => {
    const { bundlePrograms } = (await import('../../scripts/build.mjs' as string)) as {
      bundlePrograms: (folder: string) => Promise<void>
    }
    await bundlePrograms(folder)
  })()
  return built
}

export function removeProgram(): void {
  built = undefined
  rmSync(folder, { recursive: true, force: true })
}

export interface Ended {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
  readonly out: string
  readonly err: string
}

export interface Running {
  readonly child: ChildProcess
  /** The port, when it listens; rejects with what it said if it ends before. */
  readonly ready: Promise<number>
  readonly ended: Promise<Ended>
}

/** Runs the command line; `shell`: what a shell does before, in its place. */
export function run(args: readonly string[], shell?: string): Running {
  const line = [process.execPath, path.join(folder, 'main.js'), ...args]
  const [command, ...rest] = shell === undefined ? line : ['bash', '-c', `${shell}; exec "$@"`, 'bash', ...line]
  const child = spawn(command as string, rest, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
  let [out, err] = ['', '']
  child.stderr.on('data', (chunk: Buffer) => {
    err += chunk.toString()
  })
  const ended = new Promise<Ended>((resolve) => {
    child.on('close', (code, signal) => resolve({ code, signal, out, err }))
  })
  const ready = new Promise<number>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      out += chunk.toString()
      const port = /alistack ready on http:\/\/127\.0\.0\.1:(\d+)\n/.exec(out)?.[1]
      if (port !== undefined) resolve(Number(port))
    })
    void ended.then(({ code, signal }) => reject(new Error(`ended with ${code ?? signal}: ${err}`)))
  })
  ready.catch(() => undefined)
  return { child, ready, ended }
}

/** Starts it on a folder, with signatures off. */
export function startOn(dataDir: string, more: readonly string[] = [], shell?: string): Running {
  return run(['start', '--port', '0', '--quiet', '--signatures', 'off', '--data-dir', dataDir, ...more], shell)
}
