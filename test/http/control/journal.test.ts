import { randomUUID } from 'node:crypto'
import request from 'supertest'
import { describe, expect, it } from 'vitest'
import type { Emulator } from '../../../src/emulator.ts'
import { freshEmulator, sendV1 } from '../emulators.ts'
import { signedV1 } from '../signedRequests.ts'

const REGION = { RegionId: 'cn-hangzhou' }
const base = '/_alistack/worlds'
const api = (emulator: Emulator) => request(emulator.handler)
const vpc = (emulator: Emulator, VpcName: string, world = 'default') =>
  emulator.call('vpc.CreateVpc', { ...REGION, VpcName }, { world })
const names = async (emulator: Emulator, world = 'default') =>
  (await emulator.call('vpc.DescribeVpcs', REGION, { world })).Vpcs.Vpc?.map(({ VpcName }) => VpcName)

/** DescribeVpcs with a key, through the path of a world. */
function listThrough(emulator: Emulator, path: string, key = { accessKeyId: 'test', secret: 'test' }) {
  const timestamp = `${new Date().toISOString().slice(0, 19)}Z`
  const what = { action: 'DescribeVpcs', version: '2016-04-28', query: REGION, nonce: randomUUID(), timestamp }
  const { url, headers } = signedV1({ ...what, ...key })
  return api(emulator)
    .post(`${path}${url.slice(1)}`)
    .set('host', headers.host ?? '')
}

async function get(emulator: Emulator, path: string, status = 200) {
  const response = await api(emulator).get(`${base}/${path}`)
  expect([response.status, response.body.error ?? ''].slice(0, 1), JSON.stringify(response.body).slice(0, 300)).toEqual(
    [status],
  )
  return response.body
}

async function post(emulator: Emulator, path: string, body: object, status = 200) {
  const response = await api(emulator).post(`${base}/${path}`).send(body)
  expect(response.status, JSON.stringify(response.body)).toBe(status)
  return response.body
}

describe('GET journal', () => {
  it('lists and filters by action, kind and principal, and says where to go on', async () => {
    const emulator = await freshEmulator()
    const { AccountId = '' } = await emulator.call('sts.GetCallerIdentity', {})
    await vpc(emulator, 'one')
    await emulator.advance(1_000)
    await emulator.call('vpc.AllocateEipAddress', REGION)
    await vpc(emulator, 'two')
    const seqs = async (query: string) => {
      const { commands, next } = await get(emulator, `default/journal?${query}`)
      return [(commands as { seq: number }[]).map(({ seq }) => seq), next]
    }
    expect(await seqs('')).toEqual([[1, 2, 3, 4], undefined])
    expect(await seqs('action=CreateVpc')).toEqual([[1, 4], undefined])
    expect(await seqs('kind=advance')).toEqual([[2], undefined])
    expect(await seqs('kind=call&limit=2')).toEqual([[1, 3], 4])
    expect(await seqs('kind=call&from=4')).toEqual([[4], undefined])
    expect(await seqs(`principal=acs:ram::${AccountId}:root`)).toEqual([[1, 3, 4], undefined])
    expect(await seqs('principal=nobody')).toEqual([[], undefined])
    expect((await get(emulator, 'default/journal?limit=x', 400)).error.code).toBe('InvalidRequest')
  })

  it('shows values of NoEcho parameters nowhere', async () => {
    const emulator = await freshEmulator()
    const TemplateBody = JSON.stringify({
      ROSTemplateFormatVersion: '2015-09-01',
      Parameters: { Word: { Type: 'String', NoEcho: true } },
      Resources: { Vpc: { Type: 'ALIYUN::ECS::VPC', Properties: { Description: { Ref: 'Word' } } } },
    })
    const Parameters = [{ ParameterKey: 'Word', ParameterValue: 'open-sesame' }]
    await emulator.call('ros.CreateStack', {
      ...REGION,
      StackName: 's',
      TemplateBody,
      Parameters,
      TimeoutInMinutes: 10,
    })
    const { commands } = await get(emulator, 'default/journal')
    expect(JSON.stringify(commands[0].command)).not.toContain('open-sesame')
    expect(JSON.stringify(commands[0].command)).toContain('******')
    const stacks = JSON.stringify((await get(emulator, 'default/state')).tables.stacks)
    expect(stacks).not.toContain('open-sesame')
    expect(stacks).toContain('******')
  })
})

describe('POST rewind', () => {
  it('keeps the command, keeps the old state as a fork, and goes on from there', async () => {
    const emulator = await freshEmulator()
    await vpc(emulator, 'one')
    await vpc(emulator, 'two')
    const { hash } = (await get(emulator, 'default/journal')).commands[1]
    await vpc(emulator, 'three')
    const rewound = await post(emulator, 'default/rewind', { seq: 2 })
    expect(rewound).toMatchObject({ name: 'default', seq: 2, kept: 'default~3' })
    expect(await names(emulator)).toEqual(['two', 'one'])
    expect(await names(emulator, 'default~3')).toEqual(['three', 'two', 'one'])
    expect((await get(emulator, 'default/journal')).commands.at(-1).hash).toBe(hash)
    await vpc(emulator, 'four')
    expect(await names(emulator)).toEqual(['four', 'two', 'one'])
    expect((await get(emulator, 'default')).seq).toBe(3)
    const through = await listThrough(emulator, '/w/default~3/')
    expect([through.status, through.body.TotalCount]).toEqual([200, 3])
  })

  it('keeps five states, whatever their names, and nobody else can take such a name', async () => {
    const emulator = await freshEmulator()
    for (let i = 0; i < 7; i++) {
      await vpc(emulator, `v${i}`)
      await post(emulator, 'default/rewind', { seq: i < 4 ? i : 3 })
    }
    const { worlds } = (await api(emulator).get(base)).body as { worlds: { name: string }[] }
    expect(worlds.map(({ name }) => name)).toEqual([
      'default',
      'default~2',
      'default~3',
      'default~4',
      'default~4-2',
      'default~4-3',
    ])
    await post(emulator, 'default/fork', { name: 'a~1' }, 400)
    const refused = await post(emulator, 'default~4/rewind', { seq: 1 }, 409)
    expect(refused.error.code).toBe('WorldIsKept')
    const unknown = await sendV1(emulator, {
      accessKeyId: 'world-blue~3',
      action: 'DescribeVpcs',
      version: '2016-04-28',
    })
    expect(unknown.body.Code).toBe('InvalidAccessKeyId.NotFound')
  })

  it('refuses what has not been, what is gone and what is no number', async () => {
    const emulator = await freshEmulator()
    await vpc(emulator, 'one')
    await post(emulator, 'default/fork', { name: 'late' }, 201)
    await vpc(emulator, 'two', 'late')
    const codes = [
      (await post(emulator, 'default/rewind', { seq: 2 }, 404)).error,
      (await post(emulator, 'late/rewind', { seq: 0 }, 410)).error,
      (await post(emulator, 'default/rewind', { seq: -1 }, 400)).error,
      (await post(emulator, 'default/rewind', {}, 400)).error,
      (await post(emulator, 'nowhere/rewind', { seq: 1 }, 404)).error,
    ].map(({ code }) => code)
    expect(codes).toEqual(['CommandNotFound', 'JournalGone', 'InvalidRequest', 'InvalidRequest', 'WorldNotFound'])
    await post(emulator, 'late/rewind', { seq: 1 })
    expect(await names(emulator, 'late')).toEqual(['one'])
    expect((await get(emulator, 'late/journal?from=1', 410)).error.code).toBe('JournalGone')
  })

  it('goes back behind a reset, with the keys of before', async () => {
    const emulator = await freshEmulator()
    const { AccessKey } = await emulator.call('ram.CreateAccessKey', {})
    const { AccessKeyId = '' } = AccessKey
    await vpc(emulator, 'one')
    expect(await post(emulator, 'default/reset', {})).toMatchObject({ seq: 3 })
    expect(await names(emulator)).toEqual([])
    expect(emulator.worlds.findKey(AccessKeyId)).toBeUndefined()
    await post(emulator, 'default/rewind', { seq: 2 })
    expect(await names(emulator)).toEqual(['one'])
    expect(emulator.worlds.findKey(AccessKeyId)?.worldName).toBe('default')
  })

  it('lets the time of a wall clock go on where it stood', async () => {
    let hostMs = Date.UTC(2026, 0, 1)
    const emulator = await freshEmulator({ hostClock: { nowMs: () => hostMs } })
    await vpc(emulator, 'one')
    await emulator.advance(3_600_000)
    hostMs += 60_000
    await post(emulator, 'default/rewind', { seq: 1 })
    expect((await get(emulator, 'default/clock')).now).toBe('2026-01-01T00:00:00.000Z')
    hostMs += 5_000
    expect((await get(emulator, 'default/clock')).now).toBe('2026-01-01T00:00:05.000Z')
    await post(emulator, 'default/reset', { now: '2030-05-06T07:08:09Z' })
    hostMs += 1_000
    expect((await get(emulator, 'default/clock')).now).toBe('2030-05-06T07:08:10.000Z')
  })
})

describe('POST fork', () => {
  it('forks at an older command, and the fork has a journal of its own behind its base', async () => {
    const emulator = await freshEmulator()
    await vpc(emulator, 'one')
    await vpc(emulator, 'two')
    expect(await post(emulator, 'default/fork', { name: 'old', seq: 1 }, 201)).toMatchObject({ seq: 1 })
    expect(await names(emulator, 'old')).toEqual(['one'])
    expect((await get(emulator, 'old/journal')).commands).toEqual([])
    await vpc(emulator, 'two', 'old')
    const { commands } = await get(emulator, 'old/journal')
    expect(commands.map(({ seq }: { seq: number }) => seq)).toEqual([2])
    expect((await post(emulator, 'default/fork', { name: 'never', seq: 9 }, 404)).error.code).toBe('CommandNotFound')
  })

  it('knows the keys that were issued where it comes from, through its path', async () => {
    const emulator = await freshEmulator()
    const { AccessKey } = await emulator.call('ram.CreateAccessKey', {})
    const { AccessKeyId = '', AccessKeySecret: secret = '' } = AccessKey
    await post(emulator, 'default/fork', { name: 'copy' }, 201)
    await vpc(emulator, 'only here', 'copy')
    const key = { accessKeyId: AccessKeyId, secret }
    const inCopy = await listThrough(emulator, '/w/copy/', key)
    expect([inCopy.status, inCopy.body.TotalCount]).toEqual([200, 1])
    expect((await listThrough(emulator, '/', key)).body.TotalCount).toBe(0)
  })
})

describe('GET diff', () => {
  it('tells rows that came, went and changed, field by field, with secrets masked', async () => {
    const emulator = await freshEmulator()
    const { VpcId } = await vpc(emulator, 'one')
    const { VpcId: gone } = await vpc(emulator, 'two')
    await emulator.call('ram.CreateUser', { UserName: 'ann' })
    await emulator.call('ram.CreateLoginProfile', { UserName: 'ann', Password: 'Open-sesame-1' })
    await emulator.advance(60_000)
    await post(emulator, 'default/fork', { name: 'copy' }, 201)
    expect(await get(emulator, 'copy/diff?against=default')).toMatchObject({ isEqual: true, counts: {}, notShown: 0 })
    const copy = { world: 'copy' }
    await emulator.call('vpc.ModifyVpcAttribute', { ...REGION, VpcId, VpcName: 'renamed' }, copy)
    await emulator.call('vpc.DeleteVpc', { ...REGION, VpcId: gone }, copy)
    const { VpcId: fresh } = await vpc(emulator, 'three', 'copy')
    await emulator.call('ram.UpdateLoginProfile', { UserName: 'ann', Password: 'Open-sesame-2' }, copy)
    const diff = await get(emulator, 'copy/diff?against=default')
    expect(diff).toMatchObject({
      isEqual: false,
      before: { world: 'default', seq: 5 },
      after: { world: 'copy', seq: 9 },
    })
    expect(diff.counts.vpcs).toEqual({ added: 1, removed: 1, changed: 1 })
    const { added, removed, changed } = diff.tables.vpcs
    expect([added[0].key, removed[0].key]).toEqual([fresh, gone])
    expect(changed[0]).toEqual({ key: VpcId, fields: { VpcName: { before: 'one', after: 'renamed' } } })
    const [login] = diff.tables.ramLoginProfiles.changed
    expect(login.fields.Password).toEqual({ before: '******', after: '******' })
    expect(JSON.stringify(diff)).not.toContain('Open-sesame')
    const back = await get(emulator, 'default/diff?against=copy')
    expect(back.tables.vpcs.added[0].key).toBe(gone)
  })

  it('compares with an earlier state, and bounds what it shows', async () => {
    const emulator = await freshEmulator()
    await vpc(emulator, 'one')
    await vpc(emulator, 'two')
    await vpc(emulator, 'three')
    expect((await get(emulator, 'default/diff?against=@1')).counts.vpcs.added).toBe(2)
    expect((await get(emulator, 'default/diff?against=@1&seq=2')).counts.vpcs.added).toBe(1)
    expect((await get(emulator, 'default/diff?against=default@2')).counts.vpcs.added).toBe(1)
    const small = await get(emulator, 'default/diff?against=@0&limit=1')
    const shown = Object.values(small.tables as Record<string, Record<string, object[]>>).flatMap((table) =>
      Object.values(table).flat(),
    )
    const counted = Object.values(small.counts as Record<string, Record<string, number>>)
      .flatMap((count) => Object.values(count))
      .reduce((a, b) => a + b, 0)
    expect(shown).toHaveLength(1)
    expect(small.notShown).toBe(counted - 1)
    for (const query of ['', '?against=', '?against=@x', '?against=A', '?against=@1&limit=-1'])
      await get(emulator, `default/diff${query}`, 400)
    await get(emulator, 'default/diff?against=nowhere', 404)
    await get(emulator, 'default/diff?against=@99', 404)
  })
})

describe('POST replay', () => {
  it('does the journal again and finds no difference, in a fork from its base on', async () => {
    const emulator = await freshEmulator()
    await vpc(emulator, 'one')
    await emulator.call('ram.CreateAccessKey', {})
    await emulator.advance(5_000)
    await post(emulator, 'default/reset', {})
    await vpc(emulator, 'two')
    expect(await post(emulator, 'default/replay', {})).toEqual({ equal: true, from: 1, commands: 5 })
    await post(emulator, 'default/fork', { name: 'copy' }, 201)
    await vpc(emulator, 'three', 'copy')
    expect(await post(emulator, 'copy/replay', {})).toEqual({ equal: true, from: 6, commands: 1 })
    expect((await api(emulator).get(base)).body.worlds).toHaveLength(2)
  })
})
