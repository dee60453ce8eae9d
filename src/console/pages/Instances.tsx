import { NativeSelect, Stack, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Reply } from '../api/useCall.ts'
import { usePlace } from '../app/place.ts'
import { ListPage } from '../parts/ListPage.tsx'
import type { Column } from '../parts/RowTable.tsx'
import { StatusBadge } from '../parts/StatusBadge.tsx'
import { To } from '../parts/To.tsx'
import { Demo } from './instances/Demo.tsx'

type Instance = NonNullable<Reply<'ecs.DescribeInstances'>['Instances']['Instance']>[number]

const STATUSES = ['Pending', 'Starting', 'Running', 'Stopping', 'Stopped']
const TYPING_MS = 250

const COLUMNS: readonly Column<Instance>[] = [
  { name: 'InstanceId', show: ({ InstanceId = '' }) => <To path={`/instances/${InstanceId}`}>{InstanceId}</To> },
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

/** What was typed, as a parameter: a whole id, else a part of the name. */
function wanted(typed: string) {
  if (typed === '') return {}
  return typed.startsWith('i-') ? { InstanceIds: JSON.stringify([typed]) } : { InstanceName: `*${typed}*` }
}

/** The instances of the region, newest first. */
export default function Instances() {
  const { t } = useTranslation()
  const { regionId, resourceGroupId } = usePlace()
  const [typed, setTyped] = useState('')
  const [status, setStatus] = useState('')
  const [settled] = useDebouncedValue(typed.trim(), TYPING_MS)
  const isFiltered = settled !== '' || status !== '' || resourceGroupId !== ''
  return (
    <ListPage
      title={t('pages.instances')}
      filters={
        <>
          <TextInput
            label={t('instances.filter')}
            placeholder="i-…"
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
          <NativeSelect
            label={t('fields.Status')}
            data={[{ value: '', label: t('any') }, ...STATUSES]}
            value={status}
            onChange={(event) => setStatus(event.currentTarget.value)}
          />
        </>
      }
      action="ecs.DescribeInstances"
      request={{
        RegionId: regionId,
        ...wanted(settled),
        ...(status === '' ? {} : { Status: status }),
        ...(resourceGroupId === '' ? {} : { ResourceGroupId: resourceGroupId }),
      }}
      rows={({ Instances: { Instance = [] } }) => Instance}
      columns={COLUMNS}
      keyOf={({ InstanceId = '' }) => InstanceId}
      empty={
        isFiltered ? (
          t('noMatch')
        ) : (
          <Stack gap="sm">
            {t('instances.none', { regionId })}
            <Demo />
          </Stack>
        )
      }
    />
  )
}
