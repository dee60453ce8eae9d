import { allPages, defineDataSource, jsonList, tagFilter } from './dataSource.ts'
import { flag, text, texts } from './properties.ts'

const PAGE = 100

/**
 * DATASOURCE::ECS::Instances: DescribeInstances. VpcId, VSwitchId and PrivateIpAddress stand in each item itself.
 * Source: public templates read `.VpcId`, `.VswitchId`, `.PrivateIpAddress` and `.SecurityGroupIds[0]` of an item.
 */
export default defineDataSource('DATASOURCE::ECS::Instances', {
  emulates: [
    'EipAddresses',
    'HpcClusterId',
    'ImageId',
    'InnerIpAddresses',
    'InstanceChargeType',
    'InstanceId',
    'InstanceIds',
    'InstanceName',
    'InstanceNetworkType',
    'InstanceType',
    'InstanceTypeFamily',
    'InternetChargeType',
    'IoOptimized',
    'Ipv6Address',
    'KeyPairName',
    'PrivateIpAddresses',
    'PublicIpAddresses',
    'ResourceGroupId',
    'SecurityGroupId',
    'Status',
    'Tags',
    'VpcId',
    'VSwitchId',
    'ZoneId',
  ],
  ids: ['InstanceIds', 'InstanceId'],
  items: 'Instances',
  find({ properties, regionId, call }) {
    const one = text(properties, 'InstanceId')
    const ids = [...(one === undefined ? [] : [one]), ...(texts(properties, 'InstanceIds') ?? [])]
    const request = {
      RegionId: regionId,
      InstanceIds: jsonList(ids),
      EipAddresses: jsonList(texts(properties, 'EipAddresses')),
      HpcClusterId: text(properties, 'HpcClusterId'),
      ImageId: text(properties, 'ImageId'),
      InnerIpAddresses: jsonList(texts(properties, 'InnerIpAddresses')),
      InstanceChargeType: text(properties, 'InstanceChargeType'),
      InstanceName: text(properties, 'InstanceName'),
      InstanceNetworkType: text(properties, 'InstanceNetworkType'),
      InstanceType: text(properties, 'InstanceType'),
      InstanceTypeFamily: text(properties, 'InstanceTypeFamily'),
      InternetChargeType: text(properties, 'InternetChargeType'),
      IoOptimized: flag(properties, 'IoOptimized'),
      Ipv6Address: texts(properties, 'Ipv6Address'),
      KeyPairName: text(properties, 'KeyPairName'),
      PrivateIpAddresses: jsonList(texts(properties, 'PrivateIpAddresses')),
      PublicIpAddresses: jsonList(texts(properties, 'PublicIpAddresses')),
      ResourceGroupId: text(properties, 'ResourceGroupId'),
      SecurityGroupId: text(properties, 'SecurityGroupId'),
      Status: text(properties, 'Status'),
      Tag: tagFilter(properties),
      VpcId: text(properties, 'VpcId'),
      VSwitchId: text(properties, 'VSwitchId'),
      ZoneId: text(properties, 'ZoneId'),
      PageSize: PAGE,
    }
    const found = allPages(
      PAGE,
      (PageNumber) => call('ecs.DescribeInstances', { ...request, PageNumber }).Instances.Instance,
    )
    return found.map((instance) => {
      const { VpcId = '', VSwitchId = '', PrivateIpAddress } = instance.VpcAttributes ?? {}
      return {
        ...instance,
        VpcId,
        VSwitchId,
        VswitchId: VSwitchId,
        PrivateIpAddress: PrivateIpAddress?.IpAddress?.[0] ?? '',
      }
    })
  },
})
