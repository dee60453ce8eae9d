import { Stack, Stepper, Title } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useParams } from 'wouter'
import { control } from '../api/control.ts'
import { usePlace } from '../app/place.ts'
import { Problem } from '../parts/Problem.tsx'
import { Configure } from './clone/Configure.tsx'
import { PreviewStep } from './clone/PreviewStep.tsx'
import { type Preview, requestOf, type Task, type Wish } from './clone/shapes.ts'
import { TaskStep } from './clone/TaskStep.tsx'

/** Clone instance: configure, look at what would be made, start, see it made. */
export default function CloneInstance() {
  const { t } = useTranslation()
  const { instanceId = '' } = useParams()
  const { world, regionId, actAs } = usePlace()
  const [sourceRegionId] = useState(regionId)
  const [wish, setWish] = useState<Wish>({
    destinationRegionId: regionId,
    destinationZoneId: '',
    destinationVpcId: '',
    destinationVSwitchId: '',
    instanceAmount: 1,
    includeInstanceData: false,
  })
  const [preview, setPreview] = useState<Preview>()
  const [task, setTask] = useState<Task>()
  const [error, setError] = useState<unknown>()
  const [isBusy, setIsBusy] = useState(false)
  const request = requestOf(wish, sourceRegionId, instanceId, actAs)
  const work = async (job: () => Promise<void>) => {
    setIsBusy(true)
    setError(undefined)
    await job().catch(setError)
    setIsBusy(false)
  }
  const look = () =>
    work(async () => setPreview(await control<Preview>('POST', `/worlds/${world}/clone/preview`, request)))
  const start = (acceptTerms: boolean) =>
    work(async () => {
      const { previewId } = preview as Preview
      const terms = acceptTerms ? { acceptTerms } : {}
      setTask(await control<Task>('POST', `/worlds/${world}/clone/tasks`, { ...request, previewId, ...terms }))
    })
  const step = task !== undefined ? 2 : preview !== undefined ? 1 : 0
  return (
    <Stack>
      <Title order={1}>{t('clone.title', { instanceId })}</Title>
      {error === undefined ? null : <Problem error={error} />}
      <Stepper active={step} allowNextStepsSelect={false}>
        <Stepper.Step label={t('clone.steps.configure')}>
          <Configure
            wish={wish}
            sourceRegionId={sourceRegionId}
            change={(members) => setWish({ ...wish, ...members })}
            next={() => void look()}
            isBusy={isBusy}
          />
        </Stepper.Step>
        <Stepper.Step label={t('clone.steps.preview')}>
          {preview === undefined ? null : (
            <PreviewStep
              preview={preview}
              back={() => setPreview(undefined)}
              start={(terms) => void start(terms)}
              isBusy={isBusy}
            />
          )}
        </Stepper.Step>
        <Stepper.Step label={t('clone.steps.result')}>
          {task === undefined ? null : <TaskStep cloneTaskId={task.cloneTaskId} />}
        </Stepper.Step>
      </Stepper>
    </Stack>
  )
}
