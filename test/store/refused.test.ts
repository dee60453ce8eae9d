import supertest from 'supertest'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { Folder } from '../../src/store/folder.ts'
import { CN, cleanUp, content, emulatorIn, tempFolder } from './folders.ts'

afterEach(() => vi.restoreAllMocks())

/** From now on no commit goes through that touches the world with this id; without one, none at all. */
function refuseWritesOf(worldId?: number): void {
  const { commit } = Folder.prototype
  vi.spyOn(Folder.prototype, 'commit').mockImplementation(function (this: Folder, writes) {
    const isRefused = worldId === undefined || writes.some(({ key }) => key[1] === worldId)
    return isRefused ? Promise.reject(new Error('no space left')) : commit.call(this, writes)
  })
}

afterEach(cleanUp)

describe('a folder that takes no more writes', () => {
  it('freezes the world: 503 for everybody, naming folder and reason; others go on, and it comes back as it was stored', async () => {
    const folder = tempFolder()
    const emulator = await emulatorIn(folder, { signatures: 'off' })
    emulator.worlds.create({ name: 'other' })
    await emulator.call('vpc.CreateVpc', CN)
    const acknowledged = content(emulator.worlds.get('default'))
    const api = supertest(emulator.handler)
    refuseWritesOf(1)

    // Both are on their way together: what the world refuses does not take the other's along.
    const outcomes = await Promise.allSettled([
      emulator.call('vpc.CreateVpc', CN),
      emulator.call('vpc.DescribeVpcs', CN),
      emulator.call('vpc.CreateVpc', CN, { world: 'other' }),
    ])
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'fulfilled'])
    expect(outcomes[0]).toMatchObject({ reason: { status: 503, code: 'ServiceUnavailable' } })
    const reason = `${folder} takes no more writes (no space left)`
    const rpc = await api.get(
      '/?Action=DescribeVpcs&Version=2016-04-28&RegionId=cn-hangzhou&Format=JSON&AccessKeyId=test',
    )
    expect([rpc.status, rpc.body.Code]).toEqual([503, 'ServiceUnavailable'])
    expect(rpc.body.Message).toContain(reason)
    for (const path of ['/worlds/default', '/worlds/default/state']) {
      const { status, body } = await api.get(`/_alistack${path}`)
      expect([status, body.error.code], path).toEqual([503, 'ServiceUnavailable'])
      expect(body.error.message).toContain(reason)
    }
    const removed = await api.post('/_alistack/worlds/default/fork').send({ name: 'copy' })
    expect(removed.status).toBe(503)
    const { body } = await api.get('/_alistack/worlds')
    const frozen = body.worlds.map((world: { name: string; frozen?: string }) => [
      world.name,
      world.frozen !== undefined,
    ])
    expect(frozen).toEqual([
      ['default', true],
      ['other', false],
    ])

    vi.restoreAllMocks()
    const reopened = await api.post('/_alistack/worlds/default/reopen')
    expect([reopened.status, reopened.body.seq]).toEqual([200, 1])
    expect(content(emulator.worlds.get('default'))).toEqual(acknowledged)
    await emulator.call('vpc.CreateVpc', CN)
    expect((await api.post('/_alistack/worlds/default/reopen')).body.error.code).toBe('WorldNotFrozen')
    await emulator.close()
    const second = await emulatorIn(folder)
    expect(second.worlds.get('default').journal.seq).toBe(2)
    expect(second.worlds.get('other').journal.seq).toBe(1)
  })

  it('stays refused when it is reopened too early, and a world of which nothing was stored is gone', async () => {
    const folder = tempFolder()
    const emulator = await emulatorIn(folder)
    await emulator.call('vpc.CreateVpc', CN)
    refuseWritesOf()
    const api = supertest(emulator.handler)
    expect((await api.post('/_alistack/worlds').send({ name: 'late' })).status).toBe(503)
    await expect(emulator.call('vpc.CreateVpc', CN)).rejects.toMatchObject({ status: 503 })
    expect((await api.post('/_alistack/worlds/default/reopen')).status).toBe(200)
    await expect(emulator.call('vpc.CreateVpc', CN)).rejects.toMatchObject({ status: 503 })
    vi.restoreAllMocks()
    expect((await api.post('/_alistack/worlds/late/reopen')).status).toBe(204)
    expect(emulator.worlds.find('late')).toBeUndefined()
    await emulator.worlds.reopen('default')
    expect((await emulator.call('vpc.DescribeVpcs', CN)).TotalCount).toBe(1)
  })
})
