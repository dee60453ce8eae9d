import { Box, Stack, Stepper } from '@mantine/core'
import { type ReactNode, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation, useParams } from 'wouter'
import { placeQuery, usePlace } from '../app/place.ts'
import { PageTitle } from '../parts/PageTitle.tsx'
import { Configure } from './clone/Configure.tsx'
import { PreviewStep } from './clone/PreviewStep.tsx'
import { TaskStep } from './clone/TaskStep.tsx'
import { useWizard } from './clone/useWizard.ts'

/**
 * Clone instances: configure, look at what would be made, start, see it made. Another world begins anew.
 * The address has the sources, with commas between, and the task once it is started: the page can be loaded again.
 */
export default function CloneInstance() {
  const { instanceId = '', cloneTaskId } = useParams()
  const { world } = usePlace()
  const sourceInstanceIds = [...new Set(instanceId.split(',').filter((id) => id !== ''))]
  if (cloneTaskId !== undefined) {
    return (
      <Frame sourceInstanceIds={sourceInstanceIds} step={2}>
        <TaskStep cloneTaskId={cloneTaskId} />
      </Frame>
    )
  }
  return <Wizard key={world} sourceInstanceIds={sourceInstanceIds} />
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

interface FrameProps {
  readonly sourceInstanceIds: readonly string[]
  readonly step: number
  readonly children: ReactNode
}

/** Of what, and how far. */
function Frame({ sourceInstanceIds, step, children }: FrameProps) {
  const { t } = useTranslation()
  const body = useFocusOn(step)
  const [instanceId = '', ...more] = sourceInstanceIds
  const count = sourceInstanceIds.length
  return (
    <Stack>
      <PageTitle>{more.length === 0 ? t('clone.title', { instanceId }) : t('clone.titleOfMany', { count })}</PageTitle>
      <Stepper active={step} allowNextStepsSelect={false} size="xs">
        {STEPS.map((name) => (
          <Stepper.Step key={name} label={t(`clone.steps.${name}`)} />
        ))}
      </Stepper>
      <Box ref={body} tabIndex={-1} role="group" aria-label={t(`clone.steps.${STEPS[step]}`)}>
        {children}
      </Box>
    </Stack>
  )
}

function Wizard({ sourceInstanceIds }: Pick<FrameProps, 'sourceInstanceIds'>) {
  const [, navigate] = useLocation()
  const to = (ids: readonly string[], rest = '') =>
    navigate(`/instances/${ids.join(',')}/clone${rest}${placeQuery()}`, { replace: true })
  // Going back must not lead to a preview that was started already.
  const wizard = useWizard(sourceInstanceIds, ({ cloneTaskId }) => to(sourceInstanceIds, `/${cloneTaskId}`))
  const { preview, back, start, look, isBusy, error, form } = wizard
  return (
    <Frame sourceInstanceIds={sourceInstanceIds} step={preview === undefined ? 0 : 1}>
      {preview === undefined ? (
        <Configure form={form} changeSources={(ids) => to(ids)} next={look} isBusy={isBusy} error={error} />
      ) : (
        <PreviewStep preview={preview} back={back} start={start} again={look} isBusy={isBusy} error={error} />
      )}
    </Frame>
  )
}
