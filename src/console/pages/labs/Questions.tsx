import { NativeSelect, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Section } from '../../parts/Section.tsx'
import { type ShownLab, saidIn } from './labs.ts'
import { Phrase } from './Prose.tsx'

interface Props {
  readonly questions: ShownLab['questions']
  /** By name of the question. */
  readonly answers: Readonly<Record<string, string>>
  readonly answer: (name: string, value: string) => void
}

/** What is asked of the learner in words. */
export function Questions({ questions, answers, answer }: Props) {
  const { t, i18n } = useTranslation()
  return (
    <Section title={t('labs.questions')}>
      {questions.map((question) => {
        const { name, choices } = question
        const common = {
          label: <Phrase text={saidIn(question, i18n.language)} />,
          value: answers[name] ?? '',
          onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
            answer(name, event.currentTarget.value),
        }
        if (choices === undefined) return <TextInput key={name} maw={520} spellCheck={false} {...common} />
        const said = choices.map((choice) => ({
          value: String(choice.value),
          label: saidIn(choice, i18n.language),
        }))
        return (
          <NativeSelect key={name} maw={520} data={[{ value: '', label: t('labs.choose') }, ...said]} {...common} />
        )
      })}
    </Section>
  )
}
