import { defineAction } from '../../../door/action.ts'
import { isoSeconds } from '../../../kernel/clock.ts'
import {
  ensureRoomForVersion,
  launchParametersOf,
  launchTemplateOf,
  putVersion,
} from '../launchTemplate/launchTemplates.ts'

/**
 * CreateLaunchTemplateVersion: the next version of a launch template. It takes nothing over from the others, and the
 * default version stays what it is.
 * Source: Ecs 2014-05-26 catalogue, remarks and error table.
 */
export default defineAction('ecs', 'CreateLaunchTemplateVersion', {
  handle(context, request) {
    const { world } = context
    const { VersionDescription = '' } = request
    const launchParameters = launchParametersOf(request)
    const { LaunchTemplateId, LatestVersionNumber } = launchTemplateOf(context, request)
    ensureRoomForVersion(context, LaunchTemplateId)

    const VersionNumber = LatestVersionNumber + 1
    putVersion(context, { LaunchTemplateId, VersionNumber, VersionDescription, launchParameters })
    world.launchTemplates.change(LaunchTemplateId, {
      LatestVersionNumber: VersionNumber,
      ModifiedTime: isoSeconds(world.nowMs),
    })

    return { LaunchTemplateId, LaunchTemplateVersionNumber: VersionNumber }
  },
})
