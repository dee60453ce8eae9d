import { useTranslation } from 'react-i18next'
import { type Column, RowTable } from '../../parts/RowTable.tsx'
import { To } from '../../parts/To.tsx'
import type { DrawnHost } from './network.ts'
import { type Reach, shownServices } from './reach.ts'

interface Props {
  readonly reaches: readonly Reach[]
  readonly hosts: readonly DrawnHost[]
}

/** Who reaches whom, row by row: the same as the drawing. */
export function ReachTable({ reaches, hosts }: Props) {
  const { t } = useTranslation()
  const names = new Map(hosts.map(({ id, name }) => [id, name === '' ? id : `${name} (${id})`]))
  const shown = (id: string) => (names.has(id) ? <To path={`/instances/${id}`}>{names.get(id)}</To> : id)
  const columns: readonly Column<Reach>[] = [
    { name: 'From', show: ({ from }) => shown(from) },
    { name: 'To', show: ({ to }) => shown(to) },
    {
      name: 'Services',
      show: ({ services, isPartly }) => {
        const text = shownServices(services)
        const told = text === '*' ? t('topology.everything') : text
        return isPartly ? t('topology.partly', { services: told }) : told
      },
    },
  ]
  return (
    <RowTable
      label={t('topology.table')}
      columns={columns}
      count={reaches.length}
      rowAt={(index) => reaches[index]}
      keyOf={({ from, to }) => `${from} ${to}`}
      empty={t('topology.nobody')}
    />
  )
}
