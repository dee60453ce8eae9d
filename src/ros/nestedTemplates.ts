import type { ActionContext } from '../door/action.ts'
import type { FetchedText, FetchedTexts } from '../door/fetched.ts'
import { ApiError } from '../kernel/errors.ts'
import type { Json, StackRow } from '../world/rows/ros.ts'
import type { World } from '../world/world.ts'
import { parseTemplate } from './template/parse.ts'
import { type StaticScope, staticScope } from './template/staticScope.ts'
import { isMap, type Section, type Template } from './template/template.ts'
import { templateVersionKey } from './templateSource.ts'

/** What requests with templates say that matters here. */
interface TemplateRequest {
  readonly RegionId?: unknown
  readonly StackId?: unknown
  readonly TemplateBody?: unknown
  readonly TemplateId?: unknown
  readonly TemplateVersion?: unknown
  readonly Parameters?: unknown
  readonly UsePreviousParameters?: unknown
}

type Read = (name: string) => FetchedText | undefined

/** So many levels are looked into: one more than stacks are nested by default. */
const MOST_LEVELS = 6

/**
 * TemplateURLs of the nested stacks in the template of a request, and in theirs as far as their texts are known: those that
 * follow from the template and its parameters alone. Those that need a resource are known too late to be read. A template
 * that is broken names none: its refusal is for who reads it next.
 */
export function nestedTemplateUrls(request: TemplateRequest, read: Read, world: World): string[] {
  const urls = new Set<string>()
  const body = bodyOf(request, read, world)
  if (body !== undefined) {
    const region = { 'ALIYUN::Region': typeof request.RegionId === 'string' ? request.RegionId : '' }
    collect(body, parametersOf(request, world), { region, read, urls }, 1)
  }
  return [...urls]
}

/** What was read for a request from these URLs, by URL; undefined if there are none. */
export function nestedTexts(context: ActionContext, request: TemplateRequest): FetchedTexts | undefined {
  const read: Read = (name) => context.fetched(name)
  const texts = nestedTemplateUrls(request, read, context.world).flatMap((url): [string, FetchedText][] => {
    const text = read(url)
    return text === undefined ? [] : [[url, text]]
  })
  return texts.length === 0 ? undefined : Object.fromEntries(texts)
}

/** A stack that has further texts beside those it has: what it rolls back to may need the older ones. */
export function withNestedTexts(stack: StackRow, texts: FetchedTexts | undefined): StackRow {
  return texts === undefined ? stack : { ...stack, nestedTexts: { ...stack.nestedTexts, ...texts } }
}

function bodyOf({ TemplateBody, TemplateId, TemplateVersion }: TemplateRequest, read: Read, world: World) {
  if (typeof TemplateBody === 'string' && TemplateBody !== '') return TemplateBody
  if (typeof TemplateId === 'string' && TemplateId !== '') {
    const id = TemplateId.replace(/^.*template\//, '')
    const version = TemplateVersion || world.templates.get(id)?.TemplateVersion
    return world.templateVersions.get(templateVersionKey(id, String(version)))?.TemplateBody
  }
  return textOf(read('TemplateURL'))
}

function textOf(fetched: FetchedText | undefined): string | undefined {
  return fetched !== undefined && 'text' in fetched ? fetched.text : undefined
}

function parametersOf({ Parameters, UsePreviousParameters, StackId }: TemplateRequest, world: World): Section {
  const previous = UsePreviousParameters === true ? (world.stacks.get(String(StackId))?.parameters ?? []) : []
  const given = Array.isArray(Parameters) ? (Parameters as typeof previous) : []
  return Object.fromEntries([...previous, ...given].map((one) => [one.ParameterKey, one.ParameterValue]))
}

interface Walk {
  readonly region: Section
  readonly read: Read
  readonly urls: Set<string>
}

function collect(body: string, given: Section, walk: Walk, level: number): void {
  const template = level > MOST_LEVELS || !body.includes('TemplateURL') ? undefined : parsed(body)
  if (template === undefined) return
  const defaults = Object.entries(template.parameters).map(([name, { Default = null }]): [string, Json] => [
    name,
    Default,
  ])
  const scope = staticScope(template, { ...Object.fromEntries(defaults), ...given }, walk.region)
  for (const { type, properties } of Object.values(template.resources)) {
    if (type !== 'ALIYUN::ROS::Stack') continue
    const { TemplateBody, TemplateURL = null, Parameters = null } = properties
    const url = TemplateBody === undefined ? known(scope, TemplateURL) : undefined
    if (typeof url === 'string' && url !== '') walk.urls.add(url)
    const inner = TemplateBody === undefined ? textOf(walk.read(String(url))) : written(TemplateBody)
    const values = isMap(Parameters) ? Object.entries(Parameters) : []
    const told = values.flatMap(([name, value]): [string, Json][] => {
      const evaluated = known(scope, value)
      return evaluated === undefined ? [] : [[name, evaluated]]
    })
    if (inner !== undefined) collect(inner, Object.fromEntries(told), walk, level + 1)
  }
}

function written(body: Json): string {
  return typeof body === 'string' ? body : JSON.stringify(body)
}

function parsed(body: string): Template | undefined {
  return unlessRefused(() => parseTemplate(body))
}

/** undefined if it needs a resource, or is broken. */
function known(scope: StaticScope, expression: Json): Json | undefined {
  return unlessRefused(() => scope.value(expression, 'TemplateURL'))
}

function unlessRefused<T>(read: () => T): T | undefined {
  try {
    return read()
  } catch (error) {
    if (error instanceof ApiError) return undefined
    throw error
  }
}
