import { describe, expect, it } from 'vitest'
import type { Requests } from '../../../src/catalogue/types.generated.ts'
import { testWorld } from '../../setup/worlds.ts'
import { REGION } from './instanceSetup.ts'
import { listedKeys, PUBLIC_KEY } from './keyPairSetup.ts'

const KEY = { ...REGION, ResourceType: 'keypair', ResourceId: 'key' }

describe('RemoveTags', () => {
  it.each([
    [{ Tag: [{ Key: 'a' }] }, 'b=2'],
    [{ Tag: [{ Key: 'a', Value: '1' }] }, 'b=2'],
    [{ Tag: [{ Key: 'a', Value: '2' }] }, 'a=1,b=2'],
    [{ Tag: [{ Key: 'c' }] }, 'a=1,b=2'],
    [{}, ''],
  ] satisfies [Partial<Requests['ecs.RemoveTags']>, string][])('does: %j leaves %s', async (members, expected) => {
    const test = testWorld()
    const Tag = [
      { Key: 'a', Value: '1' },
      { Key: 'b', Value: '2' },
    ]
    await test.call('ecs.ImportKeyPair', { ...REGION, KeyPairName: 'key', PublicKeyBody: PUBLIC_KEY, Tag })
    await test.call('ecs.RemoveTags', { ...KEY, ...members })
    const [key] = await listedKeys(test)
    expect(key?.Tags?.Tag?.map(({ TagKey, TagValue }) => `${TagKey}=${TagValue}`).join(',')).toBe(expected)
  })

  it('refuses a resource that there is not', async () => {
    expect(await testWorld().refusal('ecs.RemoveTags', KEY)).toMatchObject({
      status: 404,
      code: 'InvalidResourceId.NotFound',
    })
  })
})
