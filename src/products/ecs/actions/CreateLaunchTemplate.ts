import { defineAction } from '../../../door/action.ts'
import { isoSeconds } from '../../../kernel/clock.ts'
import { ensure } from '../../../kernel/errors.ts'
import { isLaunchTemplateName } from '../../../rules/names.ts'
import { quotaLimit } from '../../../rules/quota.ts'
import { tagsFrom } from '../../../rules/tags.ts'
import { newId } from '../../../world/ids.ts'
import { scope } from '../../../world/rows/ecs.ts'
import * as errors from '../launchTemplate/errors.ts'
import { launchParametersOf, putVersion } from '../launchTemplate/launchTemplates.ts'

/**
 * CreateLaunchTemplate: a launch template with version 1, which is the default one. What the parameters name is looked
 * up at launch only.
 * Source: Ecs 2014-05-26 catalogue, remarks and error table.
 */
export default defineAction('ecs', 'CreateLaunchTemplate', {
  handle(context, request) {
    const { world, accountId, regionId } = context
    const { LaunchTemplateName, VersionDescription = '', TemplateResourceGroupId = '' } = request
    const here = scope(accountId, regionId)

    ensure(isLaunchTemplateName(LaunchTemplateName), errors.invalidLaunchTemplateName())
    const launchParameters = launchParametersOf(request)
    const Tags = tagsFrom(request.TemplateTag)
    const isTaken = world.launchTemplates.count('name', `${here}|${LaunchTemplateName}`) > 0
    ensure(!isTaken, errors.launchTemplateNameTaken(LaunchTemplateName))
    const limit = quotaLimit(world, 'launch_templates_per_region', { accountId, regionId })
    const isRoom = limit === null || world.launchTemplates.count('scope', here) < limit
    ensure(isRoom, errors.tooManyLaunchTemplates(limit ?? 0))

    const LaunchTemplateId = newId(world, 'lt', regionId)
    const now = isoSeconds(world.nowMs)
    world.launchTemplates.put({
      ...{ OwnerId: accountId, RegionId: regionId, CreatedBy: accountId, CreateTime: now, ModifiedTime: now },
      ...{ LaunchTemplateId, LaunchTemplateName, DefaultVersionNumber: 1, LatestVersionNumber: 1, Tags },
      ResourceGroupId: TemplateResourceGroupId,
    })
    putVersion(context, { LaunchTemplateId, VersionNumber: 1, VersionDescription, launchParameters })

    return { LaunchTemplateId, LaunchTemplateVersionNumber: 1 }
  },
})
