import { ApiError, ensure } from '../../kernel/errors.ts'
import type { NamedLab } from '../../scenario/lab/classroom.ts'
import type { Answers } from '../../scenario/lab/format.ts'
import { type Asked, queryFlag, type Route } from './route.ts'
import { shippedLabs } from './shippedScenarios.ts'
import { shownWorld } from './worlds.ts'

/** Engine and labs bring a parser and a schema compiler along, which no other route needs. */
const classroom = () => import('../../scenario/lab/classroom.ts')
const shown = () => import('../../scenario/lab/shown.ts')

async function askedLab({ params }: Asked): Promise<NamedLab> {
  const lab = (await shippedLabs()).find(({ name }) => name === params.name)
  ensure(lab, new ApiError(404, 'LabNotFound', `There is no lab ${params.name}.`))
  return lab
}

const ANSWER = { anyOf: [{ type: 'string', maxLength: 1_000 }, { type: 'number' }, { type: 'boolean' }] }

export const labRoutes: readonly Route[] = [
  {
    method: 'get',
    path: '/labs',
    summary:
      'The labs that come with it, in order: title and goal in three languages, level, minutes, and whether the world is there',
    handle: async ({ parts }) => {
      const { listedLab } = await shown()
      const labs = (await shippedLabs()).map(listedLab)
      return { body: { labs: labs.map((lab) => ({ ...lab, started: parts.worlds.find(lab.world) !== undefined })) } }
    },
  },
  {
    method: 'get',
    path: '/labs/{name}',
    summary: 'One lab with its hints, questions and what is checked; with reveal, explanation and solution as well',
    query: { reveal: 'true: with explanation, reference script and answers' },
    handle: async (asked) => {
      const reveal = queryFlag(asked, 'reveal')
      const { shownLab, revealedLab } = await shown()
      const lab = await askedLab(asked)
      const told = shownLab(lab)
      const started = asked.parts.worlds.find(told.world) !== undefined
      return { body: { ...told, started, ...(reveal ? revealedLab(lab) : {}) } }
    },
  },
  {
    method: 'post',
    path: '/labs/{name}/start',
    summary: 'Make the world of a lab, whose clock runs; one that is there is refused, or with restart made anew',
    body: { type: 'object', properties: { restart: { type: 'boolean' } }, additionalProperties: false },
    handle: async (asked) => {
      const { restart = false } = asked.body as { restart?: boolean }
      const lab = await askedLab(asked)
      const { startLab } = await classroom()
      const host = await startLab(asked.parts, lab, restart)
      return { status: 201, body: { lab: lab.name, world: await shownWorld(asked.parts, host) } }
    },
  },
  {
    method: 'post',
    path: '/labs/{name}/grade',
    summary: 'Judge the world of a lab, or a fork of it, and answers by question; the world stays as it is',
    body: {
      type: 'object',
      properties: {
        world: { type: 'string', pattern: '^[a-z0-9-]{1,40}$' },
        answers: { type: 'object', additionalProperties: ANSWER },
        reveal: { type: 'boolean' },
      },
      additionalProperties: false,
    },
    handle: async (asked) => {
      const lab = await askedLab(asked)
      const { gradeLab, labOf, worldNameOf } = await classroom()
      const { explanationOf } = await shown()
      const wanted = asked.body as { world?: string; answers?: Answers; reveal?: boolean }
      const { world = worldNameOf(lab.name), answers = {}, reveal = false } = wanted
      const checks = await gradeLab(asked.parts, lab, world, answers)
      const passed = checks.every((check) => check.passed)
      const explanation = passed || reveal ? { explanation: explanationOf(labOf(lab.file)) } : {}
      return { body: { lab: lab.name, world, passed, checks, ...explanation } }
    },
  },
]
