import { brokenInvariants } from '../world/invariants.ts'
import type { World } from '../world/world.ts'
import { Folder, type FolderNote, type WorldNote } from './folder.ts'
import { applyRecords, worldAtBase } from './reading.ts'
import { Damage } from './sealed.ts'

/** What a child process tells while it reads a folder, a line each. */
export type Finding =
  | { readonly kind: 'folder'; readonly note: FolderNote | undefined; readonly worlds: number; readonly bytes: number }
  | { readonly kind: 'keys' }
  | { readonly kind: 'world'; readonly name: string; readonly id: number }
  /** The base is whole. */
  | { readonly kind: 'base'; readonly seq: number }
  | { readonly kind: 'record'; readonly seq: number }
  | { readonly kind: 'whole'; readonly world: WholeWorld }
  /** Of the world last named, or of the folder. */
  | { readonly kind: 'damage'; readonly what: string }
  | { readonly kind: 'end' }

export interface WholeWorld {
  readonly rows: number
  /** Of records and base, as they are written. */
  readonly bytes: number
  readonly hash: string
  readonly nowMs: number
  /** Invariants that do not hold; empty if they were not asked for. */
  readonly broken: readonly string[]
}

export interface CheckOptions {
  /** Worlds at whose reading an earlier child has died. */
  readonly skip: readonly number[]
  readonly invariants: boolean
  /** Of the release that looks. */
  readonly version: string
}

/** Reads all that is stored, page by page, and tells what it finds. A page that LMDB can't bear ends the process. */
export async function checkFolder(path: string, options: CheckOptions, tell: (finding: Finding) => void) {
  const folder = await Folder.open(path, { readOnly: true })
  const worlds = folder.worlds().filter(({ isWhole }) => isWhole)
  tell({ kind: 'folder', note: folder.note, worlds: worlds.length, bytes: folder.bytes })
  for (const world of worlds) {
    if (options.skip.includes(world.id)) continue
    tell({ kind: 'world', name: world.name, id: world.id })
    try {
      tell({ kind: 'whole', world: checkWorld(folder, world, options, tell) })
    } catch (error) {
      if (!(error instanceof Damage) && !(error instanceof SyntaxError)) tell({ kind: 'damage', what: String(error) })
      else tell({ kind: 'damage', what: error.message })
    }
  }
  folder.issuedKeys()
  tell({ kind: 'keys' })
  tell({ kind: 'end' })
}

function checkWorld(folder: Folder, note: WorldNote, options: CheckOptions, tell: (finding: Finding) => void) {
  const world = worldAtBase(folder, note)
  tell({ kind: 'base', seq: note.base.seq })
  let last: { readonly hash: string; readonly release: string } = note.base
  let bytes = 0
  applyRecords(folder, note, world, (record, text) => {
    last = record
    bytes += text.length
    tell({ kind: 'record', seq: record.seq })
  })
  const hash = world.tables.hash().text
  let rows = 0
  for (const table of world.tables.all()) rows += table.size
  const broken = options.invariants ? brokenIn(world) : []
  // Each row has stood the check of its own. Another release may count the same rows otherwise, and replay says what differs.
  if (hash !== last.hash && last.release === options.version)
    broken.push(`its rows have another hash than its last record says (${last.hash})`)
  return { rows, bytes, hash, nowMs: world.nowMs, broken }
}

/** Rows of another release may have another shape than the invariants know: that is no damage of the file. */
function brokenIn(world: World): string[] {
  try {
    return brokenInvariants(world)
  } catch (error) {
    return [`the invariants can't be looked at (${(error as Error).message})`]
  }
}
