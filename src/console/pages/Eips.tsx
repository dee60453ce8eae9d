import { Button, Group } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useAct } from '../api/useAct.ts'
import { type Reply, useCaller } from '../api/useCall.ts'
import { usePlace } from '../app/place.ts'
import { ListPage } from '../parts/ListPage.tsx'
import { Problem } from '../parts/Problem.tsx'
import type { Column } from '../parts/RowTable.tsx'
import { StatusBadge } from '../parts/StatusBadge.tsx'
import { To } from '../parts/To.tsx'

type Eip = NonNullable<Reply<'vpc.DescribeEipAddresses'>['EipAddresses']['EipAddress']>[number]

const COLUMNS: readonly Column<Eip>[] = [
  { name: 'AllocationId', show: ({ AllocationId }) => AllocationId },
  { name: 'IpAddress', show: ({ IpAddress }) => IpAddress },
  { name: 'Status', show: ({ Status = '' }) => <StatusBadge status={Status} /> },
  { name: 'Bandwidth', show: ({ Bandwidth }) => `${Bandwidth} Mbit/s` },
  { name: 'InternetChargeType', show: ({ InternetChargeType }) => InternetChargeType },
  {
    name: 'InstanceId',
    show: ({ InstanceId = '', InstanceType }) =>
      InstanceType === 'EcsInstance' ? <To path={`/instances/${InstanceId}`}>{InstanceId}</To> : InstanceId,
  },
]

/** The elastic addresses of the region. */
export default function Eips() {
  const { t } = useTranslation()
  const { regionId: RegionId, resourceGroupId } = usePlace()
  const call = useCaller()
  const { act, error, isBusy } = useAct()
  const allocate = (
    <Button loading={isBusy} onClick={() => void act(() => call('vpc.AllocateEipAddress', { RegionId }))}>
      {t('eips.allocate')}
    </Button>
  )
  const release: Column<Eip> = {
    name: 'Action',
    show: ({ AllocationId = '', IpAddress = '', Status }) =>
      Status === 'Available' ? (
        <Button
          size="compact-xs"
          variant="default"
          disabled={isBusy}
          aria-label={t('eips.release', { address: IpAddress })}
          onClick={() => void act(() => call('vpc.ReleaseEipAddress', { RegionId, AllocationId }))}
        >
          {t('release')}
        </Button>
      ) : null,
  }
  return (
    <ListPage
      title={t('pages.eips')}
      intro={t('eips.intro')}
      filters={
        <>
          <Group>{allocate}</Group>
          {error === undefined ? null : <Problem error={error} />}
        </>
      }
      action="vpc.DescribeEipAddresses"
      request={{ RegionId, ...(resourceGroupId === '' ? {} : { ResourceGroupId: resourceGroupId }) }}
      pageSize={50}
      rows={({ EipAddresses: { EipAddress = [] } }) => EipAddress}
      columns={[...COLUMNS, release]}
      keyOf={({ AllocationId = '' }) => AllocationId}
      empty={t('eips.none')}
    />
  )
}
