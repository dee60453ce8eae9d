import { Alert, Button, Group, List, Progress, Stack, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { control } from '../../api/control.ts'
import { useAct } from '../../api/useAct.ts'
import { useControl } from '../../api/useControl.ts'
import { usePlace } from '../../app/place.ts'
import { Loaded } from '../../parts/Loaded.tsx'
import { More } from '../../parts/More.tsx'
import { Problem } from '../../parts/Problem.tsx'
import { Section } from '../../parts/Section.tsx'
import { StatusBadge } from '../../parts/StatusBadge.tsx'
import { To } from '../../parts/To.tsx'
import { Left } from './Left.tsx'
import { Made } from './Made.tsx'
import { StackEvents } from './StackEvents.tsx'
import type { Task } from './shapes.ts'
import { TaskSources } from './TaskSources.tsx'

/** A clone task while it runs and after: how far it is, what it decided, what it made and left. */
export function TaskStep({ cloneTaskId }: { readonly cloneTaskId: string }) {
  const { t } = useTranslation()
  const task = useControl<Task>(`/clone/tasks/${cloneTaskId}`)
  return (
    <Loaded of={task}>
      {(content) => (
        <Stack>
          <Standing task={content} />
          <TaskSources task={content} />
          <Made task={content} />
          <Left task={content} />
          <StackEvents task={content} />
          <Section title={t('clone.decisions')}>
            <More
              key={String(content.sources.length > 1)}
              title={t('clone.decided', { count: content.decisions.length })}
              isOpenAtFirst={content.sources.length <= 1}
            >
              <Decisions task={content} />
            </More>
          </Section>
        </Stack>
      )}
    </Loaded>
  )
}

const COLOURS: Readonly<Record<string, string>> = { Failed: 'red', Cancelled: 'gray', Succeeded: 'green' }

function Standing({ task }: { readonly task: Task }) {
  const { t } = useTranslation()
  const { world } = usePlace()
  const { act, error, isBusy } = useAct()
  const { cloneTaskId, status, step, progress, message, stackId, stackRegionId } = task
  const isOver = task.finishedMs > 0
  return (
    <>
      <Group>
        <Title order={2} size="h4">
          {cloneTaskId}
        </Title>
        <StatusBadge status={status} />
        <Text size="sm">{t('clone.at', { step: t(`clone.taskSteps.${step}`), progress })}</Text>
      </Group>
      <Progress value={progress} aria-label={t('clone.progress')} animated={!isOver} />
      <Alert color={COLOURS[status] ?? 'blue'} role="status" title={t(`clone.finish.${status}`)}>
        <Text size="sm" style={{ whiteSpace: 'pre-line' }}>
          {message}
        </Text>
        {task.error?.rule === undefined ? null : <Text size="sm">{t('rule', { rule: task.error.rule })}</Text>}
        {status === 'Failed' ? <Text size="sm">{t('clone.afterFailure')}</Text> : null}
      </Alert>
      {stackId === '' ? null : (
        <Text size="sm">
          <To path={`/stacks/${stackId}`} regionId={stackRegionId}>
            {t('clone.stack', { stackId })}
          </To>
        </Text>
      )}
      {error === undefined ? null : <Problem error={error} />}
      {status === 'Running' && step !== 'result' ? (
        <Group>
          <Button
            variant="default"
            loading={isBusy}
            onClick={() => void act(() => control('POST', `/worlds/${world}/clone/tasks/${cloneTaskId}/cancel`))}
          >
            {t('clone.cancel')}
          </Button>
        </Group>
      ) : null}
    </>
  )
}

function Decisions({ task }: { readonly task: Task }) {
  const { t } = useTranslation()
  return (
    <List size="sm">
      {task.decisions.map(({ rule, text }, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a rule may decide more than once
        <List.Item key={`${rule}-${i}`} style={{ whiteSpace: 'pre-line' }}>
          {t('rule', { rule })}: {text}
        </List.Item>
      ))}
    </List>
  )
}
