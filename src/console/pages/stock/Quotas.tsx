import { Button, Group, NumberInput, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { control } from '../../api/control.ts'
import { useAct } from '../../api/useAct.ts'
import { useControl } from '../../api/useControl.ts'
import { ofAccount, quotaScope } from '../../app/account.ts'
import { usePlace } from '../../app/place.ts'
import { Loaded } from '../../parts/Loaded.tsx'
import { Problem } from '../../parts/Problem.tsx'
import { type Column, RowTable } from '../../parts/RowTable.tsx'
import { Section } from '../../parts/Section.tsx'

interface Quota {
  readonly name: string
  readonly product: string
  /** null: without limit. */
  readonly value: number | null
  readonly defaultValue: number | null
  readonly source: string
  readonly confidence: string
  /** Omitted where nothing is counted. */
  readonly used?: number
}

/** Limits of the account in the region of the place, each with where it is known from. */
export function Quotas() {
  const { t } = useTranslation()
  const { world, regionId, actAs } = usePlace()
  const { act, error } = useAct()
  const [typed, setTyped] = useState('')
  const found = useControl<{ readonly quotas: readonly Quota[] }>(`/quotas?${quotaScope(regionId, actAs)}`)
  const set = (name: string, value: number | null) =>
    void act(() => control('PATCH', `/worlds/${world}/quotas`, [{ ...ofAccount(actAs), regionId, name, value }]))
  const columns: readonly Column<Quota>[] = [
    { name: 'quota', show: ({ name }) => name },
    { name: 'product', show: ({ product }) => product },
    { name: 'used', show: ({ used }) => used ?? '' },
    { name: 'limit', show: (quota) => <Limit key={`${quota.value}`} quota={quota} set={set} /> },
    { name: 'default', show: ({ defaultValue }) => defaultValue ?? t('stock.unlimited') },
    { name: 'source', show: ({ source, confidence }) => `${source} (${confidence})` },
  ]
  return (
    <Section title={t('stock.quotas')}>
      <Text size="sm">{t('stock.aboutQuotas', { regionId })}</Text>
      <TextInput label={t('stock.search')} value={typed} onChange={(event) => setTyped(event.currentTarget.value)} />
      {error === undefined ? null : <Problem error={error} />}
      <Loaded of={found}>
        {({ quotas }) => {
          const wanted = typed.trim().toLowerCase()
          const shown = quotas.filter(({ name, product }) => `${product} ${name}`.toLowerCase().includes(wanted))
          return (
            <RowTable
              label={t('stock.quotas')}
              columns={columns}
              count={shown.length}
              rowAt={(index) => shown[index]}
              keyOf={({ name }) => name}
              empty={t('stock.noQuota')}
            />
          )
        }}
      </Loaded>
    </Section>
  )
}

interface LimitProps {
  readonly quota: Quota
  readonly set: (name: string, value: number | null) => void
}

/** The limit in force, to be changed; empty is no limit. */
function Limit({ quota: { name, value }, set }: LimitProps) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState<number | string>(value ?? '')
  const isChanged = typed !== (value ?? '')
  return (
    <Group gap="xs" wrap="nowrap">
      <NumberInput
        aria-label={t('stock.limitOf', { name })}
        placeholder={t('stock.unlimited')}
        size="xs"
        w={110}
        min={0}
        allowDecimal={false}
        value={typed}
        onChange={setTyped}
      />
      <Button
        size="xs"
        variant="light"
        disabled={!isChanged}
        onClick={() => set(name, typed === '' ? null : Number(typed))}
      >
        {t('stock.set')}
      </Button>
    </Group>
  )
}
