import { createRequire } from 'node:module'
import type { CollectionTag, ScalarTag, Tags } from 'yaml'
import { ensure } from '../../kernel/errors.ts'
import type { Json } from '../../world/rows/ros.ts'
import { invalidSchema } from '../errors.ts'
import { FUNCTIONS, NOT_EMULATED_FUNCTIONS } from '../functions/registry.ts'

/** Aliases of one anchor, so that a small text does not become a huge template. */
const MAX_ALIASES = 100
/** Levels of maps and lists; no template needs so many, and walking them must not exhaust the stack. */
const MAX_DEPTH = 100

/** Reads JSON or YAML with short tags; refuses with InvalidSchema. Later duplicates of a key win, as they do in the wild. */
export function parseText(body: string): Json {
  const text = body.replace(/^\uFEFF/, '')
  const json = text.trimStart().startsWith('{') ? parseJson(text) : undefined
  const value = json !== undefined && 'value' in json ? json.value : parseYaml(text, json?.problem)
  ensure(isWithinDepth(value), invalidSchema(`The template is nested deeper than ${MAX_DEPTH} levels.`))
  return value
}

function parseJson(text: string): { readonly value: Json } | { readonly problem: string } {
  try {
    return { value: JSON.parse(text) }
  } catch (error) {
    return { problem: (error as Error).message }
  }
}

/** A text that begins like JSON may be YAML in flow style; if it is neither, what is wrong with the JSON is said. */
function parseYaml(text: string, jsonProblem: string | undefined): Json {
  const refusal = (reason: string) =>
    invalidSchema(
      jsonProblem === undefined ? `The template is not YAML: ${reason}` : `The template is not JSON: ${jsonProblem}`,
    )
  try {
    const document = yaml().parseDocument(text, {
      version: '1.1',
      merge: true,
      uniqueKeys: false,
      logLevel: 'silent',
      prettyErrors: true,
      customTags: templateTags,
    })
    const problem = document.errors[0] ?? document.warnings[0]
    ensure(problem === undefined, refusal(problem?.message ?? ''))
    // Through JSON: shared anchors become copies, and every value is one that JSON has.
    return JSON.parse(JSON.stringify(document.toJS({ maxAliasCount: MAX_ALIASES })) ?? 'null')
  } catch (error) {
    if (error instanceof RangeError) throw invalidSchema(`The template is nested deeper than ${MAX_DEPTH} levels.`)
    throw error instanceof ReferenceError ? refusal(error.message) : error
  }
}

function isWithinDepth(root: Json): boolean {
  let level: readonly Json[] = [root]
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > MAX_DEPTH) return false
    level = level.flatMap((value) => (value !== null && typeof value === 'object' ? Object.values(value) : []))
  }
  return true
}

/**
 * YAML 1.1 (yes, no, on and off are booleans) with the short tags; dates stay texts, because 2015-09-01 is a version.
 * Guess: 22:30 stays a text, too, where YAML 1.1 has the number 1350.
 */
function templateTags(tags: Tags): Tags {
  const plain = tags.filter(
    (tag) => typeof tag === 'string' || (!tag.tag.endsWith(':timestamp') && tag.format !== 'TIME'),
  )
  shortTags ??= readShortTags()
  return [...plain, ...shortTags]
}

/** Loaded on first use: most templates are JSON. */
function yaml() {
  return createRequire(import.meta.url)('yaml') as typeof import('yaml')
}

let shortTags: (ScalarTag | CollectionTag)[] | undefined

/** `!Ref x` is {Ref: x}, all others `!X y` are {Fn::X: y}. */
function readShortTags(): (ScalarTag | CollectionTag)[] {
  const { Pair, Scalar, YAMLMap } = yaml()
  const names = [...FUNCTIONS.map(({ name }) => name), ...NOT_EMULATED_FUNCTIONS]
  return names.flatMap((name): (ScalarTag | CollectionTag)[] => {
    const tag = `!${name.replace('Fn::', '')}`
    const call = (argument: unknown) => {
      const map = new YAMLMap()
      map.items.push(new Pair(new Scalar(name), argument))
      return map
    }
    return [
      { tag, resolve: (text: string) => call(new Scalar(text)) },
      { tag, collection: 'seq', resolve: call },
      { tag, collection: 'map', resolve: call },
    ]
  })
}
