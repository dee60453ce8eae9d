import { defineResource, type ResourceStep, type WaitFor } from '../stack/resourceType.ts'
import { ifThere, unlessGone } from './gone.ts'
import { text } from './properties.ts'
import { told } from './told.ts'

/**
 * ALIYUN::VPC::DhcpOptionsSetAttachment: the DHCP options set of a VPC, ready when InUse. Another set takes its place.
 * Guess: its physical id is that of the VPC, which has one set at most.
 */
export default defineResource('ALIYUN::VPC::DhcpOptionsSetAttachment', {
  creates: 'vpc.AttachDhcpOptionsSetToVpc',
  emulates: ['DhcpOptionsSetId', 'VpcId'],
  create(step) {
    const VpcId = text(step.properties, 'VpcId') ?? ''
    const request = { RegionId: step.regionId, DhcpOptionsSetId: setOf(step), VpcId, ClientToken: step.clientToken }
    step.call('vpc.AttachDhcpOptionsSetToVpc', request)
    return { physicalId: VpcId }
  },
  pending: waitWhilePending,
  // Source: ROS page of the type: the set can be changed, the VPC cannot.
  updates: ['DhcpOptionsSetId'],
  update(step) {
    const { physicalId: VpcId, regionId, clientToken, call } = step
    if (setShown(step).id === setOf(step)) return undefined
    const request = { RegionId: regionId, DhcpOptionsSetId: setOf(step), VpcId, ClientToken: clientToken }
    call('vpc.ReplaceVpcDhcpOptionsSet', request)
    return undefined
  },
  read(step) {
    const { id } = setShown(step)
    return id === '' ? undefined : told(step, { DhcpOptionsSetId: id, VpcId: step.physicalId })
  },
  attributes: (step) => ({ DhcpOptionsSetId: setOf(step), VpcId: step.physicalId }),
  remove(step) {
    const { physicalId: VpcId, regionId, call } = step
    const { id, status } = setShown(step)
    if (id !== setOf(step) || status === 'Pending') return
    ifThere(() => call('vpc.DetachDhcpOptionsSetFromVpc', { RegionId: regionId, DhcpOptionsSetId: id, VpcId }))
  },
  leaving: (step) => (setShown(step).id === setOf(step) ? [waitFor(step)] : undefined),
  obstacles: (step) => waitWhilePending(step) ?? [],
})

function setOf({ properties }: ResourceStep): string {
  return text(properties, 'DhcpOptionsSetId') ?? ''
}

/** The set that the VPC shows; empty texts without one, or without the VPC. */
function setShown({ physicalId: VpcId, regionId, call }: ResourceStep): { id: string; status: string } {
  const vpc = unlessGone(() => call('vpc.DescribeVpcAttribute', { RegionId: regionId, VpcId }))
  return { id: vpc?.DhcpOptionsSetId ?? '', status: vpc?.DhcpOptionsSetStatus ?? '' }
}

function waitFor({ physicalId: key }: ResourceStep): WaitFor {
  return { table: 'dhcpAttachments', key }
}

function waitWhilePending(step: ResourceStep): WaitFor[] | undefined {
  return setShown(step).status === 'Pending' ? [waitFor(step)] : undefined
}
