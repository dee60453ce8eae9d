import { defineResource } from '../stack/resourceType.ts'
import { ifThere } from './gone.ts'
import { tags, text } from './properties.ts'

/** ALIYUN::ECS::VPC: CreateVpc, ready when Available. */
export default defineResource('ALIYUN::ECS::VPC', {
  emulates: ['CidrBlock', 'VpcName', 'Description', 'UserCidr', 'ResourceGroupId', 'Tags'],
  create({ properties, regionId, clientToken, call }) {
    const { VpcId } = call('vpc.CreateVpc', {
      RegionId: regionId,
      CidrBlock: text(properties, 'CidrBlock'),
      VpcName: text(properties, 'VpcName'),
      Description: text(properties, 'Description'),
      UserCidr: text(properties, 'UserCidr'),
      ResourceGroupId: text(properties, 'ResourceGroupId'),
      Tag: tags(properties),
      ClientToken: clientToken,
    })
    return { physicalId: VpcId }
  },
  pending({ physicalId, regionId, call }) {
    const { Status } = call('vpc.DescribeVpcAttribute', { VpcId: physicalId, RegionId: regionId })
    return Status === 'Available' ? undefined : [{ table: 'vpcs', key: physicalId }]
  },
  attributes({ physicalId, regionId, call }) {
    const { Vpcs } = call('vpc.DescribeVpcs', { VpcId: physicalId, RegionId: regionId })
    const vpc = Vpcs.Vpc?.[0] ?? {}
    return {
      VpcId: physicalId,
      VpcName: vpc.VpcName ?? '',
      VRouterId: vpc.VRouterId ?? '',
      RouteTableId: vpc.RouterTableIds?.RouterTableIds?.[0] ?? '',
    }
  },
  remove({ physicalId, regionId, call }) {
    ifThere(() => call('vpc.DeleteVpc', { VpcId: physicalId, RegionId: regionId }))
  },
})
