import type { ActionContext } from '../door/action.ts'
import { ensure } from '../kernel/errors.ts'
import type { TemplateRow, TemplateVersionRow } from '../world/rows/templates.ts'
import * as errors from './errors.ts'
import { ensureHasTemplate } from './scratch/stacks.ts'

/** Parameters in which requests name a template. */
export interface TemplateRequest {
  readonly TemplateBody?: string | undefined
  readonly TemplateURL?: string | undefined
  readonly TemplateId?: string | undefined
  readonly TemplateVersion?: string | undefined
  readonly TemplateScratchId?: string | undefined
  readonly TemplateScratchRegionId?: string | undefined
}

export interface TemplateSource {
  readonly body: string
  /** Empty, unless the template is a stored one. */
  readonly templateId: string
  readonly templateVersion: string
  /** Empty, unless the template was generated from a scratch. */
  readonly templateScratchId: string
}

type SourceName = 'TemplateBody' | 'TemplateURL' | 'TemplateId' | 'TemplateScratchId'

/** Characters of a TemplateURL or StackPolicyURL. Source: SDK. */
const MAX_TEMPLATE_URL = 1_024
const MAX_POLICY_URL = 1_350
/** Bytes of a stack policy. Source: SDK. */
const MAX_POLICY_BYTES = 16_384

/** The names among `names` that a request fills in. */
export function givenSources<Name extends string>(
  request: { readonly [name in Name]?: unknown },
  names: readonly Name[],
): Name[] {
  return names.filter((name) => request[name] !== undefined && request[name] !== '')
}

/**
 * The template that a request names, in exactly one of the ways that its action knows. An action that takes TemplateURL
 * has it in its `fetches`. Refuses with MultipleParameter, InvalidTemplateURL, TemplateNotFound, TemplateScratchNotFound.
 */
export function templateSource(
  context: ActionContext,
  request: TemplateRequest,
  names: readonly SourceName[],
): TemplateSource {
  const given = givenSources(request, names)
  ensure(given.length === 1, errors.multipleParameter(names.join(', ')))
  const none = { templateId: '', templateVersion: '', templateScratchId: '' }
  const { TemplateBody = '', TemplateURL = '', TemplateId = '', TemplateVersion } = request
  switch (given[0]) {
    case 'TemplateURL':
      ensure(
        TemplateURL.length <= MAX_TEMPLATE_URL,
        errors.invalidTemplateUrl(`it is longer than ${MAX_TEMPLATE_URL}.`),
      )
      return { ...none, body: fetchedText(context, 'TemplateURL') }
    case 'TemplateId': {
      const { version } = findTemplate(context, TemplateId, TemplateVersion)
      const { TemplateBody: body, TemplateId: templateId, TemplateVersion: templateVersion } = version
      return { ...none, body, templateId, templateVersion }
    }
    case 'TemplateScratchId':
      return { ...none, ...scratchTemplate(context, request) }
    default:
      return { ...none, body: TemplateBody }
  }
}

/** The stack policy that a request carries or names; undefined if none. `body` and `url` are its parameters. */
export function policySource(
  context: ActionContext,
  request: Readonly<Record<string, unknown>>,
  body: string,
  url: string,
): string | undefined {
  const given = givenSources(request, [body, url])
  if (given.length === 0) return undefined
  ensure(given.length === 1, errors.multipleParameter(`${body}, ${url}`))
  const isUrl = given[0] === url
  const isShort = !isUrl || String(request[url]).length <= MAX_POLICY_URL
  ensure(isShort, errors.invalidParameter(url, `It is longer than ${MAX_POLICY_URL}.`))
  const text = isUrl ? fetchedText(context, url) : String(request[body])
  const bytes = Buffer.byteLength(text)
  const isSized = bytes >= 1 && bytes <= MAX_POLICY_BYTES
  ensure(isSized, errors.invalidParameter(isUrl ? url : body, `A stack policy has 1 to ${MAX_POLICY_BYTES} bytes.`))
  return text
}

/** What the host has read from the URL in a parameter. Refuses with InvalidTemplateURL, or InvalidParameter for policies. */
function fetchedText(context: ActionContext, parameter: string): string {
  const fetched = context.fetched(parameter) ?? { problem: 'it is read for calls of clients only.' }
  if ('text' in fetched) return fetched.text
  throw parameter === 'TemplateURL'
    ? errors.invalidTemplateUrl(fetched.problem)
    : errors.invalidParameter(parameter, fetched.problem)
}

export interface FoundTemplate {
  readonly template: TemplateRow
  readonly version: TemplateVersionRow
  /** Shared: it belongs to another account. */
  readonly shareType: 'Private' | 'Shared'
}

const ARN = /^acs:ros:\*:(\d+):template\/([\w-]+)$/

/** As shared templates are called by those with whom they are shared. */
export function templateArn({ OwnerId, TemplateId }: TemplateRow): string {
  return `acs:ros:*:${OwnerId}:template/${TemplateId}`
}

/**
 * A stored template of the account by its id, or one that is shared with it by its ARN, in the version asked for; without
 * one, the latest or the one that is shared. Refuses with TemplateNotFound. Templates lie in no region.
 */
export function findTemplate(context: ActionContext, idOrArn: string, wanted = ''): FoundTemplate {
  const { world, accountId } = context
  const [, ownerId, idOfArn] = ARN.exec(idOrArn) ?? []
  const template = world.templates.get(idOfArn ?? idOrArn)
  const isNamed = template !== undefined && (ownerId === undefined || ownerId === template.OwnerId)
  const permission = template?.permissions.find(({ AccountId }) => AccountId === accountId)
  const isOwn = template?.OwnerId === accountId
  ensure(isNamed && (isOwn || permission !== undefined), errors.templateNotFound(idOrArn))
  const shared = isOwn ? '' : (permission?.TemplateVersion ?? '')
  const mayChoose = isOwn || permission?.VersionOption === 'AllVersions'
  ensure(wanted === '' || mayChoose, errors.templateNotFound(`${idOrArn} ${wanted}`))
  const name = wanted || shared || template.TemplateVersion
  const version = world.templateVersions.get(templateVersionKey(template.TemplateId, name))
  ensure(version, errors.templateNotFound(`${idOrArn} ${name}`))
  return { template, version, shareType: isOwn ? 'Private' : 'Shared' }
}

export function templateVersionKey(TemplateId: string, TemplateVersion: string): string {
  return `${TemplateId}|${TemplateVersion}`
}

function scratchTemplate({ world, accountId, regionId }: ActionContext, request: TemplateRequest) {
  const id = request.TemplateScratchId as string
  const scratch = world.templateScratches.get(id)
  const scratchRegionId = request.TemplateScratchRegionId || regionId
  ensure(scratch?.OwnerId === accountId && scratch.RegionId === scratchRegionId, errors.templateScratchNotFound(id))
  ensure(
    scratch.Status === 'GENERATE_COMPLETE',
    errors.stackValidationFailed(`The template scratch ${id} is ${scratch.Status}.`),
  )
  ensureHasTemplate(scratch)
  return { body: (scratch.generated as { templateBody: string }).templateBody, templateScratchId: id }
}
