import { defineAction } from '../../../door/action.ts'
import { isoSeconds } from '../../../kernel/clock.ts'
import { launchTemplateOf, versionOf } from '../launchTemplate/launchTemplates.ts'

/**
 * ModifyLaunchTemplateDefaultVersion: which version is used when a launch names none.
 * Source: Ecs 2014-05-26 catalogue and error table.
 */
export default defineAction('ecs', 'ModifyLaunchTemplateDefaultVersion', {
  handle(context, request) {
    const { world } = context
    const template = launchTemplateOf(context, request)
    const { VersionNumber } = versionOf(context, template, request.DefaultVersionNumber)

    const { LaunchTemplateId } = template
    world.launchTemplates.change(LaunchTemplateId, {
      DefaultVersionNumber: VersionNumber,
      ModifiedTime: isoSeconds(world.nowMs),
    })

    return { LaunchTemplateId }
  },
})
