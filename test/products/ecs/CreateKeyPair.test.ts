import { createPrivateKey, createPublicKey } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { readPublicKey } from '../../../src/products/ecs/keyPair/sshKeys.ts'
import { testWorld } from '../../setup/worlds.ts'
import { instanceWorld, REGION } from './instanceSetup.ts'
import { listedKeys } from './keyPairSetup.ts'

const NAMED = { ...REGION, KeyPairName: 'key:1' }

describe('CreateKeyPair', () => {
  it('does: makes a pair whose halves belong together, and shows the public one', async () => {
    const test = testWorld()
    const made = await test.call('ecs.CreateKeyPair', {
      ...NAMED,
      ResourceGroupId: 'rg-1',
      Tag: [{ Key: 'env', Value: 'test' }],
    })
    expect(made).toMatchObject({
      KeyPairName: 'key:1',
      KeyPairId: expect.stringMatching(/^ssh-bp1[0-9a-z]{17}$/),
      KeyPairFingerPrint: expect.stringMatching(/^[0-9a-f]{32}$/),
    })
    const [shown] = await listedKeys(test, { IncludePublicKey: true })
    expect(shown).toMatchObject({
      ...{ KeyPairName: 'key:1', KeyPairFingerPrint: made.KeyPairFingerPrint, ResourceGroupId: 'rg-1' },
      ...{ CreationTime: '2026-01-02T03:04:05Z', Tags: { Tag: [{ TagKey: 'env', TagValue: 'test' }] } },
    })
    expect(readPublicKey(shown?.PublicKey ?? '')?.fingerPrint).toBe(made.KeyPairFingerPrint)
    const privateKey = createPrivateKey(made.PrivateKeyBody)
    expect(privateKey.asymmetricKeyDetails?.modulusLength).toBe(2048)
    const { n = '' } = createPublicKey(privateKey).export({ format: 'jwk' })
    const blob = Buffer.from(shown?.PublicKey?.split(' ')[1] ?? '', 'base64')
    expect(blob.subarray(-256).toString('base64url')).toBe(n)
  })

  it('does: tells the private key once, and keeps it nowhere', async () => {
    const test = testWorld()
    const { PrivateKeyBody } = await test.call('ecs.CreateKeyPair', NAMED)
    const secret = PrivateKeyBody.split('\n')[1] as string
    const kept = test.world.tables.all().flatMap((table) => table.all())
    expect(JSON.stringify(kept)).not.toContain(secret)
    expect(JSON.stringify(test.host.journal.records(1, 10))).not.toContain(secret)
  })

  it('does: makes the same pair again from the same seed, and another one next', async () => {
    const [one, other] = [testWorld(), testWorld()]
    const first = await one.call('ecs.CreateKeyPair', NAMED)
    expect((await other.call('ecs.CreateKeyPair', NAMED)).PrivateKeyBody).toBe(first.PrivateKeyBody)
    const second = await one.call('ecs.CreateKeyPair', { ...NAMED, KeyPairName: 'other' })
    expect(second.PrivateKeyBody).not.toBe(first.PrivateKeyBody)
  })

  it('refuses a name that is taken in the region, and takes it in another', async () => {
    const test = testWorld()
    await test.call('ecs.CreateKeyPair', NAMED)
    expect(await test.refusal('ecs.CreateKeyPair', NAMED)).toMatchObject({ status: 400, code: 'KeyPair.AlreadyExist' })
    await test.call('ecs.CreateKeyPair', { ...NAMED, RegionId: 'cn-beijing' })
  })

  it('refuses one more than the quota allows', async () => {
    const { test, quota } = await instanceWorld()
    quota('key_pairs_per_region', 1)
    await test.call('ecs.CreateKeyPair', NAMED)
    const refused = await test.refusal('ecs.CreateKeyPair', { ...NAMED, KeyPairName: 'more' })
    expect(refused).toMatchObject({ status: 403, code: 'QuotaExceed.KeyPair' })
  })

  it.each([
    [{ KeyPairName: '1key' }, 'InvalidKeyPairName.Malformed'],
    [{ KeyPairName: 'a'.repeat(129) }, 'InvalidKeyPairName.Malformed'],
    [{ KeyPairName: '' }, 'MissingParameter'],
    [{ Tag: [{ Key: 'acs:x', Value: '' }] }, 'InvalidTagKey.Malformed'],
  ])('refuses %o', async (members, code) => {
    expect(await testWorld().refusal('ecs.CreateKeyPair', { ...NAMED, ...members })).toMatchObject({
      status: 400,
      code,
    })
  })
})
