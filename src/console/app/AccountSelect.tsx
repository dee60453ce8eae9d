import { NativeSelect } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useControl } from '../api/useControl.ts'
import { accountOf, rootArn } from './account.ts'
import { go, usePlace } from './place.ts'

interface Accounts {
  /** Oldest first: the one that the world was made with is the first. */
  readonly accounts: readonly { readonly accountId: string }[]
}

/** Whose resources are shown. Another account is looked at as its root, until somebody else of it is chosen. */
export function AccountSelect() {
  const { t } = useTranslation()
  const { actAs } = usePlace()
  const found = useControl<Accounts>('/accounts')
  const [main = '', ...others] = found.data?.accounts.map(({ accountId }) => accountId) ?? []
  const isOther = others.includes(accountOf(actAs))
  return (
    <NativeSelect
      aria-label={t('place.account')}
      title={t('place.account')}
      data={[main, ...others]}
      value={isOther ? accountOf(actAs) : main}
      onChange={(event) => {
        const accountId = event.currentTarget.value
        go({ actAs: accountId === main ? '' : rootArn(accountId), resourceGroupId: '' })
      }}
    />
  )
}
