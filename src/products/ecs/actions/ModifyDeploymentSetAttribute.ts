import { defineAction } from '../../../door/action.ts'
import { invalidParameter } from '../../../door/errors.ts'
import { ensure } from '../../../kernel/errors.ts'
import { isDescription, isLaunchTemplateName } from '../../../rules/names.ts'
import { membersOf, zoneLimit } from '../deploymentSet/deploymentSets.ts'
import * as errors from '../deploymentSet/errors.ts'
import { invalidDescription } from '../instance/errors.ts'

const MOST_AFFINITY = 10

/**
 * ModifyDeploymentSetAttribute: name, description and affinity. An affinity that the instances of a zone do not fit in
 * any more is refused.
 * Source: Ecs 2014-05-26 catalogue and error table.
 */
export default defineAction('ecs', 'ModifyDeploymentSetAttribute', {
  handle({ world, own }, { DeploymentSetId, DeploymentSetName, Description, Affinity }) {
    const isNamed = !DeploymentSetName || isLaunchTemplateName(DeploymentSetName)
    ensure(isNamed, errors.invalidDeploymentSetName())
    ensure(!Description || isDescription(Description), invalidDescription())
    const isAffinity =
      Affinity === undefined || (Number.isInteger(Affinity) && Affinity >= 1 && Affinity <= MOST_AFFINITY)
    ensure(isAffinity, invalidParameter('Affinity', `It is 1 to ${MOST_AFFINITY}.`))
    const set = own(world.deploymentSets, DeploymentSetId)
    ensure(set, errors.deploymentSetNotFound(DeploymentSetId))
    const changed = {
      ...set,
      ...(DeploymentSetName ? { DeploymentSetName } : {}),
      ...(Description === undefined ? {} : { Description }),
      ...(Affinity === undefined ? {} : { Affinity }),
    }
    const limit = zoneLimit(world, changed)
    for (const { ZoneId } of membersOf(world, set)) {
      const used = membersOf(world, set).filter((member) => member.ZoneId === ZoneId).length
      ensure(limit === null || used <= limit, errors.deploymentSetFull(limit ?? 0, ZoneId))
    }

    world.deploymentSets.put(changed)

    return {}
  },
})
