/** What clones are launched with, where it is not simply what the source has. The template and the table of attributes agree by it. */
import { type InstanceType, isBurstable } from '../../world/facts/instanceTypes.ts'
import type { DescribedDisk, DescribedInstance } from '../call.ts'
import type { Findings } from './findings.ts'
import type { Preferences } from './preferences.ts'
import type { Source } from './source.ts'

export type Tag = { Key: string; Value: string }

export function tagsOf(tags: DescribedInstance['Tags']): Tag[] {
  return (tags?.Tag ?? []).map(({ TagKey = '', TagValue = '' }) => ({ Key: TagKey, Value: TagValue }))
}

/** Tags that the clone carries: the system's own are not copied (A17). */
export function clonedTags({ instance }: Source): Tag[] {
  return tagsOf(instance.Tags).filter(({ Key }) => !Key.startsWith('acs:'))
}

/** The bandwidth a clone asks for: none when the source's address is an EIP (A27, rule 14). Mbit/s. */
export function clonedBandwidthOut({ instance }: Source): number {
  return instance.EipAddress?.AllocationId ? 0 : (instance.InternetMaxBandwidthOut ?? 0)
}

/** Inbound bandwidth, Mbit/s; undefined without a public address, where none can be asked for. */
export function clonedBandwidthIn(source: Source): number | undefined {
  return clonedBandwidthOut(source) > 0 ? source.instance.InternetMaxBandwidthIn : undefined
}

/** The source's credits if the clones' type has any, else none; a burstable type that was not chosen for them has Standard. */
export function clonedCredits({ instance }: Source, effective: InstanceType): string {
  return isBurstable(effective) ? instance.CreditSpecification || 'Standard' : ''
}

/** Key pairs do not cross regions. */
export function keepsKeyPair({ instance, regionId }: Source, wanted: Preferences): boolean {
  return Boolean(instance.KeyPairName) && wanted.regionId === regionId
}

export function isRoleCloned({ source, mayPassRole }: Findings): boolean {
  return source.ramRoleName !== '' && mayPassRole
}

/** A data disk has a twin: with data, or when such disks are made, or because the image brings one on its device (A16). */
export function isDiskCloned({ image }: Findings, disk: DescribedDisk, wanted: Preferences): boolean {
  return wanted.withData || wanted.replicateDataDisks || mappingOf(image.basis, disk) !== undefined
}

/** Where the image that clones are run from without data brings content for this disk. */
export function mappingOf(image: Findings['image']['basis'], { Device }: DescribedDisk) {
  const mappings = image?.DiskDeviceMappings?.DiskDeviceMapping ?? []
  return mappings.find((mapping) => mapping.Type === 'data' && mapping.Device === Device)
}

/** The one of rules 17 to 20 that says which image the clones run from. */
export function imageRule({ source, image: { image } }: Findings, wanted: Preferences): string {
  if (image.plan === 'create-image') return '17'
  if (image.plan === 'create-and-copy-image') return '19'
  return wanted.regionId === source.regionId ? '18' : '20'
}
