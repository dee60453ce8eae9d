import { Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { type Reply, useCall } from '../../api/useCall.ts'
import { usePlace } from '../../app/place.ts'
import { Loaded } from '../../parts/Loaded.tsx'
import type { Column } from '../../parts/RowTable.tsx'
import { ShortTable } from '../../parts/ShortTable.tsx'
import { StatusBadge } from '../../parts/StatusBadge.tsx'
import { DiskFiles } from './DiskFiles.tsx'

type Disk = NonNullable<Reply<'ecs.DescribeDisks'>['Disks']['Disk']>[number]

const COLUMNS: readonly Column<Disk>[] = [
  { name: 'DiskId', show: ({ DiskId }) => DiskId },
  { name: 'Type', show: ({ Type }) => Type },
  { name: 'Category', show: ({ Category, PerformanceLevel }) => `${Category} ${PerformanceLevel}` },
  { name: 'Size', show: ({ Size }) => `${Size} GiB` },
  { name: 'Status', show: ({ Status = '' }) => <StatusBadge status={Status} /> },
  { name: 'Device', show: ({ Device }) => Device },
]

/** The disks of an instance, and the files that lie on them. */
export function Disks({ instanceId }: { readonly instanceId: string }) {
  const { t } = useTranslation()
  const { regionId: RegionId } = usePlace()
  const disks = useCall('ecs.DescribeDisks', { RegionId, InstanceId: instanceId, PageSize: 100 })
  return (
    <Loaded of={disks}>
      {({ Disks: { Disk: found = [] } }) => (
        <Stack>
          <ShortTable label={t('sections.disks')} columns={COLUMNS} rows={found} keyOf={({ DiskId = '' }) => DiskId} />
          <Text size="sm">{t('files.about')}</Text>
          {found.map(({ DiskId = '', Type = '' }) => (
            <DiskFiles key={DiskId} diskId={DiskId} title={t('files.of', { diskId: DiskId, type: Type })} />
          ))}
        </Stack>
      )}
    </Loaded>
  )
}
