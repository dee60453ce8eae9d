import { existsSync } from 'node:fs'
import path from 'node:path'
import type { Command } from 'commander'
import { VERSION } from '../version.ts'
import { EXIT, Failure, type Io, json } from './io.ts'
import { examples } from './remote.ts'

interface Options {
  readonly dataDir: string
  readonly salvage?: string
  readonly json?: boolean
}

/**
 * `alistack doctor`: looks at a data folder that no emulator has open. Exit codes: 0 all is well, or what is intact is saved;
 * 1 damaged; 2 nothing there; 4 in use, of a later release, or nothing to be saved.
 */
export function register(program: Command, io: Io): void {
  program
    .command('doctor')
    .description('check a data folder (start --data-dir), and save what is intact of a damaged one')
    .requiredOption('--data-dir <folder>', 'the folder')
    .option('--salvage <folder>', 'write what is intact into this new folder; the old one is not touched')
    .option('--json', 'machine-readable')
    .addHelpText(
      'after',
      examples('alistack doctor --data-dir ./data', 'alistack doctor --data-dir ./data --salvage ./data-saved'),
    )
    .action((options: Options) => doctor(options, io))
}

async function doctor({ dataDir, salvage, json: isJson = false }: Options, io: Io): Promise<void> {
  const folder = path.resolve(dataDir)
  const { hasStore } = await import('../store/folder.ts')
  const { isAlive, readLock } = await import('../store/lock.ts')
  if (!hasStore(folder)) {
    const what = existsSync(folder) ? `there is nothing stored in ${folder}` : `there is no ${folder}`
    throw new Failure(EXIT.usage, what, 'A folder is made by: alistack start --data-dir FOLDER')
  }
  const holder = readLock(folder)
  if (holder !== undefined && isAlive(holder)) {
    throw new Failure(EXIT.refused, `${folder} is in use by process ${holder.pid}`, 'Stop that one first.')
  }
  if (salvage === undefined) await check(folder, holder?.pid, isJson, io)
  else await save(folder, path.resolve(salvage), isJson, io)
}

async function check(folder: string, stalePid: number | undefined, isJson: boolean, io: Io): Promise<void> {
  const { damageOf, inspectFolder } = await import('../store/inspect.ts')
  const { FORMAT } = await import('../store/format.ts')
  const report = await inspectFolder(folder, { invariants: true })
  const { note, worlds, damage, bytes, hasKeys } = report
  const isDamaged = damage !== undefined || worlds.some((world) => world.damage ?? world.whole?.broken.length)
  if (isJson) {
    const lock = stalePid === undefined ? 'free' : 'stale'
    io.out(json({ folder, lock, ...note, bytes, isDamaged, damage, hasKeys, worlds }))
  } else {
    io.out(`${folder}: ${size(bytes)}, format ${note?.format ?? '?'}, written by alistack ${note?.version ?? '?'}\n`)
    if (stalePid !== undefined)
      io.out(`  the lock of process ${stalePid}, which is gone: the next start takes it over\n`)
    if (damage !== undefined) io.out(`  damaged: ${damage}\n`)
    for (const world of worlds) {
      const { name, baseSeq, lastSeq, whole } = world
      if (whole === undefined) io.out(`  ${damageOf(world)}\n`)
      else {
        const range = `seq ${baseSeq} to ${lastSeq}, ${whole.rows} rows, ${size(whole.bytes)} of records, hash ${whole.hash}`
        io.out(`  world ${name}: ${range}\n`)
        for (const broken of whole.broken) io.out(`    broken: ${broken}\n`)
      }
    }
  }
  if (note !== undefined && note.format > FORMAT) {
    throw new Failure(EXIT.refused, `${folder} was written by a later release (${note.version})`)
  }
  const how = `Save what is intact: alistack doctor --data-dir ${folder} --salvage NEWDIR`
  if (isDamaged) throw new Failure(EXIT.notSo, `${folder} is damaged`, how)
}

async function save(folder: string, to: string, isJson: boolean, io: Io): Promise<void> {
  const { rescue } = await import('../store/rescue.ts')
  const { FolderRefused } = await import('../store/refused.ts')
  const report = await rescue(folder, to, VERSION).catch((error: Error) => {
    throw error instanceof FolderRefused ? new Failure(EXIT.refused, error.message) : error
  })
  const saved = report.worlds.map(({ name, baseSeq, lastSeq, damage }) => {
    const isLost = baseSeq === undefined
    return { name, isLost, baseSeq, lastSeq: isLost ? undefined : lastSeq, damage }
  })
  if (isJson) return io.out(json({ folder, savedTo: to, worlds: saved }))
  for (const { name, isLost, lastSeq } of saved) {
    io.out(isLost ? `world ${name}: lost, its base is damaged\n` : `world ${name}: saved up to seq ${lastSeq}\n`)
  }
  io.out(`alistack start --data-dir ${to} goes on from there\n`)
}

function size(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.ceil(bytes / 1_000)} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`
}
