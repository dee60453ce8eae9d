import { defineAction } from '../../../door/action.ts'
import { invalidParameter, missingParameter } from '../../../door/errors.ts'
import { ensure } from '../../../kernel/errors.ts'
import { deploymentsIn } from '../deploymentSet/deploymentSets.ts'
import * as errors from '../deploymentSet/errors.ts'
import { ensureStatus, instanceOf } from '../instance/instances.ts'
import { dedicatedHostNotFound } from '../launch/errors.ts'

/**
 * ModifyInstanceDeployment: puts an instance into a deployment set, or takes it out.
 * Guess: without Force the instance must be Stopped, as it may have to move; with it a Running one is moved at once.
 * Not modelled: moves to dedicated hosts (refused).
 * Source: Ecs 2014-05-26 catalogue and remarks.
 */
export default defineAction('ecs', 'ModifyInstanceDeployment', {
  ignores: {
    Affinity: 'it concerns dedicated hosts only',
    InstanceType: 'it concerns dedicated hosts only',
    MigrationType: 'it concerns dedicated hosts only',
  },
  handle(context, request) {
    const { world, own } = context
    const { InstanceId, DeploymentSetId, DeploymentSetGroupNo: groupNo, RemoveFromDeploymentSet, Force } = request
    const { DedicatedHostId, DedicatedHostClusterId, Tenancy } = request
    ensure(!Tenancy || Tenancy === 'host', invalidParameter('Tenancy', 'It is host.'))
    ensure(!DedicatedHostId && !DedicatedHostClusterId && !Tenancy, dedicatedHostNotFound())
    ensure(DeploymentSetId, missingParameter('ecs', 'DeploymentSetId'))
    const instance = instanceOf(context, InstanceId)
    const set = own(world.deploymentSets, DeploymentSetId)
    ensure(set, errors.deploymentSetNotFound(DeploymentSetId))
    const { DeploymentSetGroupNo: _groupNo, ...rest } = instance
    if (RemoveFromDeploymentSet === true) {
      ensure(instance.DeploymentSetId === DeploymentSetId, errors.notInDeploymentSet())
      world.instances.put({ ...rest, DeploymentSetId: '' })
      return {}
    }
    ensureStatus(instance, 'Stopped', ...(Force === true ? (['Running'] as const) : []))
    const amount = instance.DeploymentSetId === DeploymentSetId ? 0 : 1
    const [deployment] = deploymentsIn(world, set, { ZoneId: instance.ZoneId, amount, groupNo })

    const same = groupNo === undefined ? instance : { ...instance, DeploymentSetGroupNo: groupNo }
    world.instances.put(deployment === undefined ? same : { ...rest, ...deployment })

    return {}
  },
})
