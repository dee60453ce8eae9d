import { Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { CloneTask } from '../../host/cloning.ts'
import { useControl } from '../api/useControl.ts'
import { InShort } from '../parts/InShort.tsx'
import { Loaded } from '../parts/Loaded.tsx'
import { PageTitle } from '../parts/PageTitle.tsx'
import { type Column, RowTable } from '../parts/RowTable.tsx'
import { StatusBadge } from '../parts/StatusBadge.tsx'
import { To } from '../parts/To.tsx'

const asked = ({ request }: CloneTask) =>
  request as unknown as { readonly sourceInstanceIds: readonly string[]; readonly destinationRegionId: string }

const COLUMNS: readonly Column<CloneTask>[] = [
  { name: 'CloneTaskId', show: ({ cloneTaskId: id }) => <To path={`/clone-tasks/${id}`}>{id}</To> },
  { name: 'Status', show: ({ status }) => <StatusBadge status={status} /> },
  { name: 'Progress', show: ({ progress }) => `${progress} %` },
  { name: 'SourceInstances', show: (task) => <InShort ids={asked(task).sourceInstanceIds} /> },
  { name: 'DestinationRegion', show: (task) => asked(task).destinationRegionId },
  { name: 'Clones', show: ({ instanceIds }) => instanceIds.length },
  { name: 'StartTime', show: ({ startedMs }) => new Date(startedMs).toISOString().slice(0, 19).replace('T', ' ') },
]

/** Every clone task of the world. */
export default function CloneTasks() {
  const { t } = useTranslation()
  const tasks = useControl<{ readonly tasks: readonly CloneTask[] }>('/clone/tasks')
  return (
    <Stack>
      <PageTitle>{t('pages.cloneTasks')}</PageTitle>
      <Loaded of={tasks}>
        {({ tasks: all }) => (
          <RowTable
            label={t('pages.cloneTasks')}
            columns={COLUMNS}
            count={all.length}
            rowAt={(index) => all[index]}
            keyOf={({ cloneTaskId }) => cloneTaskId}
            empty={t('clone.noTasks')}
          />
        )}
      </Loaded>
    </Stack>
  )
}
