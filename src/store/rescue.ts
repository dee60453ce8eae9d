import { copyFileSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { dataFile } from './folder.ts'
import { askChild, type FolderReport, inspectFolder } from './inspect.ts'
import { FolderRefused } from './refused.ts'

/** The new folder is not empty, or nothing could be read for it. */
export class RescueRefused extends FolderRefused {}

/**
 * Writes what is intact of a folder into a new one: each world up to the last record that can be read. The old folder is only copied from.
 * Gives what was found in the old one: worlds with a base are in the new one now.
 */
export async function rescue(folder: string, to: string, version: string): Promise<FolderReport> {
  if (existsSync(to) && readdirSync(to).length > 0) throw new RescueRefused(`${to} is not empty`)
  const copy = path.join(to, 'damaged')
  mkdirSync(copy, { recursive: true })
  try {
    copyFileSync(dataFile(folder), dataFile(copy))
    const report = await inspectFolder(copy)
    const worlds = report.worlds.flatMap(({ id, baseSeq, lastSeq }) =>
      baseSeq === undefined ? [] : [{ id, seq: lastSeq }],
    )
    if (worlds.length === 0) throw new RescueRefused(`no world of ${folder} can be saved`)
    const order = { from: copy, to, version, worlds, hasKeys: report.hasKeys }
    const { findings, death } = await askChild({ errand: 'salvage', ...order })
    const last = findings.at(-1)
    if (last?.kind !== 'end') {
      const why = last?.kind === 'damage' ? last.what : `its reader ended by ${death}`
      throw new RescueRefused(`${folder} can't be saved: ${why}`)
    }
    return report
  } finally {
    rmSync(copy, { recursive: true, force: true })
  }
}
