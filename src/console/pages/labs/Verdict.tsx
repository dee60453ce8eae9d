import { Alert, List, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { CheckResult } from '../../../scenario/lab/check.ts'
import { Section } from '../../parts/Section.tsx'
import { type Grade, type ShownLab, saidIn } from './labs.ts'
import { Phrase, Prose } from './Prose.tsx'

interface Props {
  readonly grade: Grade
  readonly questions: ShownLab['questions']
}

/** What came of each check, and, when all hold, what was to be learnt. */
export function Verdict({ grade: { passed, checks, explanation }, questions }: Props) {
  const { t, i18n } = useTranslation()
  return (
    <>
      <Section title={t('labs.verdict')}>
        <Alert color={passed ? 'green' : 'red'} role="status">
          <Text fw={700}>{t(passed ? 'labs.passed' : 'labs.notYet')}</Text>
        </Alert>
        <List spacing="xs" listStyleType="none" withPadding={false}>
          {checks.map((check) => (
            <List.Item key={check.en}>
              <Text component="span" fw={600}>
                {check.passed ? `✓ ${t('labs.holds')}` : `✗ ${t('labs.fails')}`}
                {': '}
              </Text>
              <Phrase text={saidIn(check, i18n.language)} />
              {check.passed ? null : <Why check={check} questions={questions} />}
            </List.Item>
          ))}
        </List>
      </Section>
      {explanation === undefined ? null : <Explanation text={saidIn(explanation, i18n.language)} />}
    </>
  )
}

export function Explanation({ text }: { readonly text: string }) {
  const { t } = useTranslation()
  return (
    <Section title={t('labs.explanation')}>
      <Prose text={text} />
    </Section>
  )
}

/** Of answers in the learner's language; what came in the place of what must hold as the emulator words it. */
function Why({ check, questions }: { readonly check: CheckResult; readonly questions: ShownLab['questions'] }) {
  const { t, i18n } = useTranslation()
  const { unanswered, wrongAnswers, problem } = check
  const asked = questions.filter(({ name }) => [...unanswered, ...wrongAnswers].includes(name))
  if (asked.length === 0)
    return (
      <Text size="sm" lang="en" style={{ overflowWrap: 'anywhere' }}>
        {problem}
      </Text>
    )
  return asked.map((question) => (
    <Text key={question.name} size="sm">
      {t(unanswered.includes(question.name) ? 'labs.unanswered' : 'labs.wrongAnswer')}
      {': '}
      <Phrase text={saidIn(question, i18n.language)} />
    </Text>
  ))
}
