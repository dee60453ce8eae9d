import { NativeSelect, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Reply } from '../api/useCall.ts'
import { Loaded } from '../parts/Loaded.tsx'
import { PageTitle } from '../parts/PageTitle.tsx'
import { type Column, RowTable } from '../parts/RowTable.tsx'
import { To } from '../parts/To.tsx'
import { CreateButton } from './access/CreateDialog.tsx'
import { useAccess } from './access/useAccess.ts'

type Policy = NonNullable<Reply<'ram.ListPolicies'>['Policies']['Policy']>[number]

const COLUMNS: readonly Column<Policy>[] = [
  {
    name: 'PolicyName',
    show: ({ PolicyName = '', PolicyType }) => (
      <To path={`/ram/policies/${PolicyType}/${encodeURIComponent(PolicyName)}`}>{PolicyName}</To>
    ),
  },
  { name: 'PolicyType', show: ({ PolicyType }) => PolicyType },
  { name: 'Description', show: ({ Description }) => Description },
  { name: 'AttachmentCount', show: ({ AttachmentCount }) => AttachmentCount },
]

/** All policies of the system and of the account. */
export default function Policies() {
  const { t } = useTranslation()
  const [type, setType] = useState('')
  const found = useAccess(['policies', type], async (call) => {
    const { Policies: listed } = await call('ram.ListPolicies', {
      MaxItems: 1000,
      ...(type === '' ? {} : { PolicyType: type }),
    })
    return listed.Policy ?? []
  })
  return (
    <Stack>
      <PageTitle>{t('pages.policies')}</PageTitle>
      <Text size="sm">{t('access.intro.policies')}</Text>
      <CreateButton kind="policies" />
      <NativeSelect
        maw={240}
        label={t('fields.PolicyType')}
        data={[{ value: '', label: t('any') }, 'System', 'Custom']}
        value={type}
        onChange={(event) => setType(event.currentTarget.value)}
      />
      <Loaded of={found}>
        {(rows) => (
          <RowTable
            label={t('pages.policies')}
            columns={COLUMNS}
            count={rows.length}
            rowAt={(index) => rows[index]}
            keyOf={({ PolicyName = '', PolicyType = '' }) => `${PolicyType} ${PolicyName}`}
            empty={t('access.none.policies')}
          />
        )}
      </Loaded>
    </Stack>
  )
}
