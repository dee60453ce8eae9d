import { useTranslation } from 'react-i18next'
import { type Reply, useCall } from '../../api/useCall.ts'
import { Loaded } from '../../parts/Loaded.tsx'
import type { Column } from '../../parts/RowTable.tsx'
import { Section } from '../../parts/Section.tsx'
import { ShortTable } from '../../parts/ShortTable.tsx'
import { StatusBadge } from '../../parts/StatusBadge.tsx'
import type { Task } from './shapes.ts'

type Event = NonNullable<Reply<'ros.ListStackEvents'>['Events']>[number]

/** The newest so many; all are on the page of the stack. */
const SHOWN = 12

const COLUMNS: readonly Column<Event>[] = [
  { name: 'CreateTime', show: ({ CreateTime }) => <span style={{ whiteSpace: 'nowrap' }}>{CreateTime}</span> },
  { name: 'LogicalResourceId', show: ({ LogicalResourceId }) => LogicalResourceId },
  { name: 'ResourceType', show: ({ ResourceType }) => ResourceType },
  { name: 'Status', show: ({ Status = '' }) => <StatusBadge status={Status} /> },
  { name: 'StatusReason', show: ({ StatusReason }) => StatusReason },
]

/** What ROS tells of the stack that makes the clones, newest first, as it happens. */
export function StackEvents({ task: { stackId, stackRegionId } }: { readonly task: Task }) {
  const { t } = useTranslation()
  const request = { RegionId: stackRegionId, StackId: stackId, PageSize: SHOWN }
  const events = useCall('ros.ListStackEvents', request, stackId !== '')
  return (
    <Section title={t('clone.events')}>
      {stackId === '' ? (
        t('clone.noEvents')
      ) : (
        <Loaded of={events}>
          {({ Events }) => (
            <ShortTable
              label={t('clone.events')}
              columns={COLUMNS}
              rows={Events}
              keyOf={({ EventId = '' }) => EventId}
              empty={t('clone.noEvents')}
            />
          )}
        </Loaded>
      )}
    </Section>
  )
}
