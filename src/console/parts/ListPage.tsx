import { Group, Stack, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ActionKey, Requests } from '../../catalogue/types.generated.ts'
import type { Reply } from '../api/useCall.ts'
import { usePages } from '../api/usePages.ts'
import { Listed } from './Listed.tsx'
import { PageTitle } from './PageTitle.tsx'
import type { Column } from './RowTable.tsx'

interface Props<K extends ActionKey, Row> {
  readonly title: string
  /** What these resources are, in a sentence. */
  readonly intro?: string
  /** Fields that narrow the list. */
  readonly filters?: ReactNode
  readonly action: K
  readonly request: Requests[K]
  readonly rows: (reply: Reply<K>) => readonly Row[]
  readonly pageSize?: number
  readonly columns: readonly Column<Row>[]
  readonly keyOf: (row: Row) => string
  /** What to say where there are none, with the next step. */
  readonly empty: ReactNode
}

/** A page that lists one kind of resource, by a list action with page numbers. */
export function ListPage<K extends ActionKey, Row>(props: Props<K, Row>) {
  const { t } = useTranslation()
  const { title, intro, filters, action, request, rows, pageSize, columns, keyOf, empty } = props
  const pages = usePages<K, Row>({ action, request, rows, ...(pageSize === undefined ? {} : { pageSize }) })
  return (
    <Stack>
      <PageTitle>{title}</PageTitle>
      {intro === undefined ? null : <Text size="sm">{intro}</Text>}
      {filters === undefined ? null : (
        <Group align="end" gap="sm">
          {filters}
        </Group>
      )}
      {pages.isPending || pages.error !== null ? null : (
        <Text size="sm" role="status">
          {t('total', { count: pages.count })}
        </Text>
      )}
      <Listed label={title} columns={columns} pages={pages} keyOf={keyOf} empty={empty} />
    </Stack>
  )
}
