import request from 'supertest'
import { describe, expect, it } from 'vitest'
import { freshEmulator } from '../emulators.ts'

const base = '/_alistack/worlds/default'

describe('the control API takes nothing that it does not read', () => {
  it('refuses unknown query parameters and members, and changes nothing', async () => {
    const { handler, worlds } = await freshEmulator()
    const api = request(handler)
    const { world, journal } = worlds.get('default')
    const before = world.tables.hash().text
    for (const answer of [
      await api.get(`${base}/calls?acton=RunInstances`),
      await api.get(`${base}/stock?constructor=1`),
      await api.patch(`${base}/clock`).send({ pase: 'fast' }),
      await api.patch(`${base}/clock`).send({}),
      await api.patch(`${base}/clock`).send({ now: '2030' }),
      await api.patch(`${base}/clock`).send({ now: '2030-13-01T00:00:00Z' }),
      await api.patch(`${base}/clock`).send({ pace: -1 }),
      await api.post(`${base}/clock/advance`).send({ ms: 1e300 }),
      await api.post(`${base}/clock/advance`).send({ ms: 0.5 }),
      await api.post(`${base}/clock/advance`).send({ ms: Date.UTC(9990, 0) }),
      await api.patch(`${base}/stock`).send([{ regionId: 'a', zoneId: 'b', instanceType: 'c', category: 'WithStock' }]),
      await api.patch(`${base}/quotas`).send([{ name: 'vpcs_per_region' }]),
      await api.put(`${base}/disks/d-1/files/a?flush=perhaps`).send('x'),
      await api.get(`${base}/state?withSecrets=perhaps`),
    ]) {
      expect(answer.status, JSON.stringify(answer.body)).toBe(400)
      expect(answer.body.error).toMatchObject({ code: 'InvalidRequest', message: expect.stringMatching(/./) })
    }
    expect(journal.seq).toBe(0)
    expect(world.tables.hash().text).toBe(before)
  })

  it('reads every body as JSON, whatever its type says', async () => {
    const api = request((await freshEmulator()).handler)
    const typed = await api.post('/_alistack/worlds').set('content-type', 'text/plain').send('{"name":"plain"}')
    expect([typed.status, typed.body.name]).toEqual([201, 'plain'])
    const form = await api.post('/_alistack/worlds').type('form').send('name=x')
    expect([form.status, form.body.error.code]).toEqual([400, 'InvalidJson'])
  })

  it('sets the clock forward to the millisecond when it comes to stand still, never back', async () => {
    const api = request((await freshEmulator()).handler)
    const now = new Date(Date.now() + 3_600_000).toISOString()
    const set = await api.patch(`${base}/clock`).send({ now, mode: 'manual' })
    expect(set.body).toMatchObject({ mode: 'manual', now })
    const back = await api.patch(`${base}/clock`).send({ now: '2020-01-01T00:00:00Z', mode: 'wall' })
    expect([back.status, back.body.error.code]).toEqual([409, 'TimeGoesForward'])
    const freed = await api.patch(`${base}/clock`).send({ mode: 'wall' })
    expect(freed.body.mode).toBe('wall')
    expect(freed.body.nowMs - Date.parse(now)).toBeLessThan(1_000)
    await new Promise((resolve) => setTimeout(resolve, 30))
    expect((await api.get(`${base}/clock`)).body.nowMs).toBeGreaterThan(Date.parse(now) + 20)
  })

  it('shows stock by region, zone and type', async () => {
    const api = request((await freshEmulator()).handler)
    const place = { regionId: 'cn-hangzhou', zoneId: 'cn-hangzhou-h', instanceType: 'ecs.g6.large' }
    const set = await api.patch(`${base}/stock`).send([{ ...place, chargeType: 'PostPaid', count: 3 }])
    expect(set.status, JSON.stringify(set.body)).toBe(200)
    const counts = async (query: string) => (await api.get(`${base}/stock${query}`)).body.stock.length
    expect(await counts('')).toBe(1)
    expect(await counts('?regionId=cn-beijing')).toBe(0)
    expect(await counts('?regionId=cn-hangzhou')).toBe(1)
    expect(await counts(`?${new URLSearchParams(place)}`)).toBe(3)
  })

  it('describes its query parameters', async () => {
    const api = request((await freshEmulator()).handler)
    const { paths } = (await api.get('/_alistack/openapi.json')).body
    const names = paths['/_alistack/worlds/{w}/calls'].get.parameters.map((one: { name: string }) => one.name)
    expect(names).toEqual(['w', 'product', 'action', 'code', 'limit'])
  })
})
