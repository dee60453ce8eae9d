import { Button, Group, List, Loader, Stack, Text } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAct } from '../../api/useAct.ts'
import { useCaller } from '../../api/useCall.ts'
import { useControl } from '../../api/useControl.ts'
import { usePlace } from '../../app/place.ts'
import { Problem } from '../../parts/Problem.tsx'
import { To } from '../../parts/To.tsx'
import { DEMO_STEPS, type DemoStep, makeDemo } from './makeDemo.ts'

/** A button that makes a network and an instance in it, and tells how far it is, call by call. */
export function Demo() {
  const { t } = useTranslation()
  const { regionId } = usePlace()
  const call = useCaller()
  const { act, error, isBusy } = useAct()
  const [made, setMade] = useState<ReadonlyMap<DemoStep, string | undefined>>(new Map())
  const clock = useControl<{ readonly mode: string }>('/clock')
  const stop = useRef<AbortController>(undefined)
  useEffect(() => () => stop.current?.abort(), [])
  const start = () => {
    setMade(new Map())
    const controller = new AbortController()
    stop.current = controller
    void act(() =>
      makeDemo(
        call,
        regionId,
        ({ step, made: what }) => setMade((before) => new Map(before).set(step, what)),
        controller.signal,
      ),
    )
  }
  const instanceId = made.get('ecs.RunInstances')
  return (
    <Stack gap="sm" align="flex-start">
      <Text size="sm">{t('demo.about')}</Text>
      <Group>
        <Button loading={isBusy} onClick={start}>
          {t('demo.start')}
        </Button>
      </Group>
      {isBusy && clock.data?.mode === 'manual' ? <Text size="sm">{t('demo.frozen')}</Text> : null}
      {made.size === 0 ? null : (
        <List listStyleType="none" spacing={4} size="sm" role="status" aria-label={t('demo.progress')}>
          {DEMO_STEPS.map((step) => (
            <List.Item key={step} icon={<Mark isBegun={made.has(step)} isDone={made.get(step) !== undefined} />}>
              {step}: {t(`demo.steps.${step.split('.')[1]}`)} {made.get(step)}
            </List.Item>
          ))}
        </List>
      )}
      {error === undefined ? null : <Problem error={error} again={start} />}
      {instanceId === undefined ? null : <To path={`/instances/${instanceId}`}>{t('demo.open', { instanceId })}</To>}
    </Stack>
  )
}

function Mark({ isBegun, isDone }: { readonly isBegun: boolean; readonly isDone: boolean }) {
  const { t } = useTranslation()
  if (isDone) return <span title={t('tour.done')}>✓</span>
  return isBegun ? <Loader size={12} aria-label={t('loading')} /> : <span aria-hidden>·</span>
}
