import { defineAction } from '../../door/action.ts'
import { isoBare } from '../../kernel/clock.ts'
import { ensure } from '../../kernel/errors.ts'
import { quotaLimit } from '../../rules/quota.ts'
import { tagsFrom } from '../../rules/tags.ts'
import { newUuid } from '../../world/ids.ts'
import { scope } from '../../world/rows/ecs.ts'
import * as errors from '../errors.ts'
import { ensureNames, putVersion, storedBody } from '../storedTemplates.ts'

/**
 * CreateTemplate: stores a template as version v1, after it has been validated. Templates lie in no region.
 * Guess: names may be taken twice.
 * Source: ROS 2019-09-10 catalogue; SDK comments.
 */
export default defineAction('ros', 'CreateTemplate', {
  fetches: ['TemplateURL'],
  ignores: { ValidationOptions: 'its values are not published; validation is always strict' },
  handle(context, request) {
    const { world, accountId } = context
    const limit = quotaLimit(world, 'templates', { accountId, regionId: '' })
    const Tags = tagsFrom(request.Tags)

    ensureNames(request)
    const TemplateBody = storedBody(context, request)
    ensure(TemplateBody !== undefined, errors.multipleParameter('TemplateBody, TemplateURL'))
    ensure(
      limit === null || world.templates.count('scope', scope(accountId, '')) < limit,
      errors.templateQuotaExceeded(limit ?? 0),
    )

    const TemplateId = newUuid(world)
    const CreateTime = isoBare(world.nowMs)
    world.templates.put({
      TemplateId,
      OwnerId: accountId,
      RegionId: '',
      TemplateVersion: 'v1',
      ResourceGroupId: request.ResourceGroupId ?? '',
      permissions: [],
      CreateTime,
      UpdateTime: CreateTime,
      Tags,
    })
    const { TemplateName, Description = '' } = request
    putVersion(context, { TemplateId, TemplateVersion: 'v1', TemplateName, Description, TemplateBody })

    return { TemplateId }
  },
})
