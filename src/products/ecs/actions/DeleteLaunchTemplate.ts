import { defineAction } from '../../../door/action.ts'
import { launchTemplateVersionKey } from '../../../world/rows/launchTemplates.ts'
import { launchTemplateOf } from '../launchTemplate/launchTemplates.ts'

/**
 * DeleteLaunchTemplate: a launch template with all its versions. Instances made from it are not touched.
 * Source: Ecs 2014-05-26 catalogue, remarks and error table.
 */
export default defineAction('ecs', 'DeleteLaunchTemplate', {
  handle(context, request) {
    const { world } = context
    const { LaunchTemplateId } = launchTemplateOf(context, request)
    const versions = world.launchTemplateVersions.list('template', LaunchTemplateId, { oldestFirst: true })
    const versionNumbers = versions.map(({ VersionNumber }) => VersionNumber)

    for (const number of versionNumbers) {
      world.launchTemplateVersions.remove(launchTemplateVersionKey(LaunchTemplateId, number))
    }
    world.launchTemplates.remove(LaunchTemplateId)

    return { LaunchTemplateId, LaunchTemplateVersionNumbers: { versionNumbers } }
  },
})
