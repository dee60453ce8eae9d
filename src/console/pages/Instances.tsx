import { Button, Checkbox, Group, NativeSelect, Stack, Text, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { placeQuery, usePlace } from '../app/place.ts'
import { ListPage } from '../parts/ListPage.tsx'
import type { Column } from '../parts/RowTable.tsx'
import { StatusBadge } from '../parts/StatusBadge.tsx'
import { To } from '../parts/To.tsx'
import { MAX_SOURCES } from './clone/shapes.ts'
import type { Instance } from './clone/useSources.ts'
import { Demo } from './instances/Demo.tsx'
import { wanted } from './instances/wanted.ts'

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

/** The instances of the region, newest first. What was chosen of one region is not of another. */
export default function Instances() {
  const { world, regionId } = usePlace()
  return <InstanceList key={`${world} ${regionId}`} />
}

function InstanceList() {
  const { t } = useTranslation()
  const { regionId, resourceGroupId } = usePlace()
  const [typed, setTyped] = useState('')
  const [status, setStatus] = useState('')
  const [settled] = useDebouncedValue(typed.trim(), TYPING_MS)
  const { columns, cloning } = useChosen()
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
          {cloning}
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
      columns={columns}
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

/** Instances that are cloned together: a box in each row, also of those that a filter hides meanwhile. */
function useChosen() {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  const [chosen, setChosen] = useState<readonly string[]>([])
  const columns = useMemo((): readonly Column<Instance>[] => {
    const isFull = chosen.length >= MAX_SOURCES
    const choose = (id: string, isWanted: boolean) =>
      setChosen(isWanted ? [...chosen, id] : chosen.filter((other) => other !== id))
    const show = ({ InstanceId = '' }: Instance) => {
      const isChosen = chosen.includes(InstanceId)
      return (
        <Checkbox
          size="sm"
          aria-label={t('instances.choose', { instanceId: InstanceId })}
          checked={isChosen}
          disabled={isFull && !isChosen}
          onChange={(event) => choose(InstanceId, event.currentTarget.checked)}
        />
      )
    }
    return [{ name: 'Chosen', show }, ...COLUMNS]
  }, [chosen, t])
  const count = chosen.length
  const cloning = (
    <Group gap="xs">
      <Button
        variant={count === 0 ? 'default' : 'filled'}
        disabled={count === 0}
        onClick={() => navigate(`/instances/${chosen.join(',')}/clone${placeQuery()}`)}
      >
        {t('instances.clone', { count })}
      </Button>
      {count === 0 ? null : (
        <Button variant="subtle" onClick={() => setChosen([])}>
          {t('instances.chooseNone')}
        </Button>
      )}
      <Text size="sm" role="status">
        {count < MAX_SOURCES ? '' : t('clone.sources.full', { most: MAX_SOURCES })}
      </Text>
    </Group>
  )
  return { columns, cloning }
}
