import { ApiError, ensure } from '../../kernel/errors.ts'
import type { TemplateScratchRow } from '../../world/rows/ros.ts'
import type { Call } from '../call.ts'
import { MAX_SOURCES } from './requested.ts'

/** DescribeInstances shows so many at once. */
const PAGE = 100

/**
 * The instances that a scratch is made from, as they are now: those it names, or those with its tags or in its resource group,
 * oldest first. Guess: the codes when none is found, or too many.
 */
export function sourceIdsOf(call: Call, scratch: TemplateScratchRow): string[] {
  const { sourceTag, sourceResourceGroup, sourceResources, RegionId } = scratch
  if (!sourceTag && !sourceResourceGroup) {
    return (sourceResources as readonly { readonly ResourceId: string }[]).map(({ ResourceId }) => ResourceId)
  }
  const { ResourceTags = {} } = (sourceTag ?? {}) as { readonly ResourceTags?: Readonly<Record<string, string>> }
  const { ResourceGroupId } = (sourceResourceGroup ?? {}) as { readonly ResourceGroupId?: string }
  const Tag = Object.entries(ResourceTags).map(([Key, Value]) => (Value === '' ? { Key } : { Key, Value }))
  const filter = { RegionId, ...(ResourceGroupId === undefined ? { Tag } : { ResourceGroupId }) }
  const found: { readonly id: string; readonly time: string }[] = []
  for (let PageNumber = 1; ; PageNumber++) {
    const { Instances, TotalCount } = call('ecs.DescribeInstances', { ...filter, PageNumber, PageSize: PAGE })
    const tooMany = `The template scratch finds ${TotalCount} sources; it takes ${MAX_SOURCES}.`
    ensure(TotalCount <= MAX_SOURCES, new ApiError(400, 'InvalidParameter', tooMany))
    const shown = Instances.Instance ?? []
    for (const { InstanceId = '', CreationTime = '' } of shown) found.push({ id: InstanceId, time: CreationTime })
    if (shown.length < PAGE) break
  }
  const nothing = `No resource that the template scratch asks for could be found in ${RegionId}.`
  ensure(found.length > 0, new ApiError(404, 'ResourceNotFound', nothing))
  const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
  return found.sort((a, b) => order(a.time, b.time) || order(a.id, b.id)).map(({ id }) => id)
}
