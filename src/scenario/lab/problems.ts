import type { Found, Place } from '../step.ts'
import { type Answers, answersIn, isComputed, LANGUAGES, type Lab, type LabQuestion } from './format.ts'

/** What a schema cannot say of a lab: that its parts fit together. */
export function labProblems(lab: Lab | undefined): Found[] {
  if (lab === undefined) return []
  return [...proseProblems(lab), ...questionProblems(lab), ...checkProblems(lab), ...answerProblems(lab)]
}

function proseProblems(lab: Lab): Found[] {
  const count = lab.en.hints.length
  const uneven = LANGUAGES.filter((language) => lab[language].hints.length !== count).map((language) => ({
    place: ['lab', language, 'hints'],
    message: `has ${lab[language].hints.length} hints where en has ${count}`,
  }))
  const open = LANGUAGES.flatMap((language) =>
    Object.entries(lab[language]).flatMap(([member, text]) =>
      [text].flat().some((one: string) => one.split('`').length % 2 === 0)
        ? [{ place: ['lab', language, member], message: 'a backtick is opened and not closed' }]
        : [],
    ),
  )
  return [...uneven, ...open]
}

function questionProblems({ questions = [], checks }: Lab): Found[] {
  const asked = new Set(checks.flatMap((check) => [...answersIn(check.steps), ...(check.answers ?? [])]))
  return questions.flatMap(({ name }, i) => {
    const place = ['lab', 'questions', i, 'name']
    if (questions.findIndex((other) => other.name === name) !== i)
      return [{ place, message: `there is a question ${name} already` }]
    return asked.has(name) ? [] : [{ place, message: `no check asks for the answer to ${name}` }]
  })
}

function checkProblems({ questions = [], checks, answers = {} }: Lab): Found[] {
  const names = new Set(questions.map(({ name }) => name))
  return checks.flatMap((check, i) => {
    const place = ['lab', 'checks', i]
    if (check.steps === undefined && check.answers === undefined)
      return [{ place, message: 'has neither steps nor answers' }]
    const unknown = [...new Set([...answersIn(check.steps), ...(check.answers ?? [])])]
      .filter((name) => !names.has(name))
      .map((name) => ({ place, message: `there is no question ${name}` }))
    const unfit = (check.answers ?? [])
      .filter((name) => isComputed(answers[name]))
      .map((name) => ({
        place: [...place, 'answers'],
        message: `the answer to ${name} depends on what a learner does: compare it in steps`,
      }))
    return [...unknown, ...unfit]
  })
}

function answerProblems({ questions = [], answers = {}, wrong }: Lab): Found[] {
  const missing = questions
    .filter(({ name }) => answers[name] === undefined)
    .map(({ name }) => ({ place: ['lab', 'answers'], message: `there is no answer to ${name}` }))
  return [
    ...missing,
    ...unfitAnswers(questions, answers, ['lab', 'answers']),
    ...unfitAnswers(questions, wrong.answers ?? {}, ['lab', 'wrong', 'answers']),
  ]
}

function unfitAnswers(questions: readonly LabQuestion[], answers: Answers, at: Place): Found[] {
  return Object.entries(answers).flatMap(([name, answer]) => {
    const question = questions.find((one) => one.name === name)
    if (question === undefined) return [{ place: [...at, name], message: `there is no question ${name}` }]
    const values = question.choices?.map((choice) => (typeof choice === 'object' ? choice.value : choice))
    if (values === undefined || values.includes(answer) || isComputed(answer)) return []
    return [{ place: [...at, name], message: `is not among the choices: ${values.join(', ')}` }]
  })
}
