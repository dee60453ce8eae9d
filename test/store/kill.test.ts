import http from 'node:http'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { Random } from '../../src/kernel/random.ts'
import { isFull } from '../setup/full.ts'
import { buildProgram, type Running, removeProgram, run, startOn } from '../setup/program.ts'
import { cleanUp, tempFolder } from './folders.ts'

const ROUNDS = isFull ? 200 : 5
const CLIENTS = 16
/** Rounds that two worlds live through; then come two others, so that a state stays small enough to be looked at whole. */
const ROUNDS_OF_WORLDS = 10
const MAX_ANSWERS = 300

let running: Running | undefined

beforeAll(buildProgram)
afterAll(() => running?.child.kill('SIGKILL'))

/** What a world was told to do and has said to have done. */
interface Ledger {
  readonly world: string
  readonly vpcs: Map<string, string>
  readonly keys: Set<string>
  asked: number
}

interface State {
  readonly seq: number
  readonly hash: string
  readonly tables: { readonly vpcs: readonly { VpcId: string; VpcName: string }[] }
}

interface Found {
  readonly isDamaged: boolean
  readonly worlds: readonly { name: string; lastSeq: number; whole: { hash: string; broken: string[] } }[]
}

function send(port: number, agent: http.Agent, path: string, method = 'GET', body?: object) {
  return new Promise<{ status: number; body: unknown }>((resolve, reject) => {
    const request = http.request({ host: '127.0.0.1', port, agent, path, method }, (reply) => {
      let text = ''
      reply.on('data', (chunk: Buffer) => {
        text += chunk.toString()
      })
      reply.on('end', () =>
        resolve({ status: reply.statusCode ?? 0, body: text === '' ? undefined : JSON.parse(text) }),
      )
      reply.on('error', reject)
    })
    request.on('error', reject)
    request.end(body === undefined ? undefined : JSON.stringify(body))
  })
}

function rpc(ledger: Ledger, version: string, action: string, parameters: Record<string, string>): string {
  const common = { Action: action, Version: version, Format: 'JSON', AccessKeyId: 'test', RegionId: 'cn-hangzhou' }
  return `/w/${ledger.world}/?${new URLSearchParams({ ...common, ...parameters })}`
}

/** Works until the process is gone; only what was answered with 200 goes into the ledgers. `answered` is told of each. */
async function client(port: number, ledger: Ledger, answered: () => void): Promise<void> {
  const agent = new http.Agent({ keepAlive: true, maxSockets: 1 })
  try {
    for (;;) {
      const VpcName = `${ledger.world}-${++ledger.asked}`
      const { status, body } = await send(port, agent, rpc(ledger, '2016-04-28', 'CreateVpc', { VpcName }))
      expect([status, body]).toMatchObject([200, { VpcId: expect.stringMatching(/^vpc-/) }])
      ledger.vpcs.set(VpcName, (body as { VpcId: string }).VpcId)
      answered()
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === undefined) throw error
  } finally {
    agent.destroy()
  }
}

async function makeWorld(port: number, agent: http.Agent, world: string): Promise<Ledger> {
  const ledger: Ledger = { world, vpcs: new Map(), keys: new Set(), asked: 0 }
  const api = '/_alistack/worlds'
  // A clock that stands: what a state shows is what its last record left.
  expect((await send(port, agent, api, 'POST', { name: world, clock: 'manual' })).status).toBe(201)
  const quotas = [{ name: 'vpcs_per_region', value: null }]
  expect((await send(port, agent, `${api}/${world}/quotas`, 'PATCH', quotas)).status).toBe(200)
  await send(port, agent, rpc(ledger, '2015-05-01', 'CreateUser', { UserName: 'ann' }))
  const { body } = await send(port, agent, rpc(ledger, '2015-05-01', 'CreateAccessKey', { UserName: 'ann' }))
  ledger.keys.add((body as { AccessKey: { AccessKeyId: string } }).AccessKey.AccessKeyId)
  return ledger
}

/** All that was acknowledged is there, nothing is there twice, and the state is the one that the records make. */
async function checkWorld(port: number, agent: http.Agent, ledger: Ledger, found: Found): Promise<number> {
  const { body } = await send(port, agent, `/_alistack/worlds/${ledger.world}/state`)
  const { seq, hash, tables } = body as State
  const stored = found.worlds.find(({ name }) => name === ledger.world)
  expect({ seq, hash, broken: [] }).toEqual({
    seq: stored?.lastSeq,
    hash: stored?.whole.hash,
    broken: stored?.whole.broken,
  })
  const there = new Map(tables.vpcs.map(({ VpcName, VpcId }) => [VpcName, VpcId]))
  expect(there.size, 'no command has been done twice').toBe(tables.vpcs.length)
  for (const [name, id] of ledger.vpcs) expect(there.get(name), name).toBe(id)
  expect(there.size).toBeLessThanOrEqual(ledger.asked)
  for (const key of ledger.keys) {
    const asKey = rpc(ledger, '2015-05-01', 'GetUser', { UserName: 'ann', AccessKeyId: key }).replace(/^\/w\/[^/]+/, '')
    // Known without its world being named, and judged as ann, who may do nothing.
    expect((await send(port, agent, asKey)).status).toBe(403)
  }
  return there.size - ledger.vpcs.size
}

afterEach(cleanUp)
afterAll(removeProgram)

describe('kill -9', () => {
  it(`loses nothing that was acknowledged and does nothing twice, ${ROUNDS} times under the load of ${CLIENTS} clients`, {
    timeout: ROUNDS * 60_000,
  }, async () => {
    const folder = tempFolder()
    const random = Random.seeded('kill')
    const agent = new http.Agent({ keepAlive: true })
    let ledgers: Ledger[] = []
    let found: Found = { isDamaged: false, worlds: [] }
    let [acknowledged, unheard] = [0, 0]
    for (let round = 0; round <= ROUNDS; round++) {
      if (round % 5 === 4) await killWhileStarting(folder, random.below(400))
      running = startOn(folder)
      const port = await running.ready
      for (const ledger of ledgers) unheard += await checkWorld(port, agent, ledger, found)
      if (round === ROUNDS) break
      if (round % ROUNDS_OF_WORLDS === 0) {
        ledgers = [await makeWorld(port, agent, `a${round}`), await makeWorld(port, agent, `b${round}`)]
      }
      let answers = 1 + random.below(MAX_ANSWERS)
      const { child, ended } = running
      const answered = () => {
        acknowledged++
        if (--answers === 0) child.kill('SIGKILL')
      }
      const clients = Array.from({ length: CLIENTS }, (_, i) => client(port, ledgers[i % 2] as Ledger, answered))
      await Promise.all(clients)
      expect((await ended).signal).toBe('SIGKILL')
      const { code, out } = await run(['doctor', '--data-dir', folder, '--json']).ended
      found = JSON.parse(out) as Found
      expect([code, found.isDamaged]).toEqual([0, false])
    }
    agent.destroy()
    console.log(
      `kill -9: ${ROUNDS} rounds, ${acknowledged} commands acknowledged and found, ${unheard} more were stored unheard`,
    )
    expect(acknowledged).toBeGreaterThan(ROUNDS)
  })
})

/** A start that is cut short at any moment leaves a folder that opens. */
async function killWhileStarting(folder: string, ms: number): Promise<void> {
  const { child, ended } = startOn(folder)
  await new Promise((resolve) => setTimeout(resolve, ms))
  child.kill('SIGKILL')
  await ended
}
