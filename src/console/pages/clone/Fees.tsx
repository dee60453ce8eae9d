import { List, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Preview } from './shapes.ts'

/** A fee as the emulator tells it: of images by size, of instances by amount. */
interface Fee {
  readonly rule: string
  readonly regionId: string
  readonly sourceInstanceId: string
  readonly sizeGiB?: number
  readonly instanceType?: string
  readonly amount?: number
  readonly fee: {
    readonly perMonth: number | null
    readonly perHour?: number
    readonly currency?: string
    readonly reason?: string
    readonly source?: string
  }
}

export const feesOf = (fees: Preview['fees']) => fees as unknown as readonly Fee[]

export function inMoney(price: number, currency: string, language: string): string {
  return price.toLocaleString(language, { style: 'currency', currency })
}

/** What is paid in a month by currency, and how many of the fees nobody knows. */
export function totalsOf(fees: readonly Fee[]) {
  const totals = new Map<string, number>()
  for (const { fee } of fees) {
    const { perMonth, currency = 'USD' } = fee
    if (perMonth !== null) totals.set(currency, (totals.get(currency) ?? 0) + perMonth)
  }
  return { totals: [...totals], unknown: fees.filter(({ fee }) => fee.perMonth === null).length }
}

interface Props {
  readonly fees: Preview['fees'] | readonly Fee[]
  /** Among those of other sources: what holds for all of them is told elsewhere. */
  readonly isPart?: boolean
}

/** What it costs in a month by list price, sentence by sentence. */
export function Fees({ fees: given, isPart = false }: Props) {
  const { t, i18n } = useTranslation()
  const fees = feesOf(given as Preview['fees'])
  const money = ({ perMonth, currency = 'USD', reason }: Fee['fee']) =>
    perMonth === null
      ? t('clone.fee.unknown', { reason })
      : t('clone.fee.perMonth', { price: inMoney(perMonth, currency, i18n.language) })
  return (
    <>
      <List spacing="xs" size="sm">
        {fees.map((fee) => (
          <List.Item key={JSON.stringify(fee)}>
            {fee.instanceType === undefined
              ? t('clone.fee.image', { size: fee.sizeGiB, regionId: fee.regionId })
              : t('clone.fee.instances', { amount: fee.amount, type: fee.instanceType, regionId: fee.regionId })}{' '}
            <strong>{money(fee.fee)}</strong> ({t('rule', { rule: fee.rule })})
          </List.Item>
        ))}
      </List>
      {isPart ? null : <PriceSources fees={fees} />}
    </>
  )
}

/** What the prices leave out, and where they are from. */
export function PriceSources({ fees }: { readonly fees: readonly Fee[] }) {
  const { t } = useTranslation()
  const lists = [...new Set(fees.flatMap(({ fee }) => fee.source ?? []))]
  return (
    <div>
      <Text size="sm">{t('clone.fee.without')}</Text>
      {lists.map((list) => (
        <Text key={list} size="xs" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
          {list}
        </Text>
      ))}
    </div>
  )
}
