import { Progress } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { IdLink } from '../../parts/IdLink.tsx'
import type { Column } from '../../parts/RowTable.tsx'
import { Section } from '../../parts/Section.tsx'
import { ShortTable } from '../../parts/ShortTable.tsx'
import { StatusBadge } from '../../parts/StatusBadge.tsx'
import type { Task } from './shapes.ts'

type Source = Task['sources'][number]

/** How far each of several sources is, or came. One source is as far as its task; of a success, the clones tell. */
export function TaskSources({ task: { sources, request, status } }: { readonly task: Task }) {
  const { t } = useTranslation()
  if (sources.length < 2 || status === 'Succeeded') return null
  const { sourceRegionId } = request as unknown as { readonly sourceRegionId: string }
  const columns: readonly Column<Source>[] = [
    { name: 'Source', show: ({ sourceInstanceId: id }) => <IdLink id={id} regionId={sourceRegionId} /> },
    { name: 'Clones', show: (source) => <Share source={source} /> },
    { name: 'Status', show: ({ status }) => (status === '' ? '–' : <StatusBadge status={status} />) },
    { name: 'LogicalResourceId', show: ({ logicalId }) => logicalId },
    { name: 'InstanceType', show: ({ effectiveInstanceType }) => effectiveInstanceType },
  ]
  return (
    <Section title={t('clone.perSource')}>
      <ShortTable
        label={t('clone.perSource')}
        columns={columns}
        rows={sources}
        keyOf={({ sourceInstanceId }) => sourceInstanceId}
      />
    </Section>
  )
}

/** How many there are of how many, and of how many that were asked for if that is another number. */
function Share({ source }: { readonly source: Source }) {
  const { t } = useTranslation()
  const { sourceInstanceId, instanceIds, effectiveAmount, requestedAmount } = source
  const made = instanceIds.length
  const words = t('clone.madeOf', { made, count: effectiveAmount })
  return (
    <div style={{ minWidth: 90 }}>
      {words}
      {effectiveAmount === requestedAmount ? '' : ` (${t('clone.total.fewerOf', { asked: requestedAmount })})`}
      <Progress value={(100 * made) / effectiveAmount} size="sm" aria-label={`${sourceInstanceId}: ${words}`} />
    </div>
  )
}
