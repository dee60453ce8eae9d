import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createEmulator, type EmulatorOptions } from '../../src/emulator.ts'
import { Commits } from '../../src/store/commits.ts'
import { type Durability, Folder, recordWrite } from '../../src/store/folder.ts'

const CLIENTS = 16
const RECORDS = 6_000
const ROUNDS = 3
const REGION = { RegionId: 'cn-hangzhou' }
const median = (values: number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] as number

export interface StoreRates {
  /** Records of the same size a second that LMDB stores for as many writers, with nothing above it. */
  readonly raw: number
  /** Commands a second through the door of a world, each answered once it is stored. */
  readonly process: number
  readonly power: number
  /** The same without a store. */
  readonly memory: number
}

/** What durability costs, medians of rounds in turn; 16 clients that wait for their answers. */
export async function storeRates(): Promise<StoreRates> {
  const rates = { raw: [] as number[], process: [] as number[], power: [] as number[], memory: [] as number[] }
  for (let round = 0; round < ROUNDS; round++) {
    rates.memory.push((await commandRate({})).rate)
    const { rate, bytes } = await inFolder((dataDir) => commandRate({ dataDir }))
    rates.process.push(rate)
    rates.power.push((await inFolder((dataDir) => commandRate({ dataDir, durability: 'power' }))).rate)
    rates.raw.push(await inFolder((folder) => rawRate(folder, bytes, 'process')))
  }
  return {
    raw: median(rates.raw),
    process: median(rates.process),
    power: median(rates.power),
    memory: median(rates.memory),
  }
}

async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(path.join(tmpdir(), 'alistack-bench-'))
  try {
    return await work(folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Commands a second, and the bytes of one record. */
async function commandRate(options: EmulatorOptions): Promise<{ rate: number; bytes: number }> {
  const emulator = await createEmulator({ pace: 'instant', ...options })
  const { VpcId } = await emulator.call('vpc.CreateVpc', REGION)
  await emulator.advance(1_000)
  const rate = await perSecond((i) =>
    emulator.call('vpc.ModifyVpcAttribute', { ...REGION, VpcId, Description: `description ${i}` }),
  )
  const [record] = emulator.worlds.get('default').journal.records(RECORDS, 1)
  await emulator.close()
  return { rate, bytes: JSON.stringify(record).length }
}

async function rawRate(folder: string, bytes: number, durability: Durability): Promise<number> {
  const lmdb = await Folder.open(folder, { durability })
  const commits = new Commits(lmdb)
  const writer = { refused: undefined }
  const rate = await perSecond((i) => commits.submit(writer, [recordWrite(1, i, Buffer.alloc(bytes, i))]))
  await lmdb.close()
  return rate
}

async function perSecond(one: (i: number) => Promise<unknown>): Promise<number> {
  let next = 0
  const client = async () => {
    while (next < RECORDS) await one(next++)
  }
  const started = performance.now()
  await Promise.all(Array.from({ length: CLIENTS }, client))
  return RECORDS / ((performance.now() - started) / 1_000)
}
