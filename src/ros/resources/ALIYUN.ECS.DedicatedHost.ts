import { defineResource, type ResourceStep } from '../stack/resourceType.ts'
import { ecsArn } from './arns.ts'
import { chargeTypeOf } from './chargeTypes.ts'
import { ifThere } from './gone.ts'
import { number, TAG_FIELDS, tags, text } from './properties.ts'
import { readTags, retag } from './tagging.ts'

/** ALIYUN::ECS::DedicatedHost: AllocateDedicatedHosts, ready when Available. Guess: Ref gives several ids with commas. */
export default defineResource('ALIYUN::ECS::DedicatedHost', {
  creates: 'ecs.AllocateDedicatedHosts',
  emulates: [
    'ActionOnMaintenance',
    'AutoPlacement',
    'AutoReleaseTime',
    'ChargeType',
    'CpuOverCommitRatio',
    'DedicatedHostName',
    'DedicatedHostType',
    'Description',
    'MinQuantity',
    'NetworkAttributesSlbUdpTimeout',
    'NetworkAttributesUdpTimeout',
    'Quantity',
    'ResourceGroupId',
    'Tags',
    'ZoneId',
  ],
  fields: { Tags: TAG_FIELDS },
  updates: ['Tags'],
  create(step) {
    const { properties, regionId, clientToken, call } = step
    const { DedicatedHostIdSets } = call('ecs.AllocateDedicatedHosts', {
      RegionId: regionId,
      ActionOnMaintenance: text(properties, 'ActionOnMaintenance'),
      AutoPlacement: text(properties, 'AutoPlacement'),
      AutoReleaseTime: text(properties, 'AutoReleaseTime'),
      ChargeType: chargeTypeOf(text(properties, 'ChargeType')),
      CpuOverCommitRatio: number(properties, 'CpuOverCommitRatio'),
      DedicatedHostName: text(properties, 'DedicatedHostName'),
      DedicatedHostType: text(properties, 'DedicatedHostType') ?? '',
      Description: text(properties, 'Description'),
      MinQuantity: number(properties, 'MinQuantity'),
      NetworkAttributes: {
        SlbUdpTimeout: number(properties, 'NetworkAttributesSlbUdpTimeout'),
        UdpTimeout: number(properties, 'NetworkAttributesUdpTimeout'),
      },
      Quantity: number(properties, 'Quantity'),
      ResourceGroupId: text(properties, 'ResourceGroupId'),
      Tag: tags(step),
      ZoneId: text(properties, 'ZoneId'),
      ClientToken: clientToken,
    })
    return { physicalId: (DedicatedHostIdSets.DedicatedHostId ?? []).join(',') }
  },
  pending(step) {
    const late = describe(step).find(({ Status }) => Status === 'Creating')
    return late?.DedicatedHostId === undefined ? undefined : [{ table: 'dedicatedHosts', key: late.DedicatedHostId }]
  },
  update(step) {
    retag('ecs', step, { ResourceType: 'ddh', ids: idsOf(step) })
    return undefined
  },
  read(step) {
    const hosts = describe(step)
    const [host] = hosts
    if (host === undefined) return undefined
    const { ActionOnMaintenance = '', AutoPlacement = '', AutoReleaseTime = '', CpuOverCommitRatio = 0 } = host
    const { DedicatedHostName = '', DedicatedHostType = '', Description = '', ResourceGroupId = '', ZoneId = '' } = host
    return {
      ...{ ActionOnMaintenance, AutoPlacement, AutoReleaseTime, CpuOverCommitRatio, DedicatedHostName },
      ...{ DedicatedHostType, Description, ResourceGroupId, ZoneId, Quantity: hosts.length },
      NetworkAttributesSlbUdpTimeout: host.NetworkAttributes?.SlbUdpTimeout ?? 0,
      NetworkAttributesUdpTimeout: host.NetworkAttributes?.UdpTimeout ?? 0,
      Tags: readTags(step, host.Tags?.Tag),
    }
  },
  attributes: (step) => ({
    DedicatedHostIds: idsOf(step),
    Arn: ecsArn(step, 'ddh', step.physicalId),
    OrderId: '',
  }),
  remove(step) {
    for (const { DedicatedHostId = '' } of describe(step)) {
      ifThere(() => step.call('ecs.ReleaseDedicatedHost', { RegionId: step.regionId, DedicatedHostId }))
    }
  },
})

function idsOf({ physicalId }: ResourceStep): string[] {
  return physicalId.split(',').filter((id) => id !== '')
}

function describe(step: ResourceStep) {
  const request = { RegionId: step.regionId, DedicatedHostIds: JSON.stringify(idsOf(step)), PageSize: 100 }
  return step.call('ecs.DescribeDedicatedHosts', request).DedicatedHosts.DedicatedHost ?? []
}
