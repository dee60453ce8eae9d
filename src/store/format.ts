import { type Folder, noteWrite } from './folder.ts'
import { FolderRefused } from './refused.ts'

/** How worlds, bases, records and heads are stored. A release that stores them otherwise counts up and adds a migration. */
export const FORMAT = 1

/** Brings a folder from one format to the next. What it commits last says so: one that was interrupted begins again. */
export type Migration = (folder: Folder) => Promise<void>

/** By the format that it starts from. */
export const MIGRATIONS: ReadonlyMap<number, Migration> = new Map()

/** A folder that this release can't open as it is. */
export class WrongFormat extends FolderRefused {}

/** Brings the folder to this release's format, or refuses it with WrongFormat. */
export async function migrate(
  folder: Folder,
  version: string,
  { format = FORMAT, migrations = MIGRATIONS } = {},
): Promise<void> {
  const note = folder.note ?? { format, version: '' }
  if (note.format > format) {
    const by = `alistack ${note.version} (format ${note.format}; this is ${version}, format ${format})`
    throw new WrongFormat(`${folder.path} was written by ${by}: open it with that release or a later one`)
  }
  for (let at = note.format; at < format; at++) {
    const step = migrations.get(at)
    if (step === undefined) throw new WrongFormat(`${folder.path} has format ${at}, which this release can't read`)
    await step(folder)
    await folder.commit([noteWrite({ format: at + 1, version })])
  }
  if (note.version !== version) await folder.commit([noteWrite({ format, version })])
}
