import { Button, Group, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Fault } from '../../world/rows/faults.ts'
import { control } from '../api/control.ts'
import { useAct } from '../api/useAct.ts'
import { useControl } from '../api/useControl.ts'
import { usePlace } from '../app/place.ts'
import { Loaded } from '../parts/Loaded.tsx'
import { PageTitle } from '../parts/PageTitle.tsx'
import { Problem } from '../parts/Problem.tsx'
import type { Column } from '../parts/RowTable.tsx'
import { Section } from '../parts/Section.tsx'
import { ShortTable } from '../parts/ShortTable.tsx'
import { AddFault } from './faults/AddFault.tsx'

type Shown = Fault & { readonly id: string; readonly matched: number; readonly injected: number }

/** What is to go wrong in this world, what of it has happened, and a form for more. */
export default function Faults() {
  const { t } = useTranslation()
  const { world } = usePlace()
  const { act, error, isBusy } = useAct()
  const found = useControl<{ readonly faults: readonly Shown[] }>('/faults')
  const remove = (path: string) => void act(() => control('DELETE', `/worlds/${world}/faults${path}`))
  const columns: readonly Column<Shown>[] = [
    { name: 'fault', show: ({ id }) => id },
    { name: 'rule', show: ruleText },
    { name: 'matched', show: ({ matched }) => matched },
    { name: 'injected', show: ({ injected }) => injected },
    {
      name: 'remove',
      show: ({ id }) => (
        <Button
          size="compact-sm"
          variant="default"
          loading={isBusy}
          onClick={() => remove(`/${id}`)}
          aria-label={t('faults.removeOne', { id })}
        >
          {t('faults.remove')}
        </Button>
      ),
    },
  ]
  return (
    <Stack>
      <PageTitle>{t('pages.faults')}</PageTitle>
      <Text size="sm">{t('faults.intro')}</Text>
      {error === undefined ? null : <Problem error={error} />}
      <Loaded of={found}>
        {({ faults }) => (
          <>
            <ShortTable
              label={t('pages.faults')}
              columns={columns}
              rows={faults}
              keyOf={({ id }) => id}
              empty={t('faults.none')}
            />
            {faults.length < 2 ? null : (
              <Group>
                <Button variant="default" loading={isBusy} onClick={() => remove('')}>
                  {t('faults.removeAll')}
                </Button>
              </Group>
            )}
          </>
        )}
      </Loaded>
      <Section title={t('faults.add')}>
        <AddFault />
      </Section>
    </Stack>
  )
}

function ruleText({ id: _id, matched: _matched, injected: _injected, ...fault }: Shown): string {
  return Object.entries(fault)
    .map(([name, value]) => `${name}: ${typeof value === 'object' ? JSON.stringify(value) : value}`)
    .join(' · ')
}
