import { type ActionContext, defineAction } from '../../door/action.ts'
import { isoBare } from '../../kernel/clock.ts'
import { ensure } from '../../kernel/errors.ts'
import { quotaLimit } from '../../rules/quota.ts'
import type { TemplateRow } from '../../world/rows/templates.ts'
import * as errors from '../errors.ts'
import { DRAFT, ensureNames, findOwnTemplate, putVersion, storedBody } from '../storedTemplates.ts'
import { templateVersionKey } from '../templateSource.ts'

const STRATEGIES = ['None', 'DeleteOldestNonSharedVersionWhenLimitExceeded']
/** Source: SDK. */
const MAX_VERSION = 65_000

/**
 * UpdateTemplate: with a body makes a new version and clears the draft; without one renames the latest version.
 * With IsDraft it changes the draft, which only GetTemplate shows.
 * Source: ROS 2019-09-10 catalogue; SDK comments.
 */
export default defineAction('ros', 'UpdateTemplate', {
  fetches: ['TemplateURL'],
  ignores: { ValidationOptions: 'its values are not published; validation is always strict' },
  handle(context, request) {
    const { world } = context
    const { IsDraft = false, RotateStrategy = 'None', TemplateName, Description } = request
    const template = findOwnTemplate(context, request.TemplateId)
    const { TemplateId } = template
    const latest = world.templateVersions.get(templateVersionKey(TemplateId, template.TemplateVersion))
    const draft = world.templateVersions.get(templateVersionKey(TemplateId, DRAFT))

    ensure(
      STRATEGIES.includes(RotateStrategy),
      errors.invalidParameter('RotateStrategy', `It is one of ${STRATEGIES.join(', ')}.`),
    )
    ensureNames(request)
    const body = storedBody(context, request)
    const next = Number(template.TemplateVersion.slice(1)) + 1
    const isNew = body !== undefined && !IsDraft
    ensure(!isNew || next <= MAX_VERSION, errors.templateVersionQuotaExceeded(MAX_VERSION))
    const given = isNew ? giveWay(context, template, RotateStrategy) : undefined

    const base = IsDraft ? (draft ?? latest) : latest
    const TemplateVersion = IsDraft ? DRAFT : isNew ? `v${next}` : template.TemplateVersion
    putVersion(context, {
      TemplateId,
      TemplateVersion,
      TemplateName: TemplateName ?? base?.TemplateName ?? '',
      Description: Description ?? base?.Description ?? '',
      TemplateBody: body ?? base?.TemplateBody ?? '',
    })
    const UpdateTime = isoBare(world.nowMs)
    if (!IsDraft) world.templates.change(TemplateId, { TemplateVersion, UpdateTime })
    if (isNew && draft !== undefined) world.templateVersions.remove(draft.versionKey)
    if (given !== undefined) world.templateVersions.remove(given)

    return { TemplateId, TemplateVersion }
  },
})

/** The version that makes room for a new one, if there is no room. Refuses when none may go. */
function giveWay({ world, accountId }: ActionContext, template: TemplateRow, strategy: string): string | undefined {
  const limit = quotaLimit(world, 'template_versions', { accountId, regionId: '' })
  const versions = world.templateVersions
    .list('template', template.TemplateId, { oldestFirst: true })
    .filter(({ TemplateVersion }) => TemplateVersion !== DRAFT)
  if (limit === null || versions.length < limit) return undefined
  const isShared = (name: string) =>
    template.permissions.some((each) => each.VersionOption === 'AllVersions' || each.TemplateVersion === name)
  const oldest = versions.find(
    ({ TemplateVersion }) => TemplateVersion !== template.TemplateVersion && !isShared(TemplateVersion),
  )
  ensure(strategy !== 'None' && oldest !== undefined, errors.templateVersionQuotaExceeded(limit))
  return oldest.versionKey
}
