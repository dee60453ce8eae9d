import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { createInterface } from 'node:readline'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { VERSION } from '../version.ts'
import type { Finding, WholeWorld } from './check.ts'
import type { Errand } from './child.ts'
import type { FolderNote } from './folder.ts'

/** What is known of a world after all of it was read. */
export interface WorldReport {
  readonly name: string
  readonly id: number
  /** Seq of the base: records follow it. undefined: it can't be read. */
  readonly baseSeq: number | undefined
  /** The last seq that can be read. */
  readonly lastSeq: number
  readonly whole?: WholeWorld
  readonly damage?: string
}

export interface FolderReport {
  readonly note: FolderNote | undefined
  readonly bytes: number
  readonly worlds: readonly WorldReport[]
  readonly hasKeys: boolean
  /** Of the folder as a whole, or of what is not in a world. */
  readonly damage?: string
}

/** A child that says nothing for so long goes round in a damaged file. */
const SILENCE_MS = 60_000
/** More deaths of children than this, and the file is past reading. */
const MAX_CHILDREN = 1_000

/**
 * Reads the whole folder in child processes: LMDB trusts its file, and a damaged one can end its reader.
 * A child that dies at a world is followed by one that leaves that world out.
 */
export async function inspectFolder(folder: string, { invariants = false } = {}): Promise<FolderReport> {
  const worlds = new Map<number, WorldReport>()
  let about: { note: FolderNote | undefined; bytes: number } | undefined
  for (let children = 0; children < MAX_CHILDREN; children++) {
    const ended = await askChild({ errand: 'check', folder, skip: [...worlds.keys()], invariants, version: VERSION })
    const told = reportOf(ended.findings, ended.death)
    // A damaged file ends its reader by a signal, or is told of: all else is our own mistake, and no word on the file.
    if (!told.isOver && told.damage === undefined && ended.death.startsWith('code')) {
      throw new Error(`the reader of ${folder} ended by ${ended.death}: ${ended.words}`)
    }
    for (const world of told.worlds) worlds.set(world.id, world)
    about ??= told.about
    const lasts = [...worlds.values()].sort((a, b) => a.id - b.id)
    const shown = { note: about?.note, bytes: about?.bytes ?? 0, worlds: lasts, hasKeys: told.hasKeys }
    if (told.isOver) return shown
    if (told.worlds.length === 0 || told.isAfterWorlds) {
      return { ...shown, damage: told.damage ?? `its reader ended by ${ended.death}` }
    }
  }
  throw new Error(`${folder} can't be read`)
}

/** One damaged world in a few words. */
export function damageOf({ name, baseSeq, lastSeq, damage }: WorldReport): string {
  const where = baseSeq === undefined ? 'damaged in its base' : `damaged after seq ${lastSeq}`
  return `world ${name} ${where} (${damage})`
}

function reportOf(findings: readonly Finding[], death: string) {
  const worlds: WorldReport[] = []
  let about: { note: FolderNote | undefined; bytes: number } | undefined
  let [hasKeys, isOver] = [false, false]
  let damage: string | undefined
  let open: WorldReport | undefined
  const close = (end: Partial<WorldReport>) => {
    if (open !== undefined) worlds.push({ ...open, ...end })
    open = undefined
  }
  for (const finding of findings) {
    if (finding.kind === 'folder') about = finding
    else if (finding.kind === 'keys') hasKeys = true
    else if (finding.kind === 'end') isOver = true
    else if (finding.kind === 'world') {
      open = { name: finding.name, id: finding.id, baseSeq: undefined, lastSeq: 0 }
    } else if (finding.kind === 'whole') close({ whole: finding.world })
    else if (finding.kind === 'damage') {
      if (open === undefined) damage = finding.what
      else close({ damage: finding.what })
    } else if (open !== undefined) {
      open = { ...open, lastSeq: finding.seq, ...(finding.kind === 'base' ? { baseSeq: finding.seq } : {}) }
    }
  }
  const isAfterWorlds = open === undefined
  close({ damage: `its reader ended by ${death}` })
  return { worlds, about, hasKeys, isOver, isAfterWorlds, damage }
}

/** Runs an errand in a process of its own. `death`: by which signal or code it ended. */
export function askChild(errand: Errand): Promise<{ findings: Finding[]; death: string; words: string }> {
  const child = spawn(process.execPath, [...loader(), entry(), JSON.stringify(errand)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let words = ''
  child.stderr.on('data', (chunk: Buffer) => {
    words = `${words}${chunk}`.slice(-2_000)
  })
  return new Promise((resolve, reject) => {
    const findings: Finding[] = []
    let silence = setTimeout(() => child.kill('SIGKILL'), SILENCE_MS)
    createInterface({ input: child.stdout }).on('line', (line) => {
      silence = silence.refresh()
      findings.push(JSON.parse(line) as Finding)
    })
    child.on('error', reject)
    child.on('close', (code, signal) => {
      clearTimeout(silence)
      resolve({ findings, death: signal ?? `code ${code}`, words })
    })
  })
}

const isSource = import.meta.url.endsWith('.ts')

/** From its sources the child needs what the parent runs them with. */
function loader(): string[] {
  if (!isSource) return []
  return ['--import', pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href]
}

function entry(): string {
  return fileURLToPath(new URL(isSource ? './child.ts' : './storeChild.js', import.meta.url))
}
