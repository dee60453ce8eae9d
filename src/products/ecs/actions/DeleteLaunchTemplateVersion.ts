import { defineAction } from '../../../door/action.ts'
import { invalidParameter } from '../../../door/errors.ts'
import { isoSeconds } from '../../../kernel/clock.ts'
import { ensure } from '../../../kernel/errors.ts'
import { launchTemplateVersionKey } from '../../../world/rows/launchTemplates.ts'
import { launchTemplateOf, versionOf } from '../launchTemplate/launchTemplates.ts'

/**
 * DeleteLaunchTemplateVersion: versions of a launch template, but not the default one. Numbers are not given again.
 * Source: Ecs 2014-05-26 catalogue, remarks and error table.
 */
export default defineAction('ecs', 'DeleteLaunchTemplateVersion', {
  handle(context, request) {
    const { world } = context
    const template = launchTemplateOf(context, request)
    const { LaunchTemplateId, DefaultVersionNumber } = template
    const numbers = [...new Set(request.DeleteVersion)]
    for (const number of numbers) versionOf(context, template, number)
    // Guess: the code; the table has none of its own for it.
    const isDefault = numbers.includes(DefaultVersionNumber)
    ensure(!isDefault, invalidParameter('DeleteVersion', 'The default version can only be deleted with the template.'))

    for (const number of numbers)
      world.launchTemplateVersions.remove(launchTemplateVersionKey(LaunchTemplateId, number))
    world.launchTemplates.change(LaunchTemplateId, { ModifiedTime: isoSeconds(world.nowMs) })

    const LaunchTemplateVersion = numbers.map((number) => ({ LaunchTemplateId, LaunchTemplateVersionNumber: number }))
    return { LaunchTemplateVersions: { LaunchTemplateVersion } }
  },
})
