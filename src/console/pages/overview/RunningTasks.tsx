import { Group, Progress, Stack, Text } from '@mantine/core'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { CloneTask } from '../../../host/cloning.ts'
import { useCall } from '../../api/useCall.ts'
import { useControl } from '../../api/useControl.ts'
import { usePlace } from '../../app/place.ts'
import { Loaded } from '../../parts/Loaded.tsx'
import { Section } from '../../parts/Section.tsx'
import { StatusBadge } from '../../parts/StatusBadge.tsx'
import { To } from '../../parts/To.tsx'

interface Running {
  readonly id: string
  readonly kind: 'clone' | 'stack' | 'image'
  readonly name: string
  readonly path: string
  readonly regionId: string
  readonly status: string
  /** 0–100; undefined where nobody tells. */
  readonly progress?: number
}

const IN_PROGRESS = ['CREATE', 'UPDATE', 'DELETE', 'ROLLBACK', 'CREATE_ROLLBACK', 'REVIEW', 'IMPORT_CREATE'].map(
  (operation) => `${operation}_IN_PROGRESS`,
)

/** Clone tasks, stacks and images that are on their way. */
export function RunningTasks() {
  const { t } = useTranslation()
  const { regionId: RegionId } = usePlace()
  const tasks = useControl<{ readonly tasks: readonly CloneTask[] }>('/clone/tasks')
  const stacks = useCall('ros.ListStacks', { RegionId, Status: IN_PROGRESS, PageSize: 50 })
  const making = { RegionId, ImageOwnerAlias: 'self', Status: 'Creating,Waiting', PageSize: 50 }
  const images = useCall('ecs.DescribeImages', making)
  const running: readonly Running[] = [
    ...(tasks.data?.tasks ?? []).filter(({ finishedMs }) => finishedMs === 0).map((task) => ofTask(task, t)),
    ...(stacks.data?.Stacks ?? []).map(({ StackId = '', StackName = '', Status = '' }) => ({
      ...{ id: StackId, kind: 'stack' as const, name: StackName, path: `/stacks/${StackId}` },
      ...{ regionId: RegionId, status: Status },
    })),
    ...(images.data?.Images.Image ?? []).map(({ ImageId = '', ImageName = '', Status = '', Progress: told }) => ({
      ...{ id: ImageId, kind: 'image' as const, name: ImageName, path: '/images' },
      ...{ regionId: RegionId, status: Status, progress: Number.parseInt(told ?? '0', 10) },
    })),
  ]
  const slowest = [tasks, stacks, images].find(({ data }) => data === undefined) ?? tasks
  return (
    <Section title={t('overview.running.name')}>
      <Loaded of={slowest as typeof tasks}>
        {() =>
          running.length === 0 ? (
            <Text size="sm">{t('overview.running.none')}</Text>
          ) : (
            <Stack gap="sm">
              {running.map((task) => (
                <ShownTask key={task.id} task={task} />
              ))}
            </Stack>
          )
        }
      </Loaded>
    </Section>
  )
}

function ofTask({ cloneTaskId, status, progress, request }: CloneTask, t: TFunction): Running {
  const { sourceInstanceIds, sourceRegionId } = request as unknown as {
    readonly sourceInstanceIds: readonly string[]
    readonly sourceRegionId: string
  }
  const [first = '', ...more] = sourceInstanceIds
  const name = more.length === 0 ? first : t('andMore', { first, count: more.length })
  const path = `/clone-tasks/${cloneTaskId}`
  return { id: cloneTaskId, kind: 'clone', name, path, regionId: sourceRegionId, status, progress }
}

function ShownTask({ task: { kind, name, path, regionId, status, progress } }: { readonly task: Running }) {
  const { t } = useTranslation()
  const label = `${t(`overview.running.${kind}`)} ${name}`
  return (
    <div>
      <Group gap="xs" justify="space-between">
        <Text size="sm">
          <To path={path} regionId={regionId}>
            {label}
          </To>
        </Text>
        <Group gap="xs">
          {progress === undefined ? null : <Text size="sm">{progress} %</Text>}
          <StatusBadge status={status} />
        </Group>
      </Group>
      {progress === undefined ? null : <Progress value={progress} aria-label={label} animated />}
    </div>
  )
}
