import { List, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { look, Refusal } from '../../api/control.ts'
import type { Reply } from '../../api/useCall.ts'
import { usePlace } from '../../app/place.ts'
import { Loaded } from '../../parts/Loaded.tsx'
import type { Column } from '../../parts/RowTable.tsx'
import { Section } from '../../parts/Section.tsx'
import { ShortTable } from '../../parts/ShortTable.tsx'

interface Line {
  readonly type: string
  readonly chargeType: string
  readonly amount: number
  /** undefined: no list has a price. */
  readonly perMonth: number | undefined
  readonly currency: string
  readonly source: string
}

/** What is paid by the hour, if it stays for 30 days. */
const HOURS_A_MONTH = 720
const PAGE_SIZE = 100
const MOST_PAGES = 20

const perType = (lines: Map<string, number>, key: string) => lines.set(key, (lines.get(key) ?? 0) + 1)

/** The instances of the region by type and way of paying, with what a month of them costs by list price. */
async function linesOf(world: string, RegionId: string): Promise<{ lines: readonly Line[]; isWhole: boolean }> {
  const counts = new Map<string, number>()
  let total = 1
  let page = 0
  while (page * PAGE_SIZE < total && page < MOST_PAGES) {
    const ask = { RegionId, PageNumber: ++page, PageSize: PAGE_SIZE }
    const { Instances, TotalCount } = await look<Reply<'ecs.DescribeInstances'>>(world, 'ecs.DescribeInstances', ask)
    total = TotalCount
    for (const { InstanceType, InstanceChargeType, SpotStrategy = '' } of Instances.Instance ?? []) {
      const isSpot = SpotStrategy !== '' && SpotStrategy !== 'NoSpot'
      perType(counts, `${InstanceType} ${isSpot ? 'Spot' : InstanceChargeType}`)
    }
  }
  const lines = [...counts].map(([key, amount]) => {
    const [type = '', chargeType = ''] = key.split(' ')
    return lineOf(world, RegionId, { type, chargeType, amount })
  })
  return { lines: await Promise.all(lines), isWhole: page * PAGE_SIZE >= total }
}

async function lineOf(
  world: string,
  RegionId: string,
  { type, chargeType, amount }: { type: string; chargeType: string; amount: number },
): Promise<Line> {
  const unknown = { type, chargeType, amount, perMonth: undefined, currency: '', source: '' }
  if (chargeType !== 'PostPaid') return unknown
  const ask = { RegionId, ResourceType: 'instance', InstanceType: type }
  try {
    const { PriceInfo } = await look<Reply<'ecs.DescribePrice'>>(world, 'ecs.DescribePrice', ask)
    const { TradePrice = 0, Currency: currency = '' } = PriceInfo.Price ?? {}
    const source = PriceInfo.Rules?.Rule?.[0]?.Description ?? ''
    return { type, chargeType, amount, perMonth: TradePrice * amount * HOURS_A_MONTH, currency, source }
  } catch (error) {
    if (error instanceof Refusal && error.code === 'PriceNotFound') return unknown
    throw error
  }
}

/** What the instances of the region cost in a month by list price, and what is not in the sum. */
export function Cost() {
  const { t, i18n } = useTranslation()
  const { world, regionId } = usePlace()
  const cost = useQuery({ queryKey: ['cost', world, regionId], queryFn: () => linesOf(world, regionId) })
  const money = (sum: number, currency: string) =>
    sum.toLocaleString(i18n.language, { style: 'currency', currency: currency === '' ? 'CNY' : currency })
  const columns: readonly Column<Line>[] = [
    { name: 'InstanceType', show: ({ type }) => type },
    { name: 'InstanceChargeType', show: ({ chargeType }) => chargeType },
    { name: 'Amount', show: ({ amount }) => amount },
    {
      name: 'PerMonth',
      show: ({ perMonth, currency }) =>
        perMonth === undefined ? t('overview.cost.noPrice') : money(perMonth, currency),
    },
  ]
  return (
    <Section title={t('overview.cost.name', { regionId })}>
      <Loaded of={cost}>
        {({ lines, isWhole }) => {
          const known = lines.filter(({ perMonth }) => perMonth !== undefined)
          const sum = known.reduce((total, { perMonth = 0 }) => total + perMonth, 0)
          const hasUnknown = known.length < lines.length
          return (
            <>
              <Text size="xl" fw={700}>
                {hasUnknown ? '≥ ' : ''}
                {money(sum, known[0]?.currency ?? '')}
              </Text>
              <ShortTable
                label={t('overview.cost.name', { regionId })}
                columns={columns}
                rows={lines}
                keyOf={({ type, chargeType }) => `${type} ${chargeType}`}
                empty={t('overview.cost.none')}
              />
              <Text size="sm">{t('overview.cost.unknown')}</Text>
              <List size="sm">
                {(isWhole ? ['disks', 'traffic', 'terms'] : ['disks', 'traffic', 'terms', 'more']).map((name) => (
                  <List.Item key={name}>{t(`overview.cost.without.${name}`)}</List.Item>
                ))}
              </List>
              {known[0] === undefined ? null : (
                <Text size="xs" c="dimmed">
                  {known[0].source}
                </Text>
              )}
            </>
          )
        }}
      </Loaded>
    </Section>
  )
}
