import { baseWrite, Folder, headWrite, keyWrite, noteWrite, recordWrite, type Write, worldWrite } from './folder.ts'
import { FORMAT } from './format.ts'
import { checkOf, Damage, textOf } from './sealed.ts'

/** What is copied: what a check has read without harm, and nothing else. */
export interface SalvageOrder {
  /** A copy of the damaged file's folder. */
  readonly from: string
  readonly to: string
  readonly version: string
  readonly worlds: readonly { readonly id: number; readonly seq: number }[]
  /** Whether the issued keys can be read. */
  readonly hasKeys: boolean
}

const WRITES_AT_ONCE = 1_000

/** Writes the intact beginning of each world into a new folder. */
export async function salvage({ from, to, version, worlds, hasKeys }: SalvageOrder): Promise<void> {
  const source = await Folder.open(from, { readOnly: true })
  const target = await Folder.open(to, { durability: 'power' })
  await target.commit([noteWrite({ format: source.note?.format ?? FORMAT, version })])
  for (const { id, seq } of worlds) await commitAll(target, copied(source, id, seq))
  if (hasKeys) {
    const keys = source.issuedKeys().map(([accessKeyId, worldName]) => keyWrite(accessKeyId, worldName))
    await commitAll(target, keys)
  }
  await target.close()
}

function* copied(source: Folder, id: number, seq: number): Generator<Write> {
  const note = source.worlds().find((world) => world.id === id)
  if (note === undefined) throw new Damage(`world ${id} is gone`)
  for (const row of source.baseRows(id)) yield baseWrite(id, row)
  let { check } = note.base
  for (let at = note.base.seq + 1; at <= seq; at++) {
    const bytes = source.record(id, at)
    if (bytes === undefined) throw new Damage(`record ${at} is missing`)
    check = checkOf(bytes)
    yield recordWrite(id, at, bytes)
  }
  yield headWrite(id, { seq, check, offsetMs: offsetOf(source, id, seq) })
  yield worldWrite(note)
}

/** Each record tells the offset of the clock that it left; before the first there is only the head's. */
function offsetOf(source: Folder, id: number, seq: number): number {
  const bytes = source.record(id, seq)
  if (bytes === undefined) return source.head(id)?.offsetMs ?? 0
  const { offsetMs } = JSON.parse(textOf(bytes)) as { offsetMs: number }
  return offsetMs
}

async function commitAll(target: Folder, writes: Iterable<Write>): Promise<void> {
  let some: Write[] = []
  for (const write of writes) {
    some.push(write)
    if (some.length < WRITES_AT_ONCE) continue
    await target.commit(some)
    some = []
  }
  if (some.length > 0) await target.commit(some)
}
