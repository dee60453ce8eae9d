import request from 'supertest'
import { describe, expect, it } from 'vitest'
import { freshEmulator } from '../emulators.ts'

const base = '/_alistack'
const scenario = {
  title: 't',
  teaches: 't',
  steps: [{ call: 'vpc.CreateVpc', with: { RegionId: 'cn-hangzhou' }, save: { vpc: 'VpcId' } }, { advance: 'settled' }],
}

async function fresh() {
  const emulator = await freshEmulator({ pace: 'realistic' })
  const api = request(emulator.handler)
  const run = (body: object) => api.post(`${base}/worlds/default/scenarios/run`).send(body)
  const vpcs = () => emulator.worlds.get('default').world.vpcs.size
  return { emulator, api, run, vpcs }
}

describe('POST /worlds/{w}/scenarios/run', () => {
  it('runs in a world of its own, the same each time, and leaves this one as it is', async () => {
    const { emulator, run, vpcs } = await fresh()
    const [first, second] = [await run({ scenario }), await run({ scenario })]
    expect(first.body).toMatchObject({
      title: 't',
      passed: true,
      steps: [{ outcome: '200' }, { title: 'advance settled' }],
    })
    expect(second.body).toEqual(first.body)
    expect([vpcs(), emulator.worlds.list().length]).toEqual([0, 1])
  })

  it('runs its steps in this world when asked to, whose clock runs', async () => {
    const { run, vpcs, emulator } = await fresh()
    expect((await run({ scenario, here: true })).body.passed).toBe(true)
    expect(vpcs()).toBe(1)
    expect(emulator.worlds.get('default').world.vpcs.all()[0]?.Status).toBe('Available')
  })

  it('takes YAML, and says where it is wrong', async () => {
    const { run } = await fresh()
    const failed = await run({ yaml: 'title: t\nteaches: t\nsteps:\n  - advance: 1\n    expect: { nowMs: 0 }' })
    expect(failed.body).toMatchObject({
      passed: false,
      steps: [{ problems: [expect.stringMatching('^nowMs: expected 0')] }],
    })
    const broken = await run({ yaml: 'title: t\nteaches: t\nsteps:\n  - fly: 1' })
    expect([broken.status, broken.body.error]).toMatchObject([
      400,
      { code: 'InvalidScenario', problems: [{ line: 4, column: 5, path: 'steps[0]' }] },
    ])
    expect((await run({ yaml: '', scenario })).status).toBe(400)
  })
})

describe('POST /worlds', () => {
  it('makes a world with a time and a region to begin with', async () => {
    const { api, emulator } = await fresh()
    const make = (body: object) => api.post(`${base}/worlds`).send(body)
    expect(
      (await make({ name: 'a', clock: 'manual', now: '2026-02-03T04:05:06.007Z', regionId: 'cn-beijing' })).status,
    ).toBe(201)
    const { world } = emulator.worlds.get('a')
    expect([world.nowMs, world.genesis.regionId]).toEqual([Date.UTC(2026, 1, 3, 4, 5, 6, 7), 'cn-beijing'])
    expect((await make({ regionId: 'cn-nowhere' })).body.error.code).toBe('InvalidRegionId.NotFound')
    expect((await make({ now: '2026-13-41T00:00:00Z' })).body.error.message).toBe('2026-13-41T00:00:00Z is not a time.')
    expect((await make({ now: 'yesterday' })).status).toBe(400)
    expect((await make({ from: 'a', regionId: 'cn-beijing' })).status).toBe(400)
  })
})

describe('POST /worlds/{w}/clock/advance', () => {
  it('goes on until nothing is pending', async () => {
    const { api, emulator } = await fresh()
    await api.post(`${base}/worlds`).send({ name: 'a', clock: 'manual' })
    const { vpcs } = emulator.worlds.get('a').world
    await emulator.call('vpc.CreateVpc', { RegionId: 'cn-hangzhou' }, { world: 'a' })
    expect(vpcs.all()[0]?.Status).toBe('Pending')
    const advanced = await api.post(`${base}/worlds/a/clock/advance`).send({ until: 'settled' })
    expect([advanced.status, vpcs.all()[0]?.Status]).toEqual([200, 'Available'])
    expect((await api.post(`${base}/worlds/a/clock/advance`).send({ until: 'settled', ms: 1 })).status).toBe(400)
    expect((await api.post(`${base}/worlds/a/clock/advance`).send({})).status).toBe(400)
  })
})

describe('GET /scenarios', () => {
  it('lists those that come with it, each with a text that is the scenario', async () => {
    const { api, run } = await fresh()
    const { status, body } = await api.get(`${base}/scenarios`)
    expect(status).toBe(200)
    expect(body.scenarios.length).toBeGreaterThanOrEqual(10)
    for (const { title, teaches, text } of body.scenarios) expect([title, teaches, text].every(Boolean)).toBe(true)
    const { title, text } = body.scenarios.find(({ name }: { name: string }) => name === 'stacks/drift')
    expect((await run({ yaml: text })).body).toMatchObject({ title, passed: true })
  })
})
