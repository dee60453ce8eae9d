import { NativeSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { look } from '../api/control.ts'
import type { Reply } from '../api/useCall.ts'
import { accountOf, rootArn } from './account.ts'
import { go, usePlace } from './place.ts'

/** Who acts: the root of the account, one of its RAM users, or a role. What they may do is for their policies to say. */
export function ActorSelect() {
  const { t } = useTranslation()
  const { world, actAs } = usePlace()
  const accountId = accountOf(actAs)
  const principals = useQuery({
    queryKey: [world, 'principals', accountId],
    queryFn: async () => {
      const root = accountId === '' ? {} : { principalArn: rootArn(accountId) }
      const [users, roles, { AccountId }] = await Promise.all([
        look<Reply<'ram.ListUsers'>>(world, 'ram.ListUsers', { MaxItems: 1000 }, root),
        look<Reply<'ram.ListRoles'>>(world, 'ram.ListRoles', { MaxItems: 1000 }, root),
        look<Reply<'sts.GetCallerIdentity'>>(world, 'sts.GetCallerIdentity', {}, root),
      ])
      const arn = (name: string) => `acs:ram::${AccountId}:user/${name}`
      return {
        users: (users.Users.User ?? []).map(({ UserName = '' }) => ({ value: arn(UserName), label: UserName })),
        roles: (roles.Roles.Role ?? []).map(({ Arn = '', RoleName = '' }) => ({ value: Arn, label: RoleName })),
      }
    },
  })
  const { users = [], roles = [] } = principals.data ?? {}
  const isRoot = actAs === '' || actAs === rootArn(accountId)
  const isKnown = isRoot || [...users, ...roles].some(({ value }) => value === actAs)
  const groups = [
    { group: t('pages.users'), items: users },
    { group: t('pages.roles'), items: roles },
  ]
  return (
    <NativeSelect
      maw={150}
      aria-label={t('place.actor')}
      title={t('place.actor')}
      data={[
        { value: isRoot ? actAs : '', label: t('place.root') },
        ...groups.filter(({ items }) => items.length > 0),
        ...(isKnown ? [] : [actAs]),
      ]}
      value={actAs}
      onChange={(event) => go({ actAs: event.currentTarget.value })}
    />
  )
}
