import { Button, Checkbox, Group, Stack } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Refusal } from '../../api/control.ts'
import { Problem } from '../../parts/Problem.tsx'
import { Section } from '../../parts/Section.tsx'
import { Checks } from './Checks.tsx'
import { Fees } from './Fees.tsx'
import { Forecast } from './Forecast.tsx'
import { SourcePlan } from './SourcePlan.tsx'
import { SourcePlans } from './SourcePlans.tsx'
import type { Preview } from './shapes.ts'

interface Props {
  readonly preview: Preview
  readonly back: () => void
  readonly start: (acceptTerms: boolean) => void
  /** Looks again, with the same request. */
  readonly again: () => void
  readonly isBusy: boolean
  readonly error: unknown
}

/** The first clone of an account needs its terms accepted; that alone does not stop a start from here. */
const TERMS_RULE = '4'

/** What would be made, and by which rules; nothing has been made yet. */
export function PreviewStep({ preview, back, start, again, isBusy, error }: Props) {
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
  const { sources, fees } = preview
  const isOutdated = error instanceof Refusal && error.code === 'PreviewOutdated'
  return (
    <Stack>
      {isRefused ? allChecks : null}
      {sources.length > 1 ? (
        <SourcePlans preview={preview} />
      ) : (
        sources.map((source) => (
          <Section key={source.sourceInstanceId} title={t('clone.source', { instanceId: source.sourceInstanceId })}>
            <SourcePlan source={source} />
          </Section>
        ))
      )}
      {isEmpty(preview) ? null : (
        <Section title={t('clone.forecast')}>
          <Forecast preview={preview} />
        </Section>
      )}
      {fees.length === 0 || sources.length > 1 ? null : (
        <Section title={t('clone.fees')}>
          <Fees fees={fees} />
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
      {error === undefined ? null : <Problem error={error} {...(isOutdated ? { again } : {})} />}
      <Group>
        <Button variant="default" onClick={back} disabled={isBusy}>
          {t('clone.back')}
        </Button>
        <Button
          onClick={() => start(accepts)}
          loading={isBusy}
          disabled={isRefused || isOutdated || (terms !== undefined && !accepts)}
        >
          {t('clone.start')}
        </Button>
      </Group>
    </Stack>
  )
}

/** What is refused before anything is tried out has nothing to foretell. */
function isEmpty({ expected, kept, permissions }: Preview): boolean {
  return expected === undefined && kept.length === 0 && permissions.length === 0
}
