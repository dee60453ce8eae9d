import { Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useParams } from 'wouter'
import { PageTitle } from '../parts/PageTitle.tsx'
import { TaskStep } from './clone/TaskStep.tsx'

/** A clone task by its id: the page to come back to while it runs, and after. */
export default function CloneTask() {
  const { t } = useTranslation()
  const { cloneTaskId = '' } = useParams()
  return (
    <Stack>
      <PageTitle>{t('clone.task')}</PageTitle>
      <TaskStep cloneTaskId={cloneTaskId} />
    </Stack>
  )
}
