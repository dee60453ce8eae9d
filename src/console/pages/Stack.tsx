import { Alert, Stack as Column, Group, List, Tabs, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useLocation, useParams } from 'wouter'
import { type Reply, useCall } from '../api/useCall.ts'
import { useControl } from '../api/useControl.ts'
import { placeQuery, usePlace } from '../app/place.ts'
import { IdLink } from '../parts/IdLink.tsx'
import { Loaded } from '../parts/Loaded.tsx'
import { PageTitle } from '../parts/PageTitle.tsx'
import { StatusBadge } from '../parts/StatusBadge.tsx'
import { ChangeSets } from './stack/ChangeSets.tsx'
import { DeleteStack } from './stack/DeleteStack.tsx'
import { Drift } from './stack/Drift.tsx'
import { Graph } from './stack/Graph.tsx'
import { Events, Outputs, Overview, Resources } from './stack/Tables.tsx'
import { Template } from './stack/Template.tsx'

const TABS = {
  overview: Overview,
  resources: Resources,
  graph: Graph,
  events: Events,
  outputs: Outputs,
  template: Template,
  changes: ChangeSets,
  drift: Drift,
} as const

/** One stack: what it is, what it made and how, what an update would do, what has drifted. */
export default function Stack() {
  const { t } = useTranslation()
  const { stackId = '', tab = 'overview' } = useParams()
  const { regionId } = usePlace()
  const [, navigate] = useLocation()
  const found = useCall('ros.GetStack', {
    RegionId: regionId,
    StackId: stackId,
    ShowResourceProgress: 'EnabledIfCreateStack',
  })
  return (
    <Column>
      <Loaded of={found}>
        {(stack) => (
          <>
            <Group justify="space-between">
              <Group>
                <PageTitle>{stack.StackName}</PageTitle>
                <StatusBadge status={stack.Status} />
              </Group>
              {stack.Status === 'DELETE_COMPLETE' ? null : <DeleteStack stackId={stackId} />}
            </Group>
            <Text size="sm">{stack.StatusReason}</Text>
            <Kept stack={stack} />
            <Tabs
              value={tab}
              onChange={(name) => navigate(`/stacks/${stackId}/${name}${placeQuery()}`)}
              keepMounted={false}
            >
              <Tabs.List mb="md">
                {Object.keys(TABS).map((name) => (
                  <Tabs.Tab key={name} value={name}>
                    {t(`stacks.tabs.${name}`)}
                  </Tabs.Tab>
                ))}
              </Tabs.List>
              {Object.entries(TABS).map(([name, Show]) => (
                <Tabs.Panel key={name} value={name}>
                  <Show stack={stack} />
                </Tabs.Panel>
              ))}
            </Tabs>
          </>
        )}
      </Loaded>
    </Column>
  )
}

interface CloneTasks {
  readonly tasks: readonly { readonly stackId: string; readonly cloneTaskId: string }[]
}

/** A stack that is history and whose resources are still there says where they are. */
function Kept({ stack }: { readonly stack: Reply<'ros.GetStack'> }) {
  const { t } = useTranslation()
  const isHistory = stack.Status === 'DELETE_COMPLETE'
  const request = { RegionId: stack.RegionId, StackId: stack.StackId }
  const resources = useCall('ros.ListStackResources', request, isHistory)
  const clones = useControl<CloneTasks>('/clone/tasks', isHistory)
  const kept = (resources.data?.Resources ?? []).filter(({ Status }) => Status !== 'DELETE_COMPLETE')
  if (!isHistory || kept.length === 0) return null
  const isOfClone = clones.data?.tasks.some(({ stackId }) => stackId === stack.StackId) ?? false
  return (
    <Alert role="status" variant="outline" color="blue" title={t(isOfClone ? 'stacks.keptOfClone' : 'stacks.kept')}>
      <List size="sm">
        {kept.map(({ LogicalResourceId, ResourceType, PhysicalResourceId = '' }) => (
          <List.Item key={LogicalResourceId}>
            {ResourceType} <IdLink id={PhysicalResourceId} isInText />
          </List.Item>
        ))}
      </List>
    </Alert>
  )
}
