import { defineAction } from '../../../door/action.ts'
import { ensure } from '../../../kernel/errors.ts'
import * as errors from '../instance/errors.ts'
import { beginRelease, ensureReleasable } from '../instance/instances.ts'

const MOST_IDS = 100

/**
 * DeleteInstances: releases 1 to 100 instances as DeleteInstance does. All are checked first: one that can't be released
 * keeps the others too. A dry run ends with DRYRUN.SUCCESS, as those of the other batch actions.
 * Source: Ecs 2014-05-26 catalogue and remarks; the error table of DeleteInstance.
 */
export default defineAction('ecs', 'DeleteInstances', {
  answersDryRun: true,
  handle({ world, own }, request) {
    const ids = [...new Set(request.InstanceId)]
    ensure(ids.length >= 1 && request.InstanceId.length <= MOST_IDS, errors.invalidInstanceIds(MOST_IDS))
    const instances = ids.map((id) => {
      const instance = own(world.instances, id)
      ensure(instance, errors.instancesNotFound(id))
      return instance
    })

    for (const instance of instances) ensureReleasable(world, instance, request)
    ensure(!request.DryRun, errors.dryRunSuccess())

    for (const instance of instances) beginRelease(world, instance, request)

    return {}
  },
})
