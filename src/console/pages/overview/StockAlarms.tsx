import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useControl } from '../../api/useControl.ts'
import { Loaded } from '../../parts/Loaded.tsx'
import type { Column } from '../../parts/RowTable.tsx'
import { Section } from '../../parts/Section.tsx'
import { ShortTable } from '../../parts/ShortTable.tsx'

interface Stock {
  readonly regionId: string
  readonly zoneId: string
  readonly instanceType: string
  readonly chargeType: string
  /** null: unlimited. */
  readonly count: number | null
  /** null: withdrawn from sale. */
  readonly category: string | null
}

const MOST_SHOWN = 12

/** One row where the ways of paying do not differ. */
function byPlace(alarms: readonly Stock[]): Stock[] {
  const rows = new Map<string, Stock>()
  for (const alarm of alarms) {
    const key = `${alarm.zoneId} ${alarm.instanceType} ${alarm.count} ${alarm.category}`
    const known = rows.get(key)
    rows.set(key, known === undefined ? alarm : { ...alarm, chargeType: `${known.chargeType}, ${alarm.chargeType}` })
  }
  return [...rows.values()]
}

/** Instance types that are sold out, short or withdrawn somewhere. */
export function StockAlarms() {
  const { t } = useTranslation()
  const stock = useControl<{ readonly stock: readonly Stock[] }>('/stock')
  const state = ({ count, category }: Stock) => {
    if (category === null) return t('overview.stock.withdrawn')
    return count === 0 ? t('overview.stock.soldOut') : t('overview.stock.short', { count: count ?? 0 })
  }
  const columns: readonly Column<Stock>[] = [
    { name: 'InstanceType', show: ({ instanceType }) => instanceType },
    { name: 'ZoneId', show: ({ zoneId }) => zoneId },
    { name: 'InstanceChargeType', show: ({ chargeType }) => chargeType },
    { name: 'Stock', show: state },
  ]
  const isAlarm = ({ count, category }: Stock) => category === null || count === 0 || category === 'ClosedWithStock'
  return (
    <Section title={t('overview.stock.name')}>
      <Loaded of={stock}>
        {({ stock: all }) => {
          const alarms = byPlace(all.filter(isAlarm))
          return (
            <>
              <ShortTable
                label={t('overview.stock.name')}
                columns={columns}
                rows={alarms.slice(0, MOST_SHOWN)}
                keyOf={({ zoneId, instanceType, chargeType }) => `${zoneId} ${instanceType} ${chargeType}`}
                empty={t('overview.stock.none')}
              />
              {alarms.length > MOST_SHOWN ? (
                <Text size="sm">{t('firstOf', { shown: MOST_SHOWN, count: alarms.length })}</Text>
              ) : null}
            </>
          )
        }}
      </Loaded>
    </Section>
  )
}
