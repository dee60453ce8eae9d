import { Progress, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { type Reply, useCall } from '../../api/useCall.ts'
import { usePages } from '../../api/usePages.ts'
import { IdLink } from '../../parts/IdLink.tsx'
import { Listed } from '../../parts/Listed.tsx'
import { Loaded } from '../../parts/Loaded.tsx'
import type { Column } from '../../parts/RowTable.tsx'
import { Section } from '../../parts/Section.tsx'
import { ShortTable } from '../../parts/ShortTable.tsx'
import { StatusBadge } from '../../parts/StatusBadge.tsx'
import { Values } from '../../parts/Values.tsx'
import type { OfStack } from './shapes.ts'

const APART = new Set(['RequestId', 'Outputs', 'Parameters', 'ResourceProgress', 'StackName', 'Status', 'StatusReason'])

/** What GetStack tells, its progress first. */
export function Overview({ stack }: OfStack) {
  const { t } = useTranslation()
  const told = Object.entries(stack).filter(([name, value]) => !APART.has(name) && JSON.stringify(value) !== '[]')
  const parameters = stack.Parameters.map(({ ParameterKey = '', ParameterValue }) => [ParameterKey, ParameterValue])
  return (
    <Stack>
      <OperationProgress stack={stack} />
      <Values of={Object.fromEntries(told)} />
      <Section title={t('stacks.parameters')}>
        <Values of={Object.fromEntries(parameters)} />
      </Section>
    </Stack>
  )
}

function OperationProgress({ stack: { ResourceProgress } }: OfStack) {
  const { t } = useTranslation()
  if (ResourceProgress === undefined) return null
  const { TotalResourceCount: total = 0, SuccessResourceCount: done = 0, InProgressResourceDetails } = ResourceProgress
  const { StackOperationProgress = total === 0 ? 100 : (100 * done) / total } = ResourceProgress
  return (
    <Section title={t('stacks.progress')}>
      <Progress value={StackOperationProgress} aria-label={t('stacks.progress')} />
      <Text size="sm">
        {t('stacks.progressText', {
          done,
          total,
          failed: ResourceProgress.FailedResourceCount ?? 0,
          busy: ResourceProgress.InProgressResourceCount ?? 0,
        })}
      </Text>
      {InProgressResourceDetails?.map(({ ResourceName, ResourceType, ProgressValue, ProgressTargetValue }) => (
        <Text size="sm" key={ResourceName}>
          {ResourceName} ({ResourceType}): {ProgressValue} / {ProgressTargetValue}
        </Text>
      ))}
    </Section>
  )
}

type Resource = NonNullable<Reply<'ros.ListStackResources'>['Resources']>[number]

const RESOURCES: readonly Column<Resource>[] = [
  { name: 'LogicalResourceId', show: ({ LogicalResourceId }) => LogicalResourceId },
  { name: 'ResourceType', show: ({ ResourceType }) => ResourceType },
  { name: 'PhysicalResourceId', show: ({ PhysicalResourceId = '' }) => <IdLink id={PhysicalResourceId} /> },
  { name: 'Status', show: ({ Status = '' }) => <StatusBadge status={Status} /> },
  { name: 'StatusReason', show: ({ StatusReason }) => StatusReason },
  { name: 'UpdateTime', show: ({ UpdateTime }) => UpdateTime },
]

/** What the stack made. */
export function Resources({ stack }: OfStack) {
  const { t } = useTranslation()
  const found = useCall('ros.ListStackResources', { RegionId: stack.RegionId, StackId: stack.StackId })
  return (
    <Loaded of={found}>
      {({ Resources: rows }) => (
        <ShortTable
          label={t('stacks.tabs.resources')}
          columns={RESOURCES}
          rows={rows}
          keyOf={({ LogicalResourceId = '' }) => LogicalResourceId}
        />
      )}
    </Loaded>
  )
}

type Event = NonNullable<Reply<'ros.ListStackEvents'>['Events']>[number]

const EVENTS: readonly Column<Event>[] = [
  { name: 'CreateTime', show: ({ CreateTime }) => CreateTime },
  { name: 'LogicalResourceId', show: ({ LogicalResourceId }) => LogicalResourceId },
  { name: 'ResourceType', show: ({ ResourceType }) => ResourceType },
  { name: 'Status', show: ({ Status = '' }) => <StatusBadge status={Status} /> },
  { name: 'StatusReason', show: ({ StatusReason }) => StatusReason },
  { name: 'PhysicalResourceId', show: ({ PhysicalResourceId = '' }) => <IdLink id={PhysicalResourceId} /> },
]

/** What happened to it, newest first. */
export function Events({ stack }: OfStack) {
  const { t } = useTranslation()
  const events = usePages({
    action: 'ros.ListStackEvents',
    request: { RegionId: stack.RegionId, StackId: stack.StackId },
    rows: ({ Events: rows }) => rows,
    pageSize: 50,
  })
  const label = t('stacks.tabs.events')
  return (
    <Listed
      label={label}
      columns={EVENTS}
      pages={events}
      keyOf={({ EventId = '' }) => EventId}
      empty={t('stacks.noEvents')}
    />
  )
}

interface Output {
  readonly OutputKey: string
  readonly OutputValue: unknown
  readonly Description?: string
}

const OUTPUTS: readonly Column<Output>[] = [
  { name: 'OutputKey', show: ({ OutputKey }) => OutputKey },
  { name: 'OutputValue', show: ({ OutputValue }) => <Value of={OutputValue} /> },
  { name: 'Description', show: ({ Description }) => Description },
]

function Value({ of: value }: { readonly of: unknown }) {
  if (typeof value === 'string') return <IdLink id={value} />
  return Array.isArray(value) ? <IdLink id={value.map(String).join(',')} /> : JSON.stringify(value)
}

export function Outputs({ stack }: OfStack) {
  const { t } = useTranslation()
  return (
    <ShortTable
      label={t('stacks.tabs.outputs')}
      columns={OUTPUTS}
      rows={stack.Outputs as unknown as readonly Output[]}
      keyOf={({ OutputKey }) => OutputKey}
      empty={t('stacks.noOutputs')}
    />
  )
}
