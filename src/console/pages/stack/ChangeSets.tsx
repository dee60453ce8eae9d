import { Button, Group, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAct } from '../../api/useAct.ts'
import { type Reply, useCall, useCaller } from '../../api/useCall.ts'
import { CodeText } from '../../parts/CodeText.tsx'
import { IdLink } from '../../parts/IdLink.tsx'
import { Loaded } from '../../parts/Loaded.tsx'
import { Problem } from '../../parts/Problem.tsx'
import type { Column } from '../../parts/RowTable.tsx'
import { Section } from '../../parts/Section.tsx'
import { ShortTable } from '../../parts/ShortTable.tsx'
import { StatusBadge } from '../../parts/StatusBadge.tsx'
import type { OfStack } from './shapes.ts'
import { spaced } from './Template.tsx'

type ChangeSet = NonNullable<Reply<'ros.ListChangeSets'>['ChangeSets']>[number]

/** What updates that were thought out would do; one of them is looked into. */
export function ChangeSets({ stack }: OfStack) {
  const { t } = useTranslation()
  const [chosen, setChosen] = useState('')
  const found = useCall('ros.ListChangeSets', { RegionId: stack.RegionId, StackId: stack.StackId, PageSize: 50 })
  const columns: readonly Column<ChangeSet>[] = [
    {
      name: 'ChangeSetName',
      show: ({ ChangeSetId = '', ChangeSetName }) => (
        <Button size="compact-sm" variant="subtle" onClick={() => setChosen(ChangeSetId)}>
          {ChangeSetName}
        </Button>
      ),
    },
    { name: 'ChangeSetType', show: ({ ChangeSetType }) => ChangeSetType },
    { name: 'Status', show: ({ Status = '' }) => <StatusBadge status={Status} /> },
    { name: 'ExecutionStatus', show: ({ ExecutionStatus = '' }) => <StatusBadge status={ExecutionStatus} /> },
    { name: 'CreateTime', show: ({ CreateTime }) => CreateTime },
  ]
  return (
    <Loaded of={found}>
      {({ ChangeSets: rows }) => {
        const shown = rows.find(({ ChangeSetId }) => ChangeSetId === chosen) ?? rows[0]
        return (
          <Stack>
            <ShortTable
              label={t('stacks.tabs.changes')}
              columns={columns}
              rows={rows}
              keyOf={({ ChangeSetId = '' }) => ChangeSetId}
              empty={t('stacks.noChanges')}
            />
            {shown?.ChangeSetId === undefined ? null : (
              <Content key={shown.ChangeSetId} regionId={stack.RegionId} changeSetId={shown.ChangeSetId} />
            )}
          </Stack>
        )
      }}
    </Loaded>
  )
}

interface ResourceChange {
  readonly Action: string
  readonly LogicalResourceId: string
  readonly PhysicalResourceId?: string
  readonly ResourceType: string
  readonly Replacement?: string
  readonly Details?: readonly { readonly Target: { readonly Attribute: string; readonly Name?: string } }[]
}

const CHANGES: readonly Column<ResourceChange>[] = [
  { name: 'Action', show: ({ Action }) => Action },
  { name: 'LogicalResourceId', show: ({ LogicalResourceId }) => LogicalResourceId },
  { name: 'ResourceType', show: ({ ResourceType }) => ResourceType },
  { name: 'PhysicalResourceId', show: ({ PhysicalResourceId = '' }) => <IdLink id={PhysicalResourceId} /> },
  { name: 'Replacement', show: ({ Replacement }) => Replacement },
  {
    name: 'Properties',
    show: ({ Details = [] }) => [...new Set(Details.map(({ Target }) => Target.Name ?? Target.Attribute))].join(', '),
  },
]

function Content({ regionId, changeSetId }: { readonly regionId: string; readonly changeSetId: string }) {
  const { t } = useTranslation()
  const call = useCaller()
  const { act, error, isBusy } = useAct()
  const request = { RegionId: regionId, ChangeSetId: changeSetId }
  const found = useCall('ros.GetChangeSet', { ...request, ShowTemplate: true })
  return (
    <Loaded of={found}>
      {({ ChangeSetName, Changes, ExecutionStatus, StatusReason, TemplateBody }) => (
        <Section title={t('stacks.changeSet', { name: ChangeSetName })}>
          <Group>
            <Button
              disabled={ExecutionStatus !== 'AVAILABLE'}
              loading={isBusy}
              onClick={() => void act(() => call('ros.ExecuteChangeSet', request))}
            >
              {t('stacks.execute')}
            </Button>
            <Button
              variant="default"
              loading={isBusy}
              onClick={() => void act(() => call('ros.DeleteChangeSet', request))}
            >
              {t('stacks.deleteChangeSet')}
            </Button>
          </Group>
          {error === undefined ? null : <Problem error={error} />}
          {StatusReason === '' ? null : <Text size="sm">{StatusReason}</Text>}
          <ShortTable
            label={t('stacks.changeSet', { name: ChangeSetName })}
            columns={CHANGES}
            rows={Changes.map(({ ResourceChange: change }) => change as ResourceChange)}
            keyOf={({ LogicalResourceId }) => LogicalResourceId}
          />
          {TemplateBody === undefined ? null : (
            <CodeText label={t('stacks.tabs.template')} text={spaced(TemplateBody)} />
          )}
        </Section>
      )}
    </Loaded>
  )
}
