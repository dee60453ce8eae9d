import { Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { type Reply, useCall } from '../api/useCall.ts'
import { usePlace } from '../app/place.ts'
import { ListPage } from '../parts/ListPage.tsx'
import { Loaded } from '../parts/Loaded.tsx'
import type { Column } from '../parts/RowTable.tsx'
import { Section } from '../parts/Section.tsx'
import { ShortTable } from '../parts/ShortTable.tsx'
import { StatusBadge } from '../parts/StatusBadge.tsx'

type Vpc = NonNullable<Reply<'vpc.DescribeVpcs'>['Vpcs']['Vpc']>[number]
type VSwitch = NonNullable<Reply<'vpc.DescribeVSwitches'>['VSwitches']['VSwitch']>[number]

const VPC_COLUMNS: readonly Column<Vpc>[] = [
  { name: 'VpcId', show: ({ VpcId }) => VpcId },
  { name: 'VpcName', show: ({ VpcName }) => VpcName },
  { name: 'Status', show: ({ Status = '' }) => <StatusBadge status={Status} /> },
  { name: 'CidrBlock', show: ({ CidrBlock, SecondaryCidrBlocks }) => cidrs(CidrBlock, SecondaryCidrBlocks) },
  { name: 'VSwitchCount', show: ({ VSwitchIds }) => VSwitchIds?.VSwitchId?.length ?? 0 },
  { name: 'CreationTime', show: ({ CreationTime }) => CreationTime },
]

const VSWITCH_COLUMNS: readonly Column<VSwitch>[] = [
  { name: 'VSwitchId', show: ({ VSwitchId }) => VSwitchId },
  { name: 'VSwitchName', show: ({ VSwitchName }) => VSwitchName },
  { name: 'Status', show: ({ Status = '' }) => <StatusBadge status={Status} /> },
  { name: 'VpcId', show: ({ VpcId }) => VpcId },
  { name: 'ZoneId', show: ({ ZoneId }) => ZoneId },
  { name: 'CidrBlock', show: ({ CidrBlock }) => CidrBlock },
  { name: 'AvailableIpAddressCount', show: ({ AvailableIpAddressCount }) => AvailableIpAddressCount },
]

function cidrs(first = '', others: Vpc['SecondaryCidrBlocks'] = {}) {
  return [first, ...(others.SecondaryCidrBlock ?? [])].join(', ')
}

/** The VPCs of the region and their vSwitches. */
export default function Vpcs() {
  const { t } = useTranslation()
  const { regionId: RegionId, resourceGroupId } = usePlace()
  const group = resourceGroupId === '' ? {} : { ResourceGroupId: resourceGroupId }
  const vSwitches = useCall('vpc.DescribeVSwitches', { RegionId, PageSize: 50, ...group })
  return (
    <Stack gap="xl">
      <ListPage
        title={t('pages.vpcs')}
        intro={t('vpcs.intro')}
        action="vpc.DescribeVpcs"
        request={{ RegionId, ...group }}
        pageSize={50}
        rows={({ Vpcs: { Vpc: found = [] } }) => found}
        columns={VPC_COLUMNS}
        keyOf={({ VpcId = '' }) => VpcId}
        empty={t('vpcs.none')}
      />
      <Section title={t('vpcs.vSwitches')}>
        <Loaded of={vSwitches}>
          {({ VSwitches: { VSwitch: found = [] }, TotalCount }) => (
            <>
              <ShortTable
                label={t('vpcs.vSwitches')}
                columns={VSWITCH_COLUMNS}
                rows={found}
                keyOf={({ VSwitchId = '' }) => VSwitchId}
              />
              {TotalCount > found.length ? t('firstOf', { shown: found.length, count: TotalCount }) : null}
            </>
          )}
        </Loaded>
      </Section>
    </Stack>
  )
}
