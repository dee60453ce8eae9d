import { writeSync } from 'node:fs'
import { type CheckOptions, checkFolder, type Finding } from './check.ts'
import { type SalvageOrder, salvage } from './salvage.ts'

/** What a child is asked to do. */
export type Errand =
  | ({ readonly errand: 'check'; readonly folder: string } & CheckOptions)
  | ({ readonly errand: 'salvage' } & SalvageOrder)

/** Written at once and not through a stream: what was told before a crash has been told. */
function tell(finding: Finding): void {
  const line = Buffer.from(`${JSON.stringify(finding)}\n`)
  for (let written = 0; written < line.length; ) {
    try {
      written += writeSync(1, line, written)
    } catch (error) {
      // The parent reads more slowly than we tell.
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error
      Atomics.wait(PAUSE, 0, 0, PAUSE_MS)
    }
  }
}

const PAUSE = new Int32Array(new SharedArrayBuffer(4))
const PAUSE_MS = 2

const errand = JSON.parse(process.argv[2] ?? '') as Errand
try {
  if (errand.errand === 'check') await checkFolder(errand.folder, errand, tell)
  else {
    await salvage(errand)
    tell({ kind: 'end' })
  }
} catch (error) {
  tell({ kind: 'damage', what: (error as Error).message })
}
