import { defineResource, type ResourceStep } from '../stack/resourceType.ts'
import { ifThere, untilGone } from './gone.ts'
import { flag, TAG_FIELDS, tags, text, texts } from './properties.ts'
import { readTags, retag } from './tagging.ts'

/** ALIYUN::ECS::VPC: CreateVpc, ready when Available, and its further blocks. */
export default defineResource('ALIYUN::ECS::VPC', {
  creates: 'vpc.CreateVpc',
  imports: { identifier: 'VpcId' },
  emulates: [
    'CidrBlock',
    'VpcName',
    'Description',
    'UserCidr',
    'EnableIpv6',
    'Ipv6CidrBlock',
    'Ipv6Isp',
    'SecondaryCidrBlocks',
    'ResourceGroupId',
    'Tags',
  ],
  fields: { Tags: TAG_FIELDS },
  updates: ['CidrBlock', 'VpcName', 'Description', 'EnableIpv6', 'Tags'],
  create(step) {
    const { properties, regionId, clientToken, call } = step
    const { VpcId } = call('vpc.CreateVpc', {
      RegionId: regionId,
      CidrBlock: text(properties, 'CidrBlock'),
      VpcName: text(properties, 'VpcName'),
      Description: text(properties, 'Description'),
      UserCidr: text(properties, 'UserCidr'),
      EnableIpv6: flag(properties, 'EnableIpv6'),
      Ipv6CidrBlock: text(properties, 'Ipv6CidrBlock'),
      Ipv6Isp: text(properties, 'Ipv6Isp'),
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
  finish(step) {
    const { physicalId, properties, regionId, call } = step
    const there = describe(step)?.SecondaryCidrBlocks?.SecondaryCidrBlock ?? []
    for (const SecondaryCidrBlock of texts(properties, 'SecondaryCidrBlocks') ?? []) {
      if (there.includes(SecondaryCidrBlock)) continue
      call('vpc.AssociateVpcCidrBlock', { RegionId: regionId, VpcId: physicalId, SecondaryCidrBlock })
    }
  },
  update(step) {
    const { physicalId, properties, regionId, call, changed } = step
    const cidrBlock = text(properties, 'CidrBlock')
    call('vpc.ModifyVpcAttribute', {
      RegionId: regionId,
      VpcId: physicalId,
      VpcName: text(properties, 'VpcName') ?? '',
      Description: text(properties, 'Description') ?? '',
      ...(changed.has('CidrBlock') && cidrBlock !== undefined ? { CidrBlock: cidrBlock } : {}),
      ...(changed.has('EnableIpv6') ? { EnableIPv6: flag(properties, 'EnableIpv6') ?? false } : {}),
    })
    if (changed.has('Tags')) retag('vpc', step, { ResourceType: 'VPC', ids: [physicalId] })
    return undefined
  },
  read(step) {
    const vpc = describe(step)
    if (vpc === undefined) return undefined
    const { CidrBlock = '', VpcName = '', Description = '', EnabledIpv6 = false, ResourceGroupId = '' } = vpc
    return {
      ...{ CidrBlock, VpcName, Description, EnableIpv6: EnabledIpv6, ResourceGroupId },
      UserCidr: (vpc.UserCidrs?.UserCidr ?? []).join(','),
      SecondaryCidrBlocks: vpc.SecondaryCidrBlocks?.SecondaryCidrBlock ?? [],
      Tags: readTags(step, vpc.Tags?.Tag),
    }
  },
  attributes(step) {
    const vpc = describe(step)
    return {
      VpcId: step.physicalId,
      VpcName: vpc?.VpcName ?? '',
      VRouterId: vpc?.VRouterId ?? '',
      RouteTableId: vpc?.RouterTableIds?.RouterTableIds?.[0] ?? '',
    }
  },
  remove({ physicalId, regionId, call }) {
    ifThere(() => call('vpc.DeleteVpc', { VpcId: physicalId, RegionId: regionId }))
  },
  leaving: (step) => untilGone('vpcs', step.physicalId, describe(step)?.Status, 'Deleting'),
})

function describe({ physicalId, regionId, call }: ResourceStep) {
  return call('vpc.DescribeVpcs', { VpcId: physicalId, RegionId: regionId }).Vpcs.Vpc?.[0]
}
