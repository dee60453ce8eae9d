import type { ErrorObject, ValidateFunction } from 'ajv'
import { type Document, isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml'
import { newAjv } from '../catalogue/ajv.ts'
import { findAction } from '../catalogue/catalogue.ts'
import { readFixture } from '../catalogue/fixtures.ts'
import type { Product } from '../catalogue/products.ts'
import { type Scenario, stepLists } from './format.ts'
import { labProblems } from './lab/problems.ts'
import { type Found, innerSteps, type Place, type ScenarioStep, STEP_KINDS, STEP_MODIFIERS } from './step.ts'

/** One thing that is wrong with a file. */
export interface FileProblem {
  /** 1-based. */
  readonly line: number
  readonly column: number
  /** `steps[3].with.VpcId`; empty for the whole file. */
  readonly path: string
  readonly message: string
}

/** A file that is no scenario, with all that is wrong with it. */
export class ScenarioFileError extends Error {
  readonly problems: readonly FileProblem[]

  constructor(problems: readonly FileProblem[]) {
    super(problems.map(fileProblemText).join('\n'))
    this.name = 'ScenarioFileError'
    this.problems = problems
  }
}

export function fileProblemText({ line, column, path, message }: FileProblem): string {
  return `${line}:${column} ${path === '' ? '' : `${path}: `}${message}`
}

/** A scenario with the text it was read from. */
export interface ScenarioFile {
  readonly scenario: Scenario
  readonly text: string
  /** Where a node stands in the text: offsets of its first character and of the one after its last; undefined if it is not there. */
  readonly rangeOf: (place: Place) => readonly [start: number, end: number] | undefined
  /** 1-based line of a place, or of what is around it. */
  readonly lineOf: (place: Place) => number
}

/** Reads a scenario, YAML or JSON. Throws a ScenarioFileError that names line, column and path of whatever is wrong. */
export function readScenario(text: string): ScenarioFile {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines })
  const positionOf = (place: Place) => {
    const { line, col } = lines.linePos(nearestNode(document, place)?.range?.[0] ?? 0)
    return { line: Math.max(line, 1), column: Math.max(col, 1) }
  }
  const refuse = (found: readonly Found[]) => {
    if (found.length === 0) return
    throw new ScenarioFileError(
      found.map(({ place, message }) => ({ ...positionOf(place), path: pathText(place), message })),
    )
  }
  const [broken] = document.errors
  if (broken !== undefined) {
    const { line, col } = broken.linePos?.[0] ?? { line: 1, col: 1 }
    const message = `not YAML: ${broken.message.split(' at line ')[0]}`
    throw new ScenarioFileError([{ line, column: col, path: '', message }])
  }
  const content: unknown = document.toJS({ maxAliasCount: 200 })
  refuse(stepProblems(content))
  refuse(schemaProblems(content))
  const scenario = content as Scenario
  refuse(callProblems(scenario))
  refuse(labProblems(scenario.lab))
  return {
    scenario,
    text,
    lineOf: (place) => positionOf(place).line,
    rangeOf: (place) => {
      const range = nodeAt(document, place)?.range
      return range ? [range[0], range[1]] : undefined
    },
  }
}

/** That each step is of one kind is checked first: the schema could only say that none of all the alternatives fits. */
function stepProblems(content: unknown): Found[] {
  // Whatever is not a list where one should be is the schema's to tell.
  const { lab, ...rest } = (content ?? {}) as Scenario
  const checks = Array.isArray(lab?.checks) ? lab.checks.map((check) => check ?? {}) : []
  const whole = lab === undefined || lab === null ? rest : { ...rest, lab: { ...lab, checks } }
  return stepLists(whole).flatMap(({ steps, at }) => problemsOfSteps(steps, at))
}

function problemsOfSteps(steps: unknown, at: Place): Found[] {
  if (!Array.isArray(steps)) return []
  return steps.flatMap((step: unknown, i): Found[] => {
    const place = [...at, i]
    if (step === null || typeof step !== 'object' || Array.isArray(step))
      return [{ place, message: 'a step is a mapping' }]
    const names = Object.keys(step)
    const kinds = STEP_KINDS.filter((kind) => names.includes(kind))
    if (kinds.length !== 1) {
      const has =
        kinds.length === 0 ? `this one has ${names.join(', ') || 'nothing'}` : `this one is ${kinds.join(' and ')}`
      return [{ place, message: `a step is exactly one of ${STEP_KINDS.join(', ')}; ${has}` }]
    }
    const strays = names
      .filter((name) => STEP_MODIFIERS[name]?.includes(kinds[0] as never) === false)
      .map((name) => ({
        place: [...place, name],
        message: `${name} goes with ${STEP_MODIFIERS[name]?.join(', ')} only`,
      }))
    const inner = innerSteps(step).flatMap((below) => problemsOfSteps(below.steps, [...place, ...below.at]))
    return [...strays, ...inner]
  })
}

let validate: ValidateFunction | undefined

function schemaProblems(content: unknown): Found[] {
  validate ??= newAjv({ strict: false, allErrors: true, verbose: true }).compile(
    JSON.parse(readFixture('scenario.schema.json').toString()),
  )
  if (validate(content)) return []
  const errors = validate.errors ?? []
  // Of alternatives only the whole is told, not why each of them does not fit.
  const whole = errors.filter(({ schemaPath }) => !/\/(anyOf|oneOf)\/\d+\//.test(schemaPath))
  return (whole.length > 0 ? whole : errors).map((error) => ({ place: placeOf(error), message: schemaMessage(error) }))
}

function placeOf({ instancePath, params }: ErrorObject): Place {
  const names = instancePath.split('/').slice(1)
  const place = names.map((name) =>
    /^\d+$/.test(name) ? Number(name) : name.replaceAll('~1', '/').replaceAll('~0', '~'),
  )
  const { additionalProperty } = params as { additionalProperty?: string }
  return additionalProperty === undefined ? place : [...place, additionalProperty]
}

function schemaMessage({ keyword, message = 'is not valid', params, parentSchema }: ErrorObject): string {
  if (keyword === 'additionalProperties') return 'is not known here'
  if (keyword === 'enum') return `must be one of ${(params as { allowedValues: unknown[] }).allowedValues.join(', ')}`
  const described = (parentSchema as { description?: string } | undefined)?.description
  return keyword === 'anyOf' && described !== undefined ? `is not: ${described}` : message
}

/** Calls of actions that nobody has, and parameters that they do not take: found before anything runs. */
function callProblems(scenario: Scenario): Found[] {
  return stepLists(scenario).flatMap(({ steps, at }) => problemsOfCalls(steps, at))
}

function problemsOfCalls(steps: readonly ScenarioStep[], at: Place): Found[] {
  return steps.flatMap((step, i): Found[] => {
    const place = [...at, i]
    const inner = innerSteps(step).flatMap((below) => problemsOfCalls(below.steps, [...place, ...below.at]))
    if (step.call === undefined) return inner
    const [product = '', action = ''] = step.call.split('.')
    const shape = findAction(product as Product, action)
    if (shape === undefined) return [{ place: [...place, 'call'], message: `there is no action ${step.call}` }]
    return Object.keys(step.with ?? {})
      .filter((name) => shape.request.properties?.[name] === undefined)
      .map((name) => ({ place: [...place, 'with', name], message: `${step.call} has no such parameter` }))
  })
}

/** `steps[3].with.VpcId`. */
export function pathText(place: Place): string {
  return place.map((name, i) => (typeof name === 'number' ? `[${name}]` : `${i === 0 ? '' : '.'}${name}`)).join('')
}

function nodeAt(document: Document, place: Place): Node | undefined {
  let node = resolved(document, document.contents)
  for (const name of place) {
    const next = isMap(node) || isSeq(node) ? node.get(name, true) : undefined
    node = resolved(document, next)
    if (node === undefined) return undefined
  }
  return node
}

/** A key when its value is what is wrong: an unknown member is looked for by its name. */
function nearestNode(document: Document, place: Place): Node | undefined {
  for (let length = place.length; length >= 0; length--) {
    const parent = nodeAt(document, place.slice(0, Math.max(0, length - 1)))
    if (length > 0 && isMap(parent)) {
      const pair = parent.items.find(({ key }) => isScalar(key) && key.value === place[length - 1])
      if (pair !== undefined) return pair.key as Node
    }
    const node = nodeAt(document, place.slice(0, length))
    if (node !== undefined) return node
  }
  return undefined
}

function resolved(document: Document, node: unknown): Node | undefined {
  return (isAlias(node) ? node.resolve(document) : (node as Node | null | undefined)) ?? undefined
}
