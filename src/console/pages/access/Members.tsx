import { Button, Group, List, NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAct } from '../../api/useAct.ts'
import { useCaller } from '../../api/useCall.ts'
import { Loaded } from '../../parts/Loaded.tsx'
import { Problem } from '../../parts/Problem.tsx'
import { To } from '../../parts/To.tsx'
import { ACTIONS } from './kinds.ts'
import { useAccess } from './useAccess.ts'

interface Props {
  readonly kind: 'users' | 'groups'
  readonly name: string
}

/** The groups of a user, or the users of a group; more can be added, and each removed. */
export function Members({ kind, name }: Props) {
  const { t } = useTranslation()
  const call = useCaller()
  const { act, error, isBusy } = useAct()
  const others = kind === 'users' ? 'groups' : 'users'
  const found = useAccess([kind, name, 'members'], async (looker) => {
    if (kind === 'users') {
      const { Groups } = await looker('ram.ListGroupsForUser', { UserName: name })
      return (Groups.Group ?? []).map(({ GroupName = '' }) => GroupName)
    }
    const { Users } = await looker('ram.ListUsersForGroup', { GroupName: name, MaxItems: 1000 })
    return (Users.User ?? []).map(({ UserName = '' }) => UserName)
  })
  const pairWith = (other: string) =>
    kind === 'users' ? { UserName: name, GroupName: other } : { UserName: other, GroupName: name }
  return (
    <>
      {error === undefined ? null : <Problem error={error} />}
      <Loaded of={found}>
        {(names) => (
          <>
            {names.length === 0 ? t('nothing') : null}
            <List size="sm" spacing={4}>
              {names.map((other) => (
                <List.Item key={other}>
                  <To path={`/ram/${others}/${encodeURIComponent(other)}`}>{other}</To>{' '}
                  <Button
                    size="compact-xs"
                    variant="default"
                    disabled={isBusy}
                    aria-label={`${t('remove')} ${other}`}
                    onClick={() => void act(() => call('ram.RemoveUserFromGroup', pairWith(other)))}
                  >
                    {t('remove')}
                  </Button>
                </List.Item>
              ))}
            </List>
            <AddMember
              kind={others}
              present={names}
              isBusy={isBusy}
              add={(other) => void act(() => call('ram.AddUserToGroup', pairWith(other)))}
            />
          </>
        )}
      </Loaded>
    </>
  )
}

interface AddProps {
  readonly kind: 'users' | 'groups'
  readonly present: readonly string[]
  readonly isBusy: boolean
  readonly add: (name: string) => void
}

/** A choice among those that do not belong to it yet. */
function AddMember({ kind, present, isBusy, add }: AddProps) {
  const { t } = useTranslation()
  const found = useAccess([kind], ACTIONS[kind].list)
  const [chosen, setChosen] = useState('')
  const absent = (found.data ?? []).map(({ name }) => name).filter((name) => !present.includes(name))
  const choice = absent.includes(chosen) ? chosen : absent[0]
  if (choice === undefined) return null
  return (
    <Group align="end">
      <NativeSelect
        label={t(`access.kind.${kind}`)}
        data={absent}
        value={choice}
        onChange={(event) => setChosen(event.currentTarget.value)}
      />
      <Button loading={isBusy} onClick={() => add(choice)}>
        {t('access.add')}
      </Button>
    </Group>
  )
}
