import { Group, Switch, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Column } from '../../parts/RowTable.tsx'
import { ShortTable } from '../../parts/ShortTable.tsx'
import type { Preview } from './shapes.ts'

type Attribute = Preview['sources'][number]['attributes'][number]

/** How each attribute of the source comes out in its clones, with the rule that says so. */
export function Attributes({ attributes }: { readonly attributes: readonly Attribute[] }) {
  const { t } = useTranslation()
  const [onlyDiffering, setOnlyDiffering] = useState(true)
  const [typed, setTyped] = useState('')
  const wanted = typed.trim().toLowerCase()
  const shown = attributes.filter(
    ({ name, outcome }) => (!onlyDiffering || outcome !== 'same') && name.toLowerCase().includes(wanted),
  )
  const columns: readonly Column<Attribute>[] = [
    { name: 'Attribute', show: ({ name }) => name },
    { name: 'Source', show: ({ source }) => <Value of={source} /> },
    { name: 'Clone', show: ({ clone }) => <Value of={clone} /> },
    { name: 'Outcome', show: ({ outcome }) => t(`clone.outcomes.${outcome}`) },
    {
      name: 'Why',
      show: ({ reason, rule }) => (
        <span style={{ whiteSpace: 'pre-line' }}>
          {reason} {rule === '' ? '' : `(${t('rule', { rule })})`}
        </span>
      ),
    },
  ]
  return (
    <>
      <Group align="end">
        <TextInput
          label={t('clone.findAttribute')}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <Switch
          pb={8}
          label={t('clone.onlyDiffering')}
          checked={onlyDiffering}
          onChange={(event) => setOnlyDiffering(event.currentTarget.checked)}
        />
      </Group>
      <Text size="sm" role="status">
        {t('clone.shownOf', { shown: shown.length, count: attributes.length })}
      </Text>
      <ShortTable
        label={t('clone.attributes')}
        columns={columns}
        rows={shown}
        keyOf={({ name }) => name}
        empty={t('clone.noneDiffers')}
      />
    </>
  )
}

/** A value as text: lists by commas, tags and the like as name = value. */
function Value({ of: value }: { readonly of: unknown }) {
  return <span style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-line' }}>{inWords(value)}</span>
}

function inWords(value: unknown): string {
  if (value === null || value === undefined) return '–'
  if (Array.isArray(value)) return value.length === 0 ? '–' : value.map(inWords).join(', ')
  if (typeof value !== 'object') return String(value)
  return Object.entries(value)
    .map(([name, member]) => `${name} = ${inWords(member)}`)
    .join('\n')
}
