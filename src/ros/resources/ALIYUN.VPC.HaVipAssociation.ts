import { defineResource, type ResourceStep, type WaitFor } from '../stack/resourceType.ts'
import { ifThere } from './gone.ts'
import { describeHaVip } from './haVips.ts'
import { text } from './properties.ts'
import { told } from './told.ts'

/**
 * ALIYUN::VPC::HaVipAssociation: an instance or network interface stands by for a virtual address, which takes one at a
 * time: those of a stack form a line. Guess: its physical id is the two ids with a colon between.
 */
export default defineResource('ALIYUN::VPC::HaVipAssociation', {
  creates: 'vpc.AssociateHaVip',
  emulates: ['HaVipId', 'InstanceId', 'InstanceType'],
  line: (properties) => text(properties, 'HaVipId') ?? '',
  create(step) {
    const { regionId, clientToken, call } = step
    const { HaVipId, InstanceId, InstanceType } = bondOf(step)
    const request = { RegionId: regionId, HaVipId, InstanceId, InstanceType, ClientToken: clientToken }
    call('vpc.AssociateHaVip', request)
    return { physicalId: `${HaVipId}:${InstanceId}` }
  },
  pending: (step) => waitWhile(step, 'Associating'),
  read(step) {
    const { HaVipId, InstanceId } = bondOf(step)
    const haVip = describeHaVip(step, HaVipId)
    if (!isOn(step)) return undefined
    return told(step, { HaVipId, InstanceId, InstanceType: haVip?.AssociatedInstanceType })
  },
  attributes: () => ({}),
  remove(step) {
    const { HaVipId, InstanceId } = bondOf(step)
    if (!isOn(step) || describeHaVip(step, HaVipId)?.Status === 'Unassociating') return
    ifThere(() => step.call('vpc.UnassociateHaVip', { RegionId: step.regionId, HaVipId, InstanceId }))
  },
  leaving: (step) => (isOn(step) ? [{ table: 'haVips', key: bondOf(step).HaVipId }] : undefined),
  obstacles: (step) => waitWhile(step, 'Associating') ?? waitWhile(step, 'Unassociating') ?? [],
})

function bondOf({ properties }: ResourceStep) {
  const InstanceId = text(properties, 'InstanceId') ?? ''
  const guessed = InstanceId.startsWith('eni-') ? 'NetworkInterface' : 'EcsInstance'
  const InstanceType = text(properties, 'InstanceType') ?? guessed
  return { HaVipId: text(properties, 'HaVipId') ?? '', InstanceId, InstanceType }
}

function isOn(step: ResourceStep): boolean {
  const { HaVipId, InstanceId } = bondOf(step)
  const { AssociatedInstances } = describeHaVip(step, HaVipId) ?? {}
  return (AssociatedInstances?.associatedInstance ?? []).includes(InstanceId)
}

function waitWhile(step: ResourceStep, status: string): WaitFor[] | undefined {
  const { HaVipId } = bondOf(step)
  return describeHaVip(step, HaVipId)?.Status === status ? [{ table: 'haVips', key: HaVipId }] : undefined
}
