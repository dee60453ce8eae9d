import { NativeSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { look } from '../api/control.ts'
import type { Reply } from '../api/useCall.ts'
import { go, usePlace } from './place.ts'

/** Who acts: the root of the account, one of its RAM users, or a role. What they may do is for their policies to say. */
export function ActorSelect() {
  const { t } = useTranslation()
  const { world, actAs } = usePlace()
  const principals = useQuery({
    queryKey: [world, 'principals'],
    queryFn: async () => {
      const [users, roles] = await Promise.all([
        look<Reply<'ram.ListUsers'>>(world, 'ram.ListUsers'),
        look<Reply<'ram.ListRoles'>>(world, 'ram.ListRoles'),
      ])
      const { AccountId } = await look<Reply<'sts.GetCallerIdentity'>>(world, 'sts.GetCallerIdentity')
      const arn = (name: string) => `acs:ram::${AccountId}:user/${name}`
      return [
        ...(users.Users.User ?? []).map(({ UserName = '' }) => ({ value: arn(UserName), label: UserName })),
        ...(roles.Roles.Role ?? []).map(({ Arn = '', RoleName = '' }) => ({ value: Arn, label: RoleName })),
      ]
    },
  })
  const known = principals.data ?? []
  const isKnown = actAs === '' || known.some(({ value }) => value === actAs)
  return (
    <NativeSelect
      aria-label={t('place.actor')}
      data={[{ value: '', label: t('place.root') }, ...known, ...(isKnown ? [] : [actAs])]}
      value={actAs}
      onChange={(event) => go({ actAs: event.currentTarget.value })}
    />
  )
}
