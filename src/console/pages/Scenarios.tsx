import { Button, Group, NativeSelect, Stack, Text, Textarea } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ShippedScenario } from '../../http/control/shippedScenarios.ts'
import type { ScenarioReport } from '../../scenario/run.ts'
import { control } from '../api/control.ts'
import { useAct } from '../api/useAct.ts'
import { usePlace } from '../app/place.ts'
import { Loaded } from '../parts/Loaded.tsx'
import { PageTitle } from '../parts/PageTitle.tsx'
import { Problem } from '../parts/Problem.tsx'
import { Report } from './scenarios/Report.tsx'

/** Stories that are played in a world of their own, step by step: those that come with Alistack, or one's own. */
export default function Scenarios() {
  const { t } = useTranslation()
  const { world } = usePlace()
  const { act, error, isBusy } = useAct()
  const [text, setText] = useState('')
  const [report, setReport] = useState<ScenarioReport>()
  const shipped = useQuery({
    queryKey: ['scenarios'],
    queryFn: () => control<{ readonly scenarios: readonly ShippedScenario[] }>('GET', '/scenarios'),
    staleTime: Number.POSITIVE_INFINITY,
  })
  const run = () => {
    setReport(undefined)
    void act(async () =>
      setReport(await control<ScenarioReport>('POST', `/worlds/${world}/scenarios/run`, { yaml: text })),
    )
  }
  return (
    <Stack>
      <PageTitle>{t('pages.scenarios')}</PageTitle>
      <Text size="sm">{t('scenarios.about')}</Text>
      <Loaded of={shipped}>
        {({ scenarios }) => (
          <Choice
            scenarios={scenarios}
            text={text}
            choose={(chosen) => {
              setText(chosen)
              setReport(undefined)
            }}
          />
        )}
      </Loaded>
      <Textarea
        label={t('scenarios.text')}
        autosize
        minRows={8}
        maxRows={24}
        spellCheck={false}
        styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)' } }}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Group>
        <Button loading={isBusy} disabled={text.trim() === ''} onClick={run}>
          {t('scenarios.run')}
        </Button>
      </Group>
      {error === undefined ? null : <Problem error={error} />}
      {report === undefined ? null : <Report report={report} />}
    </Stack>
  )
}

interface ChoiceProps {
  readonly scenarios: readonly ShippedScenario[]
  readonly text: string
  readonly choose: (text: string) => void
}

function Choice({ scenarios, text, choose }: ChoiceProps) {
  const { t } = useTranslation()
  const chosen = scenarios.find((one) => one.text === text)
  const groups = [...new Set(scenarios.map(({ group }) => group))].map((group) => ({
    group: group === '' ? t('scenarios.others') : group,
    items: scenarios.filter((one) => one.group === group).map(({ name, title }) => ({ value: name, label: title })),
  }))
  return (
    <>
      <NativeSelect
        label={t('scenarios.choose')}
        data={[{ value: '', label: t('scenarios.own') }, ...groups]}
        value={chosen?.name ?? ''}
        onChange={(event) => choose(scenarios.find(({ name }) => name === event.currentTarget.value)?.text ?? '')}
      />
      {chosen === undefined ? null : <Text size="sm">{chosen.teaches}</Text>}
    </>
  )
}
