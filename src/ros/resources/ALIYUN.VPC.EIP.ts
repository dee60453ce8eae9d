import { defineResource, type ResourceStep } from '../stack/resourceType.ts'
import { describeEip } from './eips.ts'
import { ifThere, untilGone } from './gone.ts'
import { flag, number, TAG_FIELDS, tags, text, texts } from './properties.ts'
import { readTags } from './tagging.ts'
import { changedText, hasChanged, told } from './told.ts'

/** ALIYUN::VPC::EIP: AllocateEipAddress. Ref gives the AllocationId. What is protected is not released. */
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
    'SecurityProtectionTypes',
    'DeletionProtection',
    'Tags',
  ],
  fields: { Tags: TAG_FIELDS },
  // Nothing is paid here, so it makes no difference how.
  accepts: { AutoPay: [true, false] },
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
      SecurityProtectionTypes: texts(properties, 'SecurityProtectionTypes'),
      ResourceGroupId: text(properties, 'ResourceGroupId'),
      Tag: tags(step),
      ClientToken: clientToken,
    })
    const orderId = eip.OrderId === undefined ? '' : String(eip.OrderId)
    return { physicalId: eip.AllocationId, progress: { address: eip.EipAddress, orderId } }
  },
  finish({ properties, physicalId, regionId, call }) {
    if (flag(properties, 'DeletionProtection') !== true) return
    call('vpc.DeletionProtection', { RegionId: regionId, InstanceId: physicalId, Type: 'EIP', ProtectionEnable: true })
  },
  updates: ['Bandwidth', 'Name', 'Description'],
  update(step) {
    if (!hasChanged(step, 'Bandwidth', 'Name', 'Description')) return undefined
    const { properties, physicalId, regionId, call } = step
    call('vpc.ModifyEipAddressAttribute', {
      RegionId: regionId,
      AllocationId: physicalId,
      // Guess: an EIP whose bandwidth the template names no more keeps it.
      Bandwidth: text(properties, 'Bandwidth') ?? describeEip({ call, regionId }, physicalId)?.Bandwidth,
      Name: changedText(step, 'Name'),
      Description: changedText(step, 'Description'),
    })
    return undefined
  },
  read(step) {
    const eip = describeEip(step, step.physicalId)
    if (eip === undefined) return undefined
    return told(step, {
      Bandwidth: eip.EipBandwidth ?? eip.Bandwidth,
      InternetChargeType: eip.InternetChargeType,
      InstanceChargeType: eip.ChargeType,
      Isp: eip.ISP,
      Netmode: eip.Netmode,
      Name: eip.Name,
      Description: eip.Description,
      ResourceGroupId: eip.ResourceGroupId,
      SecurityProtectionTypes: eip.SecurityProtectionTypes?.SecurityProtectionType,
      DeletionProtection: eip.DeletionProtection,
      Tags: readTags(step, eip.Tags?.Tag),
    })
  },
  attributes: ({ physicalId, properties, resource }) => ({
    AllocationId: physicalId,
    EipAddress: (resource.progress as { address: string }).address,
    Isp: text(properties, 'Isp') ?? 'BGP',
    OrderId: (resource.progress as { orderId: string }).orderId,
  }),
  remove({ physicalId, regionId, call }) {
    ifThere(() => call('vpc.ReleaseEipAddress', { RegionId: regionId, AllocationId: physicalId }))
  },
  leaving: (step) => untilGone('eips', step.physicalId, statusOf(step), 'Releasing'),
  obstacles: (step) => {
    const status = statusOf(step)
    const isMoving = status === 'Associating' || status === 'Unassociating' || status === 'Releasing'
    return isMoving ? [{ table: 'eips', key: step.physicalId }] : []
  },
})

function statusOf(step: ResourceStep): string | undefined {
  return describeEip(step, step.physicalId)?.Status
}
