import { defineResource, type ResourceStep } from '../stack/resourceType.ts'
import { unlessGone } from './gone.ts'
import { text } from './properties.ts'
import { told } from './told.ts'

/**
 * ALIYUN::VPC::VpcCidrBlockAssociation: a further block of a VPC. Not emulated: IPAM pools.
 * Guess: its physical id is the id of the VPC and the block, with a comma between.
 */
export default defineResource('ALIYUN::VPC::VpcCidrBlockAssociation', {
  creates: 'vpc.AssociateVpcCidrBlock',
  emulates: ['VpcId', 'SecondaryCidrBlock', 'IPv6CidrBlock', 'IpVersion', 'Ipv6Isp'],
  create({ properties, regionId, call }) {
    const VpcId = text(properties, 'VpcId') ?? ''
    const { CidrBlock } = call('vpc.AssociateVpcCidrBlock', {
      RegionId: regionId,
      VpcId,
      SecondaryCidrBlock: text(properties, 'SecondaryCidrBlock'),
      IPv6CidrBlock: text(properties, 'IPv6CidrBlock'),
      IpVersion: text(properties, 'IpVersion'),
      Ipv6Isp: text(properties, 'Ipv6Isp'),
    })
    return { physicalId: `${VpcId},${CidrBlock}` }
  },
  read(step) {
    if (!isThere(step)) return undefined
    const { VpcId, block } = bondOf(step)
    const isIpv6 = block.includes(':')
    return told(
      step,
      {
        VpcId,
        ...(isIpv6 ? { IPv6CidrBlock: block } : { SecondaryCidrBlock: block }),
        IpVersion: isIpv6 ? 'IPv6' : 'IPv4',
      },
      ['IpVersion'],
    )
  },
  attributes: (step) => ({ VpcId: bondOf(step).VpcId }),
  remove(step) {
    if (!isThere(step)) return
    const { VpcId, block } = bondOf(step)
    const named = block.includes(':') ? { IPv6CidrBlock: block } : { SecondaryCidrBlock: block }
    step.call('vpc.UnassociateVpcCidrBlock', { RegionId: step.regionId, VpcId, ...named })
  },
})

function bondOf({ physicalId }: ResourceStep): { readonly VpcId: string; readonly block: string } {
  const [VpcId = '', block = ''] = physicalId.split(',')
  return { VpcId, block }
}

function isThere(step: ResourceStep): boolean {
  const { VpcId, block } = bondOf(step)
  const vpc = unlessGone(() => step.call('vpc.DescribeVpcAttribute', { RegionId: step.regionId, VpcId }))
  const ipv6 = (vpc?.Ipv6CidrBlocks?.Ipv6CidrBlock ?? []).map(({ Ipv6CidrBlock }) => Ipv6CidrBlock)
  return [...(vpc?.SecondaryCidrBlocks?.SecondaryCidrBlock ?? []), ...ipv6].includes(block)
}
