import { defineResource, type ResourceStep } from '../stack/resourceType.ts'
import { ecsArn } from './arns.ts'
import { ifThere, untilGone } from './gone.ts'
import {
  describeNetworkInterface,
  inOrderOf,
  interfaceInTransition,
  ipv6Addresses,
  privateAddresses,
} from './networkInterfaces.ts'
import { flag, number, TAG_FIELDS, tags, text, texts } from './properties.ts'
import { readTags, retag } from './tagging.ts'

/** ALIYUN::ECS::NetworkInterface: CreateNetworkInterface. */
export default defineResource('ALIYUN::ECS::NetworkInterface', {
  creates: 'ecs.CreateNetworkInterface',
  imports: { identifier: 'NetworkInterfaceId' },
  emulates: [
    'DeleteOnRelease',
    'Description',
    'Ipv6AddressCount',
    'Ipv6Addresses',
    'NetworkInterfaceName',
    'PrimaryIpAddress',
    'PrivateIpAddresses',
    'QueueNumber',
    'ResourceGroupId',
    'SecondaryPrivateIpAddressCount',
    'SecurityGroupId',
    'SecurityGroupIds',
    'Tags',
    'VSwitchId',
  ],
  fields: { Tags: TAG_FIELDS },
  accepts: { NetworkInterfaceTrafficMode: ['Standard'] },
  updates: ['Description', 'NetworkInterfaceName', 'SecurityGroupId', 'SecurityGroupIds', 'Tags'],
  create(step) {
    const { properties, regionId, clientToken, call } = step
    const { NetworkInterfaceId } = call('ecs.CreateNetworkInterface', {
      RegionId: regionId,
      VSwitchId: text(properties, 'VSwitchId') ?? '',
      DeleteOnRelease: flag(properties, 'DeleteOnRelease'),
      Description: text(properties, 'Description'),
      Ipv6Address: texts(properties, 'Ipv6Addresses'),
      Ipv6AddressCount: number(properties, 'Ipv6AddressCount'),
      NetworkInterfaceName: text(properties, 'NetworkInterfaceName'),
      PrimaryIpAddress: text(properties, 'PrimaryIpAddress'),
      PrivateIpAddress: texts(properties, 'PrivateIpAddresses'),
      QueueNumber: number(properties, 'QueueNumber'),
      ResourceGroupId: text(properties, 'ResourceGroupId'),
      SecondaryPrivateIpAddressCount: number(properties, 'SecondaryPrivateIpAddressCount'),
      SecurityGroupId: text(properties, 'SecurityGroupId'),
      SecurityGroupIds: texts(properties, 'SecurityGroupIds'),
      Tag: tags(step),
      ClientToken: clientToken,
    })
    return { physicalId: NetworkInterfaceId }
  },
  update(step) {
    const { changed, physicalId, properties, regionId, call } = step
    const hasGroups = changed.has('SecurityGroupId') || changed.has('SecurityGroupIds')
    call('ecs.ModifyNetworkInterfaceAttribute', {
      RegionId: regionId,
      NetworkInterfaceId: physicalId,
      NetworkInterfaceName: text(properties, 'NetworkInterfaceName') ?? '',
      Description: text(properties, 'Description') ?? '',
      ...(hasGroups ? { SecurityGroupId: groupsOf(step) } : {}),
    })
    if (changed.has('Tags')) retag('ecs', step, { ResourceType: 'eni', ids: [physicalId] })
    return undefined
  },
  read(step) {
    const { physicalId, properties } = step
    const card = describeNetworkInterface(step, physicalId)
    if (card === undefined) return undefined
    const { NetworkInterfaceName = '', Description = '', DeleteOnRelease = false, ResourceGroupId = '' } = card
    const [PrimaryIpAddress = '', ...others] = privateAddresses(card)
    const groups = inOrderOf(groupsOf(step), card.SecurityGroupIds?.SecurityGroupId ?? [])
    const ipv6 = ipv6Addresses(card)
    return {
      ...{ VSwitchId: card.VSwitchId ?? '', NetworkInterfaceName, Description, DeleteOnRelease, ResourceGroupId },
      ...{ PrimaryIpAddress, SecurityGroupId: groups.join(','), SecurityGroupIds: groups },
      ...{ PrivateIpAddresses: inOrderOf(texts(properties, 'PrivateIpAddresses') ?? [], others) },
      ...{ SecondaryPrivateIpAddressCount: others.length, Ipv6AddressCount: ipv6.length },
      Ipv6Addresses: inOrderOf(texts(properties, 'Ipv6Addresses') ?? [], ipv6),
      ...(card.QueueNumber === undefined ? {} : { QueueNumber: card.QueueNumber }),
      Tags: readTags(step, card.Tags?.Tag),
    }
  },
  attributes(step) {
    const card = describeNetworkInterface(step, step.physicalId)
    const [PrivateIpAddress = '', ...SecondaryPrivateIpAddresses] = privateAddresses(card)
    return {
      NetworkInterfaceId: step.physicalId,
      Arn: ecsArn(step, 'eni', step.physicalId),
      MacAddress: card?.MacAddress ?? '',
      ...{ PrivateIpAddress, SecondaryPrivateIpAddresses },
    }
  },
  remove({ physicalId, regionId, call }) {
    ifThere(() => call('ecs.DeleteNetworkInterface', { RegionId: regionId, NetworkInterfaceId: physicalId }))
  },
  leaving: (step) => {
    const status = describeNetworkInterface(step, step.physicalId)?.Status
    return untilGone('networkInterfaces', step.physicalId, status, 'Deleting')
  },
  obstacles: (step) => (step.physicalId === '' ? [] : interfaceInTransition(step, step.physicalId)),
})

function groupsOf({ properties }: ResourceStep): string[] {
  const one = text(properties, 'SecurityGroupId')
  return one === undefined ? (texts(properties, 'SecurityGroupIds') ?? []) : [one]
}
