import { defineResource } from '../stack/resourceType.ts'
import { ifThere } from './gone.ts'
import { number, type Properties, structs, text } from './properties.ts'

/** ALIYUN::ECS::PrefixList: CreatePrefixList. */
export default defineResource('ALIYUN::ECS::PrefixList', {
  creates: 'ecs.CreatePrefixList',
  imports: { identifier: 'PrefixListId' },
  emulates: ['AddressFamily', 'Description', 'Entries', 'MaxEntries', 'PrefixListName'],
  fields: { Entries: ['Cidr', 'Description'] },
  // Guess: the documented tables do not have the type.
  updates: ['Description', 'Entries', 'PrefixListName'],
  create({ properties, regionId, clientToken, call }) {
    const { PrefixListId } = call('ecs.CreatePrefixList', {
      RegionId: regionId,
      AddressFamily: text(properties, 'AddressFamily') ?? '',
      Description: text(properties, 'Description'),
      Entry: entriesOf(properties),
      MaxEntries: number(properties, 'MaxEntries') ?? 0,
      PrefixListName: text(properties, 'PrefixListName') ?? '',
      ClientToken: clientToken,
    })
    return { physicalId: PrefixListId }
  },
  update({ changed, physicalId, properties, regionId, call }) {
    const list = { RegionId: regionId, PrefixListId: physicalId }
    const wanted = entriesOf(properties)
    const now = call('ecs.DescribePrefixListAttributes', list).Entries.Entry ?? []
    const gone = now.filter(({ Cidr }) => !wanted.some((entry) => entry.Cidr === Cidr))
    call('ecs.ModifyPrefixList', {
      ...list,
      PrefixListName: text(properties, 'PrefixListName'),
      Description: text(properties, 'Description') ?? '',
      ...(changed.has('Entries') ? { RemoveEntry: gone.map(({ Cidr = '' }) => ({ Cidr })), AddEntry: wanted } : {}),
    })
    return undefined
  },
  read({ call, physicalId, properties, regionId }) {
    const request = { RegionId: regionId, PrefixListId: [physicalId] }
    const [list] = call('ecs.DescribePrefixLists', request).PrefixLists.PrefixList ?? []
    if (list === undefined) return undefined
    const { Entries } = call('ecs.DescribePrefixListAttributes', { RegionId: regionId, PrefixListId: physicalId })
    const given = structs(properties, 'Entries') ?? []
    const cidrs = given.map((entry) => text(entry, 'Cidr') ?? '')
    const place = (cidr = '') => (cidrs.includes(cidr) ? cidrs.indexOf(cidr) : cidrs.length)
    const shown = [...(Entries.Entry ?? [])].sort((a, b) => place(a.Cidr) - place(b.Cidr))
    const { AddressFamily = '', Description = '', MaxEntries = 0, PrefixListName = '' } = list
    return {
      ...{ AddressFamily, Description, MaxEntries, PrefixListName },
      Entries: shown.map(({ Cidr = '', Description: said = '' }) => ({
        Cidr,
        ...(said === '' ? {} : { Description: said }),
      })),
    }
  },
  attributes: ({ physicalId }) => ({ PrefixListId: physicalId }),
  remove({ physicalId, regionId, call }) {
    ifThere(() => call('ecs.DeletePrefixList', { RegionId: regionId, PrefixListId: physicalId }))
  },
})

function entriesOf(properties: Properties) {
  const entries = structs(properties, 'Entries') ?? []
  return entries.map((entry) => ({ Cidr: text(entry, 'Cidr') ?? '', Description: text(entry, 'Description') }))
}
