import request from 'supertest'
import { describe, expect, it } from 'vitest'
import { freshEmulator } from '../emulators.ts'

const CALL = '/_alistack/worlds/default/call'
const ask = (product: string, action: string, more: object) => ({ product, action, request: more })

describe('POST /worlds/{w}/call', () => {
  it('calls as the root, or as a principal whose policies decide', async () => {
    const emulator = await freshEmulator()
    const api = request(emulator.handler)
    const made = await api.post(CALL).send(ask('vpc', 'CreateVpc', { RegionId: 'cn-hangzhou' }))
    expect(made.status).toBe(200)
    expect(made.body.VpcId).toMatch(/^vpc-/)
    await api.post(CALL).send(ask('ram', 'CreateUser', { UserName: 'ann' }))
    const as = { principalArn: 'acs:ram::1000000000000001:user/ann' }
    const refused = await api.post(CALL).send({ ...ask('vpc', 'CreateVpc', { RegionId: 'cn-hangzhou' }), as })
    expect([refused.status, refused.body.error.code]).toEqual([403, 'Forbidden.RAM'])
    const { body } = await api.post(CALL).send(ask('vpc', 'DescribeVpcs', { RegionId: 'cn-hangzhou' }))
    expect(body.TotalCount).toBe(1)
  })

  it('refuses what is no action, is not emulated, or comes from another page', async () => {
    const emulator = await freshEmulator()
    const api = request(emulator.handler)
    const unknown = await api.post(CALL).send(ask('ecs', 'CloneInstance', {}))
    expect([unknown.status, unknown.body.error.code]).toEqual([404, 'InvalidAction.NotFound'])
    const malformed = await api.post(CALL).send({ product: 'ecs' })
    expect([malformed.status, malformed.body.error.code]).toEqual([400, 'InvalidRequest'])
    const stranger = await api
      .post(CALL)
      .set('Origin', 'http://example.com')
      .send(ask('vpc', 'CreateVpc', { RegionId: 'cn-hangzhou' }))
    expect(stranger.status).toBe(403)
  })

  it('lets a page look: faults do not count the read, and it is not among the calls', async () => {
    const emulator = await freshEmulator()
    const api = request(emulator.handler)
    const fault = { product: 'vpc', action: 'DescribeVpcs', nth: 1, error: { status: 503, code: 'ServiceUnavailable' } }
    await api.post('/_alistack/worlds/default/faults').send(fault)
    const read = ask('vpc', 'DescribeVpcs', { RegionId: 'cn-hangzhou' })
    const looked = await api.post(CALL).send({ ...read, look: true })
    expect([looked.status, looked.body.TotalCount]).toEqual([200, 0])
    expect((await api.get('/_alistack/worlds/default/calls')).body.calls).toEqual([])
    const called = await api.post(CALL).send({ ...read, look: false })
    expect([called.status, called.body.error.code]).toEqual([503, 'ServiceUnavailable'])
    expect((await api.get('/_alistack/worlds/default/calls')).body.calls).toHaveLength(1)
    const changing = await api.post(CALL).send({ ...ask('vpc', 'CreateVpc', { RegionId: 'cn-hangzhou' }), look: true })
    expect([changing.status, changing.body.error.code]).toEqual([400, 'InvalidRequest'])
  })

  it('tells for how long its client waited, refused or not', async () => {
    const api = request((await freshEmulator()).handler)
    await api.post(CALL).send(ask('vpc', 'CreateVpc', { RegionId: 'cn-hangzhou' }))
    await api.post(CALL).send(ask('vpc', 'DeleteVpc', { RegionId: 'cn-hangzhou', VpcId: 'vpc-none' }))
    const { calls } = (await api.get('/_alistack/worlds/default/calls')).body as { calls: { tookMs?: number }[] }
    expect(calls.map(({ tookMs }) => typeof tookMs)).toEqual(['number', 'number'])
  })

  it('is told of with its names and texts on the wire', async () => {
    const emulator = await freshEmulator()
    const api = request(emulator.handler)
    const sent = { RegionId: 'cn-hangzhou', Tag: [{ Key: 'team', Value: 'red' }] }
    await api.post(CALL).send(ask('vpc', 'DescribeVpcs', sent))
    const { body } = await api.get('/_alistack/worlds/default/calls')
    const { requestId } = body.calls[0]
    const told = (await api.get(`/_alistack/worlds/default/calls/${requestId}`)).body
    expect(told).toMatchObject({ requestId, version: '2016-04-28', request: sent })
    expect(told.parameters).toEqual([
      ['RegionId', 'cn-hangzhou'],
      ['Tag.1.Key', 'team'],
      ['Tag.1.Value', 'red'],
    ])
  })
})
