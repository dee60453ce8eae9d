import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createEmulator, type Emulator, type EmulatorOptions } from '../../src/emulator.ts'
import type { WorldHost } from '../../src/host/worldHost.ts'

const folders: string[] = []
const open: Emulator[] = []

/** For each file's own `afterEach`: the files of a worker share this module. */
export async function cleanUp(): Promise<void> {
  for (const emulator of open.splice(0)) await emulator.close()
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
}

/** An empty folder, gone after `cleanUp`. */
export function tempFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'alistack-store-'))
  folders.push(folder)
  return folder
}

/** An emulator with its worlds in the folder, closed by `cleanUp` if it is not before. */
export async function emulatorIn(dataDir: string, options: EmulatorOptions = {}): Promise<Emulator> {
  const emulator = await createEmulator({ dataDir, checkResponses: true, token: 'off', ...options })
  open.push(emulator)
  return emulator
}

/** All that a restart must bring back of a world. */
export function content({ name, journal, world, offsetMs }: WorldHost) {
  return {
    name,
    nowMs: world.nowMs,
    offsetMs,
    baseSeq: journal.baseSeq,
    seq: journal.seq,
    hash: journal.lastHash(),
    records: journal.records(0, Number.POSITIVE_INFINITY),
    tables: world.tables.all().map((table) => [table.name, table.state.nextOrder, table.state.entries.entries()]),
  }
}

export const contents = (emulator: Emulator) => emulator.worlds.list().map(content)

export const CN = { RegionId: 'cn-hangzhou' }
