import type { Json } from '../../world/rows/ros.ts'
import type { Made, ResourceStep, ResourceType, UpdateStep } from '../stack/resourceType.ts'
import { ifThere, untilGone } from './gone.ts'
import { flag, number, TAG_FIELDS, tags, text, texts } from './properties.ts'
import { readTags } from './tagging.ts'
import { changedText, hasChanged, told } from './told.ts'

/** EIP and EIPPro spell the property, and the attribute, for the line of the provider differently. */
type Line = 'Isp' | 'ISP'

/** An EIP, by AllocateEipAddress. Ref gives the AllocationId. What is protected is not released. */
export function eip(line: Line) {
  return {
    creates: 'vpc.AllocateEipAddress',
    emulates: [...PROPERTIES, line],
    fields: { Tags: TAG_FIELDS },
    // Nothing is paid here, so it makes no difference how.
    accepts: { AutoPay: [true, false] },
    imports: {
      identifier: 'AllocationId',
      progress: (step) => ({ address: describeEip(step, step.physicalId)?.IpAddress ?? '', orderId: '' }),
    },
    create: (step) => allocate(step, line),
    finish({ properties, physicalId: InstanceId, regionId, call }) {
      if (flag(properties, 'DeletionProtection') !== true) return
      call('vpc.DeletionProtection', { RegionId: regionId, InstanceId, Type: 'EIP', ProtectionEnable: true })
    },
    updates: ['Bandwidth', 'Name', 'Description'],
    update: modify,
    read: (step) => readEip(step, line),
    attributes: ({ physicalId, properties, resource }) => ({
      AllocationId: physicalId,
      EipAddress: (resource.progress as { address: string }).address,
      [line]: text(properties, line) ?? 'BGP',
      OrderId: (resource.progress as { orderId: string }).orderId,
    }),
    remove({ physicalId, regionId, call }) {
      ifThere(() => call('vpc.ReleaseEipAddress', { RegionId: regionId, AllocationId: physicalId }))
    },
    leaving: (step) => untilGone('eips', step.physicalId, statusOf(step), 'Releasing'),
    obstacles(step) {
      const status = statusOf(step)
      const isMoving = status === 'Associating' || status === 'Unassociating' || status === 'Releasing'
      return isMoving ? [{ table: 'eips', key: step.physicalId }] : []
    },
  } satisfies Omit<ResourceType, 'type'>
}

const PROPERTIES = [
  'Bandwidth',
  'InternetChargeType',
  'InstanceChargeType',
  'Netmode',
  'Name',
  'Description',
  'Period',
  'PricingCycle',
  'ResourceGroupId',
  'SecurityProtectionTypes',
  'DeletionProtection',
  'Tags',
]

/** The EIP as DescribeEipAddresses shows it; undefined when it is gone. */
export function describeEip({ call, regionId }: Pick<ResourceStep, 'call' | 'regionId'>, AllocationId: string) {
  if (AllocationId === '') return undefined
  return call('vpc.DescribeEipAddresses', { RegionId: regionId, AllocationId }).EipAddresses.EipAddress?.[0]
}

function statusOf(step: ResourceStep): string | undefined {
  return describeEip(step, step.physicalId)?.Status
}

function allocate(step: ResourceStep, line: Line): Made {
  const { properties, regionId, clientToken, call } = step
  const isPrepaid = text(properties, 'InstanceChargeType')?.toLowerCase() === 'prepaid'
  const bandwidth = number(properties, 'Bandwidth')
  const made = call('vpc.AllocateEipAddress', {
    RegionId: regionId,
    Bandwidth: bandwidth === undefined ? undefined : String(bandwidth),
    InternetChargeType: text(properties, 'InternetChargeType'),
    InstanceChargeType: isPrepaid ? 'PrePaid' : 'PostPaid',
    ISP: text(properties, line),
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
  const orderId = made.OrderId === undefined ? '' : String(made.OrderId)
  return { physicalId: made.AllocationId, progress: { address: made.EipAddress, orderId } }
}

function modify(step: UpdateStep): undefined {
  if (!hasChanged(step, 'Bandwidth', 'Name', 'Description')) return
  const { properties, physicalId, regionId, call } = step
  call('vpc.ModifyEipAddressAttribute', {
    RegionId: regionId,
    AllocationId: physicalId,
    // Guess: an EIP whose bandwidth the template names no more keeps it.
    Bandwidth: step.changed.has('Bandwidth') ? text(properties, 'Bandwidth') : undefined,
    Name: changedText(step, 'Name'),
    Description: changedText(step, 'Description'),
  })
}

function readEip(step: ResourceStep, line: Line): Record<string, Json> | undefined {
  const shown = describeEip(step, step.physicalId)
  if (shown === undefined) return undefined
  const { InternetChargeType, Netmode, Name, Description, ResourceGroupId, DeletionProtection } = shown
  return told(
    step,
    {
      ...{ InternetChargeType, Netmode, Name, Description, ResourceGroupId, DeletionProtection },
      Bandwidth: shown.EipBandwidth ?? shown.Bandwidth,
      InstanceChargeType: shown.ChargeType,
      [line]: shown.ISP,
      SecurityProtectionTypes: shown.SecurityProtectionTypes?.SecurityProtectionType,
      Tags: readTags(step, shown.Tags?.Tag),
    },
    ['InstanceChargeType'],
  )
}
