import { defineResource, type ResourceStep } from '../stack/resourceType.ts'
import { unlessGone } from './gone.ts'
import { text } from './properties.ts'
import { told } from './told.ts'

/**
 * ALIYUN::VPC::RouteTableAssociation: gives a vSwitch a custom route table; ready when the vSwitch is Available again.
 * Guess: its physical id is the two ids with a colon between.
 */
export default defineResource('ALIYUN::VPC::RouteTableAssociation', {
  creates: 'vpc.AssociateRouteTable',
  emulates: ['RouteTableId', 'VSwitchId'],
  create(step) {
    const { regionId, clientToken, call } = step
    const { RouteTableId, VSwitchId } = idsOf(step)
    call('vpc.AssociateRouteTable', { RegionId: regionId, RouteTableId, VSwitchId, ClientToken: clientToken })
    return { physicalId: `${RouteTableId}:${VSwitchId}` }
  },
  pending: waitForVSwitch,
  read(step) {
    const vSwitch = describeVSwitch(step)
    if (vSwitch?.RouteTable?.RouteTableId !== idsOf(step).RouteTableId) return undefined
    return told(step, idsOf(step))
  },
  attributes: (step) => ({ ...idsOf(step) }),
  remove(step) {
    const { regionId, call } = step
    const { RouteTableId, VSwitchId } = idsOf(step)
    if (describeVSwitch(step)?.RouteTable?.RouteTableId !== RouteTableId) return
    call('vpc.UnassociateRouteTable', { RegionId: regionId, RouteTableId, VSwitchId })
  },
  leaving: waitForVSwitch,
  obstacles: (step) => waitForVSwitch(step) ?? [],
})

function idsOf({ properties }: ResourceStep) {
  return { RouteTableId: text(properties, 'RouteTableId') ?? '', VSwitchId: text(properties, 'VSwitchId') ?? '' }
}

function describeVSwitch(step: ResourceStep) {
  const { VSwitchId } = idsOf(step)
  return unlessGone(() => step.call('vpc.DescribeVSwitchAttributes', { RegionId: step.regionId, VSwitchId }))
}

function waitForVSwitch(step: ResourceStep) {
  const isPending = describeVSwitch(step)?.Status === 'Pending'
  return isPending ? [{ table: 'vSwitches', key: idsOf(step).VSwitchId }] : undefined
}
