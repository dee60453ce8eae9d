import { defineAction } from '../../../door/action.ts'
import { ensure } from '../../../kernel/errors.ts'
import * as errors from '../prefixList/errors.ts'
import { prefixListOf } from '../prefixList/prefixLists.ts'

/**
 * DeletePrefixList: removes a prefix list with its entries. Refused while a rule of a security group names it.
 * Source: Ecs 2014-05-26 catalogue; the operation's error table.
 */
export default defineAction('ecs', 'DeletePrefixList', {
  handle(context, { PrefixListId }) {
    const { world } = context
    prefixListOf(context, PrefixListId)

    ensure(world.securityGroupRules.count('prefixList', PrefixListId) === 0, errors.associationExists())

    world.prefixLists.remove(PrefixListId)

    return {}
  },
})
