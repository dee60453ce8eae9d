import type { Json } from '../../world/rows/ros.ts'
import { defineResource, type ResourceStep, type UpdateStep } from '../stack/resourceType.ts'
import { ifThere } from './gone.ts'
import { describePrefixList, prefixListEntries } from './prefixLists.ts'
import { number, structs, TAG_FIELDS, tags, text } from './properties.ts'
import { readTags, retag } from './tagging.ts'
import { changedText, hasChanged, told, withFieldsOf } from './told.ts'

/** ALIYUN::VPC::PrefixList: a prefix list of VPC, ready when Created. */
export default defineResource('ALIYUN::VPC::PrefixList', {
  creates: 'vpc.CreateVpcPrefixList',
  imports: { identifier: 'PrefixListId' },
  emulates: [
    'PrefixListName',
    'PrefixListDescription',
    'IpVersion',
    'MaxEntries',
    'Entries',
    'ResourceGroupId',
    'Tags',
  ],
  fields: { Tags: TAG_FIELDS, Entries: ['Cidr', 'Description'] },
  create(step) {
    const { properties, regionId, clientToken, call } = step
    const { PrefixListId } = call('vpc.CreateVpcPrefixList', {
      RegionId: regionId,
      PrefixListName: text(properties, 'PrefixListName'),
      PrefixListDescription: text(properties, 'PrefixListDescription'),
      IpVersion: text(properties, 'IpVersion'),
      MaxEntries: number(properties, 'MaxEntries'),
      PrefixListEntries: entriesOf(step),
      ResourceGroupId: text(properties, 'ResourceGroupId'),
      Tag: tags(step),
      ClientToken: clientToken,
    })
    return { physicalId: PrefixListId }
  },
  pending(step) {
    const isReady = describePrefixList(step, step.physicalId)?.PrefixListStatus === 'Created'
    return isReady ? undefined : [{ table: 'vpcPrefixLists', key: step.physicalId }]
  },
  // Guess: no table says what can be updated; the API changes these.
  updates: ['PrefixListName', 'PrefixListDescription', 'MaxEntries', 'Entries', 'Tags'],
  update(step) {
    if (step.changed.has('Tags')) retag('vpc', step, { ResourceType: 'PREFIXLIST', ids: [step.physicalId] })
    if (hasChanged(step, 'PrefixListName', 'PrefixListDescription', 'MaxEntries', 'Entries')) modify(step)
    return undefined
  },
  read(step) {
    const list = describePrefixList(step, step.physicalId)
    if (list === undefined) return undefined
    const { PrefixListName, PrefixListDescription, IpVersion, MaxEntries, ResourceGroupId } = list
    const Entries = withFieldsOf(step.properties.Entries, prefixListEntries(step, step.physicalId))
    const texts = { PrefixListName, PrefixListDescription, IpVersion, MaxEntries, ResourceGroupId }
    return told(step, { ...texts, Entries, Tags: readTags(step, list.Tags) }, ['IpVersion'])
  },
  attributes(step) {
    const list = describePrefixList(step, step.physicalId)
    return {
      PrefixListId: step.physicalId,
      PrefixListName: list?.PrefixListName ?? '',
      PrefixListDescription: list?.PrefixListDescription ?? '',
      IpVersion: list?.IpVersion ?? '',
      MaxEntries: list?.MaxEntries ?? 0,
      Entries: prefixListEntries(step, step.physicalId),
      OwnerId: list?.OwnerId ?? '',
      ResourceGroupId: list?.ResourceGroupId ?? '',
      ShareType: list?.ShareType ?? '',
      CreateTime: list?.CreationTime ?? '',
      Tags: (list?.Tags ?? []) as Json,
    }
  },
  remove({ physicalId, regionId, call }) {
    ifThere(() => call('vpc.DeleteVpcPrefixList', { RegionId: regionId, PrefixListId: physicalId }))
  },
})

function entriesOf({ properties }: ResourceStep) {
  return structs(properties, 'Entries')?.map((entry) => {
    return { Cidr: text(entry, 'Cidr'), Description: text(entry, 'Description') }
  })
}

/** Entries that the template has no more go, and its own come; those that are there get their descriptions. */
function modify(step: UpdateStep): void {
  const { physicalId, regionId, properties, call, changed } = step
  const wanted = entriesOf(step) ?? []
  const gone = prefixListEntries(step, physicalId).filter(({ Cidr }) => !wanted.some((entry) => entry.Cidr === Cidr))
  call('vpc.ModifyVpcPrefixList', {
    RegionId: regionId,
    PrefixListId: physicalId,
    PrefixListName: changedText(step, 'PrefixListName'),
    PrefixListDescription: changedText(step, 'PrefixListDescription'),
    MaxEntries: number(properties, 'MaxEntries'),
    ...(changed.has('Entries') ? { AddPrefixListEntry: wanted, RemovePrefixListEntry: gone } : {}),
  })
}
