import { Button, NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PolicyName } from './kinds.ts'
import { useAccess } from './useAccess.ts'

interface Props {
  readonly attach: (policy: PolicyName) => void
  readonly isBusy: boolean
}

/** A choice among all policies of the account and the system. */
export function AttachPolicy({ attach, isBusy }: Props) {
  const { t } = useTranslation()
  const policies = useAccess(
    ['policies'],
    async (call) => (await call('ram.ListPolicies', { MaxItems: 1000 })).Policies.Policy ?? [],
  )
  const [chosen, setChosen] = useState('')
  const known = policies.data ?? []
  const keyOf = ({ PolicyName = '', PolicyType = '' }: Partial<PolicyName>) => `${PolicyType}/${PolicyName}`
  const choice = known.find((policy) => keyOf(policy) === chosen) ?? known[0]
  return (
    <>
      <NativeSelect
        label={t('access.policy')}
        data={known.map((policy) => ({ value: keyOf(policy), label: `${policy.PolicyName} (${policy.PolicyType})` }))}
        value={choice === undefined ? '' : keyOf(choice)}
        onChange={(event) => setChosen(event.currentTarget.value)}
      />
      <Button
        loading={isBusy}
        disabled={choice === undefined}
        onClick={() => {
          const { PolicyName = '', PolicyType = '' } = choice ?? {}
          attach({ PolicyName, PolicyType })
        }}
      >
        {t('access.attach')}
      </Button>
    </>
  )
}
