import { defineAction } from '../../../door/action.ts'
import { ensure } from '../../../kernel/errors.ts'
import { duration } from '../../../world/facts/durations.ts'
import { ensureTexts } from '../gateway/texts.ts'
import * as errors from '../prefixList/errors.ts'
import { ensureMaxEntries, entriesOf, prefixListOf } from '../prefixList/prefixLists.ts'

/**
 * ModifyVpcPrefixList: name, description, size and entries. First entries go, then entries come; one that the list has
 * gets the new description, so an entry may stand in both lists (Terraform changes descriptions so).
 * Modifying for the time of a network resource, while the route tables follow; the list shows the new state at once.
 * Unlike VPC: route tables always follow; no association becomes ModifyFailed for their quota.
 * Guess: to remove an entry that the list has not is refused.
 * Source: Vpc 2016-04-28 catalogue and remarks.
 */
export default defineAction('vpc', 'ModifyVpcPrefixList', {
  handle(context, request) {
    const { PrefixListId, PrefixListName, PrefixListDescription } = request
    const { world } = context
    const list = prefixListOf(context, PrefixListId)
    const { MaxEntries = list.MaxEntries } = request
    const added = entriesOf(request.AddPrefixListEntry, list.IpVersion)
    const removed = entriesOf(request.RemovePrefixListEntry, list.IpVersion)
    const entries = new Map(list.entries.map((entry) => [entry.Cidr, entry]))

    ensure(list.Status === 'Created', errors.prefixListStatus(list.Status))
    ensureTexts(['PrefixListName', PrefixListName], ['PrefixListDescription', PrefixListDescription])
    ensureMaxEntries(context, MaxEntries)
    for (const { Cidr } of removed) ensure(entries.delete(Cidr), errors.noSuchEntry(Cidr))
    for (const entry of added) entries.set(entry.Cidr, entry)
    ensure(entries.size <= MaxEntries, errors.prefixListFull(MaxEntries))

    world.vpcPrefixLists.change(PrefixListId, {
      PrefixListName: PrefixListName ?? list.PrefixListName,
      PrefixListDescription: PrefixListDescription ?? list.PrefixListDescription,
      MaxEntries,
      entries: [...entries.values()],
      Status: 'Modifying',
    })
    world.plan('vpc.PrefixListModified', { PrefixListId }, duration('networkResource'))

    return { PrefixListId }
  },
})
