import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { createEmulator } from '../../src/emulator.ts'
import type { JournalRecord } from '../../src/host/journal.ts'
import { FolderDamaged } from '../../src/store/fileStore.ts'
import { inspectFolder } from '../../src/store/inspect.ts'
import { rescue } from '../../src/store/rescue.ts'
import { VERSION } from '../../src/version.ts'
import { CN, cleanUp, emulatorIn, tempFolder } from './folders.ts'

const PAGE = 4096
/** A folder with a world of 41 commands and one of 2; each test damages a copy of its file. */
let whole: Buffer
let records: JournalRecord[]
let key: string

beforeAll(async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'alistack-damage-'))
  const emulator = await createEmulator({ dataDir: folder })
  const { VpcId } = await emulator.call('vpc.CreateVpc', CN)
  await emulator.advance(60_000)
  for (let i = 3; i <= 40; i++)
    await emulator.call('vpc.ModifyVpcAttribute', { ...CN, VpcId, Description: `mark-${i}-` })
  await emulator.call('ram.CreateUser', { UserName: 'ann' })
  key = (await emulator.call('ram.CreateAccessKey', { UserName: 'ann' })).AccessKey.AccessKeyId as string
  emulator.worlds.create({ name: 'side' })
  await emulator.call('vpc.CreateVpc', CN, { world: 'side' })
  records = emulator.worlds.get('default').journal.records(0, 100)
  await emulator.close()
  whole = readFileSync(path.join(folder, 'worlds.mdb'))
  rmSync(folder, { recursive: true })
})

afterAll(() => {
  whole = Buffer.alloc(0)
})

const fileOf = (folder: string) => path.join(folder, 'worlds.mdb')
const sum = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex')

function folderWith(change: (bytes: Buffer) => void): string {
  const folder = tempFolder()
  const bytes = Buffer.from(whole)
  change(bytes)
  writeFileSync(fileOf(folder), bytes)
  return folder
}

/** Where a text lies, older copies of its page included. */
function placesOf(bytes: Buffer, text: string): number[] {
  const found: number[] = []
  for (let at = bytes.indexOf(text); at >= 0; at = bytes.indexOf(text, at + 1)) found.push(at)
  expect(found.length).toBeGreaterThan(0)
  return found
}

const turnByte = (text: string) => (bytes: Buffer) => {
  for (const at of placesOf(bytes, text)) bytes[at] = (bytes[at] as number) ^ 1
}

const clearPage = (text: string) => (bytes: Buffer) => {
  for (const at of placesOf(bytes, text)) bytes.fill(0, at - (at % PAGE), at - (at % PAGE) + PAGE)
}

/** What a start says of the folder: one line. */
async function refusalOf(folder: string): Promise<string> {
  const error = await emulatorIn(folder).then(
    () => undefined,
    (reason: unknown) => reason,
  )
  expect(error).toBeInstanceOf(FolderDamaged)
  const { message } = error as Error
  expect(message).not.toContain('\n')
  expect(message).toContain(`Save what is intact: alistack doctor --data-dir ${folder} --salvage NEWDIR`)
  expect(readdirSync(folder)).not.toContain('lock')
  return message
}

afterEach(cleanUp)

describe('a damaged folder', () => {
  it('is refused with the last seq that is whole, and saved up to there into a new one; the old one is not touched', async () => {
    const folder = folderWith(turnByte('mark-17-'))
    expect(await refusalOf(folder)).toContain(
      'world default damaged after seq 16 (record 17 does not fit its checksum)',
    )
    const before = sum(fileOf(folder))
    const saved = path.join(tempFolder(), 'saved')
    await rescue(folder, saved, VERSION)
    expect(sum(fileOf(folder))).toBe(before)
    expect(readdirSync(saved).sort()).toEqual(['worlds.mdb', 'worlds.mdb-lock'])
    const emulator = await emulatorIn(saved)
    const { journal, world } = emulator.worlds.get('default')
    expect(journal.records(0, 100)).toEqual(records.slice(0, 16))
    expect(world.tables.hash().text).toBe(records[15]?.hash)
    // The other world was whole.
    expect(emulator.worlds.get('side').journal.seq).toBe(1)
    await emulator.call('vpc.CreateVpc', CN)
    expect(journal.seq).toBe(17)
    await expect(rescue(folder, saved, VERSION)).rejects.toThrow(`${saved} is not empty`)
  })

  it('with a page gone is refused in a line, though its reader may die of it', async () => {
    const folder = folderWith(clearPage('mark-20-'))
    const message = await refusalOf(folder)
    const [, seq = ''] = /world default damaged after seq (\d+) \(/.exec(message) ?? []
    expect(Number(seq)).toBeLessThan(20)
    const saved = path.join(tempFolder(), 'saved')
    await rescue(folder, saved, VERSION)
    const emulator = await emulatorIn(saved)
    expect(emulator.worlds.get('default').journal.records(0, 100)).toEqual(records.slice(0, Number(seq)))
  })

  it('with half its file gone is refused in a line', async () => {
    const folder = folderWith(() => undefined)
    truncateSync(fileOf(folder), Math.floor(whole.length / 2 / PAGE) * PAGE)
    await refusalOf(folder)
  })

  it.each([
    ['no database', Buffer.from('this is no database\n'.repeat(1_000))],
    ['nothing but zeros', Buffer.alloc(16 * PAGE)],
  ])('that holds %s is refused in a line', async (_what, bytes) => {
    const folder = tempFolder()
    writeFileSync(fileOf(folder), bytes)
    await refusalOf(folder)
    await expect(rescue(folder, path.join(tempFolder(), 'saved'), VERSION)).rejects.toThrow('can be saved')
  })

  it('whose base is damaged loses that world, and says so', async () => {
    const folder = folderWith((bytes) => {
      for (const at of placesOf(bytes, '"seed":"side"')) bytes.write('"seed":"SIDE"', at)
    })
    expect(await refusalOf(folder)).toMatch(/world side damaged in its base \(row settings\/genesis/)
    const saved = path.join(tempFolder(), 'saved')
    await rescue(folder, saved, VERSION)
    const emulator = await emulatorIn(saved)
    expect(emulator.worlds.list().map(({ name }) => name)).toEqual(['default'])
    expect(emulator.worlds.findKey(key)?.worldName).toBe('default')
  })

  it('is told apart from a whole one', async () => {
    const folder = folderWith(() => undefined)
    const report = await inspectFolder(folder, { invariants: true })
    expect(report).toMatchObject({ hasKeys: true, note: { format: 1, version: VERSION } })
    expect(report.damage).toBeUndefined()
    expect(report.worlds).toMatchObject([
      { name: 'default', baseSeq: 0, lastSeq: records.length, whole: { hash: records.at(-1)?.hash, broken: [] } },
      { name: 'side', baseSeq: 0, lastSeq: 1, whole: { broken: [] } },
    ])
    expect(existsSync(path.join(folder, 'lock'))).toBe(false)
  })
})
