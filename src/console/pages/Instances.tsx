import { Anchor, Stack, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { Reply } from '../api/useCall.ts'
import { usePages } from '../api/usePages.ts'
import { placeQuery, usePlace } from '../app/place.ts'
import { Listed } from '../parts/Listed.tsx'
import type { Column } from '../parts/RowTable.tsx'
import { StatusBadge } from '../parts/StatusBadge.tsx'

type Instance = NonNullable<Reply<'ecs.DescribeInstances'>['Instances']['Instance']>[number]

const COLUMNS: readonly Column<Instance>[] = [
  {
    name: 'InstanceId',
    show: ({ InstanceId = '' }) => (
      <Anchor component={Link} href={`/instances/${InstanceId}${placeQuery()}`}>
        {InstanceId}
      </Anchor>
    ),
  },
  { name: 'InstanceName', show: ({ InstanceName }) => InstanceName },
  { name: 'Status', show: ({ Status = '' }) => <StatusBadge status={Status} /> },
  { name: 'InstanceType', show: ({ InstanceType }) => InstanceType },
  { name: 'ZoneId', show: ({ ZoneId }) => ZoneId },
  { name: 'PrivateIpAddress', show: ({ VpcAttributes }) => VpcAttributes?.PrivateIpAddress?.IpAddress?.join(', ') },
  { name: 'PublicIpAddress', show: publicAddress },
  { name: 'InstanceChargeType', show: ({ InstanceChargeType }) => InstanceChargeType },
]

function publicAddress({ PublicIpAddress, EipAddress }: Instance) {
  return [...(PublicIpAddress?.IpAddress ?? []), EipAddress?.IpAddress].filter(Boolean).join(', ')
}

/** The instances of the region, newest first. */
export default function Instances() {
  const { t } = useTranslation()
  const { regionId, resourceGroupId } = usePlace()
  const group = resourceGroupId === '' ? {} : { ResourceGroupId: resourceGroupId }
  const instances = usePages({
    action: 'ecs.DescribeInstances',
    request: { RegionId: regionId, ...group },
    rows: ({ Instances: { Instance = [] } }) => Instance,
  })
  return (
    <Stack>
      <Title order={1}>{t('pages.instances')}</Title>
      <Listed
        label={t('pages.instances')}
        columns={COLUMNS}
        pages={instances}
        keyOf={({ InstanceId = '' }) => InstanceId}
        empty={t('instances.none', { regionId })}
      />
    </Stack>
  )
}
