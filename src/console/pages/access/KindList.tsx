import { Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Loaded } from '../../parts/Loaded.tsx'
import { PageTitle } from '../../parts/PageTitle.tsx'
import { type Column, RowTable } from '../../parts/RowTable.tsx'
import { To } from '../../parts/To.tsx'
import { CreateButton } from './CreateDialog.tsx'
import { ACTIONS, type Kind, type Named } from './kinds.ts'
import { useAccess } from './useAccess.ts'

/** All users, groups or roles of the account. */
export function KindList({ kind }: { readonly kind: Kind }) {
  const { t } = useTranslation()
  const found = useAccess([kind], ACTIONS[kind].list)
  const columns: readonly Column<Named>[] = [
    { name: 'Name', show: ({ name }) => <To path={`/ram/${kind}/${encodeURIComponent(name)}`}>{name}</To> },
    { name: 'Note', show: ({ note }) => note },
    { name: 'CreationTime', show: ({ createdAt }) => createdAt },
  ]
  return (
    <Stack>
      <PageTitle>{t(`pages.${kind}`)}</PageTitle>
      <Text size="sm">{t(`access.intro.${kind}`)}</Text>
      <CreateButton kind={kind} />
      <Loaded of={found}>
        {(rows) => (
          <RowTable
            label={t(`pages.${kind}`)}
            columns={columns}
            count={rows.length}
            rowAt={(index) => rows[index]}
            keyOf={({ name }) => name}
            empty={t(`access.none.${kind}`)}
          />
        )}
      </Loaded>
    </Stack>
  )
}
