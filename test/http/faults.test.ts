import { randomUUID } from 'node:crypto'
import http from 'node:http'
import request from 'supertest'
import { describe, expect, it } from 'vitest'
import type { Emulator } from '../../src/emulator.ts'
import { freshEmulator, listening, sendAcs3 } from './emulators.ts'
import { signedAcs3 } from './signedRequests.ts'

const path = '/_alistack/worlds/default/faults'
const api = (emulator: Emulator) => request(emulator.handler)
const VPC = { version: '2016-04-28', query: { RegionId: 'cn-hangzhou' } }
const describeVpcs = { ...VPC, action: 'DescribeVpcs' }
const createVpc = { ...VPC, action: 'CreateVpc' }

async function add(emulator: Emulator, fault: object) {
  const { status, body } = await api(emulator).post(path).send(fault)
  expect(status, JSON.stringify(body)).toBe(201)
  return body as { id: string; matched: number; injected: number }
}

/** The answer's status, or the code of the error when the connection ends without one. */
function sent(port: number, signing: Parameters<typeof sendAcs3>[1]): Promise<number | string | undefined> {
  const timestamp = `${new Date().toISOString().slice(0, 19)}Z`
  const { url, headers } = signedAcs3({
    accessKeyId: 'test',
    secret: 'test',
    nonce: randomUUID(),
    timestamp,
    ...signing,
  })
  return new Promise((resolve) => {
    const call = http.request({ port, host: '127.0.0.1', path: url, method: 'POST', headers, agent: false })
    call.on('response', (response) => {
      response.resume()
      response.on('end', () => resolve(response.statusCode))
    })
    call.on('error', (error: NodeJS.ErrnoException) => resolve(error.code))
    call.end()
  })
}

describe('the control API of faults', () => {
  it('adds, shows, counts and removes', async () => {
    const emulator = await freshEmulator()
    const fault = { product: 'vpc', action: 'Describe*', nth: 2, error: { status: 503, code: 'ServiceUnavailable' } }
    expect(await add(emulator, fault)).toEqual({ id: 'fault-1', ...fault, matched: 0, injected: 0 })
    await add(emulator, { delayMs: 1 })
    for (const status of [200, 503, 200]) expect((await sendAcs3(emulator, describeVpcs)).status).toBe(status)
    const { body } = await api(emulator).get(path)
    expect(body.faults).toEqual([
      { id: 'fault-1', ...fault, matched: 3, injected: 1 },
      { id: 'fault-2', delayMs: 1, matched: 3, injected: 3 },
    ])
    expect((await api(emulator).get(`${path}/fault-1`)).body).toEqual(body.faults[0])
    expect((await api(emulator).delete(`${path}/fault-1`)).status).toBe(204)
    expect((await api(emulator).delete(`${path}/fault-1`)).body.error.code).toBe('FaultNotFound')
    expect((await api(emulator).get(`${path}/fault-1`)).status).toBe(404)
    expect((await api(emulator).delete(path)).status).toBe(204)
    expect((await api(emulator).get(path)).body).toEqual({ faults: [] })
  })

  it.each([
    [{}],
    [{ error: { status: 503 } }],
    [{ error: { status: 503, code: 'has space' } }],
    [{ nth: 1.5, drop: 'before' }],
    [{ drop: 'during' }],
    [{ delayMs: -1 }],
    [{ delayMs: 600_001 }],
    [{ unknown: 1, drop: 'before' }],
    [{ throttle: { ratePerSecond: 0 } }],
    [{ effect: { at: 'nowhere', outcome: 'fail' } }],
    [[]],
    [null],
  ])('refuses %j', async (fault) => {
    const emulator = await freshEmulator()
    const { status, body } = await api(emulator)
      .post(path)
      .send(fault as object)
    expect(status).toBe(400)
    expect(body.error.message).not.toBe('')
  })
})

describe('on the wire', () => {
  it('a throttled call says in a header when to come again', async () => {
    const emulator = await freshEmulator()
    await add(emulator, { action: 'DescribeVpcs', throttle: { ratePerSecond: 0.001, burst: 1, retryAfterMs: 250 } })
    expect((await sendAcs3(emulator, describeVpcs)).status).toBe(200)
    const refused = await sendAcs3(emulator, describeVpcs)
    expect(refused.status).toBe(400)
    expect(refused.body).toMatchObject({ Code: 'Throttling.User', RequestId: expect.any(String) })
    expect(refused.headers['x-acs-retry-after']).toBe('250')
  })

  it('so does an error whose code is of throttling', async () => {
    const emulator = await freshEmulator()
    await add(emulator, { error: { status: 429, code: 'Throttling.Api' } })
    const refused = await sendAcs3(emulator, describeVpcs)
    expect(refused.status).toBe(429)
    expect(refused.headers['x-acs-retry-after']).toBe('1000')
  })

  it('a delayed answer comes late, a refused one too, and others do not wait', async () => {
    const emulator = await freshEmulator()
    await add(emulator, { action: 'DescribeVpcs', delayMs: 300 })
    await add(emulator, { action: 'DescribeVpcs', nth: 2, error: { status: 503, code: 'ServiceUnavailable' } })
    for (const status of [200, 503]) {
      const started = performance.now()
      const late = sendAcs3(emulator, describeVpcs).then((answer) => ({ answer, ms: performance.now() - started }))
      const other = await sendAcs3(emulator, { ...VPC, action: 'DescribeVSwitches' })
      const otherMs = performance.now() - started
      expect(other.status).toBe(200)
      const { answer, ms } = await late
      expect(answer.status).toBe(status)
      expect(ms).toBeGreaterThan(295)
      expect(otherMs).toBeLessThan(ms)
    }
  })

  it.each(['before', 'after'])('a connection is dropped %s the effect', async (drop) => {
    const { emulator, port } = await listening()
    await add(emulator, { action: 'CreateVpc', times: 1, drop })
    expect(await sent(port, createVpc)).toBe('ECONNRESET')
    const { body } = await sendAcs3(emulator, describeVpcs)
    expect(body.TotalCount).toBe(drop === 'before' ? 0 : 1)
    const { calls } = (await api(emulator).get('/_alistack/worlds/default/calls?action=CreateVpc')).body
    expect(calls[0].decisions[0]).toMatchObject({ rule: 'fault', facts: { faultId: 'fault-1', match: 1, drop } })
    expect(await sent(port, createVpc)).toBe(200)
  })

  it('a client that goes away while it waits leaves nothing behind', async () => {
    const { emulator, port } = await listening()
    await add(emulator, { action: 'CreateVpc', delayMs: 600_000 })
    const signed = signedAcs3({
      ...createVpc,
      accessKeyId: 'test',
      secret: 'test',
      nonce: randomUUID(),
      timestamp: `${new Date().toISOString().slice(0, 19)}Z`,
    })
    const { url, headers } = signed
    const call = http.request({ port, host: '127.0.0.1', path: url, method: 'POST', headers, agent: false })
    call.on('error', () => undefined)
    call.end()
    while ((await sendAcs3(emulator, describeVpcs)).body.TotalCount === 0);
    call.destroy()
    const started = performance.now()
    await emulator.close()
    expect(performance.now() - started).toBeLessThan(5_000)
  })
})
