import { defineAction } from '../../../door/action.ts'
import { ensure } from '../../../kernel/errors.ts'
import * as errors from '../prefixList/errors.ts'
import { prefixListOf } from '../prefixList/prefixLists.ts'

/**
 * DeleteVpcPrefixList: deletes a Created prefix list that no route entry has as its destination.
 * Guess: gone at once; the remarks call only its modification asynchronous.
 * Source: Vpc 2016-04-28 catalogue and remarks.
 */
export default defineAction('vpc', 'DeleteVpcPrefixList', {
  handle(context, { PrefixListId }) {
    const { world } = context
    const list = prefixListOf(context, PrefixListId)
    const [route] = world.routeEntries.list('prefixList', PrefixListId, { limit: 1 })

    ensure(list.Status === 'Created', errors.prefixListStatus(list.Status))
    ensure(route === undefined, errors.prefixListRouted(route?.RouteTableId ?? ''))

    world.vpcPrefixLists.remove(PrefixListId)

    return {}
  },
})
