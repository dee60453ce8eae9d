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

/** What it costs in a month by list price, sentence by sentence. */
export function Fees({ fees }: Pick<Preview, 'fees'>) {
  const { t, i18n } = useTranslation()
  const money = ({ perMonth, currency = 'USD', reason }: Fee['fee']) =>
    perMonth === null
      ? t('clone.fee.unknown', { reason })
      : t('clone.fee.perMonth', { price: perMonth.toLocaleString(i18n.language, { style: 'currency', currency }) })
  return (
    <>
      <List spacing="xs">
        {(fees as unknown as readonly Fee[]).map((fee) => (
          <List.Item key={JSON.stringify(fee)}>
            <Text size="sm">
              {fee.instanceType === undefined
                ? t('clone.fee.image', { size: fee.sizeGiB, regionId: fee.regionId })
                : t('clone.fee.instances', { amount: fee.amount, type: fee.instanceType, regionId: fee.regionId })}{' '}
              <strong>{money(fee.fee)}</strong> ({t('rule', { rule: fee.rule })})
            </Text>
            {fee.fee.source === undefined ? null : (
              <Text size="xs" c="dimmed">
                {fee.fee.source}
              </Text>
            )}
          </List.Item>
        ))}
      </List>
      <Text size="sm">{t('clone.fee.without')}</Text>
    </>
  )
}
