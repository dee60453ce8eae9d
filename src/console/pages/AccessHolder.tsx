import { Button, Group, Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useParams } from 'wouter'
import { useAct } from '../api/useAct.ts'
import { useCaller } from '../api/useCall.ts'
import { Facts } from '../parts/Facts.tsx'
import { Loaded } from '../parts/Loaded.tsx'
import { NotFound } from '../parts/NotFound.tsx'
import { PageTitle } from '../parts/PageTitle.tsx'
import { Problem } from '../parts/Problem.tsx'
import type { Column } from '../parts/RowTable.tsx'
import { Section } from '../parts/Section.tsx'
import { ShortTable } from '../parts/ShortTable.tsx'
import { To } from '../parts/To.tsx'
import { AttachPolicy } from './access/AttachPolicy.tsx'
import { ACTIONS, type Attached, KINDS, type Kind } from './access/kinds.ts'
import { Members } from './access/Members.tsx'
import { Remove } from './access/Remove.tsx'
import { useAccess } from './access/useAccess.ts'

/** A user, a group or a role: what it is, who belongs to it, and the policies that say what it may do. */
export default function AccessHolder() {
  const { kind = '', name = '' } = useParams()
  const known = KINDS.find((candidate) => candidate === kind)
  return known === undefined ? <NotFound /> : <Holder kind={known} name={decodeURIComponent(name)} />
}

interface Props {
  readonly kind: Kind
  readonly name: string
}

function Holder({ kind, name }: Props) {
  const { t } = useTranslation()
  const details = useAccess([kind, name], (call) => ACTIONS[kind].details(call, name))
  return (
    <Stack>
      <Group justify="space-between">
        <PageTitle>{name}</PageTitle>
        <Remove kind={kind} name={name} />
      </Group>
      <Section title={t('sections.basic')}>
        <Loaded of={details}>
          {(told) => (
            <Facts of={Object.entries(told).map(([member, value]) => [member, value === null ? '' : String(value)])} />
          )}
        </Loaded>
      </Section>
      {kind === 'roles' ? null : (
        <Section title={t(`access.members.${kind}`)}>
          <Members kind={kind} name={name} />
        </Section>
      )}
      <Section title={t('access.policies')}>
        <Policies kind={kind} name={name} />
      </Section>
    </Stack>
  )
}

function Policies({ kind, name }: Props) {
  const { t } = useTranslation()
  const call = useCaller()
  const { act, error, isBusy } = useAct()
  const attached = useAccess([kind, name, 'policies'], (look) => ACTIONS[kind].policies(look, name))
  const columns: readonly Column<Partial<Attached>>[] = [
    {
      name: 'PolicyName',
      show: ({ PolicyName = '', PolicyType = '' }) => (
        <To path={`/ram/policies/${PolicyType}/${encodeURIComponent(PolicyName)}`}>{PolicyName}</To>
      ),
    },
    { name: 'PolicyType', show: ({ PolicyType }) => PolicyType },
    { name: 'Description', show: ({ Description }) => Description },
    {
      name: 'Action',
      show: ({ PolicyName = '', PolicyType = '' }) => (
        <Button
          size="compact-xs"
          variant="default"
          disabled={isBusy}
          aria-label={t('access.detachPolicy', { name: PolicyName })}
          onClick={() => void act(() => ACTIONS[kind].detach(call, name, { PolicyName, PolicyType }))}
        >
          {t('access.detach')}
        </Button>
      ),
    },
  ]
  return (
    <>
      {error === undefined ? null : <Problem error={error} />}
      <Loaded of={attached}>
        {(rows) => (
          <ShortTable
            label={t('access.policies')}
            columns={columns}
            rows={rows ?? []}
            keyOf={({ PolicyName, PolicyType }) => `${PolicyType} ${PolicyName}`}
            empty={t('access.noPolicies')}
          />
        )}
      </Loaded>
      <Group align="end">
        <AttachPolicy isBusy={isBusy} attach={(policy) => void act(() => ACTIONS[kind].attach(call, name, policy))} />
      </Group>
    </>
  )
}
