import { execFileSync } from 'node:child_process'
import { linkSync, readFileSync, renameSync, rmSync, unlinkSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import path from 'node:path'
import { FolderRefused } from './refused.ts'

/** Who holds a folder. */
export interface Holder {
  readonly pid: number
  /** When that process began, as its system tells it: a later process may get the same pid. */
  readonly started: string
  readonly host: string
}

/** The folder belongs to another process. */
export class FolderInUse extends FolderRefused {
  readonly holder: Holder

  constructor(folder: string, holder: Holder) {
    const away = holder.host === hostname() ? '' : ` on ${holder.host}; if that one is gone, remove ${lockFile(folder)}`
    super(`${folder} is in use by process ${holder.pid}${away}`)
    this.holder = holder
  }
}

export interface Lock {
  /** Whose lock was left behind by a process that is gone, if it was. */
  readonly takenFrom: Holder | undefined
  release(): void
}

const lockFile = (folder: string) => path.join(folder, 'lock')

/** Takes the folder for this process, or throws FolderInUse. The file appears whole or not at all. */
export function takeLock(folder: string): Lock {
  const file = lockFile(folder)
  const mine: Holder = { pid: process.pid, started: startOf(process.pid) ?? '', host: hostname() }
  const text = JSON.stringify(mine)
  const draft = `${file}.${process.pid}.${performance.now()}`
  writeFileSync(draft, text)
  let takenFrom: Holder | undefined
  try {
    while (!linked(draft, file)) {
      const holder = readLock(folder)
      if (holder === undefined) continue
      if (isAlive(holder)) throw new FolderInUse(folder, holder)
      if (removeStale(file, holder)) takenFrom = holder
    }
  } finally {
    rmSync(draft, { force: true })
  }
  return {
    takenFrom,
    release: () => {
      if (sameText(file, text)) rmSync(file, { force: true })
    },
  }
}

/** Who holds the folder, alive or not; undefined: nobody. */
export function readLock(folder: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(lockFile(folder), 'utf8')) as Holder
  } catch (error) {
    if (error instanceof SyntaxError) return { pid: 0, started: '', host: hostname() }
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

/** Of another machine, or another container, it can't be known: it counts as alive. */
export function isAlive({ pid, started, host }: Holder): boolean {
  if (host !== hostname()) return true
  if (pid <= 0) return false
  try {
    process.kill(pid, 0)
  } catch (error) {
    // EPERM: it is there, and somebody else's.
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false
  }
  const now = startOf(pid)
  return now !== DEAD && (now === undefined || started === '' || now === started)
}

function linked(from: string, to: string): boolean {
  try {
    linkSync(from, to)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

/** Two may find the same lock stale. Whoever moves away one that was taken meanwhile puts it back. */
function removeStale(file: string, stale: Holder): boolean {
  const aside = `${file}.stale.${process.pid}`
  try {
    renameSync(file, aside)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false
    throw error
  }
  const isIt = sameText(aside, JSON.stringify(stale)) || stale.pid === 0
  if (!isIt) linked(aside, file)
  unlinkSync(aside)
  return isIt
}

function sameText(file: string, text: string): boolean {
  try {
    return readFileSync(file, 'utf8') === text
  } catch {
    return false
  }
}

/** A process that has ended and that its parent has not yet asked about. */
const DEAD = 'dead'

/** Linux: boot and clock ticks since then; elsewhere what `ps` says. undefined: it can't be known. */
function startOf(pid: number): string | undefined {
  try {
    if (process.platform !== 'linux') {
      return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim() || undefined
    }
    // The name of the command may hold spaces and brackets: fields are counted from behind it.
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    if (fields[0] === 'Z' || fields[0] === 'X') return DEAD
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}/${fields[19]}`
  } catch {
    return undefined
  }
}
