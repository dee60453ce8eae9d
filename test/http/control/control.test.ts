import type { IncomingMessage } from 'node:http'
import request from 'supertest'
import { describe, expect, it } from 'vitest'
import type { Evidence } from '../../../src/catalogue/evidence.ts'
import type { Emulator } from '../../../src/emulator.ts'
import { refuseStranger } from '../../../src/http/control/access.ts'
import { ROUTES } from '../../../src/http/control/app.ts'
import type { ApiError } from '../../../src/kernel/errors.ts'
import { freshEmulator, sendAcs3 } from '../emulators.ts'

const api = (emulator: Emulator) => request(emulator.handler)
const base = '/_alistack'
const world = `${base}/worlds/default`
const HANGZHOU = { RegionId: 'cn-hangzhou' }

async function makeVpc(emulator: Emulator) {
  const response = await sendAcs3(emulator, {
    action: 'CreateVpc',
    version: '2016-04-28',
    query: { ...HANGZHOU, VpcName: 'v' },
  })
  expect(response.status).toBe(200)
  return response.body as { VpcId: string; RequestId: string }
}

describe('system', () => {
  it('tells health, coverage and its own description', async () => {
    const emulator = await freshEmulator()
    const health = await api(emulator).get(`${base}/health`)
    expect(health.body).toMatchObject({ status: 'ok', worlds: 1 })
    const { actions } = (await api(emulator).get(`${base}/coverage`)).body as {
      actions: { product: string; action: string; status: string; evidence?: Evidence & { unread: object } }[]
    }
    const run = actions.find(({ action }) => action === 'RunInstances')
    expect(run?.status).toBe('emulated')
    expect(run?.evidence).toMatchObject({ sdk: true, transition: true, unread: { AutoPay: 'nothing is paid' } })
    expect(run?.evidence?.refusals).toContain('403 OperationDenied.NoStock')
    expect(run?.evidence?.parameters).toContain('DataDisk.Size')
    expect(actions.find(({ action }) => action === 'CreateElasticityAssurance')).toMatchObject({ status: 'known' })
    const { paths } = (await api(emulator).get(`${base}/openapi.json`)).body as {
      paths: Record<string, Record<string, unknown>>
    }
    for (const { method, path } of ROUTES)
      expect(paths[`${base}${path.replace('*}', '}')}`]?.[method], `${method} ${path}`).toBeDefined()
    expect((await api(emulator).get(`${base}/nothing`)).body.error.code).toBe('NotFound')
  })
})

describe('worlds', () => {
  it('are made, forked, reset and removed', async () => {
    const emulator = await freshEmulator()
    const made = await api(emulator)
      .post(`${base}/worlds`)
      .send({ name: 'a', seed: 's', clock: 'manual', pace: 'instant' })
    expect(made.status).toBe(201)
    expect(made.body).toMatchObject({
      name: 'a',
      accessKeyId: 'world-a',
      accessKeySecret: 'test',
      clock: 'manual',
      pace: 'instant',
      seq: 0,
    })
    expect((await api(emulator).post(`${base}/worlds`).send({ name: 'a' })).body.error.code).toBe('WorldExists')
    await sendAcs3(emulator, { accessKeyId: 'world-a', action: 'CreateVpc', version: '2016-04-28', query: HANGZHOU })
    const fork = await api(emulator).post(`${base}/worlds/a/fork`).send({ name: 'b' })
    expect(fork.status).toBe(201)
    const state = async (name: string) =>
      (await api(emulator).get(`${base}/worlds/${name}/state`)).body as { hash: string; tables: { vpcs: object[] } }
    expect((await state('b')).hash).toBe((await state('a')).hash)
    await api(emulator).post(`${base}/worlds/a/reset`)
    expect((await state('a')).tables.vpcs).toEqual([])
    expect((await state('b')).tables.vpcs).toHaveLength(1)
    const listed = await sendAcs3(emulator, {
      accessKeyId: 'world-b',
      action: 'DescribeVpcs',
      version: '2016-04-28',
      query: HANGZHOU,
    })
    expect(listed.body.TotalCount).toBe(1)
    expect((await api(emulator).delete(`${base}/worlds/b`)).status).toBe(204)
    expect((await api(emulator).get(`${base}/worlds/b`)).body.error.code).toBe('WorldNotFound')
    expect((await api(emulator).delete(world)).status).toBe(409)
  })

  it.each([
    [{ name: 'A b' }, 'InvalidRequest'],
    [{ name: 'x'.repeat(41) }, 'InvalidRequest'],
    [{ nome: 'a' }, 'InvalidRequest'],
    [{ name: 'c', pace: -1 }, 'InvalidRequest'],
    [{ name: 'c', from: 'default', seed: 'x' }, 'InvalidRequest'],
    [{ name: 'c', from: 'nowhere' }, 'WorldNotFound'],
  ])('refuses %j', async (body, code) => {
    const emulator = await freshEmulator()
    const refused = await api(emulator).post(`${base}/worlds`).send(body)
    expect(refused.status).toBeGreaterThanOrEqual(400)
    expect(refused.body.error.code).toBe(code)
    expect(emulator.worlds.list()).toHaveLength(1)
  })

  it('give a further account a key that works', async () => {
    const emulator = await freshEmulator()
    const { accountId, accessKeyId, accessKeySecret } = (await api(emulator).post(`${world}/accounts`)).body as Record<
      string,
      string
    >
    expect(accountId).toMatch(/^1\d{15}$/)
    const identity = await sendAcs3(emulator, {
      accessKeyId,
      secret: accessKeySecret,
      action: 'GetCallerIdentity',
      version: '2015-04-01',
    })
    expect(identity.body.AccountId).toBe(accountId)
    expect((await api(emulator).get(`${world}/accounts`)).body.accounts).toHaveLength(2)
    expect(JSON.stringify((await api(emulator).get(`${world}/journal`)).body)).not.toContain(accessKeySecret)
    expect(JSON.stringify((await api(emulator).get(`${world}/state`)).body)).not.toContain(accessKeySecret)
  })
})

describe('clock', () => {
  it('is frozen, moved and freed; never back', async () => {
    const emulator = await freshEmulator({ pace: 'realistic' })
    const frozen = (await api(emulator).patch(`${world}/clock`).send({ mode: 'manual' })).body as {
      mode: string
      nowMs: number
    }
    expect(frozen.mode).toBe('manual')
    await makeVpc(emulator)
    const moved = (await api(emulator).post(`${world}/clock/advance`).send({ ms: 60_000 })).body as { nowMs: number }
    expect(moved.nowMs - frozen.nowMs).toBeGreaterThanOrEqual(60_000)
    expect(emulator.worlds.get('default').world.vpcs.all()[0]?.Status).toBe('Available')
    expect((await api(emulator).patch(`${world}/clock`).send({ now: '2001-01-01T00:00:00Z' })).body.error.code).toBe(
      'TimeGoesForward',
    )
    expect((await api(emulator).patch(`${world}/clock`).send({ now: 'soon' })).body.error.code).toBe('InvalidRequest')
    const later = new Date(moved.nowMs + 5_000).toISOString()
    expect((await api(emulator).patch(`${world}/clock`).send({ now: later, pace: 0.5 })).body).toMatchObject({
      now: later,
      pace: 0.5,
    })
    const freed = (await api(emulator).patch(`${world}/clock`).send({ mode: 'wall' })).body as { nowMs: number }
    expect(freed.nowMs).toBeGreaterThanOrEqual(moved.nowMs + 5_000)
    expect((await api(emulator).post(`${world}/clock/advance`).send({ ms: -1 })).body.error.code).toBe('InvalidRequest')
    expect((await api(emulator).patch(`${world}/clock`).send({})).body.error.code).toBe('InvalidRequest')
  })
})

describe('stock and quotas', () => {
  const place = { regionId: 'cn-hangzhou', zoneId: 'cn-hangzhou-i', instanceType: 'ecs.g6.large' }

  it('are set, read back and refused when they make no sense', async () => {
    const emulator = await freshEmulator()
    const set = await api(emulator)
      .patch(`${world}/stock`)
      .send([{ ...place, count: 3 }])
    expect(set.body.stock).toHaveLength(3)
    expect(set.body.stock[0]).toMatchObject({ ...place, count: 3, taken: 0, category: 'ClosedWithStock' })
    await api(emulator)
      .patch(`${world}/stock`)
      .send([{ ...place, chargeType: 'Spot', category: null }])
    const { stock } = (await api(emulator).get(`${world}/stock`)).body as {
      stock: { chargeType: string; category: string | null }[]
    }
    expect(stock.find(({ chargeType }) => chargeType === 'Spot')?.category).toBeNull()
    const code = async (body: object) =>
      (await api(emulator).patch(`${world}/stock`).send([body])).body.error.code as string
    expect(await code({ ...place, count: -1 })).toBe('InvalidRequest')
    expect(await code(place)).toBe('InvalidRequest')
    expect(await code({ ...place, regionId: 'cn-nowhere', count: 1 })).toBe('InvalidRegionId.NotFound')
    expect(await code({ ...place, zoneId: 'cn-beijing-a', count: 1 })).toBe('InvalidZoneId.NotFound')
    expect(await code({ ...place, instanceType: 'ecs.none', count: 1 })).toBe('InvalidInstanceType.NotFound')
    const quotas = await api(emulator)
      .patch(`${world}/quotas`)
      .send([{ name: 'vpcs_per_region', value: 1 }])
    expect(quotas.body.quotas.find(({ name }: { name: string }) => name === 'vpcs_per_region')).toMatchObject({
      value: 1,
      defaultValue: 10,
      used: 0,
    })
    await makeVpc(emulator)
    const second = await sendAcs3(emulator, { action: 'CreateVpc', version: '2016-04-28', query: HANGZHOU })
    expect(second.body.Code).toMatch(/^QuotaExceeded/)
    expect(
      (
        await api(emulator)
          .patch(`${world}/quotas`)
          .send([{ name: 'nothing', value: 1 }])
      ).body.error.code,
    ).toBe('QuotaNotFound')
  })
})

describe('calls and journal', () => {
  it('tell what a call did, in wire spelling, with the hash of the world', async () => {
    const emulator = await freshEmulator({ pace: 'realistic' })
    const { RequestId, VpcId } = await makeVpc(emulator)
    await sendAcs3(emulator, { action: 'DeleteVpc', version: '2016-04-28', query: { ...HANGZHOU, VpcId: 'vpc-none' } })
    const call = (await api(emulator).get(`${world}/calls/${RequestId}`)).body
    expect(call).toMatchObject({
      product: 'vpc',
      action: 'CreateVpc',
      outcome: { status: 200 },
      request: { VpcName: 'v' },
    })
    const refused = (await api(emulator).get(`${world}/calls?code=InvalidVpcId.NotFound`)).body
    expect(refused.calls).toMatchObject([{ action: 'DeleteVpc', outcome: { status: 404 } }])
    expect((await api(emulator).get(`${world}/calls/none`)).body.error.code).toBe('CallNotFound')
    expect((await api(emulator).get(`${world}/calls?limit=x`)).body.error.code).toBe('InvalidRequest')
    const { commands } = (await api(emulator).get(`${world}/journal`)).body
    expect(commands).toMatchObject([
      {
        seq: 1,
        requestId: RequestId,
        command: { kind: 'call', action: 'CreateVpc', request: expect.arrayContaining([['VpcName', 'v']]) },
      },
    ])
    expect(commands[0].hash).toBe((await api(emulator).get(`${world}/state`)).body.hash)
    expect(JSON.stringify(commands[0].rows)).toContain(VpcId)
  })
})

describe('who may use it', () => {
  it('refuses changes from other hosts and other origins', async () => {
    const emulator = await freshEmulator({ allowedHosts: ['ci.example'] })
    const post = (headers: Record<string, string>) => api(emulator).post(`${base}/worlds`).set(headers).send({})
    expect((await post({ host: 'evil.example' })).status).toBe(403)
    expect((await post({ host: 'localhost', origin: 'http://evil.example' })).status).toBe(403)
    expect((await post({ host: 'localhost', origin: 'http://localhost' })).status).toBe(201)
    expect((await post({ host: 'ci.example:4577' })).status).toBe(201)
    expect((await api(emulator).get(`${base}/worlds`).set('host', 'evil.example')).status).toBe(200)
  })

  it('asks for the token where there is one, health excepted', async () => {
    const rules = { boundHost: '203.0.113.5', allowedHosts: [], token: 'secret' }
    const outcome = (url: string, authorization?: string) => {
      try {
        refuseStranger(
          { method: 'GET', url, headers: { host: '203.0.113.5', authorization } } as IncomingMessage,
          rules,
        )
        return 'welcome'
      } catch (error) {
        return (error as ApiError).code
      }
    }
    expect(outcome('/_alistack/worlds')).toBe('TokenNeeded')
    expect(outcome('/_alistack/worlds', 'Bearer wrong')).toBe('TokenNeeded')
    expect(outcome('/_alistack/worlds', 'Bearer secret')).toBe('welcome')
    expect(outcome('/_alistack/health')).toBe('welcome')
    expect(outcome('/_alistack/healthy')).toBe('TokenNeeded')
  })

  it('refuses bodies that are not JSON or too large', async () => {
    const emulator = await freshEmulator()
    const send = (text: string) =>
      api(emulator).post(`${base}/worlds`).set('content-type', 'application/json').send(text)
    expect((await send('{')).body.error.code).toBe('InvalidJson')
    const large = await send(`{"name":"${'x'.repeat(5 * 1024 * 1024)}"}`)
    expect([large.status, large.body.error.code]).toEqual([413, 'RequestTooLarge'])
  })
})
