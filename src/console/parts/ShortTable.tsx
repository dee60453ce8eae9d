import { Table, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Column } from './RowTable.tsx'

interface Props<Row> {
  readonly label: string
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly keyOf: (row: Row, index: number) => string
  readonly empty?: ReactNode
}

/** A table of a few rows, all of them in the page. */
export function ShortTable<Row>({ label, columns, rows, keyOf, empty }: Props<Row>) {
  const { t } = useTranslation()
  if (rows.length === 0) return <Text size="sm">{empty ?? t('nothing')}</Text>
  return (
    <Table.ScrollContainer
      minWidth={Math.min(160 * columns.length, 720)}
      scrollAreaProps={{ type: 'auto', viewportProps: { tabIndex: 0 } }}
    >
      <Table aria-label={label} verticalSpacing="xs">
        <Table.Thead>
          <Table.Tr>
            {columns.map(({ name }) => (
              <Table.Th key={name}>{t(`fields.${name}`)}</Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row, index) => (
            <Table.Tr key={keyOf(row, index)}>
              {columns.map(({ name, show }) => (
                <Table.Td key={name}>{show(row)}</Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  )
}
