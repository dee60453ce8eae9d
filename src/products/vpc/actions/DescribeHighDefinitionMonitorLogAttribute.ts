import { defineAction } from '../../../door/action.ts'
import { invalidParameter } from '../../../door/errors.ts'
import { ensure } from '../../../kernel/errors.ts'
import * as errors from '../errors.ts'

/**
 * DescribeHighDefinitionMonitorLogAttribute: where an EIP's monitoring by the second is logged; empty while it is off.
 * Source: Vpc 2016-04-28 catalogue and remarks. Guess: the codes.
 */
export default defineAction('vpc', 'DescribeHighDefinitionMonitorLogAttribute', {
  handle({ world, own }, { InstanceId, InstanceType = 'EIP' }) {
    ensure(InstanceType === 'EIP', invalidParameter('InstanceType', 'It is EIP.'))
    const eip = own(world.eips, InstanceId)
    ensure(eip, errors.eipNotFound(InstanceId))

    return { Success: 'true', InstanceId, InstanceType, LogProject: eip.LogProject, LogStore: eip.LogStore }
  },
})
