import { NativeSelect, Switch } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { TERMS, type Wish } from './shapes.ts'

export interface PartOfForm {
  readonly wish: Wish
  readonly change: (members: Partial<Wish>) => void
}

/** For how long the clones of subscriptions are bought: clones are paid for as their sources are (rule 16). */
export function Term({ wish: { term, autoRenew }, change }: PartOfForm) {
  const { t } = useTranslation()
  return (
    <>
      <NativeSelect
        label={t('clone.fields.term')}
        description={t('clone.rules.term')}
        data={TERMS.map((value) => {
          const [count, unit] = value.split(' ')
          return { value, label: t(`clone.lengths.${unit}`, { count: Number(count) }) }
        })}
        value={term}
        onChange={(event) => change({ term: event.currentTarget.value })}
      />
      <Switch
        label={t('clone.fields.autoRenew')}
        checked={autoRenew}
        onChange={(event) => change({ autoRenew: event.currentTarget.checked })}
      />
    </>
  )
}
