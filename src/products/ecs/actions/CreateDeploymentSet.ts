import { defineAction } from '../../../door/action.ts'
import { invalidParameter } from '../../../door/errors.ts'
import { isoSeconds } from '../../../kernel/clock.ts'
import { ensure } from '../../../kernel/errors.ts'
import { isDescription, isLaunchTemplateName } from '../../../rules/names.ts'
import { newId } from '../../../world/ids.ts'
import * as errors from '../deploymentSet/errors.ts'
import { invalidDescription } from '../instance/errors.ts'

const MOST_AFFINITY = 10
const MOST_GROUPS = 7
const DEFAULT_GROUPS = 3

/**
 * CreateDeploymentSet: a rule by which instances are spread over machines; it limits how many there are in a zone.
 * Source: Ecs 2014-05-26 catalogue, remarks and error table.
 */
export default defineAction('ecs', 'CreateDeploymentSet', {
  ignores: {
    Domain: 'deprecated',
    Granularity: 'deprecated',
    OnUnableToRedeployFailedInstance: 'no machine fails here',
  },
  handle({ world, accountId, regionId }, request) {
    const { DeploymentSetName = '', Description = '', Strategy = 'Availability', Type = 'host' } = request
    const { Affinity = 1, GroupCount = DEFAULT_GROUPS } = request
    ensure(DeploymentSetName === '' || isLaunchTemplateName(DeploymentSetName), errors.invalidDeploymentSetName())
    ensure(Description === '' || isDescription(Description), invalidDescription())
    ensure(
      Strategy === 'Availability' || Strategy === 'AvailabilityGroup' || Strategy === 'LowLatency',
      errors.invalidStrategy(),
    )
    ensure(['host', 'sw', 'rack'].includes(Type), invalidParameter('Type', 'It is host, sw or rack.'))
    const isAffinity = Number.isInteger(Affinity) && Affinity >= 1 && Affinity <= MOST_AFFINITY
    ensure(isAffinity, invalidParameter('Affinity', `It is 1 to ${MOST_AFFINITY}.`))
    const isGroupCount = Number.isInteger(GroupCount) && GroupCount >= 1 && GroupCount <= MOST_GROUPS
    ensure(isGroupCount, invalidParameter('GroupCount', `It is 1 to ${MOST_GROUPS}.`))

    const DeploymentSetId = newId(world, 'ds', regionId)
    world.deploymentSets.put({
      ...{ DeploymentSetId, DeploymentSetName, Description, Strategy, Type, Affinity },
      ...(Strategy === 'AvailabilityGroup' ? { GroupCount } : {}),
      ...{ OwnerId: accountId, RegionId: regionId, CreationTime: isoSeconds(world.nowMs) },
    })

    return { DeploymentSetId }
  },
})
