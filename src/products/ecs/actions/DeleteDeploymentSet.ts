import { defineAction } from '../../../door/action.ts'
import { ensure } from '../../../kernel/errors.ts'
import { membersOf } from '../deploymentSet/deploymentSets.ts'
import * as errors from '../deploymentSet/errors.ts'

/**
 * DeleteDeploymentSet: a deployment set without instances.
 * Source: Ecs 2014-05-26 catalogue and error table.
 */
export default defineAction('ecs', 'DeleteDeploymentSet', {
  handle({ world, own }, { DeploymentSetId }) {
    const set = own(world.deploymentSets, DeploymentSetId)

    ensure(set, errors.deploymentSetNotFound(DeploymentSetId))
    ensure(membersOf(world, set).length === 0, errors.deploymentSetInUse())

    world.deploymentSets.remove(DeploymentSetId)

    return {}
  },
})
