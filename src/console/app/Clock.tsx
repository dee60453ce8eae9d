import { Button, Group, NativeSelect, Popover, Stack, Text } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { control } from '../api/control.ts'
import { useControl } from '../api/useControl.ts'
import { Problem } from '../parts/Problem.tsx'
import { usePlace } from './place.ts'

interface ClockState {
  readonly now: string
  readonly mode: 'wall' | 'manual'
  readonly pace: string | number
}

const MINUTE_MS = 60_000
const STEPS = { minute: MINUTE_MS, hour: 60 * MINUTE_MS, day: 24 * 60 * MINUTE_MS, month: 30 * 24 * 60 * MINUTE_MS }
const PACES = ['realistic', 'fast', 'instant']

/** World time, its pace, and the ways to move it. */
export function Clock() {
  const { t, i18n } = useTranslation()
  const { world } = usePlace()
  const queries = useQueryClient()
  const clock = useControl<ClockState>('/clock')
  const [error, setError] = useState<unknown>()
  const shownMs = useShownTime(clock.data, clock.dataUpdatedAt)
  const change = async (method: 'POST' | 'PATCH', path: string, body: object) => {
    setError(undefined)
    await control(method, `/worlds/${world}/clock${path}`, body).catch(setError)
    await queries.invalidateQueries({ queryKey: [world] })
  }
  const isFrozen = clock.data?.mode === 'manual'
  const time = shownMs === undefined ? '–' : new Date(shownMs).toLocaleString(i18n.language, { timeZone: 'UTC' })
  return (
    <Popover width={320} withArrow trapFocus>
      <Popover.Target>
        <Button variant="default" aria-label={t('clock.name', { time })} style={{ flexShrink: 0 }}>
          {time} UTC{isFrozen ? ' ❄' : ''}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap="sm">
          <Text size="sm">{t(isFrozen ? 'clock.frozen' : 'clock.runs')}</Text>
          <Group gap="xs">
            {Object.entries(STEPS).map(([name, ms]) => (
              <Button key={name} size="xs" variant="light" onClick={() => void change('POST', '/advance', { ms })}>
                {t(`clock.${name}`)}
              </Button>
            ))}
          </Group>
          <Button
            size="xs"
            variant="default"
            onClick={() => void change('PATCH', '', { mode: isFrozen ? 'wall' : 'manual' })}
          >
            {t(isFrozen ? 'clock.free' : 'clock.freeze')}
          </Button>
          <NativeSelect
            label={t('clock.pace')}
            data={PACES.map((value) => ({ value, label: t(`clock.paces.${value}`) }))}
            value={String(clock.data?.pace ?? 'fast')}
            onChange={(event) => void change('PATCH', '', { pace: event.currentTarget.value })}
          />
          {error === undefined ? null : <Problem error={error} />}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  )
}

/** World time now: what was told, and what has passed since while the clock runs. */
function useShownTime(clock: ClockState | undefined, toldMs: number): number | undefined {
  const [nowMs, setNowMs] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNowMs(Date.now()), 1_000)
    return () => clearInterval(timer)
  }, [])
  if (clock === undefined) return undefined
  return Date.parse(clock.now) + (clock.mode === 'wall' ? Math.max(0, nowMs - toldMs) : 0)
}
