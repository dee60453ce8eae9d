import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Reply } from '../api/useCall.ts'
import { usePlace } from '../app/place.ts'
import { ListPage } from '../parts/ListPage.tsx'
import type { Column } from '../parts/RowTable.tsx'
import { StatusBadge } from '../parts/StatusBadge.tsx'

type Snapshot = NonNullable<Reply<'ecs.DescribeSnapshots'>['Snapshots']['Snapshot']>[number]

const COLUMNS: readonly Column<Snapshot>[] = [
  { name: 'SnapshotId', show: ({ SnapshotId }) => SnapshotId },
  { name: 'SnapshotName', show: ({ SnapshotName }) => SnapshotName },
  { name: 'Status', show: ({ Status = '' }) => <StatusBadge status={Status} /> },
  { name: 'Progress', show: ({ Progress }) => Progress },
  { name: 'SourceDiskId', show: ({ SourceDiskId }) => SourceDiskId },
  { name: 'SourceDiskType', show: ({ SourceDiskType }) => SourceDiskType },
  { name: 'Size', show: ({ SourceDiskSize }) => `${SourceDiskSize} GiB` },
  { name: 'Usage', show: ({ Usage }) => Usage },
  { name: 'CreationTime', show: ({ CreationTime }) => CreationTime },
]

/** The snapshots of the region; those of images among them. */
export default function Snapshots() {
  const { t } = useTranslation()
  const { regionId, resourceGroupId } = usePlace()
  const [typed, setTyped] = useState('')
  const name = typed.trim()
  return (
    <ListPage
      title={t('pages.snapshots')}
      intro={t('snapshots.intro')}
      filters={
        <TextInput
          label={t('fields.SnapshotName')}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      }
      action="ecs.DescribeSnapshots"
      request={{
        RegionId: regionId,
        ...(name === '' ? {} : { SnapshotName: name }),
        ...(resourceGroupId === '' ? {} : { ResourceGroupId: resourceGroupId }),
      }}
      rows={({ Snapshots: { Snapshot = [] } }) => Snapshot}
      columns={COLUMNS}
      keyOf={({ SnapshotId = '' }) => SnapshotId}
      empty={t(name === '' ? 'snapshots.none' : 'noMatch')}
    />
  )
}
