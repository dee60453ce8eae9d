import { defineAction } from '../../../door/action.ts'
import { ensure } from '../../../kernel/errors.ts'
import { isDescription, isReservedInstanceName } from '../../../rules/names.ts'
import { invalidDescription } from '../instance/errors.ts'
import * as errors from '../reservedInstance/errors.ts'
import { reservedInstanceOf } from '../reservedInstance/reservedInstances.ts'

/**
 * ModifyReservedInstanceAttribute: name and description. What is not sent stays as it is.
 * Source: Ecs 2014-05-26 catalogue and remarks.
 */
export default defineAction('ecs', 'ModifyReservedInstanceAttribute', {
  handle(context, { ReservedInstanceId, ReservedInstanceName, Description }) {
    const isName = ReservedInstanceName === undefined || isReservedInstanceName(ReservedInstanceName)
    ensure(isName, errors.invalidReservedInstanceName())
    ensure(!Description || isDescription(Description), invalidDescription())
    const reserved = reservedInstanceOf(context, ReservedInstanceId)

    context.world.reservedInstances.put({
      ...reserved,
      ...(ReservedInstanceName === undefined ? {} : { ReservedInstanceName }),
      ...(Description === undefined ? {} : { Description }),
    })

    return { Code: '200', HttpStatusCode: 200, Message: 'Success' }
  },
})
