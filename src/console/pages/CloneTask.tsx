import { Stack, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useParams } from 'wouter'
import { TaskStep } from './clone/TaskStep.tsx'

/** A clone task by its id: the page to come back to while it runs, and after. */
export default function CloneTask() {
  const { t } = useTranslation()
  const { cloneTaskId = '' } = useParams()
  return (
    <Stack>
      <Title order={1}>{t('clone.task')}</Title>
      <TaskStep cloneTaskId={cloneTaskId} />
    </Stack>
  )
}
