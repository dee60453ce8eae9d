import { Button, Checkbox, Group, Stack } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Section } from '../../parts/Section.tsx'
import { Checks } from './Checks.tsx'
import { Fees } from './Fees.tsx'
import { Forecast } from './Forecast.tsx'
import { SourcePlan } from './SourcePlan.tsx'
import type { Preview } from './shapes.ts'

interface Props {
  readonly preview: Preview
  readonly back: () => void
  readonly start: (acceptTerms: boolean) => void
  readonly isBusy: boolean
}

/** The first clone of an account needs its terms accepted; that alone does not stop a start from here. */
const TERMS_RULE = '4'

/** What would be made, and by which rules; nothing has been made yet. */
export function PreviewStep({ preview, back, start, isBusy }: Props) {
  const { t } = useTranslation()
  const [accepts, setAccepts] = useState(false)
  const terms = preview.checks.find(({ rule, outcome }) => rule === TERMS_RULE && outcome !== 'pass')
  const checks = preview.checks.filter((check) => check !== terms)
  const isRefused = checks.some(({ outcome }) => outcome === 'refuse')
  // A refusal is what matters then; else the rules are what it all rests on.
  const allChecks = (
    <Section title={t('clone.checks')}>
      <Checks checks={checks} />
    </Section>
  )
  return (
    <Stack>
      {isRefused ? allChecks : null}
      {preview.sources.map((source) => (
        <SourcePlan key={source.sourceInstanceId} source={source} />
      ))}
      <Section title={t('clone.forecast')}>
        <Forecast preview={preview} />
      </Section>
      {preview.fees.length === 0 ? null : (
        <Section title={t('clone.fees')}>
          <Fees fees={preview.fees} />
        </Section>
      )}
      {isRefused ? null : allChecks}
      {terms === undefined || isRefused ? null : (
        <Checkbox
          label={t('clone.terms')}
          description={`${terms.message} (${t('rule', { rule: terms.rule })})`}
          checked={accepts}
          onChange={(event) => setAccepts(event.currentTarget.checked)}
        />
      )}
      <Group>
        <Button variant="default" onClick={back}>
          {t('clone.back')}
        </Button>
        <Button
          onClick={() => start(accepts)}
          loading={isBusy}
          disabled={isRefused || (terms !== undefined && !accepts)}
        >
          {t('clone.start')}
        </Button>
      </Group>
    </Stack>
  )
}
