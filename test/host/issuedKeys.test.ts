import request from 'supertest'
import { describe, expect, it } from 'vitest'
import { replay } from '../../src/host/replay.ts'
import { freshEmulator, sendAcs3, sendV1 } from '../http/emulators.ts'
import { testWorld } from '../setup/worlds.ts'

const WHO = { action: 'GetCallerIdentity', version: '2015-04-01' }

describe('a key that a call has made', () => {
  it('opens the door at once, and no longer when it is switched off or deleted', async () => {
    const emulator = await freshEmulator()
    const { AccessKey } = await emulator.call('ram.CreateAccessKey', {})
    const { AccessKeyId = '', AccessKeySecret = '' } = AccessKey
    const key = { accessKeyId: AccessKeyId, secret: AccessKeySecret }
    const { body } = await sendV1(emulator, { ...WHO, ...key }).expect(200)
    expect(body.AccountId).toBe('1000000000000001')
    await sendAcs3(emulator, { ...WHO, ...key }).expect(200)
    await emulator.call('ram.UpdateAccessKey', { UserAccessKeyId: AccessKeyId, Status: 'Inactive' })
    const off = await sendV1(emulator, { ...WHO, ...key })
    expect(off.body.Code).toBe('InvalidAccessKeyId.Inactive')
    await emulator.call('ram.DeleteAccessKey', { UserAccessKeyId: AccessKeyId })
    const gone = await sendV1(emulator, { ...WHO, ...key })
    expect(gone.body.Code).toBe('InvalidAccessKeyId.NotFound')
  })

  it('belongs to the world that made it, not to a fork', async () => {
    const emulator = await freshEmulator()
    emulator.worlds.create({ name: 'one' })
    const { AccessKey } = await emulator.call('ram.CreateAccessKey', {}, { world: 'one' })
    emulator.worlds.fork('one', 'two')
    const { AccessKeyId = '', AccessKeySecret = '' } = AccessKey
    expect(emulator.worlds.findKey(AccessKeyId)?.worldName).toBe('one')
    await emulator.call('ram.DeleteAccessKey', { UserAccessKeyId: AccessKeyId }, { world: 'one' })
    expect(emulator.worlds.findKey(AccessKeyId)).toBeUndefined()
    expect(emulator.worlds.findKey(AccessKeyId, 'two')?.secret).toBe(AccessKeySecret)
  })

  it('has a secret that differs from world to world, and comes out the same when the journal is replayed', async () => {
    const unseeded = { hasExplicitSeed: false }
    const world = testWorld(unseeded)
    await world.call('ram.CreateUser', { UserName: 'ann' })
    const { AccessKey } = await world.call('ram.CreateAccessKey', { UserName: 'ann' })
    const records = world.host.journal.records(1, 10)
    expect(records.map(({ command }) => 'secretSeed' in command)).toEqual([false, true])
    const again = testWorld(unseeded)
    expect(await replay(again.host, records)).toBeUndefined()
    expect(again.world.accessKeys.get(AccessKey.AccessKeyId ?? '')?.AccessKeySecret).toBe(AccessKey.AccessKeySecret)
    const other = testWorld(unseeded)
    await other.call('ram.CreateUser', { UserName: 'bob' })
    await other.call('ram.CreateUser', { UserName: 'ann' })
    const differs = await other.call('ram.CreateAccessKey', { UserName: 'ann' })
    expect(differs.AccessKey.AccessKeySecret).not.toBe(AccessKey.AccessKeySecret)
  })

  it('comes out the same in every world with the same explicit seed', async () => {
    const keys = await Promise.all([testWorld(), testWorld()].map((world) => world.call('ram.CreateAccessKey', {})))
    expect(keys[0]?.AccessKey).toEqual(keys[1]?.AccessKey)
  })

  it('shows neither its secret nor where it came from', async () => {
    const emulator = await freshEmulator()
    const { AccessKey } = await emulator.call('ram.CreateAccessKey', {})
    const journal = JSON.stringify(emulator.worlds.get('default').traces.list(() => true, 10))
    expect(journal).not.toContain(AccessKey.AccessKeySecret)
    const { text } = await request(emulator.handler).get('/_alistack/worlds/default/journal')
    expect(text).toContain('"secretSeed":"******"')
    expect(text).not.toContain(AccessKey.AccessKeySecret)
  })
})
