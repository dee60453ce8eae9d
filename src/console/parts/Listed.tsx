import { Skeleton } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Problem } from './Problem.tsx'
import { type Column, RowTable } from './RowTable.tsx'

interface Props<Row> {
  readonly label: string
  readonly columns: readonly Column<Row>[]
  readonly pages: {
    readonly count: number
    readonly rowAt: (index: number) => Row | undefined
    readonly onSight: (from: number, to: number) => void
    readonly error: unknown
    readonly isPending: boolean
    readonly again: () => void
  }
  readonly keyOf: (row: Row) => string
  readonly empty: ReactNode
}

/** A list action as a table: loading, refused, empty, or its rows. */
export function Listed<Row>({ label, columns, pages, keyOf, empty }: Props<Row>) {
  const { t } = useTranslation()
  if (pages.error !== null) return <Problem error={pages.error} again={pages.again} />
  if (pages.isPending) return <Skeleton h={240} aria-busy="true" aria-label={t('loading')} role="status" />
  const { count, rowAt, onSight } = pages
  return <RowTable {...{ label, columns, count, rowAt, onSight, keyOf, empty }} />
}
