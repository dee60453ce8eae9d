import { defineResource, type ResourceStep } from '../stack/resourceType.ts'
import { ifThere, untilGone } from './gone.ts'
import { number, TAG_FIELDS, tags, text } from './properties.ts'

/** ALIYUN::VPC::EIP: AllocateEipAddress. Ref gives the AllocationId. */
export default defineResource('ALIYUN::VPC::EIP', {
  emulates: [
    'Bandwidth',
    'InternetChargeType',
    'InstanceChargeType',
    'Isp',
    'Netmode',
    'Name',
    'Description',
    'Period',
    'PricingCycle',
    'ResourceGroupId',
    'Tags',
  ],
  fields: { Tags: TAG_FIELDS },
  // Nothing is paid here, so it makes no difference how.
  accepts: { AutoPay: [true, false], DeletionProtection: [false] },
  create(step) {
    const { properties, regionId, clientToken, call } = step
    const isPrepaid = text(properties, 'InstanceChargeType')?.toLowerCase() === 'prepaid'
    const bandwidth = number(properties, 'Bandwidth')
    const eip = call('vpc.AllocateEipAddress', {
      RegionId: regionId,
      Bandwidth: bandwidth === undefined ? undefined : String(bandwidth),
      InternetChargeType: text(properties, 'InternetChargeType'),
      InstanceChargeType: isPrepaid ? 'PrePaid' : 'PostPaid',
      ISP: text(properties, 'Isp'),
      Netmode: text(properties, 'Netmode'),
      Name: text(properties, 'Name'),
      Description: text(properties, 'Description'),
      // The CDK writes a period for every EIP; it concerns subscriptions only.
      Period: isPrepaid ? number(properties, 'Period') : undefined,
      PricingCycle: isPrepaid ? text(properties, 'PricingCycle') : undefined,
      ResourceGroupId: text(properties, 'ResourceGroupId'),
      Tag: tags(step),
      ClientToken: clientToken,
    })
    return { physicalId: eip.AllocationId, progress: { address: eip.EipAddress } }
  },
  attributes: ({ physicalId, properties, resource }) => ({
    AllocationId: physicalId,
    EipAddress: (resource.progress as { address: string }).address,
    Isp: text(properties, 'Isp') ?? 'BGP',
    OrderId: '',
  }),
  remove({ physicalId, regionId, call }) {
    ifThere(() => call('vpc.ReleaseEipAddress', { RegionId: regionId, AllocationId: physicalId }))
  },
  leaving: (step) => untilGone('eips', step.physicalId, statusOf(step), 'Releasing'),
  obstacles: (step) => {
    const status = step.physicalId === '' ? undefined : statusOf(step)
    const isMoving = status === 'Associating' || status === 'Unassociating' || status === 'Releasing'
    return isMoving ? [{ table: 'eips', key: step.physicalId }] : []
  },
})

function statusOf({ physicalId, regionId, call }: ResourceStep): string | undefined {
  const { EipAddresses } = call('vpc.DescribeEipAddresses', { RegionId: regionId, AllocationId: physicalId })
  return EipAddresses.EipAddress?.[0]?.Status
}
