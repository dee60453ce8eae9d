import { describe, expect, it } from 'vitest'
import type { Requests } from '../../../src/catalogue/types.generated.ts'
import { testWorld } from '../../setup/worlds.ts'
import { REGION } from './instanceSetup.ts'
import { ECDSA_FINGER_PRINT, ECDSA_KEY, importKeys, listedKeys } from './keyPairSetup.ts'

async function withKeys() {
  const test = testWorld()
  await importKeys(test, 'web-SshKey', 'SshKey-db')
  await test.call('ecs.ImportKeyPair', {
    ...{ ...REGION, KeyPairName: 'curve', PublicKeyBody: ECDSA_KEY, ResourceGroupId: 'rg-1' },
    Tag: [{ Key: 'env', Value: 'test' }],
  })
  await test.call('ecs.ImportKeyPair', { RegionId: 'cn-beijing', KeyPairName: 'far', PublicKeyBody: ECDSA_KEY })
  return test
}

describe('DescribeKeyPairs reads', () => {
  it.each([
    [{}, 'curve,SshKey-db,web-SshKey'],
    [{ KeyPairName: '*SshKey' }, 'web-SshKey'],
    [{ KeyPairName: 'SshKey*' }, 'SshKey-db'],
    [{ KeyPairName: '*SshKey*' }, 'SshKey-db,web-SshKey'],
    [{ KeyPairName: 'curve' }, 'curve'],
    [{ KeyPairName: 'none' }, ''],
    [{ KeyPairFingerPrint: ECDSA_FINGER_PRINT }, 'curve'],
    [{ KeyPairFingerPrint: 'none' }, ''],
    [{ ResourceGroupId: 'rg-1' }, 'curve'],
    [{ Tag: [{ Key: 'env', Value: 'test' }] }, 'curve'],
    [{ Tag: [{ Key: 'env', Value: 'live' }] }, ''],
    [{ RegionId: 'cn-beijing' }, 'far'],
    [{ PageSize: 2 }, 'curve,SshKey-db'],
    [{ PageSize: 2, PageNumber: 2 }, 'web-SshKey'],
  ] satisfies [Partial<Requests['ecs.DescribeKeyPairs']>, string][])(
    'what %j narrows it to: %s',
    async (members, expected) => {
      const keys = await listedKeys(await withKeys(), members)
      expect(keys.map(({ KeyPairName }) => KeyPairName).join(',')).toBe(expected)
    },
  )

  it('the public key when it is asked for only, and the counts', async () => {
    const test = await withKeys()
    const reply = await test.call('ecs.DescribeKeyPairs', { ...REGION, KeyPairName: 'curve' })
    expect(reply).toMatchObject({ TotalCount: 1, PageNumber: 1, PageSize: 10 })
    expect(reply.KeyPairs.KeyPair?.[0]?.PublicKey).toBeUndefined()
    const [shown] = await listedKeys(test, { KeyPairName: 'curve', IncludePublicKey: true })
    expect(shown?.PublicKey).toBe(ECDSA_KEY)
  })

  it('refuses more than 50 on a page', async () => {
    expect(await testWorld().refusal('ecs.DescribeKeyPairs', { ...REGION, PageSize: 51 })).toMatchObject({
      status: 400,
      code: 'InvalidParameter',
    })
  })
})
