import { NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Reply } from '../api/useCall.ts'
import { usePlace } from '../app/place.ts'
import { ListPage } from '../parts/ListPage.tsx'
import type { Column } from '../parts/RowTable.tsx'
import { StatusBadge } from '../parts/StatusBadge.tsx'
import { To } from '../parts/To.tsx'

type Disk = NonNullable<Reply<'ecs.DescribeDisks'>['Disks']['Disk']>[number]

const STATUSES = ['In_use', 'Available', 'Attaching', 'Detaching', 'Creating', 'ReIniting']

const COLUMNS: readonly Column<Disk>[] = [
  { name: 'DiskId', show: ({ DiskId }) => DiskId },
  { name: 'DiskName', show: ({ DiskName }) => DiskName },
  { name: 'Status', show: ({ Status = '' }) => <StatusBadge status={Status} /> },
  { name: 'Type', show: ({ Type }) => Type },
  { name: 'Category', show: ({ Category, PerformanceLevel }) => `${Category} ${PerformanceLevel}` },
  { name: 'Size', show: ({ Size }) => `${Size} GiB` },
  { name: 'ZoneId', show: ({ ZoneId }) => ZoneId },
  { name: 'InstanceId', show: ({ InstanceId = '' }) => <To path={`/instances/${InstanceId}`}>{InstanceId}</To> },
]

/** The disks of the region. */
export default function Disks() {
  const { t } = useTranslation()
  const { regionId, resourceGroupId } = usePlace()
  const [status, setStatus] = useState('')
  return (
    <ListPage
      title={t('pages.disks')}
      intro={t('disks.intro')}
      filters={
        <NativeSelect
          label={t('fields.Status')}
          data={[{ value: '', label: t('any') }, ...STATUSES]}
          value={status}
          onChange={(event) => setStatus(event.currentTarget.value)}
        />
      }
      action="ecs.DescribeDisks"
      request={{
        RegionId: regionId,
        ...(status === '' ? {} : { Status: status }),
        ...(resourceGroupId === '' ? {} : { ResourceGroupId: resourceGroupId }),
      }}
      rows={({ Disks: { Disk: found = [] } }) => found}
      columns={COLUMNS}
      keyOf={({ DiskId = '' }) => DiskId}
      empty={t(status === '' ? 'disks.none' : 'noMatch')}
    />
  )
}
