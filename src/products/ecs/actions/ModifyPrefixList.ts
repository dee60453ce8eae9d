import { defineAction } from '../../../door/action.ts'
import { ensure } from '../../../kernel/errors.ts'
import * as errors from '../prefixList/errors.ts'
import { ensureTexts, entriesOf, prefixListOf } from '../prefixList/prefixLists.ts'

/**
 * ModifyPrefixList: name, description and entries of a prefix list. An entry that it has already gets the new
 * description. What is not sent stays.
 * Guess: to remove an entry that it has not is refused.
 * Source: Ecs 2014-05-26 catalogue and remarks.
 */
export default defineAction('ecs', 'ModifyPrefixList', {
  handle(context, { PrefixListId, PrefixListName, Description, AddEntry, RemoveEntry }) {
    ensureTexts(PrefixListName, Description)
    const list = prefixListOf(context, PrefixListId)
    const added = new Map(entriesOf(AddEntry, list.AddressFamily).map((entry) => [entry.Cidr, entry]))
    const removed = new Set(entriesOf(RemoveEntry, list.AddressFamily).map(({ Cidr }) => Cidr))
    const known = new Set(list.Entries.map(({ Cidr }) => Cidr))
    const kept = list.Entries.filter(({ Cidr }) => !removed.has(Cidr)).map((entry) => added.get(entry.Cidr) ?? entry)
    const Entries = [...kept, ...[...added.values()].filter(({ Cidr }) => !known.has(Cidr))]

    for (const cidr of removed) {
      ensure(!added.has(cidr), errors.sameEntryTwice(cidr))
      ensure(known.has(cidr), errors.noSuchEntry(cidr))
    }
    ensure(Entries.length <= list.MaxEntries, errors.prefixListFull(list.MaxEntries))

    context.world.prefixLists.change(PrefixListId, {
      PrefixListName: PrefixListName ?? list.PrefixListName,
      Description: Description ?? list.Description,
      Entries,
    })

    return {}
  },
})
