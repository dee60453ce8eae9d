import { describe, expect, it } from 'vitest'
import { instanceWorld, REGION } from './instanceSetup.ts'
import { importKeys } from './keyPairSetup.ts'

describe('DetachKeyPair', () => {
  it('does: takes the key pair away; an instance without it fails alone', async () => {
    const { test, running, shown } = await instanceWorld()
    await importKeys(test, 'key', 'other')
    const [one, two] = [await running({ KeyPairName: 'key' }), await running({ KeyPairName: 'other' })]
    const InstanceIds = JSON.stringify([one, two])
    const reply = await test.call('ecs.DetachKeyPair', { ...REGION, KeyPairName: 'key', InstanceIds })
    expect(reply).toMatchObject({ KeyPairName: 'key', TotalCount: '2', FailCount: '1' })
    expect(reply.Results.Result).toMatchObject([
      { InstanceId: one, Success: 'true', Code: '200' },
      { InstanceId: two, Success: 'false', Code: 'InvalidKeyPair.NotAttached' },
    ])
    expect(await shown(one)).toMatchObject({ KeyPairName: '' })
    expect(await shown(two)).toMatchObject({ KeyPairName: 'other' })
    await test.call('ecs.DeleteKeyPairs', { ...REGION, KeyPairNames: '["key"]' })
  })

  it('refuses a key pair that there is not, and a malformed list', async () => {
    const { test } = await instanceWorld()
    await importKeys(test, 'key')
    const request = { ...REGION, KeyPairName: 'none', InstanceIds: '["i-1"]' }
    expect(await test.refusal('ecs.DetachKeyPair', request)).toMatchObject({
      status: 400,
      code: 'InvalidKeyPairName.NotFound',
    })
    const malformed = { ...request, KeyPairName: 'key', InstanceIds: '"i-1"' }
    expect(await test.refusal('ecs.DetachKeyPair', malformed)).toMatchObject({
      status: 400,
      code: 'InvalidInstanceIds.ValueNotSupported',
    })
  })
})
