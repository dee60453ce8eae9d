import { defineAction } from '../../../door/action.ts'
import { missingParameter } from '../../../door/errors.ts'
import { ensure } from '../../../kernel/errors.ts'
import { incorrectInstanceStatus } from '../instance/errors.ts'
import { ensureMetadataOptions } from '../instance/instanceSettings.ts'
import { instanceOf } from '../instance/instances.ts'

/**
 * ModifyInstanceMetadataOptions: how the guest reaches its metadata. What is not named stays. It is read back and no
 * more, as there is no guest.
 * Guess: HttpTokens has no effect on an endpoint that is disabled, and is kept all the same.
 * Source: Ecs 2014-05-26 catalogue and remarks; codes of RunInstances.
 */
export default defineAction('ecs', 'ModifyInstanceMetadataOptions', {
  handle(context, request) {
    const { InstanceId, HttpEndpoint, HttpTokens, HttpPutResponseHopLimit, InstanceMetadataTags } = request
    ensure(InstanceId, missingParameter('ecs', 'InstanceId'))
    const instance = instanceOf(context, InstanceId)

    ensureMetadataOptions(request)
    ensure(instance.isReleasing !== true, incorrectInstanceStatus('being released'))

    context.world.instances.change(InstanceId, {
      HttpEndpoint,
      ...(HttpTokens ? { HttpTokens } : {}),
      ...(HttpPutResponseHopLimit ? { HttpPutResponseHopLimit } : {}),
      ...(InstanceMetadataTags ? { InstanceMetadataTags } : {}),
    })

    return {}
  },
})
