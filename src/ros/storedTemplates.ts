import type { ActionContext } from '../door/action.ts'
import { isoBare } from '../kernel/clock.ts'
import { ensure } from '../kernel/errors.ts'
import { vpcTags } from '../rules/tags.ts'
import type { TemplateRow, TemplateVersionRow } from '../world/rows/templates.ts'
import * as errors from './errors.ts'
import { findResourceShape } from './resourceCatalogue.ts'
import { checkWhole } from './template/validate.ts'
import { readTemplate } from './templateLimits.ts'
import {
  type FoundTemplate,
  findTemplate,
  givenSources,
  templateArn,
  templateSource,
  templateVersionKey,
} from './templateSource.ts'

/** The version that no list shows. */
export const DRAFT = 'Draft'
/** Source: SDK. */
const MAX_DESCRIPTION = 256
const NAME = /^[\p{L}\p{N}][\p{L}\p{N}_-]{0,254}$/u

/** Refuses a name or a description that a template cannot have. */
export function ensureNames({ TemplateName, Description = '' }: { TemplateName?: string; Description?: string }): void {
  const isNamed = TemplateName === undefined || NAME.test(TemplateName)
  ensure(
    isNamed,
    errors.invalidParameter(
      'TemplateName',
      'It has 1 to 255 letters, digits, - and _ and begins with a letter or a digit.',
    ),
  )
  const isShort = [...Description].length <= MAX_DESCRIPTION
  ensure(isShort, errors.invalidParameter('Description', `It has at most ${MAX_DESCRIPTION} characters.`))
}

/** The text of a template to be stored, validated; undefined if the request has none. */
export function storedBody(
  context: ActionContext,
  request: { readonly TemplateBody?: string; readonly TemplateURL?: string },
): string | undefined {
  const names = ['TemplateBody', 'TemplateURL'] as const
  if (givenSources(request, names).length === 0) return undefined
  const { body } = templateSource(context, request, names)
  checkWhole(readTemplate(context, body), findResourceShape)
  return body
}

/** A template that the account owns. Refuses with TemplateNotFound. */
export function findOwnTemplate(context: ActionContext, id: string): TemplateRow {
  const { template, shareType } = findTemplate(context, id)
  ensure(shareType === 'Private', errors.templateNotFound(id))
  return template
}

/** Puts a version, new or changed. Inside `atomically`. */
export function putVersion(
  { world }: ActionContext,
  version: Pick<TemplateVersionRow, 'TemplateId' | 'TemplateVersion' | 'TemplateName' | 'Description' | 'TemplateBody'>,
): void {
  const versionKey = templateVersionKey(version.TemplateId, version.TemplateVersion)
  const UpdateTime = isoBare(world.nowMs)
  const CreateTime = world.templateVersions.get(versionKey)?.CreateTime ?? UpdateTime
  world.templateVersions.put({ ...version, versionKey, CreateTime, UpdateTime })
}

/** What lists and GetTemplate show of a template. A shared one is called by its ARN. */
export function templateSummary({ template, version, shareType }: FoundTemplate, withTags: boolean) {
  const TemplateARN = templateArn(template)
  const { OwnerId, ResourceGroupId, CreateTime } = template
  const { TemplateName, Description, TemplateVersion, UpdateTime } = version
  const isOwn = shareType === 'Private'
  return {
    TemplateId: isOwn ? template.TemplateId : TemplateARN,
    ...{ TemplateARN, TemplateName, TemplateVersion, Description, OwnerId, ShareType: shareType },
    ...{ CreateTime, UpdateTime },
    ...(isOwn ? { ResourceGroupId } : {}),
    ...(withTags && isOwn ? { Tags: vpcTags(template.Tags) } : {}),
  }
}

/** Enabled or Disabled. */
export function isEnabled(name: string, value = 'Disabled'): boolean {
  ensure(value === 'Enabled' || value === 'Disabled', errors.invalidParameter(name, 'It is Enabled or Disabled.'))
  return value === 'Enabled'
}
