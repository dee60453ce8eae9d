import { Button, Group, NativeSelect, NumberInput, Text, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { control } from '../../api/control.ts'
import { useAct } from '../../api/useAct.ts'
import { useCall } from '../../api/useCall.ts'
import { useControl } from '../../api/useControl.ts'
import { usePlace } from '../../app/place.ts'
import { Loaded } from '../../parts/Loaded.tsx'
import { Problem } from '../../parts/Problem.tsx'
import type { Column } from '../../parts/RowTable.tsx'
import { Section } from '../../parts/Section.tsx'
import { ShortTable } from '../../parts/ShortTable.tsx'

interface StockRow {
  readonly regionId: string
  readonly zoneId: string
  readonly instanceType: string
  readonly chargeType: string
  /** null: without limit. */
  readonly count: number | null
  readonly taken: number
  /** null: withdrawn. */
  readonly category: string | null
}

/** Stock that was set by hand or is taken, in the region of the place; all else is without limit. */
export function StockSettings() {
  const { t } = useTranslation()
  const { regionId } = usePlace()
  const found = useControl<{ readonly stock: readonly StockRow[] }>(`/stock?regionId=${regionId}`)
  const columns: readonly Column<StockRow>[] = [
    { name: 'ZoneId', show: ({ zoneId }) => zoneId },
    { name: 'InstanceType', show: ({ instanceType }) => instanceType },
    { name: 'InstanceChargeType', show: ({ chargeType }) => chargeType },
    { name: 'count', show: ({ count }) => count ?? t('stock.unlimited') },
    { name: 'taken', show: ({ taken }) => taken },
    { name: 'category', show: ({ category }) => category ?? t('stock.withdrawn') },
  ]
  return (
    <Section title={t('stock.stock')}>
      <Text size="sm">{t('stock.aboutStock')}</Text>
      <SetStock />
      <Loaded of={found}>
        {({ stock }) => (
          <ShortTable
            label={t('stock.stock')}
            columns={columns}
            rows={stock}
            keyOf={({ zoneId, instanceType, chargeType }) => `${zoneId}/${instanceType}/${chargeType}`}
            empty={t('stock.none', { regionId })}
          />
        )}
      </Loaded>
    </Section>
  )
}

function SetStock() {
  const { t } = useTranslation()
  const { world, regionId } = usePlace()
  const { act, error, isBusy } = useAct()
  const zones = useCall('ecs.DescribeZones', { RegionId: regionId })
  const [wish, setWish] = useState({ zoneId: '', instanceType: 'ecs.g6.large', chargeType: '', kind: 'count' })
  const [count, setCount] = useState<number | string>(0)
  const zoneIds = zones.data?.Zones.Zone?.map(({ ZoneId = '' }) => ZoneId) ?? []
  const zoneId = zoneIds.includes(wish.zoneId) ? wish.zoneId : (zoneIds[0] ?? '')
  const change = (more: Partial<typeof wish>) => setWish({ ...wish, ...more })
  const set = (event: FormEvent) => {
    event.preventDefault()
    const { instanceType, chargeType, kind } = wish
    const what = kind === 'withdrawn' ? { category: null } : { count: kind === 'unlimited' ? null : Number(count) }
    const charge = chargeType === '' ? {} : { chargeType }
    void act(() => control('PATCH', `/worlds/${world}/stock`, [{ regionId, zoneId, instanceType, ...charge, ...what }]))
  }
  return (
    <form onSubmit={set}>
      <Group align="end">
        <NativeSelect
          label={t('fields.ZoneId')}
          data={zoneIds}
          value={zoneId}
          onChange={(event) => change({ zoneId: event.currentTarget.value })}
        />
        <TextInput
          label={t('fields.InstanceType')}
          required
          value={wish.instanceType}
          onChange={(event) => change({ instanceType: event.currentTarget.value.trim() })}
        />
        <NativeSelect
          label={t('fields.InstanceChargeType')}
          data={[{ value: '', label: t('stock.allCharges') }, 'PostPaid', 'PrePaid', 'Spot']}
          value={wish.chargeType}
          onChange={(event) => change({ chargeType: event.currentTarget.value })}
        />
        <NativeSelect
          label={t('stock.kind')}
          data={['count', 'unlimited', 'withdrawn'].map((value) => ({ value, label: t(`stock.${value}`) }))}
          value={wish.kind}
          onChange={(event) => change({ kind: event.currentTarget.value })}
        />
        {wish.kind === 'count' ? (
          <NumberInput label={t('fields.count')} required min={0} value={count} onChange={setCount} w={120} />
        ) : null}
        <Button type="submit" loading={isBusy}>
          {t('stock.set')}
        </Button>
      </Group>
      {error === undefined ? null : <Problem error={error} />}
    </form>
  )
}
