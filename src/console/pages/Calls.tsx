import { Group, NativeSelect, Stack, Text, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TraceNode } from '../../door/trace.ts'
import { useControl } from '../api/useControl.ts'
import { IdLink } from '../parts/IdLink.tsx'
import { Loaded } from '../parts/Loaded.tsx'
import { PageTitle } from '../parts/PageTitle.tsx'
import { type Column, RowTable } from '../parts/RowTable.tsx'
import { To } from '../parts/To.tsx'
import { OutcomeBadge } from './calls/OutcomeBadge.tsx'
import { timeOf } from './calls/time.ts'

const PRODUCTS = [
  'ecs',
  'vpc',
  'ros',
  'ram',
  'sts',
  'tag',
  'ims',
  'resourcemanager',
  'location',
  'timeline',
  'alistack',
]
const MOST = 500

const COLUMNS: readonly Column<TraceNode>[] = [
  { name: 'atMs', show: ({ atMs }) => timeOf(atMs) },
  {
    name: 'call',
    show: ({ requestId, product, action }) => (
      <To path={`/calls/${requestId}`}>
        {product}.{action}
      </To>
    ),
  },
  { name: 'outcome', show: ({ outcome }) => <OutcomeBadge of={outcome} /> },
  { name: 'principal', show: ({ principalArn }) => principalArn.replace(/^acs:ram::\d+:/, '') },
  { name: 'resource', show: (call) => <IdLink id={resourceOf(call)} /> },
  { name: 'caused', show: ({ children, childrenDropped }) => children.length + childrenDropped || '' },
]

/** The resource that a call names first. */
function resourceOf({ request }: TraceNode): string {
  const texts = Object.entries(request).filter(([name, value]) => name.endsWith('Id') && typeof value === 'string')
  const found = texts.find(([name]) => name !== 'RegionId' && name !== 'ZoneId' && name !== 'ImageId')
  return String(found?.[1] ?? '')
}

/** What clients asked lately, newest first, and how it came out. Lives with the world. */
export default function Calls() {
  const { t } = useTranslation()
  const [wanted, setWanted] = useState({ product: '', action: '', code: '' })
  const [settled] = useDebouncedValue(wanted, 300)
  const given = Object.entries(settled).filter(([, value]) => value.trim() !== '')
  const query = new URLSearchParams({
    ...Object.fromEntries(given.map(([name, value]) => [name, value.trim()])),
    limit: String(MOST),
  })
  const found = useControl<{ readonly calls: readonly TraceNode[] }>(`/calls?${query}`)
  const change = (more: Partial<typeof wanted>) => setWanted({ ...wanted, ...more })
  return (
    <Stack>
      <PageTitle>{t('pages.calls')}</PageTitle>
      <Text size="sm">{t('calls.about')}</Text>
      <Group align="end">
        <NativeSelect
          label={t('calls.product')}
          data={[{ value: '', label: t('calls.any') }, ...PRODUCTS]}
          value={wanted.product}
          onChange={(event) => change({ product: event.currentTarget.value })}
        />
        <TextInput
          label={t('calls.action')}
          placeholder="RunInstances"
          value={wanted.action}
          onChange={(event) => change({ action: event.currentTarget.value })}
        />
        <TextInput
          label={t('calls.code')}
          placeholder="200"
          value={wanted.code}
          onChange={(event) => change({ code: event.currentTarget.value })}
        />
      </Group>
      <Loaded of={found}>
        {({ calls }) => (
          <RowTable
            label={t('pages.calls')}
            columns={COLUMNS}
            count={calls.length}
            rowAt={(index) => calls[index]}
            keyOf={({ requestId }) => requestId}
            empty={t(given.length === 0 ? 'calls.none' : 'calls.noneSuch')}
          />
        )}
      </Loaded>
    </Stack>
  )
}
