import { Box, Table, Text } from '@mantine/core'
import { useVirtualizer } from '@tanstack/react-virtual'
import { memo, type ReactNode, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'

export interface Column<Row> {
  /** Key of the heading in words/, below `fields.`. */
  readonly name: string
  readonly show: (row: Row) => ReactNode
}

interface Props<Row> {
  readonly label: string
  readonly columns: readonly Column<Row>[]
  /** How many rows there are; those that have not been loaded yet are undefined. */
  readonly count: number
  readonly rowAt: (index: number) => Row | undefined
  /** Told which rows came into sight, so that they can be loaded. */
  readonly onSight?: (from: number, to: number) => void
  readonly keyOf: (row: Row) => string
  /** What to say where there are no rows, with the next step. */
  readonly empty: ReactNode
}

interface RowProps<Row> {
  readonly index: number
  readonly row: Row | undefined
  readonly columns: readonly Column<Row>[]
}

/** Drawn again only when it is another row: scrolling by draws what comes into sight, and no more. */
const TableRow = memo(function TableRow<Row>({ index, row, columns }: RowProps<Row>) {
  return (
    <Table.Tr h={ROW_HEIGHT_PX} aria-rowindex={index + 1}>
      {columns.map(({ name, show }) => (
        <Table.Td key={name} style={{ whiteSpace: 'nowrap' }}>
          {row === undefined ? '…' : show(row)}
        </Table.Td>
      ))}
    </Table.Tr>
  )
}) as <Row>(props: RowProps<Row>) => ReactNode

const ROW_HEIGHT_PX = 41
const HEIGHT_PX = 640

/** A table of any length: only the rows in sight are in the page. */
export function RowTable<Row>({ label, columns, count, rowAt, onSight, keyOf, empty }: Props<Row>) {
  const { t } = useTranslation()
  const scroller = useRef<HTMLDivElement>(null)
  const rows = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT_PX,
    overscan: 12,
  })
  const shown = rows.getVirtualItems()
  const from = shown[0]?.index ?? 0
  const to = shown.at(-1)?.index ?? 0
  useEffect(() => onSight?.(from, to), [onSight, from, to])
  if (count === 0) return <Text component="div">{empty}</Text>
  const above = shown[0]?.start ?? 0
  const below = rows.getTotalSize() - (shown.at(-1)?.end ?? 0)
  return (
    // Keyboard users scroll the region itself.
    <Box ref={scroller} mah={HEIGHT_PX} style={{ overflow: 'auto' }} tabIndex={0} role="region" aria-label={label}>
      <Table aria-rowcount={count} stickyHeader highlightOnHover>
        <Table.Thead>
          <Table.Tr>
            {columns.map(({ name }) => (
              <Table.Th key={name} style={{ whiteSpace: 'nowrap' }}>
                {t(`fields.${name}`)}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {above > 0 ? <tr style={{ height: above }} /> : null}
          {shown.map(({ index }) => {
            const row = rowAt(index)
            return <TableRow key={row === undefined ? index : keyOf(row)} index={index} row={row} columns={columns} />
          })}
          {below > 0 ? <tr style={{ height: below }} /> : null}
        </Table.Tbody>
      </Table>
    </Box>
  )
}
