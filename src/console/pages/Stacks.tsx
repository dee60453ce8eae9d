import { Group, SegmentedControl, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Reply } from '../api/useCall.ts'
import { usePages } from '../api/usePages.ts'
import { usePlace } from '../app/place.ts'
import { Listed } from '../parts/Listed.tsx'
import { PageTitle } from '../parts/PageTitle.tsx'
import type { Column } from '../parts/RowTable.tsx'
import { StatusBadge } from '../parts/StatusBadge.tsx'
import { To } from '../parts/To.tsx'

type StackRow = NonNullable<Reply<'ros.ListStacks'>['Stacks']>[number]

const COLUMNS: readonly Column<StackRow>[] = [
  { name: 'StackName', show: ({ StackId, StackName }) => <To path={`/stacks/${StackId}`}>{StackName}</To> },
  { name: 'Status', show: ({ Status = '' }) => <StatusBadge status={Status} /> },
  { name: 'StackDriftStatus', show: ({ StackDriftStatus }) => StackDriftStatus },
  { name: 'CreateTime', show: ({ CreateTime }) => CreateTime },
  { name: 'UpdateTime', show: ({ UpdateTime }) => UpdateTime },
  { name: 'StackId', show: ({ StackId }) => StackId },
]

/** Stacks of the region, newest first; those that are gone, abandoned ones among them, apart. */
export default function Stacks() {
  const { t } = useTranslation()
  const { regionId, resourceGroupId } = usePlace()
  const [which, setWhich] = useState('there')
  const group = resourceGroupId === '' ? {} : { ResourceGroupId: resourceGroupId }
  const status = which === 'gone' ? { Status: ['DELETE_COMPLETE'] } : {}
  const stacks = usePages({
    action: 'ros.ListStacks',
    request: { RegionId: regionId, ...group, ...status },
    rows: ({ Stacks: rows }) => rows,
    pageSize: 50,
  })
  return (
    <Stack>
      <PageTitle>{t('pages.stacks')}</PageTitle>
      <Group>
        <SegmentedControl
          aria-label={t('stacks.which')}
          value={which}
          onChange={setWhich}
          data={['there', 'gone'].map((value) => ({ value, label: t(`stacks.${value}`) }))}
        />
        <Text size="sm">{which === 'gone' ? t('stacks.aboutGone') : ''}</Text>
      </Group>
      <Listed
        label={t('pages.stacks')}
        columns={COLUMNS}
        pages={stacks}
        keyOf={({ StackId = '' }) => StackId}
        empty={t(which === 'gone' ? 'stacks.noneGone' : 'stacks.none', { regionId })}
      />
    </Stack>
  )
}
