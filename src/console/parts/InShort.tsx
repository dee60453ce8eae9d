import { useTranslation } from 'react-i18next'

/** The first of some ids, and how many more there are. */
export function InShort({ ids: [first = '', ...more] }: { readonly ids: readonly string[] }) {
  const { t } = useTranslation()
  return more.length === 0 ? first : t('andMore', { first, count: more.length })
}
