import { defineResource } from '../stack/resourceType.ts'
import { ifThere, untilGone } from './gone.ts'
import { TAG_FIELDS, tags, text } from './properties.ts'

/** ALIYUN::ECS::VPC: CreateVpc, ready when Available. */
export default defineResource('ALIYUN::ECS::VPC', {
  emulates: ['CidrBlock', 'VpcName', 'Description', 'UserCidr', 'ResourceGroupId', 'Tags'],
  fields: { Tags: TAG_FIELDS },
  // Written by the CDK where nobody asked for it.
  accepts: { EnableIpv6: [false] },
  create(step) {
    const { properties, regionId, clientToken, call } = step
    const { VpcId } = call('vpc.CreateVpc', {
      RegionId: regionId,
      CidrBlock: text(properties, 'CidrBlock'),
      VpcName: text(properties, 'VpcName'),
      Description: text(properties, 'Description'),
      UserCidr: text(properties, 'UserCidr'),
      ResourceGroupId: text(properties, 'ResourceGroupId'),
      Tag: tags(step),
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
  leaving({ physicalId, regionId, call }) {
    const [vpc] = call('vpc.DescribeVpcs', { VpcId: physicalId, RegionId: regionId }).Vpcs.Vpc ?? []
    return untilGone('vpcs', physicalId, vpc?.Status, 'Deleting')
  },
})
