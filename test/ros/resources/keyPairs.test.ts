import { describe, expect, it } from 'vitest'
import { PUBLIC_KEY } from '../../products/ecs/keyPairSetup.ts'
import { ACCOUNT, testWorld } from '../../setup/worlds.ts'
import {
  createRefusal,
  deleteStack,
  instance,
  network,
  outputsOf,
  REGION,
  rowsMade,
  shown,
  stackOf,
  template,
} from '../stack/stackSetup.ts'
import { given, readBack, updateInPlace } from './inPlace.ts'

const TAGS = [{ Key: 'a', Value: 'b' }]

const keyPair = (properties: object = {}) => ({
  Type: 'ALIYUN::ECS::SSHKeyPair',
  Properties: { KeyPairName: 'key', ...properties },
})
const attachment = (properties: object) => ({
  Type: 'ALIYUN::ECS::SSHKeyPairAttachment',
  Properties: { KeyPairName: { Ref: 'Key' }, ...properties },
})

describe('ALIYUN::ECS::SSHKeyPair', () => {
  const ATTRIBUTES = ['KeyPairName', 'KeyPairFingerPrint', 'PrivateKeyBody', 'Arn']

  it('is a key pair whose private key is told once', async () => {
    const at = testWorld()
    const properties = { ResourceGroupId: 'rg-acfmexample0001', Tags: TAGS }
    const { StackId } = await stackOf(at, template({ Key: keyPair(properties) }, shown('Key', ATTRIBUTES)))
    const [row] = at.world.keyPairs.all()
    const outputs = await outputsOf(at, StackId)
    expect(outputs).toMatchObject({
      ...{ Ref: 'key', KeyPairName: 'key', KeyPairFingerPrint: row?.KeyPairFingerPrint },
      Arn: `acs:ecs:${REGION}:${ACCOUNT}:keypair/key`,
    })
    expect(outputs.PrivateKeyBody).toContain('PRIVATE KEY')
    expect(readBack(at, 'Key')).toEqual(given(at, 'Key'))
    await updateInPlace(at, 'Key', { Tags: [] })
    expect(at.world.keyPairs.all()[0]?.Tags).toEqual({})
    await at.call('ecs.DeleteKeyPairs', { RegionId: REGION, KeyPairNames: '["key"]' })
    expect(readBack(at, 'Key')).toBeUndefined()
    expect(await deleteStack(at, StackId)).toMatch(/^DELETE_COMPLETE/)
    expect(at.world.keyPairs.size).toBe(0)
  })

  it('is the public key that is given', async () => {
    const at = testWorld()
    const body = template({ Key: keyPair({ PublicKeyBody: PUBLIC_KEY }) }, shown('Key', ATTRIBUTES))
    const { StackId } = await stackOf(at, body)
    expect((await outputsOf(at, StackId)).PrivateKeyBody).toBe('')
    expect(at.world.keyPairs.size).toBe(1)
    await stackOf(at, body, { StackName: 'again' }, 'CREATE_ROLLBACK_COMPLETE')
    expect(at.world.keyPairs.size).toBe(1)
  })
})

describe('ALIYUN::ECS::SSHKeyPairAttachment', () => {
  it('gives a key pair to instances, which are exchanged in place', async () => {
    const at = testWorld()
    const two = { Key: keyPair(), One: instance({ InstanceName: 'one' }), Two: instance({ InstanceName: 'two' }) }
    const Attached = attachment({ InstanceIds: [{ Ref: 'One' }] })
    const { StackId } = await stackOf(at, template({ ...network, ...two, Attached }, shown('Attached', [])))
    expect(await outputsOf(at, StackId)).toEqual({ Ref: 'key' })
    const id = (name: string) => at.world.instances.all().find((row) => row.InstanceName === name)?.InstanceId ?? ''
    const keys = () => ['one', 'two'].map((name) => at.world.instances.get(id(name))?.KeyPairName)
    expect(keys()).toEqual(['key', ''])
    expect(readBack(at, 'Attached')).toEqual(given(at, 'Attached'))

    await updateInPlace(at, 'Attached', { InstanceIds: [id('two')] })
    expect(keys()).toEqual(['', 'key'])
    await at.call('ecs.DetachKeyPair', {
      RegionId: REGION,
      KeyPairName: 'key',
      InstanceIds: JSON.stringify([id('two')]),
    })
    expect(readBack(at, 'Attached')?.InstanceIds).toEqual([])
    expect(await deleteStack(at, StackId)).toMatch(/^DELETE_COMPLETE/)
    expect([rowsMade(at.world), at.world.keyPairs.size]).toEqual([{}, 0])
  })

  it('restarts running instances if it is asked for that', async () => {
    const at = testWorld()
    const { StackId } = await stackOf(at, template({ ...network, One: instance() }))
    const [before] = at.world.instances.all()
    await at.advance(600_000)
    const Attached = attachment({ InstanceIds: [before?.InstanceId], AutoReboot: true })
    const keys = await stackOf(at, template({ Key: keyPair(), Attached }), { StackName: 'keys' })
    expect(at.world.instances.all()).toMatchObject([{ Status: 'Running', KeyPairName: 'key' }])
    expect(at.world.instances.all()[0]?.StartTime).not.toBe(before?.StartTime)
    expect(await deleteStack(at, keys.StackId)).toMatch(/^DELETE_COMPLETE/)
    expect(at.world.instances.all()).toMatchObject([{ KeyPairName: '' }])
    expect(await deleteStack(at, StackId)).toMatch(/^DELETE_COMPLETE/)
  })

  it('fails with the refusal of one instance', async () => {
    const at = testWorld()
    const body = template({ Key: keyPair(), Attached: attachment({ InstanceIds: ['i-none'] }) })
    const { OperationInfo } = await stackOf(at, body, {}, 'CREATE_ROLLBACK_COMPLETE')
    expect(OperationInfo).toMatchObject({ LogicalResourceId: 'Attached', Code: 'InvalidInstanceId.NotFound' })
    expect(at.world.keyPairs.size).toBe(0)
    expect(await createRefusal(at, template({ Key: keyPair({ Unknown: 1 }) }))).toContain('Unknown')
  })
})
