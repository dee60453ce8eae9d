import { Button, Group, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { control } from '../../api/control.ts'
import { useAct } from '../../api/useAct.ts'
import { CodeText } from '../../parts/CodeText.tsx'
import { Problem } from '../../parts/Problem.tsx'
import { Section } from '../../parts/Section.tsx'
import { type RevealedLab, saidIn } from './labs.ts'
import { Phrase } from './Prose.tsx'
import { Explanation } from './Verdict.tsx'

/** For who gives up: the reference script, its answers and the explanation. They are asked for only then. */
export function Solution({ name, isExplained }: { readonly name: string; readonly isExplained: boolean }) {
  const { t, i18n } = useTranslation()
  const { act, error, isBusy } = useAct()
  const [lab, setLab] = useState<RevealedLab>()
  const reveal = () =>
    void act(async () => setLab(await control<RevealedLab>('GET', `/labs/${encodeURIComponent(name)}?reveal=true`)))
  if (lab === undefined)
    return (
      <>
        <Group>
          <Button variant="default" loading={isBusy} onClick={reveal}>
            {t('labs.showSolution')}
          </Button>
        </Group>
        {error === undefined ? null : <Problem error={error} />}
      </>
    )
  const { steps, answers } = lab.solution
  return (
    <>
      <Section title={t('labs.solution')}>
        <Text size="sm">{t('labs.aboutSolution')}</Text>
        <CodeText label={t('labs.solution')} text={steps} />
        {lab.questions.map((question) => (
          <Text key={question.name} size="sm">
            <Phrase text={saidIn(question, i18n.language)} /> {String(answers[question.name])}
          </Text>
        ))}
      </Section>
      {isExplained ? null : <Explanation text={saidIn(lab.explanation, i18n.language)} />}
    </>
  )
}
