import { Alert, Button, Group, NativeSelect, Stack, Text } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useParams } from 'wouter'
import { control } from '../api/control.ts'
import { useAct } from '../api/useAct.ts'
import { go, usePlace } from '../app/place.ts'
import { Loaded } from '../parts/Loaded.tsx'
import { PageTitle } from '../parts/PageTitle.tsx'
import { Problem } from '../parts/Problem.tsx'
import { Section } from '../parts/Section.tsx'
import { To } from '../parts/To.tsx'
import { markDone, useKept } from './labs/done.ts'
import { Hints } from './labs/Hints.tsx'
import { type Grade, type ShownLab, saidIn, useLabs } from './labs/labs.ts'
import { Phrase, Prose } from './labs/Prose.tsx'
import { Questions } from './labs/Questions.tsx'
import { Solution } from './labs/Solution.tsx'
import { Verdict } from './labs/Verdict.tsx'

/** One lesson: what is to be reached, the world to do it in, and what came of it. */
export default function Lab() {
  const { name = '' } = useParams()
  const lab = useQuery({
    queryKey: ['labs', name],
    queryFn: () => control<ShownLab>('GET', `/labs/${encodeURIComponent(name)}`),
    retry: false,
  })
  return (
    <Loaded of={lab}>
      {(shown) => (
        // What was answered and found belongs to one lab.
        <Lesson key={name} lab={shown} />
      )}
    </Loaded>
  )
}

function Lesson({ lab }: { readonly lab: ShownLab }) {
  const { t, i18n } = useTranslation()
  const { name, minutes, level, questions } = lab
  const { title, goal, hints } = saidIn(lab, i18n.language)
  const [answers, setAnswers] = useKept<Readonly<Record<string, string>>>(name, 'answers', {})
  const [grade, setGrade] = useState<Grade>()
  const begin = () => {
    setGrade(undefined)
    setAnswers({})
  }
  return (
    <Stack>
      <PageTitle>{title}</PageTitle>
      <Text size="sm">
        {t(`labs.levels.${level}`)} · {t('labs.minutes', { minutes })} ·{' '}
        <To path="/labs" isInText>
          {t('labs.all')}
        </To>
      </Text>
      <Section title={t('labs.goal')}>
        <Prose text={goal} />
        <Text size="sm">{t('labs.checked')}</Text>
        <ul style={{ margin: 0 }}>
          {lab.checks.map((check) => (
            <li key={check.en}>
              <Phrase text={saidIn(check, i18n.language)} />
            </li>
          ))}
        </ul>
        <Start lab={lab} begin={begin} />
      </Section>
      <Hints lab={name} hints={hints} />
      {questions.length === 0 ? null : (
        <Questions
          questions={questions}
          answers={answers}
          answer={(question, value) => setAnswers({ ...answers, [question]: value })}
        />
      )}
      {lab.started ? <Check lab={lab} answers={answers} tell={setGrade} /> : null}
      {grade === undefined ? null : <Verdict grade={grade} questions={questions} />}
      <Solution name={name} isExplained={grade?.explanation !== undefined} />
      <Next name={name} />
    </Stack>
  )
}

/** Makes the world and goes there; or goes there, or makes it anew. */
function Start({ lab, begin }: { readonly lab: ShownLab; readonly begin: () => void }) {
  const { t } = useTranslation()
  const { world } = usePlace()
  const queries = useQueryClient()
  const { act, error, isBusy } = useAct()
  const enter = () => go({ world: lab.world, regionId: lab.regionId, actAs: '', resourceGroupId: '' })
  const start = (restart: boolean) =>
    void act(async () => {
      await control('POST', `/labs/${encodeURIComponent(lab.name)}/start`, { restart })
      begin()
      enter()
      for (const queryKey of [['labs'], ['worlds'], [lab.world]]) await queries.invalidateQueries({ queryKey })
    })
  const isThere = lab.started && world === lab.world
  return (
    <>
      {isThere ? <Alert role="status" color="blue" title={t('labs.here', { world })} /> : null}
      <Group>
        {lab.started ? null : (
          <Button loading={isBusy} onClick={() => start(false)}>
            {t('labs.start')}
          </Button>
        )}
        {lab.started && !isThere ? <Button onClick={enter}>{t('labs.enter')}</Button> : null}
        {lab.started ? (
          <Button variant="default" loading={isBusy} onClick={() => start(true)}>
            {t('labs.restart')}
          </Button>
        ) : null}
      </Group>
      {error === undefined ? null : <Problem error={error} />}
    </>
  )
}

interface CheckProps {
  readonly lab: ShownLab
  readonly answers: Readonly<Record<string, string>>
  readonly tell: (grade: Grade | undefined) => void
}

/** Judges the world of the lab; or the one of the place, which may be a fork of it. */
function Check({ lab, answers, tell }: CheckProps) {
  const { t } = useTranslation()
  const place = usePlace()
  const { act, error, isBusy } = useAct()
  const [chosen, setChosen] = useState(lab.world)
  const isElsewhere = place.world !== lab.world
  const world = isElsewhere ? chosen : lab.world
  const check = () => {
    tell(undefined)
    void act(async () => {
      const grade = await control<Grade>('POST', `/labs/${encodeURIComponent(lab.name)}/grade`, { world, answers })
      if (grade.passed) markDone(lab.name)
      tell(grade)
    })
  }
  return (
    <>
      <Group align="end">
        {isElsewhere ? (
          <NativeSelect
            label={t('labs.which')}
            data={[lab.world, place.world]}
            value={world}
            onChange={(event) => setChosen(event.currentTarget.value)}
          />
        ) : null}
        <Button loading={isBusy} onClick={check}>
          {t('labs.check')}
        </Button>
      </Group>
      {error === undefined ? null : <Problem error={error} />}
    </>
  )
}

function Next({ name }: { readonly name: string }) {
  const { t, i18n } = useTranslation()
  const all = useLabs().data?.labs ?? []
  const next = all[all.findIndex((lab) => lab.name === name) + 1]
  if (next === undefined) return null
  return (
    <Text>
      {t('labs.next')}:{' '}
      <To path={`/labs/${next.name}`} isInText>
        {saidIn(next, i18n.language).title}
      </To>
    </Text>
  )
}
