import { Accordion, Group, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCall } from '../../api/useCall.ts'
import type { Column } from '../../parts/RowTable.tsx'
import { Section } from '../../parts/Section.tsx'
import { ShortTable } from '../../parts/ShortTable.tsx'
import { StatusBadge } from '../../parts/StatusBadge.tsx'
import { To } from '../../parts/To.tsx'
import type { Task } from './shapes.ts'
import type { Instance } from './useSources.ts'

/** So many clones are shown at once; with more, each source is opened on its own. */
const SHOWN_AT_ONCE = 12

/** The clones, source by source; of a task that did not succeed, those that are left. */
export function Made({ task }: { readonly task: Task }) {
  const { t } = useTranslation()
  const groups = task.sources.filter(({ instanceIds }) => instanceIds.length > 0)
  const count = groups.reduce((sum, { instanceIds }) => sum + instanceIds.length, 0)
  const ids = groups.map(({ sourceInstanceId }) => sourceInstanceId)
  const [opened, setOpened] = useState<string[]>()
  if (task.finishedMs === 0 || count === 0) return null
  const open = opened ?? (count <= SHOWN_AT_ONCE ? ids : [])
  const nameOf = (instanceId: string) => t('clone.of', { instanceId })
  const clones = ({ sourceInstanceId: id, instanceIds }: Task['sources'][number]) => (
    <Clones key={id} label={nameOf(id)} instanceIds={instanceIds} regionId={task.stackRegionId} />
  )
  return (
    <Section title={t(task.status === 'Succeeded' ? 'clone.made' : 'clone.leftInstances', { count })}>
      {task.sources.length < 2 ? (
        groups.map(clones)
      ) : (
        <Accordion multiple variant="contained" order={3} value={open} onChange={setOpened}>
          {groups.map((group) => (
            <Accordion.Item key={group.sourceInstanceId} value={group.sourceInstanceId}>
              <Accordion.Control>
                <Group gap="xs" justify="space-between" pr="xs">
                  <Text size="sm" component="span" style={{ overflowWrap: 'anywhere' }}>
                    {nameOf(group.sourceInstanceId)}
                  </Text>
                  <Text size="sm" component="span" fw={700}>
                    {group.instanceIds.length} × {group.effectiveInstanceType}
                  </Text>
                </Group>
              </Accordion.Control>
              <Accordion.Panel>{open.includes(group.sourceInstanceId) ? clones(group) : null}</Accordion.Panel>
            </Accordion.Item>
          ))}
        </Accordion>
      )}
    </Section>
  )
}

interface ClonesProps {
  readonly label: string
  readonly instanceIds: readonly string[]
  readonly regionId: string
}

/** How the clones of one source, at most 100, are now. */
function Clones({ label, instanceIds, regionId }: ClonesProps) {
  const { t } = useTranslation()
  const request = { RegionId: regionId, InstanceIds: JSON.stringify(instanceIds), PageSize: 100 }
  const { data } = useCall('ecs.DescribeInstances', request)
  const found = new Map((data?.Instances.Instance ?? []).map((instance) => [instance.InstanceId ?? '', instance]))
  const of = (id: string): Instance => found.get(id) ?? {}
  const columns: readonly Column<string>[] = [
    {
      name: 'InstanceId',
      show: (id) => (
        <To path={`/instances/${id}`} regionId={regionId}>
          {id}
        </To>
      ),
    },
    { name: 'InstanceName', show: (id) => of(id).InstanceName },
    {
      name: 'Status',
      // One who may not look, and one who looks at what was released, still has its id.
      show: (id) => (found.has(id) ? <StatusBadge status={of(id).Status ?? ''} /> : data && t('clone.notThere')),
    },
    { name: 'ZoneId', show: (id) => of(id).ZoneId },
    { name: 'PrivateIpAddress', show: (id) => of(id).VpcAttributes?.PrivateIpAddress?.IpAddress?.join(', ') },
    { name: 'PublicIpAddress', show: (id) => of(id).PublicIpAddress?.IpAddress?.join(', ') },
  ]
  return <ShortTable label={label} columns={columns} rows={instanceIds} keyOf={(id) => id} />
}
