import { Alert, Anchor, Button, Group, List, Progress, Stack, Text, Title } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { control } from '../../api/control.ts'
import { useControl } from '../../api/useControl.ts'
import { placeQuery, usePlace } from '../../app/place.ts'
import { Loaded } from '../../parts/Loaded.tsx'
import { StatusBadge } from '../../parts/StatusBadge.tsx'
import type { Task } from './shapes.ts'

/** A clone task while it runs and after: how far it is, what it decided, what it made and left. */
export function TaskStep({ cloneTaskId }: { readonly cloneTaskId: string }) {
  const task = useControl<Task>(`/clone/tasks/${cloneTaskId}`)
  return <Loaded of={task}>{(content) => <ShownTask task={content} />}</Loaded>
}

function ShownTask({ task }: { readonly task: Task }) {
  const { t } = useTranslation()
  const place = usePlace()
  const queries = useQueryClient()
  const { cloneTaskId, status, progress, message, stackId, stackRegionId, instanceIds, retainedImages } = task
  const region = { ...place, regionId: stackRegionId }
  const cancel = async () => {
    await control('POST', `/worlds/${place.world}/clone/tasks/${cloneTaskId}/cancel`)
    await queries.invalidateQueries({ queryKey: [place.world] })
  }
  return (
    <Stack>
      <Group>
        <Title order={3}>{cloneTaskId}</Title>
        <StatusBadge status={status} />
      </Group>
      <Progress value={progress} aria-label={t('clone.progress')} animated={status === 'Running'} />
      <Alert color={status === 'Failed' ? 'red' : 'blue'} role="status">
        {message}
      </Alert>
      {stackId === '' ? null : (
        <Anchor component={Link} href={`/stacks/${stackId}${placeQuery(region)}`}>
          {t('clone.stack', { stackId })}
        </Anchor>
      )}
      {status === 'Running' && task.step !== 'result' ? (
        <Group>
          <Button variant="default" onClick={() => void cancel()}>
            {t('clone.cancel')}
          </Button>
        </Group>
      ) : null}
      {instanceIds.length === 0 ? null : (
        <>
          <Title order={4}>{t('clone.made', { count: instanceIds.length })}</Title>
          <List>
            {instanceIds.map((id) => (
              <List.Item key={id}>
                <Anchor component={Link} href={`/instances/${id}${placeQuery(region)}`}>
                  {id}
                </Anchor>
              </List.Item>
            ))}
          </List>
        </>
      )}
      {retainedImages.length === 0 ? null : <Text>{t('clone.images', { count: retainedImages.length })}</Text>}
      <Title order={4}>{t('clone.decisions')}</Title>
      <List size="sm">
        {task.decisions.map(({ rule, text }, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a rule may decide more than once
          <List.Item key={`${rule}-${i}`}>
            {t('rule', { rule })} {text}
          </List.Item>
        ))}
      </List>
    </Stack>
  )
}
