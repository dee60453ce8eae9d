import { useQueries } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import type { ActionKey, Requests } from '../../catalogue/types.generated.ts'
import { usePlace } from '../app/place.ts'
import { look } from './control.ts'
import type { Reply } from './useCall.ts'

/** Most that the actions of ECS and RAM give at once; those of VPC and ROS give 50. */
const MOST_ROWS = 100

interface Listing<K extends ActionKey, Row> {
  readonly action: K
  readonly request: Requests[K]
  readonly rows: (reply: Reply<K>) => readonly Row[]
  readonly pageSize?: number
}

/** The rows of a list action with page numbers: the pages that were looked at, and how many rows there are in all. */
export function usePages<K extends ActionKey, Row>({ action, request, rows, pageSize = MOST_ROWS }: Listing<K, Row>) {
  const { world, actAs } = usePlace()
  const [wanted, setWanted] = useState<ReadonlySet<number>>(new Set([1]))
  const numbers = [...wanted].sort((a, b) => a - b)
  const pages = useQueries({
    queries: numbers.map((PageNumber) => {
      const page = { ...request, PageNumber, PageSize: pageSize }
      return {
        queryKey: [world, actAs, action, page],
        queryFn: () => look<Reply<K>>(world, action, page, actAs === '' ? {} : { principalArn: actAs }),
        placeholderData: (earlier: Reply<K> | undefined) => earlier,
      }
    }),
  })
  const first = pages[0]
  const rowAt = (index: number): Row | undefined => {
    const reply = pages[numbers.indexOf(Math.floor(index / pageSize) + 1)]?.data
    return reply === undefined ? undefined : rows(reply)[index % pageSize]
  }
  const onSight = useCallback(
    (from: number, to: number) => {
      const inSight = [from, to].map((index) => Math.floor(index / pageSize) + 1)
      setWanted((known) => (inSight.every((page) => known.has(page)) ? known : new Set([...known, ...inSight])))
    },
    [pageSize],
  )
  const again = useCallback(() => void first?.refetch(), [first])
  const { TotalCount = 0 } = (first?.data ?? {}) as { TotalCount?: number }
  return { count: TotalCount, rowAt, onSight, error: first?.error ?? null, isPending: first?.isPending ?? true, again }
}
