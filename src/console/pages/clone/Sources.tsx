import { CloseButton, Group, Paper, Select, Stack, Text } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCall } from '../../api/useCall.ts'
import { usePlace } from '../../app/place.ts'
import { wanted } from '../instances/wanted.ts'
import { MAX_SOURCES } from './shapes.ts'
import type { FoundSources, Instance } from './useSources.ts'

interface Props {
  readonly sources: FoundSources
  readonly change: (ids: readonly string[]) => void
}

/** What is cloned: 1 to 20 instances of one region. */
export function Sources({ sources: { list, error }, change }: Props) {
  const { t } = useTranslation()
  const { regionId } = usePlace()
  const label = useId()
  const box = useRef<HTMLDivElement>(null)
  const ids = list.map(({ id }) => id)
  const remove = (id: string) => {
    change(ids.filter((other) => other !== id))
    // The button is gone with its row.
    box.current?.focus()
  }
  return (
    <Stack gap="xs" role="group" aria-labelledby={label} ref={box} tabIndex={-1}>
      <div>
        <Text size="sm" fw="var(--mantine-font-weight-medium)" id={label}>
          {t('clone.sources.name', { count: list.length })}
        </Text>
        {list.length > 1 ? (
          <Text size="xs" c="dimmed">
            {t('clone.rules.sources', { regionId })}
          </Text>
        ) : null}
      </div>
      {list.map(({ id, instance, obstacle }) => (
        <Paper key={id} withBorder px="sm" py={6}>
          <Group justify="space-between" wrap="nowrap" gap="xs">
            <div style={{ minWidth: 0 }}>
              <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
                {id}
                {instance?.InstanceName ? ` (${instance.InstanceName})` : ''}
              </Text>
              {obstacle === undefined ? (
                <Text size="xs" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
                  {instance === undefined && error instanceof Error ? error.message : traits(instance)}
                </Text>
              ) : (
                <Text size="xs" c="var(--mantine-color-error)" role="status">
                  {t(`clone.sources.${obstacle}`, { regionId })}
                </Text>
              )}
            </div>
            {list.length > 1 ? (
              <CloseButton aria-label={t('clone.sources.remove', { id })} onClick={() => remove(id)} />
            ) : null}
          </Group>
        </Paper>
      ))}
      {list.length > MAX_SOURCES ? (
        <Text size="xs" c="var(--mantine-color-error)" role="alert">
          {t('clone.sources.tooMany', { most: MAX_SOURCES })}
        </Text>
      ) : null}
      {list.length < MAX_SOURCES ? <AddSource ids={ids} add={(id) => change([...ids, id])} /> : null}
    </Stack>
  )
}

function traits(instance: Instance | undefined): string {
  if (instance === undefined) return '…'
  const { InstanceType, ZoneId, Status, InstanceChargeType } = instance
  return [InstanceType, ZoneId, Status, InstanceChargeType].filter(Boolean).join(' · ')
}

const TYPING_MS = 250
/** More than there can be sources, so that those that were taken hide nothing. */
const OFFERED = 50

interface AddProps {
  readonly ids: readonly string[]
  readonly add: (id: string) => void
}

/** Another instance of the region, found by its id or a part of its name. */
function AddSource({ ids, add }: AddProps) {
  const { t } = useTranslation()
  const { regionId, resourceGroupId } = usePlace()
  const [typed, setTyped] = useState('')
  const [settled] = useDebouncedValue(typed.trim(), TYPING_MS)
  const { data } = useCall('ecs.DescribeInstances', {
    ...{ RegionId: regionId, PageSize: OFFERED, ...wanted(settled) },
    ...(resourceGroupId === '' ? {} : { ResourceGroupId: resourceGroupId }),
  })
  const found = (data?.Instances.Instance ?? []).filter(({ InstanceId = '' }) => !ids.includes(InstanceId))
  return (
    <Select
      label={t('clone.sources.add')}
      placeholder={t('instances.filter')}
      size="sm"
      searchable
      value={null}
      searchValue={typed}
      onSearchChange={setTyped}
      onChange={(id) => {
        if (id !== null) add(id)
        setTyped('')
      }}
      // Enter takes what is offered; it does not go on to the preview.
      onKeyDown={(event) => {
        if (event.key === 'Enter') event.preventDefault()
      }}
      data={found.map(({ InstanceId = '', InstanceName = '' }) => ({
        value: InstanceId,
        label: InstanceName === '' ? InstanceId : `${InstanceId} (${InstanceName})`,
      }))}
      filter={({ options }) => options}
      nothingFoundMessage={t('clone.sources.noOther')}
    />
  )
}
