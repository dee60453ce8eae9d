import { defineResource } from '../stack/resourceType.ts'
import { ifThere } from './gone.ts'
import { number, tags, text } from './properties.ts'

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
  create({ properties, regionId, clientToken, call }) {
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
      Period: number(properties, 'Period'),
      PricingCycle: text(properties, 'PricingCycle'),
      ResourceGroupId: text(properties, 'ResourceGroupId'),
      Tag: tags(properties),
      ClientToken: clientToken,
    })
    return { physicalId: eip.AllocationId, progress: { address: eip.EipAddress } }
  },
  pending: () => undefined,
  attributes: ({ physicalId, properties, resource }) => ({
    AllocationId: physicalId,
    EipAddress: (resource.progress as { address: string }).address,
    Isp: text(properties, 'Isp') ?? 'BGP',
    OrderId: '',
  }),
  remove({ physicalId, regionId, call }) {
    ifThere(() => call('vpc.ReleaseEipAddress', { RegionId: regionId, AllocationId: physicalId }))
  },
})
