import { describe, expect, it } from 'vitest'
import { instanceWorld, REGION } from '../products/ecs/instanceSetup.ts'
import { FINGER_PRINT, importKeys, listedKeys, PUBLIC_KEY } from '../products/ecs/keyPairSetup.ts'
import { testWorld } from '../setup/worlds.ts'
import { makeResourceGroup, until } from './polling.ts'

const NAME = { KeyPairName: 'tf-key' }

describe('Terraform: alicloud_ecs_key_pair', () => {
  it('create, read, update, read, delete, read says gone', async () => {
    const test = testWorld()
    const Tag = [{ Key: 'env', Value: 'test' }]
    const { KeyPairFingerPrint, PrivateKeyBody } = await test.call('ecs.CreateKeyPair', { ...REGION, ...NAME, Tag })
    expect(PrivateKeyBody).toContain('PRIVATE KEY')
    const read = async () => (await listedKeys(test, NAME))[0]
    expect(await read()).toMatchObject({
      ...{ ...NAME, KeyPairFingerPrint, ResourceGroupId: '', CreationTime: expect.stringMatching(/Z$/) },
      Tags: { Tag: [{ TagKey: 'env', TagValue: 'test' }] },
    })

    const ResourceGroupId = await makeResourceGroup(test)
    const moved = { ...REGION, ResourceType: 'keypair', ResourceId: NAME.KeyPairName, ResourceGroupId }
    await test.call('ecs.JoinResourceGroup', moved)
    const tagged = { ...REGION, ResourceType: 'keypair', ResourceId: [NAME.KeyPairName] }
    await test.call('ecs.UntagResources', { ...tagged, TagKey: ['env'] })
    await test.call('ecs.TagResources', { ...tagged, Tag: [{ Key: 'team', Value: 'a' }] })
    expect(await read()).toMatchObject({
      ...{ KeyPairFingerPrint, ResourceGroupId },
      Tags: { Tag: [{ TagKey: 'team', TagValue: 'a' }] },
    })

    await test.call('ecs.DeleteKeyPairs', { ...REGION, KeyPairNames: JSON.stringify([NAME.KeyPairName]) })
    expect(await read()).toBeUndefined()
  })

  it('imports a public key', async () => {
    const test = testWorld()
    await test.call('ecs.ImportKeyPair', { ...REGION, ...NAME, PublicKeyBody: PUBLIC_KEY })
    expect(await listedKeys(test, NAME)).toMatchObject([{ ...NAME, KeyPairFingerPrint: FINGER_PRINT }])
  })
})

describe('Terraform: alicloud_ecs_key_pair_attachment', () => {
  it('create with a restart, read, delete, read says gone', async () => {
    const { test, running } = await instanceWorld()
    await importKeys(test, NAME.KeyPairName)
    const ids = [await running(), await running()]
    const attachment = { ...REGION, ...NAME, InstanceIds: JSON.stringify(ids) }
    await test.call('ecs.AttachKeyPair', attachment)
    const read = async () => (await test.call('ecs.DescribeInstances', attachment)).Instances.Instance ?? []
    for (const InstanceId of ids) {
      await test.call('ecs.RebootInstance', { InstanceId, ForceStop: true })
      await until(test, 'Running', async () => {
        const { Instances } = await test.call('ecs.DescribeInstances', { ...REGION, InstanceIds: `["${InstanceId}"]` })
        return Instances.Instance?.[0]?.Status === 'Running'
      })
    }
    expect(await read()).toMatchObject([NAME, NAME])
    const names = { ...REGION, KeyPairNames: JSON.stringify([NAME.KeyPairName]) }
    const early = await test.refusal('ecs.DeleteKeyPairs', names)
    expect(early.code).toBe('InvalidParameter.KeypairAlreadyAttachedInstance')

    await test.call('ecs.DetachKeyPair', attachment)
    expect(await read()).toEqual([])
    await test.call('ecs.DeleteKeyPairs', names)
    expect(await listedKeys(test, NAME)).toEqual([])
  })
})
