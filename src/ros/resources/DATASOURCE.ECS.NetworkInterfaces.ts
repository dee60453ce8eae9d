import { allPages, defineDataSource, tagFilter } from './dataSource.ts'
import { flag, text, texts } from './properties.ts'

const PAGE = 100

/** DATASOURCE::ECS::NetworkInterfaces: DescribeNetworkInterfaces. */
export default defineDataSource('DATASOURCE::ECS::NetworkInterfaces', {
  emulates: [
    'InstanceId',
    'Ipv6Addresses',
    'NetworkInterfaceIds',
    'NetworkInterfaceName',
    'PrimaryIpAddress',
    'PrivateIpAddresses',
    'ResourceGroupId',
    'SecurityGroupId',
    'ServiceManaged',
    'Status',
    'Tags',
    'Type',
    'VpcId',
    'VSwitchId',
  ],
  ids: ['NetworkInterfaceIds', 'NetworkInterfaceId'],
  items: 'NetworkInterfaces',
  find({ properties, regionId, call }) {
    const request = {
      RegionId: regionId,
      InstanceId: text(properties, 'InstanceId'),
      Ipv6Address: texts(properties, 'Ipv6Addresses'),
      NetworkInterfaceId: texts(properties, 'NetworkInterfaceIds'),
      NetworkInterfaceName: text(properties, 'NetworkInterfaceName'),
      PrimaryIpAddress: text(properties, 'PrimaryIpAddress'),
      PrivateIpAddress: texts(properties, 'PrivateIpAddresses'),
      ResourceGroupId: text(properties, 'ResourceGroupId'),
      SecurityGroupId: text(properties, 'SecurityGroupId'),
      ServiceManaged: flag(properties, 'ServiceManaged'),
      Status: text(properties, 'Status'),
      Tag: tagFilter(properties),
      Type: text(properties, 'Type'),
      VpcId: text(properties, 'VpcId'),
      VSwitchId: text(properties, 'VSwitchId'),
      PageSize: PAGE,
    }
    return allPages(PAGE, (PageNumber) => {
      const { NetworkInterfaceSets } = call('ecs.DescribeNetworkInterfaces', { ...request, PageNumber })
      return NetworkInterfaceSets.NetworkInterfaceSet
    })
  },
})
