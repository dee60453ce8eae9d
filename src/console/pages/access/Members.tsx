import { List } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Loaded } from '../../parts/Loaded.tsx'
import { To } from '../../parts/To.tsx'
import { useAccess } from './useAccess.ts'

/** The groups of a user, or the users of a group. */
export function Members({ kind, name }: { readonly kind: 'users' | 'groups'; readonly name: string }) {
  const { t } = useTranslation()
  const others = kind === 'users' ? 'groups' : 'users'
  const found = useAccess([kind, name, 'members'], async (call) => {
    if (kind === 'users') {
      const { Groups } = await call('ram.ListGroupsForUser', { UserName: name })
      return (Groups.Group ?? []).map(({ GroupName = '' }) => GroupName)
    }
    const { Users } = await call('ram.ListUsersForGroup', { GroupName: name, MaxItems: 1000 })
    return (Users.User ?? []).map(({ UserName = '' }) => UserName)
  })
  return (
    <Loaded of={found}>
      {(names) =>
        names.length === 0 ? (
          t('nothing')
        ) : (
          <List size="sm">
            {names.map((other) => (
              <List.Item key={other}>
                <To path={`/ram/${others}/${encodeURIComponent(other)}`}>{other}</To>
              </List.Item>
            ))}
          </List>
        )
      }
    </Loaded>
  )
}
