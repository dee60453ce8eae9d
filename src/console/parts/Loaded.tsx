import { Skeleton, Stack } from '@mantine/core'
import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Refusal } from '../api/control.ts'
import { Problem } from './Problem.tsx'

interface Props<T> {
  readonly of: UseQueryResult<T>
  readonly children: (content: T) => ReactNode
}

/** What was asked for, once it is there; until then its place, or why it cannot be had and the way on. What is gone is not shown. */
export function Loaded<T>({ of: query, children }: Props<T>) {
  const { t } = useTranslation()
  const isGone = query.error instanceof Refusal && query.error.status === 404
  if (query.data !== undefined && !isGone) return <>{children(query.data)}</>
  if (query.error !== null) return <Problem error={query.error} again={() => void query.refetch()} />
  return (
    <Stack aria-busy="true" aria-label={t('loading')} role="status">
      <Skeleton h={32} />
      <Skeleton h={32} />
      <Skeleton h={32} />
    </Stack>
  )
}
