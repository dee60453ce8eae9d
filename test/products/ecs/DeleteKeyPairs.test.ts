import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { instanceWorld, REGION } from './instanceSetup.ts'
import { importKeys, listedKeys } from './keyPairSetup.ts'

describe('DeleteKeyPairs', () => {
  it('does: deletes all that are named', async () => {
    const test = testWorld()
    await importKeys(test, 'one', 'two', 'three')
    await test.call('ecs.DeleteKeyPairs', { ...REGION, KeyPairNames: '["one","two","one"]' })
    expect((await listedKeys(test)).map(({ KeyPairName }) => KeyPairName)).toEqual(['three'])
  })

  it('refuses, and deletes none, while an instance has one of them', async () => {
    const { test, running } = await instanceWorld()
    await importKeys(test, 'free', 'bound')
    const InstanceId = await running({ KeyPairName: 'bound' })
    const request = { ...REGION, KeyPairNames: '["free","bound"]' }
    expect(await test.refusal('ecs.DeleteKeyPairs', request)).toMatchObject({
      status: 400,
      code: 'InvalidParameter.KeypairAlreadyAttachedInstance',
    })
    await test.call('ecs.DeleteInstance', { InstanceId, Force: true })
    await test.settle()
    await test.call('ecs.DeleteKeyPairs', request)
    expect(await listedKeys(test)).toEqual([])
  })

  it.each([
    ['', 'MissingParameter', 400],
    ['one', 'InvalidKeyPairNames.ValueNotSupported', 400],
    ['[]', 'InvalidKeyPairNames.ValueNotSupported', 400],
    ['[1]', 'InvalidKeyPairNames.ValueNotSupported', 400],
    [JSON.stringify(Array(101).fill('one')), 'InvalidKeyPairNames.ValueNotSupported', 400],
    ['["none"]', 'InvalidKeyPair.NotFound', 404],
  ])('refuses %s', async (KeyPairNames, code, status) => {
    const test = testWorld()
    await importKeys(test, 'one')
    expect(await test.refusal('ecs.DeleteKeyPairs', { ...REGION, KeyPairNames })).toMatchObject({ status, code })
  })
})
