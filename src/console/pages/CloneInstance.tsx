import { Box, Stack, Stepper } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useParams } from 'wouter'
import { control } from '../api/control.ts'
import { usePlace } from '../app/place.ts'
import { PageTitle } from '../parts/PageTitle.tsx'
import { Problem } from '../parts/Problem.tsx'
import { Configure } from './clone/Configure.tsx'
import { PreviewStep } from './clone/PreviewStep.tsx'
import { type Preview, requestOf, type Task, type Wish } from './clone/shapes.ts'
import { TaskStep } from './clone/TaskStep.tsx'

/** Clone instance: configure, look at what would be made, start, see it made. Another world begins anew. */
export default function CloneInstance() {
  const { instanceId = '' } = useParams()
  const { world } = usePlace()
  return <Wizard key={`${world} ${instanceId}`} instanceId={instanceId} />
}

const STEPS = ['configure', 'preview', 'result'] as const

/** The button that leads to a step is gone with the step before: the keyboard goes on at the beginning of the new one. */
function useFocusOn(step: number) {
  const body = useRef<HTMLDivElement>(null)
  const last = useRef(step)
  useEffect(() => {
    if (last.current !== step) {
      body.current?.focus({ preventScroll: true })
      window.scrollTo(0, 0)
    }
    last.current = step
  }, [step])
  return body
}

/** What was shown, and to whom: others may see something else. */
interface Shown {
  readonly preview: Preview
  readonly actAs: string
}

function Wizard({ instanceId }: { readonly instanceId: string }) {
  const { t } = useTranslation()
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
  const [shown, setShown] = useState<Shown>()
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
  const preview = shown?.actAs === actAs ? shown.preview : undefined
  const look = () =>
    work(async () =>
      setShown({ preview: await control<Preview>('POST', `/worlds/${world}/clone/preview`, request), actAs }),
    )
  const start = (acceptTerms: boolean) =>
    work(async () => {
      const { previewId } = preview as Preview
      const terms = acceptTerms ? { acceptTerms } : {}
      setTask(await control<Task>('POST', `/worlds/${world}/clone/tasks`, { ...request, previewId, ...terms }))
    })
  const step = task !== undefined ? 2 : preview !== undefined ? 1 : 0
  const body = useFocusOn(step)
  return (
    <Stack>
      <PageTitle>{t('clone.title', { instanceId })}</PageTitle>
      {error === undefined ? null : <Problem error={error} />}
      <Stepper active={step} allowNextStepsSelect={false}>
        {STEPS.map((name) => (
          <Stepper.Step key={name} label={t(`clone.steps.${name}`)} />
        ))}
      </Stepper>
      <Box ref={body} tabIndex={-1} role="group" aria-label={t(`clone.steps.${STEPS[step]}`)}>
        {task !== undefined ? (
          <TaskStep cloneTaskId={task.cloneTaskId} />
        ) : preview !== undefined ? (
          <PreviewStep
            preview={preview}
            back={() => setShown(undefined)}
            start={(terms) => void start(terms)}
            isBusy={isBusy}
          />
        ) : (
          <Configure
            wish={wish}
            sourceRegionId={sourceRegionId}
            change={(members) => setWish({ ...wish, ...members })}
            next={() => void look()}
            isBusy={isBusy}
          />
        )}
      </Box>
    </Stack>
  )
}
