import { defineResource, type ResourceStep } from '../stack/resourceType.ts'
import { ecsArn } from './arns.ts'
import { ifThere } from './gone.ts'
import { TAG_FIELDS, tags, text } from './properties.ts'
import { readTags, retag } from './tagging.ts'

/** ALIYUN::ECS::SSHKeyPair: ImportKeyPair with PublicKeyBody, else CreateKeyPair. Ref gives the name. */
export default defineResource('ALIYUN::ECS::SSHKeyPair', {
  creates: 'ecs.CreateKeyPair',
  // ECS told the private key when the pair was made, and nobody since.
  imports: { identifier: 'KeyPairName', progress: () => ({ privateKeyBody: '' }) },
  emulates: ['KeyPairName', 'PublicKeyBody', 'ResourceGroupId', 'Tags'],
  fields: { Tags: TAG_FIELDS },
  updates: ['Tags'],
  create(step) {
    const { properties, regionId, call } = step
    const KeyPairName = text(properties, 'KeyPairName') ?? ''
    const PublicKeyBody = text(properties, 'PublicKeyBody')
    const request = {
      RegionId: regionId,
      KeyPairName,
      ResourceGroupId: text(properties, 'ResourceGroupId'),
      Tag: tags(step),
    }
    if (PublicKeyBody !== undefined) {
      call('ecs.ImportKeyPair', { ...request, PublicKeyBody })
      return { physicalId: KeyPairName, progress: { privateKeyBody: '' } }
    }
    // ECS tells the private key this once.
    const { PrivateKeyBody } = call('ecs.CreateKeyPair', request)
    return { physicalId: KeyPairName, progress: { privateKeyBody: PrivateKeyBody } }
  },
  update(step) {
    retag('ecs', step, { ResourceType: 'keypair', ids: [step.physicalId] })
    return undefined
  },
  read(step) {
    const keyPair = describe(step)
    if (keyPair === undefined) return undefined
    const { KeyPairName = '', ResourceGroupId = '' } = keyPair
    return { KeyPairName, ResourceGroupId, Tags: readTags(step, keyPair.Tags?.Tag) }
  },
  attributes: (step) => ({
    KeyPairName: step.physicalId,
    KeyPairFingerPrint: describe(step)?.KeyPairFingerPrint ?? '',
    PrivateKeyBody: (step.resource.progress as { privateKeyBody: string }).privateKeyBody,
    Arn: ecsArn(step, 'keypair', step.physicalId),
  }),
  remove({ physicalId, regionId, call }) {
    const KeyPairNames = JSON.stringify([physicalId])
    ifThere(() => call('ecs.DeleteKeyPairs', { RegionId: regionId, KeyPairNames }))
  },
})

function describe({ call, physicalId, regionId }: ResourceStep) {
  return call('ecs.DescribeKeyPairs', { RegionId: regionId, KeyPairName: physicalId }).KeyPairs.KeyPair?.[0]
}
