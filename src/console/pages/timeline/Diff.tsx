import { Box, Group, Stack, Text, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useControl } from '../../api/useControl.ts'
import { IdLink } from '../../parts/IdLink.tsx'
import { Loaded } from '../../parts/Loaded.tsx'
import type { Column } from '../../parts/RowTable.tsx'
import { Section } from '../../parts/Section.tsx'
import { ShortTable } from '../../parts/ShortTable.tsx'

interface Side {
  readonly world: string
  readonly seq: number
}

interface ShownDiff {
  readonly before: Side
  readonly after: Side
  readonly isEqual: boolean
  readonly tables: Readonly<Record<string, TableDiff>>
  readonly notShown: number
}

interface TableDiff {
  readonly added: readonly { readonly key: string; readonly row: unknown }[]
  readonly removed: readonly { readonly key: string; readonly row: unknown }[]
  readonly changed: readonly { readonly key: string; readonly fields: Readonly<Record<string, Change>> }[]
}

interface Change {
  readonly before?: unknown
  readonly after?: unknown
}

interface Line {
  readonly id: string
  readonly table: string
  readonly key: string
  readonly what: 'added' | 'removed' | 'changed'
  readonly field: string
  readonly change: Change
}

const MOST = 300

/** What is different in this world from another one, or from what it was. */
export function Diff() {
  const { t } = useTranslation()
  const [typed, setTyped] = useState({ against: '', seq: '' })
  const [{ against, seq }] = useDebouncedValue(typed, 400)
  const query = new URLSearchParams({ against, limit: String(MOST), ...(seq === '' ? {} : { seq }) })
  const diff = useControl<ShownDiff>(`/diff?${query}`, against !== '')
  return (
    <Section title={t('timeline.diff')}>
      <Group align="end">
        <TextInput
          label={t('timeline.against')}
          description={t('timeline.aboutAgainst')}
          placeholder="@3"
          value={typed.against}
          onChange={(event) => setTyped({ ...typed, against: event.currentTarget.value.trim() })}
        />
        <TextInput
          label={t('timeline.at')}
          description={t('timeline.aboutAt')}
          inputMode="numeric"
          value={typed.seq}
          onChange={(event) => setTyped({ ...typed, seq: event.currentTarget.value.trim() })}
        />
      </Group>
      {against === '' ? null : <Loaded of={diff}>{(shown) => <Lines diff={shown} />}</Loaded>}
    </Section>
  )
}

function Lines({ diff }: { readonly diff: ShownDiff }) {
  const { t } = useTranslation()
  const { before, after, isEqual, tables, notShown } = diff
  const sides = { before: `${before.world}@${before.seq}`, after: `${after.world}@${after.seq}` }
  if (isEqual) return <Text size="sm">{t('timeline.equal', sides)}</Text>
  const columns: readonly Column<Line>[] = [
    { name: 'table', show: ({ table }) => table },
    {
      name: 'key',
      show: ({ key }) => (
        <Cell width={200}>
          <IdLink id={key} />
        </Cell>
      ),
    },
    { name: 'what', show: ({ what }) => t(`timeline.${what}`) },
    { name: 'field', show: ({ field }) => field },
    { name: 'before', show: ({ change }) => <Cell width={240}>{shortText(change.before)}</Cell> },
    { name: 'after', show: ({ change }) => <Cell width={240}>{shortText(change.after)}</Cell> },
  ]
  return (
    <Stack>
      <Text size="sm">{t('timeline.different', sides)}</Text>
      <ShortTable label={t('timeline.diff')} columns={columns} rows={linesOf(tables)} keyOf={({ id }) => id} />
      {notShown === 0 ? null : <Text size="sm">{t('timeline.notShown', { count: notShown })}</Text>}
    </Stack>
  )
}

/** A cell that keeps its width: long texts break within it. */
function Cell({ width, children }: { readonly width: number; readonly children: ReactNode }) {
  return (
    <Box miw={width} style={{ overflowWrap: 'anywhere' }}>
      {children}
    </Box>
  )
}

function linesOf(tables: ShownDiff['tables']): Line[] {
  return Object.entries(tables).flatMap(([table, { added, removed, changed }]) => [
    ...added.map(({ key, row }) => lineOf(table, key, 'added', '', { after: row })),
    ...removed.map(({ key, row }) => lineOf(table, key, 'removed', '', { before: row })),
    ...changed.flatMap(({ key, fields }) =>
      Object.entries(fields).map(([field, change]) => lineOf(table, key, 'changed', field, change)),
    ),
  ])
}

function lineOf(table: string, key: string, what: Line['what'], field: string, change: Change): Line {
  return { id: [table, key, what, field].join('/'), table, key, what, field, change }
}

function shortText(value: unknown): string {
  const text = value === undefined ? '' : typeof value === 'string' ? value : JSON.stringify(value)
  return text.length > 120 ? `${text.slice(0, 119)}…` : text
}
