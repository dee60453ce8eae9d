import { defineResource, type ResourceStep, type WaitFor } from '../stack/resourceType.ts'
import { describeBandwidthPackage } from './bandwidthPackages.ts'
import { describeEip } from './eips.ts'
import { ifThere } from './gone.ts'
import { structs, text } from './properties.ts'
import { told, withFieldsOf } from './told.ts'

/**
 * ALIYUN::VPC::CommonBandwidthPackageIp: puts EIPs into shared bandwidth; ready when all are in it. Bandwidth of an EIP is
 * what it may use at most. Guess: its physical id is that of the shared bandwidth.
 */
export default defineResource('ALIYUN::VPC::CommonBandwidthPackageIp', {
  creates: 'vpc.AddCommonBandwidthPackageIp',
  emulates: ['BandwidthPackageId', 'Eips'],
  fields: { Eips: ['AllocationId', 'Bandwidth'] },
  create(step) {
    const BandwidthPackageId = text(step.properties, 'BandwidthPackageId') ?? ''
    // What is shared so far is taken out again if an EIP is refused.
    step.note({ physicalId: BandwidthPackageId })
    for (const { id } of eipsOf(step)) share(step, BandwidthPackageId, id)
    return { physicalId: BandwidthPackageId }
  },
  pending(step) {
    const moving = movingEips(step)
    if (moving.length > 0) return moving
    const { physicalId, regionId, call } = step
    for (const { id, bandwidth } of eipsOf(step)) {
      const request = { RegionId: regionId, BandwidthPackageId: physicalId, EipId: id, Bandwidth: bandwidth }
      if (bandwidth !== '') call('vpc.ModifyCommonBandwidthPackageIpBandwidth', request)
    }
    return undefined
  },
  // Guess: no table says what can be updated.
  updates: ['Eips'],
  update(step) {
    const { physicalId, regionId, call, previous } = step
    const wanted = eipsOf(step)
    const there = sharedIds(step)
    for (const { id } of eipsOf({ properties: previous })) {
      if (!wanted.some((eip) => eip.id === id) && there.includes(id)) unshare(step, id)
    }
    for (const { id, bandwidth } of wanted) {
      const request = { RegionId: regionId, BandwidthPackageId: physicalId, EipId: id }
      if (!there.includes(id)) share(step, physicalId, id)
      else if (bandwidth === '') call('vpc.CancelCommonBandwidthPackageIpBandwidth', request)
    }
    return undefined
  },
  read(step) {
    const there = sharedIds(step)
    const ours = eipsOf(step).filter(({ id }) => there.includes(id))
    if (ours.length === 0) return undefined
    const shown = ours.map(({ id }) => ({ AllocationId: id, Bandwidth: describeEip(step, id)?.Bandwidth }))
    return told(step, { BandwidthPackageId: step.physicalId, Eips: withFieldsOf(step.properties.Eips, shown) })
  },
  attributes(step) {
    const ids = eipsOf(step).map(({ id }) => id)
    return { AllocationIds: ids, IpAddresses: ids.map((id) => describeEip(step, id)?.IpAddress ?? '') }
  },
  remove(step) {
    const there = sharedIds(step)
    for (const { id } of eipsOf(step)) if (there.includes(id)) unshare(step, id)
  },
  leaving(step) {
    const there = sharedIds(step)
    const left = eipsOf(step).filter(({ id }) => there.includes(id))
    return left.length === 0 ? undefined : left.map(({ id }) => ({ table: 'eips', key: id }))
  },
  obstacles: (step) => (step.physicalId === '' ? [] : movingEips(step)),
})

function eipsOf({ properties }: Pick<ResourceStep, 'properties'>): { id: string; bandwidth: string }[] {
  return (structs(properties, 'Eips') ?? []).map((eip) => {
    return { id: text(eip, 'AllocationId') ?? '', bandwidth: text(eip, 'Bandwidth') ?? '' }
  })
}

function relations(step: ResourceStep) {
  const { PublicIpAddresses } = describeBandwidthPackage(step, step.physicalId) ?? {}
  return PublicIpAddresses?.PublicIpAddresse ?? []
}

function sharedIds(step: ResourceStep): string[] {
  return relations(step).map(({ AllocationId = '' }) => AllocationId)
}

/** EIPs on their way into the shared bandwidth or out of it. */
function movingEips(step: ResourceStep): WaitFor[] {
  return relations(step)
    .filter(({ BandwidthPackageIpRelationStatus: status }) => status !== 'BINDED')
    .map(({ AllocationId = '' }) => ({ table: 'eips', key: AllocationId }))
}

/** An EIP that is in it already is passed over: a step can come twice. */
function share({ call, regionId }: ResourceStep, BandwidthPackageId: string, IpInstanceId: string): void {
  if (describeEip({ call, regionId }, IpInstanceId)?.BandwidthPackageId === BandwidthPackageId) return
  call('vpc.AddCommonBandwidthPackageIp', { RegionId: regionId, BandwidthPackageId, IpInstanceId })
}

function unshare(step: ResourceStep, IpInstanceId: string): void {
  const isLeaving = relations(step).some((eip) => {
    return eip.AllocationId === IpInstanceId && eip.BandwidthPackageIpRelationStatus === 'UNBINDING'
  })
  if (isLeaving) return
  const request = { RegionId: step.regionId, BandwidthPackageId: step.physicalId, IpInstanceId }
  ifThere(() => step.call('vpc.RemoveCommonBandwidthPackageIp', request))
}
