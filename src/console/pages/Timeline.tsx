import { Button, Group, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useControl } from '../api/useControl.ts'
import { Loaded } from '../parts/Loaded.tsx'
import { PageTitle } from '../parts/PageTitle.tsx'
import { type Column, RowTable } from '../parts/RowTable.tsx'
import { StatusBadge } from '../parts/StatusBadge.tsx'
import { timeOf } from './calls/time.ts'
import { CommandDetails } from './timeline/CommandDetails.tsx'
import { Diff } from './timeline/Diff.tsx'
import { type ShownCommand, titleOf, touchedText } from './timeline/shapes.ts'

const PAGE = 200

/** The commands that changed the world, newest first: what each changed, the way back, and what is different since. */
export default function Timeline() {
  const { t } = useTranslation()
  const world = useControl<{ readonly seq: number }>('')
  const [older, setOlder] = useState(0)
  const [chosen, setChosen] = useState<number>()
  const last = Math.max(1, (world.data?.seq ?? 0) - older * PAGE)
  const from = Math.max(1, last - PAGE + 1)
  const journal = useControl<{ readonly commands: readonly ShownCommand[] }>(
    `/journal?from=${from}&limit=${last - from + 1}`,
    world.data !== undefined,
  )
  return (
    <Stack>
      <PageTitle>{t('pages.timeline')}</PageTitle>
      <Text size="sm">{t('timeline.about')}</Text>
      <Group>
        <Button variant="default" disabled={older === 0} onClick={() => setOlder(older - 1)}>
          {t('timeline.newer')}
        </Button>
        <Button variant="default" disabled={from === 1} onClick={() => setOlder(older + 1)}>
          {t('timeline.older')}
        </Button>
        <Text size="sm">{t('timeline.range', { from, last })}</Text>
      </Group>
      <Loaded of={journal}>
        {({ commands }) => {
          const newestFirst = [...commands].reverse()
          const shown = newestFirst.find(({ seq }) => seq === chosen)
          return (
            <>
              <RowTable
                label={t('pages.timeline')}
                columns={columns(setChosen)}
                count={newestFirst.length}
                rowAt={(index) => newestFirst[index]}
                keyOf={({ seq }) => String(seq)}
                empty={t('timeline.none')}
              />
              {shown === undefined ? null : <CommandDetails key={shown.seq} record={shown} />}
            </>
          )
        }}
      </Loaded>
      <Diff />
    </Stack>
  )
}

function columns(choose: (seq: number) => void): readonly Column<ShownCommand>[] {
  return [
    { name: 'seq', show: ({ seq }) => seq },
    { name: 'atMs', show: ({ at }) => timeOf(at) },
    {
      name: 'command',
      show: (record) => (
        <Button size="compact-sm" variant="subtle" onClick={() => choose(record.seq)}>
          {titleOf(record)}
        </Button>
      ),
    },
    { name: 'outcome', show: ({ verdict }) => <StatusBadge status={verdict.code ?? String(verdict.status)} /> },
    { name: 'changed', show: touchedText },
    { name: 'hash', show: ({ hash }) => <Text ff="monospace">{hash.slice(0, 12)}</Text> },
  ]
}
