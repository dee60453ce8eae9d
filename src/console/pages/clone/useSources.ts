import { type Reply, useCall } from '../../api/useCall.ts'
import { usePlace } from '../../app/place.ts'

export type Instance = NonNullable<Reply<'ecs.DescribeInstances'>['Instances']['Instance']>[number]

/** A source as the cloud tells it; without `instance`, it is not there, or nobody has told yet. */
interface Source {
  readonly id: string
  readonly instance?: Instance
  /** Why it cannot be cloned from here: a key of its words, below `clone.sources.`. */
  readonly obstacle?: 'gone' | 'otherGroup'
}

export interface FoundSources {
  readonly list: readonly Source[]
  readonly hasSubscription: boolean
  readonly error: unknown
}

/** The sources of the place's region as they are now. */
export function useSources(ids: readonly string[]): FoundSources {
  const { regionId, resourceGroupId } = usePlace()
  const request = { RegionId: regionId, InstanceIds: JSON.stringify(ids), PageSize: 100 }
  const { data, error, isPlaceholderData } = useCall('ecs.DescribeInstances', request, ids.length > 0)
  const found = new Map((data?.Instances.Instance ?? []).map((instance) => [instance.InstanceId ?? '', instance]))
  const isKnown = data !== undefined && !isPlaceholderData
  const list = ids.map((id): Source => {
    const instance = found.get(id)
    if (instance === undefined) return isKnown ? { id, obstacle: 'gone' } : { id }
    const isElsewhere = resourceGroupId !== '' && instance.ResourceGroupId !== resourceGroupId
    return { id, instance, ...(isElsewhere ? { obstacle: 'otherGroup' } : {}) }
  })
  const hasSubscription = list.some(({ instance }) => instance?.InstanceChargeType === 'PrePaid')
  return { list, hasSubscription, error }
}
