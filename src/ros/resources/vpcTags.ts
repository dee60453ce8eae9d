import type { UpdateStep } from '../stack/resourceType.ts'
import { tags } from './properties.ts'

/** Brings the tags of a VPC resource from those of the previous properties to the new ones; others' tags stay. */
export function retag(step: UpdateStep, ResourceType: string): void {
  if (!step.changed.has('Tags')) return
  const { call, regionId, physicalId } = step
  const wanted = tags(step) ?? []
  const keys = new Set(wanted.map(({ Key }) => Key))
  const before = tags({ ...step, properties: step.previous }) ?? []
  const TagKey = before.map(({ Key }) => Key).filter((key) => !keys.has(key))
  const request = { RegionId: regionId, ResourceType, ResourceId: [physicalId] }
  if (TagKey.length > 0) call('vpc.UnTagResources', { ...request, TagKey })
  if (wanted.length > 0) call('vpc.TagResources', { ...request, Tag: wanted })
}
