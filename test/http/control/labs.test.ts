import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import request from 'supertest'
import { describe, expect, it } from 'vitest'
import type { Emulator } from '../../../src/emulator.ts'
import { shippedLabs } from '../../../src/http/control/shippedScenarios.ts'
import { copied } from '../../../src/scenario/perform.ts'
import { beginStory, referenceScript, worldOf } from '../../../src/scenario/run.ts'
import { StepRunner } from '../../../src/scenario/stepRunner.ts'
import { filled } from '../../../src/scenario/values.ts'
import { freshHost, targetOf } from '../../../src/scenario/worldTarget.ts'
import { closeEmulators, freshEmulator } from '../emulators.ts'

const base = '/_alistack/labs'
const labs = await shippedLabs()

async function fresh() {
  const emulator = await freshEmulator({ pace: 'realistic' })
  const api = request(emulator.handler)
  const start = (name: string, body: object = {}) => api.post(`${base}/${name}/start`).send(body)
  const grade = (name: string, body: object = {}) => api.post(`${base}/${name}/grade`).send(body)
  return { emulator, api, start, grade }
}

/** Carries out the reference script in a learner's world, and gives the answers as a learner would type them. */
async function solve({ worlds, registry }: Emulator, name: string, world = `lab-${name}`) {
  const file = labs.find((lab) => lab.name === name)?.file
  if (file === undefined) throw new Error(`there is no lab ${name}`)
  const { steps, answers = {} } = referenceScript(file)
  const host = worlds.get(world)
  const scratch = targetOf(freshHost(worldOf(file), registry, host.world.genesis), registry)
  const runner = new StepRunner(file)
  const known = copied(await beginStory(file, scratch, runner))
  const scope = { target: targetOf(host, registry), known, depth: 0, prefix: '', suffix: '' }
  await runner.all(steps, ['steps'], scope)
  const given = filled(answers, known.values) as Record<string, unknown>
  return Object.fromEntries(Object.entries(given).map(([question, answer]) => [question, ` ${answer} `]))
}

describe('GET /labs', () => {
  it('lists them in order, and says which are started', async () => {
    const { api, start } = await fresh()
    await start('first-clone')
    const { status, body } = await api.get(base)
    expect(status).toBe(200)
    const { labs: listed } = body as { labs: { name: string; order: number; started: boolean }[] }
    expect(listed.map(({ order }) => order)).toEqual(listed.map(({ order }) => order).sort((a, b) => a - b))
    expect(listed.filter(({ started }) => started).map(({ name }) => name)).toEqual(['first-clone'])
    expect(listed[0]).toMatchObject({
      name: 'first-clone',
      world: 'lab-first-clone',
      level: 1,
      en: { title: 'The first clone' },
      ja: { title: 'はじめてのクローン' },
      zh: { title: '第一次克隆' },
    })
  })

  it('keeps script, answers and explanation to itself unless they are asked for', async () => {
    const { api } = await fresh()
    const { body } = await api.get(`${base}/forgotten-image`)
    expect(body.en.hints).toHaveLength(3)
    expect(body.questions.map(({ name }: { name: string }) => name)).toEqual(['image', 'fee'])
    expect(body.checks[2]).toEqual({ en: expect.any(String), ja: expect.any(String), zh: expect.any(String) })
    const told = JSON.stringify([body, (await api.get(base)).body, (await api.get('/_alistack/scenarios')).body])
    for (const kept of ['wrong', 'explanation', 'solution']) expect(told).not.toContain(`"${kept}"`)
    for (const kept of ['Only the image is deleted', 'by force does it no harm', 'title: The forgotten image'])
      expect(told).not.toContain(kept)
    const { body: revealed } = await api.get(`${base}/forgotten-image?reveal=true`)
    expect((await api.get(`${base}/forgotten-image?reveal`)).body).toEqual(revealed)
    expect(revealed.explanation.en).toContain('by force does it no harm')
    expect(revealed.solution.steps).toContain('call: ecs.DeleteSnapshot')
    expect(revealed.solution.answers).toEqual({ image: '${image}', fee: '${fee}' })
    expect(JSON.stringify(revealed)).not.toContain('Only the image is deleted')
  })

  it('refuses a lab that is not there, and a reveal that is neither', async () => {
    const { api, start, grade } = await fresh()
    const refused = await Promise.all([api.get(`${base}/none`), start('none'), grade('none')])
    expect(refused.map(({ status, body }) => [status, body.error.code])).toEqual(
      refused.map(() => [404, 'LabNotFound']),
    )
    expect((await api.get(`${base}/first-clone?reveal=yes`)).body.error.code).toBe('InvalidRequest')
  })
})

describe('POST /labs/{name}/start', () => {
  it('makes its world, with all that it begins with, and lets the clock run', async () => {
    const { emulator, start } = await fresh()
    const { status, body } = await start('first-clone')
    expect([status, body]).toMatchObject([
      201,
      { lab: 'first-clone', world: { name: 'lab-first-clone', clock: 'wall', pace: 'fast' } },
    ])
    const { world } = emulator.worlds.get('lab-first-clone')
    expect(world.instances.all().map(({ InstanceName }) => InstanceName)).toEqual(['shop'])
  })

  it('refuses one that is there, and makes it anew when told to', async () => {
    const { emulator, api, start } = await fresh()
    await start('first-clone')
    const before = emulator.worlds.get('lab-first-clone').world.tables.hash().text
    await api.post('/_alistack/worlds/lab-first-clone/accounts')
    const again = await start('first-clone')
    expect([again.status, again.body.error.code]).toEqual([409, 'LabStarted'])
    expect(emulator.worlds.get('lab-first-clone').world.accounts.size).toBe(2)
    expect((await start('first-clone', { restart: true })).status).toBe(201)
    expect(emulator.worlds.get('lab-first-clone').world.tables.hash().text).toBe(before)
    expect((await start('first-clone', { again: true })).status).toBe(400)
  })
})

describe('POST /labs/{name}/grade', () => {
  it.each(labs.map(({ name }) => name))(
    '%s is not passed at first, and is after its reference script',
    async (name) => {
      const { emulator, start, grade } = await fresh()
      await start(name)
      const first = (await grade(name)).body
      expect([first.passed, 'explanation' in first]).toEqual([false, false])
      const answers = await solve(emulator, name)
      const { journal } = emulator.worlds.get(`lab-${name}`)
      const { seq } = journal
      const { status, body } = await grade(name, { answers })
      expect(body.checks.filter(({ passed }: { passed: boolean }) => !passed)).toEqual([])
      expect([status, body.passed, Object.keys(body.explanation)]).toEqual([200, true, ['en', 'ja', 'zh']])
      expect(journal.seq).toBe(seq)
    },
  )

  it('says what came, which question has no answer, and which has a wrong one without telling the right one', async () => {
    const { start, grade } = await fresh()
    await start('forgotten-image')
    const { body } = await grade('forgotten-image', { answers: { image: 'm-none', fee: ' ' }, reveal: true })
    expect(body.passed).toBe(false)
    expect(body.explanation.zh).toContain('快照')
    const problems = body.checks.map(({ en: _en, ja: _ja, zh: _zh, ...rest }: Record<string, unknown>) => rest)
    expect(problems).toEqual([
      { passed: false, problem: 'the answer to image is not right', unanswered: [], wrongAnswers: ['image'] },
      { passed: false, problem: 'no answer to fee', unanswered: ['fee'], wrongAnswers: [] },
      { passed: false, problem: 'TotalCount: expected 0, came 1', unanswered: [], wrongAnswers: [] },
      { passed: true, problem: '', unanswered: [], wrongAnswers: [] },
    ])
  })

  it('judges a world that has been through a restart', async () => {
    const dataDir = mkdtempSync(path.join(tmpdir(), 'alistack-labs-'))
    try {
      const before = await freshEmulator({ dataDir })
      await request(before.handler).post(`${base}/forgotten-image/start`).send({})
      const answers = await solve(before, 'forgotten-image')
      await before.close()
      const after = await freshEmulator({ dataDir })
      const { body } = await request(after.handler).post(`${base}/forgotten-image/grade`).send({ answers })
      expect(body).toMatchObject({ world: 'lab-forgotten-image', passed: true })
    } finally {
      await closeEmulators()
      rmSync(dataDir, { recursive: true })
    }
  })

  it('judges a fork, and a world that was rewound; refuses one that is not of this lab, or not there', async () => {
    const { emulator, api, start, grade } = await fresh()
    const codeOf = async (body: object) => (await grade('forgotten-image', body)).body.error.code
    expect(await codeOf({})).toBe('LabNotStarted')
    expect(await codeOf({ world: 'none' })).toBe('WorldNotFound')
    expect(await codeOf({ world: 'default' })).toBe('NotThisLab')
    await start('forgotten-image')
    const { seq } = emulator.worlds.get('lab-forgotten-image').journal
    await api.post('/_alistack/worlds/lab-forgotten-image/fork').send({ name: 'mine' })
    const answers = await solve(emulator, 'forgotten-image', 'mine')
    expect((await grade('forgotten-image', { world: 'mine', answers })).body.passed).toBe(true)
    expect((await grade('forgotten-image', { answers })).body.passed).toBe(false)
    await api.post('/_alistack/worlds/mine/rewind').send({ seq })
    expect((await grade('forgotten-image', { world: 'mine', answers })).body.passed).toBe(false)
    expect(await codeOf({ answers: { colour: 'red' } })).toBe('UnknownQuestion')
  })
})
