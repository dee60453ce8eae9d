import { scenarioText } from '../record/scenarioText.ts'
import { worldOf } from '../run.ts'
import { labOf, type NamedLab, worldNameOf } from './classroom.ts'
import { LANGUAGES, type LabChoice, type LabProse, type LabQuestion, type Said } from './format.ts'

/** What the list of labs tells of each. */
export function listedLab({ name, file }: NamedLab) {
  const { level, minutes, order, questions = [], checks, ...prose } = labOf(file)
  return {
    name,
    world: worldNameOf(name),
    regionId: worldOf(file).regionId,
    level,
    minutes,
    order,
    rules: file.scenario.rules ?? [],
    questions: questions.length,
    checks: checks.length,
    ...inEach(prose, ({ title, goal }) => ({ title, goal })),
  }
}

/** What a learner may see before it is solved: no steps, no answers, no explanation. */
export function shownLab(lab: NamedLab) {
  const { questions = [], checks, ...prose } = labOf(lab.file)
  return {
    ...listedLab(lab),
    ...inEach(prose, ({ title, goal, hints }) => ({ title, goal, hints })),
    questions: questions.map(shownQuestion),
    checks: checks.map(({ en, ja, zh }) => ({ en, ja, zh })),
  }
}

/** What a learner may see afterwards, or who gives up: what was to be learnt, the reference script (YAML) and its answers. */
export function revealedLab({ file }: NamedLab) {
  const { answers = {}, ...prose } = labOf(file)
  const { steps } = file.scenario
  return { explanation: explanationOf(prose), solution: { steps: scenarioText({ steps }, []), answers } }
}

export function explanationOf(prose: Said<LabProse>): Said {
  return inEach(prose, ({ explanation }) => explanation)
}

function inEach<T>(prose: Said<LabProse>, of: (prose: LabProse) => T): Said<T> {
  return Object.fromEntries(LANGUAGES.map((language) => [language, of(prose[language])])) as Said<T>
}

interface ShownQuestion extends Said {
  readonly name: string
  readonly choices?: readonly LabChoice[]
}

/** Every choice is said in each language. */
function shownQuestion({ name, en, ja, zh, choices }: LabQuestion): ShownQuestion {
  if (choices === undefined) return { name, en, ja, zh }
  return { name, en, ja, zh, choices: choices.map(saidChoice) }
}

function saidChoice(choice: NonNullable<LabQuestion['choices']>[number]): LabChoice {
  if (typeof choice === 'object') return choice
  const text = String(choice)
  return { value: choice, en: text, ja: text, zh: text }
}
