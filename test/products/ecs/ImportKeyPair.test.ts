import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { instanceWorld, REGION } from './instanceSetup.ts'
import { ECDSA_FINGER_PRINT, ECDSA_KEY, FINGER_PRINT, importKeys, listedKeys, PUBLIC_KEY } from './keyPairSetup.ts'

const [kind = '', base64 = ''] = PUBLIC_KEY.split(' ')

describe('ImportKeyPair', () => {
  it('does: keeps the key with its fingerprint', async () => {
    const test = testWorld()
    const made = await test.call('ecs.ImportKeyPair', {
      ...{ ...REGION, KeyPairName: 'mine', PublicKeyBody: `${PUBLIC_KEY}\n` },
      ...{ ResourceGroupId: 'rg-1', Tag: [{ Key: 'a', Value: 'b' }] },
    })
    expect(made).toMatchObject({ KeyPairName: 'mine', KeyPairFingerPrint: FINGER_PRINT })
    expect(await listedKeys(test, { IncludePublicKey: true })).toMatchObject([
      {
        ...{ KeyPairName: 'mine', KeyPairFingerPrint: FINGER_PRINT, PublicKey: PUBLIC_KEY },
        ...{ ResourceGroupId: 'rg-1', Tags: { Tag: [{ TagKey: 'a', TagValue: 'b' }] } },
      },
    ])
    const other = await test.call('ecs.ImportKeyPair', { ...REGION, KeyPairName: 'curve', PublicKeyBody: ECDSA_KEY })
    expect(other.KeyPairFingerPrint).toBe(ECDSA_FINGER_PRINT)
  })

  it.each([
    ['no key', 'ABC1234567'],
    ['a private key', '-----BEGIN RSA PRIVATE KEY-----'],
    ['a kind that can not be imported', PUBLIC_KEY.replace('ssh-rsa', 'ssh-ed25519')],
    ['a kind that differs from the content', PUBLIC_KEY.replace('ssh-rsa', 'ssh-dss')],
    ['a cut key', `${kind} ${base64.slice(0, -8)}`],
    ['no Base64', `${kind} ${base64.slice(0, -4)}****`],
    ['two lines', `${PUBLIC_KEY}\n${PUBLIC_KEY}`],
  ])('refuses %s', async (_what, PublicKeyBody) => {
    const refused = await testWorld().refusal('ecs.ImportKeyPair', { ...REGION, KeyPairName: 'mine', PublicKeyBody })
    expect(refused).toMatchObject({ status: 400, code: 'InvalidPublicKeyBody.Malformed' })
  })

  it('refuses a malformed name, one that is taken, and one key pair too many', async () => {
    const { test, quota } = await instanceWorld()
    const request = { ...REGION, KeyPairName: 'mine', PublicKeyBody: PUBLIC_KEY }
    await importKeys(test, 'mine')
    expect(await test.refusal('ecs.ImportKeyPair', { ...request, KeyPairName: 'a.b' })).toMatchObject({
      status: 400,
      code: 'InvalidKeyPairName.Malformed',
    })
    expect(await test.refusal('ecs.ImportKeyPair', request)).toMatchObject({ code: 'KeyPair.AlreadyExist' })
    quota('key_pairs_per_region', 1)
    expect(await test.refusal('ecs.ImportKeyPair', { ...request, KeyPairName: 'more' })).toMatchObject({
      status: 403,
      code: 'QuotaExceed.KeyPair',
    })
  })
})
