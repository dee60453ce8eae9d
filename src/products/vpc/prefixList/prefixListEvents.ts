import { changes, type EventHandlers } from '../../../door/events.ts'

/** What follows later about prefix lists. */
export const prefixListEvents: EventHandlers = {
  'vpc.PrefixListModified': changes<{ PrefixListId: string }>(({ world }, { PrefixListId }) => {
    if (world.vpcPrefixLists.get(PrefixListId)?.Status === 'Modifying')
      world.vpcPrefixLists.change(PrefixListId, { Status: 'Created' })
  }),
}
