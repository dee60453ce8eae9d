import { defineResource, type Made, type ResourceStep, type WaitFor } from '../stack/resourceType.ts'
import { ifThere } from './gone.ts'
import { describeNetworkAcl } from './networkAcls.ts'
import { type Properties, structs, text } from './properties.ts'
import { told, withFieldsOf } from './told.ts'

const ENTRY_FIELDS = ['Policy', 'Protocol', 'Port', 'EntryType', 'NetworkAclEntryName', 'Description']
const DIRECTIONS = ['IngressAclEntries', 'EgressAclEntries'] as const
/** What a new ACL has in either direction. */
const OPEN = {
  Policy: 'accept',
  Protocol: 'all',
  Port: '-1/-1',
  SourceCidrIp: '0.0.0.0/0',
  DestinationCidrIp: '0.0.0.0/0',
}

/** Modifications that are still to be made, one after another: each takes its time. */
type Todo = 'texts' | (typeof DIRECTIONS)[number]

/**
 * ALIYUN::VPC::NetworkAcl: CreateNetworkAcl and its entries; ready when Available. A direction for which the template gives
 * no entries lets everything pass. Guess: the attribute NetworkAclEntryName is the name of the first inbound entry.
 */
export default defineResource('ALIYUN::VPC::NetworkAcl', {
  creates: 'vpc.CreateNetworkAcl',
  imports: { identifier: 'NetworkAclId' },
  emulates: ['VpcId', 'NetworkAclName', 'Description', 'IngressAclEntries', 'EgressAclEntries'],
  fields: {
    IngressAclEntries: [...ENTRY_FIELDS, 'SourceCidrIp'],
    EgressAclEntries: [...ENTRY_FIELDS, 'DestinationCidrIp'],
  },
  create({ properties, regionId, clientToken, call }) {
    const { NetworkAclId } = call('vpc.CreateNetworkAcl', {
      RegionId: regionId,
      VpcId: text(properties, 'VpcId') ?? '',
      NetworkAclName: text(properties, 'NetworkAclName'),
      Description: text(properties, 'Description'),
      ClientToken: clientToken,
    })
    return toDo(
      NetworkAclId,
      DIRECTIONS.filter((name) => structs(properties, name) !== undefined),
    )
  },
  pending(step) {
    const wait: WaitFor[] = [{ table: 'networkAcls', key: step.physicalId }]
    if (describeNetworkAcl(step, step.physicalId)?.Status === 'Modifying') return wait
    const [next, ...rest] = (step.resource.progress as unknown as { todo: Todo[] }).todo
    if (next === undefined) return undefined
    if (next === 'texts') modifyTexts(step)
    else updateEntries(step, next)
    step.note(toDo(step.physicalId, rest))
    return wait
  },
  updates: ['NetworkAclName', 'Description', ...DIRECTIONS],
  update({ physicalId, changed }) {
    const texts: Todo[] = changed.has('NetworkAclName') || changed.has('Description') ? ['texts'] : []
    return toDo(physicalId, [...texts, ...DIRECTIONS.filter((name) => changed.has(name))])
  },
  read(step) {
    const acl = describeNetworkAcl(step, step.physicalId)
    if (acl === undefined) return undefined
    const { VpcId, NetworkAclName, Description } = acl
    const ingress = acl.IngressAclEntries?.IngressAclEntry ?? []
    const egress = acl.EgressAclEntries?.EgressAclEntry ?? []
    return told(
      step,
      {
        ...{ VpcId, NetworkAclName, Description },
        IngressAclEntries: withFieldsOf(step.properties.IngressAclEntries, ingress),
        EgressAclEntries: withFieldsOf(step.properties.EgressAclEntries, egress),
      },
      DIRECTIONS,
    )
  },
  attributes(step) {
    const acl = describeNetworkAcl(step, step.physicalId)
    const [first] = acl?.IngressAclEntries?.IngressAclEntry ?? []
    return { NetworkAclId: step.physicalId, NetworkAclEntryName: first?.NetworkAclEntryName ?? '' }
  },
  remove({ physicalId, regionId, call }) {
    ifThere(() => call('vpc.DeleteNetworkAcl', { RegionId: regionId, NetworkAclId: physicalId }))
  },
})

function toDo(physicalId: string, todo: readonly Todo[]): Made {
  return { physicalId, progress: { todo: [...todo] } }
}

function modifyTexts({ physicalId, properties, regionId, call }: ResourceStep): void {
  call('vpc.ModifyNetworkAclAttributes', {
    RegionId: regionId,
    NetworkAclId: physicalId,
    NetworkAclName: text(properties, 'NetworkAclName') ?? '',
    Description: text(properties, 'Description') ?? '',
  })
}

function updateEntries(
  { physicalId, properties, regionId, call }: ResourceStep,
  name: (typeof DIRECTIONS)[number],
): void {
  const entries = (structs(properties, name) ?? [OPEN]).map(entryOf)
  const isIngress = name === 'IngressAclEntries'
  call('vpc.UpdateNetworkAclEntries', {
    RegionId: regionId,
    NetworkAclId: physicalId,
    ...(isIngress
      ? { UpdateIngressAclEntries: true, IngressAclEntries: entries.map(({ DestinationCidrIp: _, ...entry }) => entry) }
      : { UpdateEgressAclEntries: true, EgressAclEntries: entries.map(({ SourceCidrIp: _, ...entry }) => entry) }),
  })
}

function entryOf(entry: Properties) {
  return {
    Policy: text(entry, 'Policy'),
    Protocol: text(entry, 'Protocol'),
    Port: text(entry, 'Port'),
    EntryType: text(entry, 'EntryType'),
    NetworkAclEntryName: text(entry, 'NetworkAclEntryName'),
    Description: text(entry, 'Description'),
    SourceCidrIp: text(entry, 'SourceCidrIp'),
    DestinationCidrIp: text(entry, 'DestinationCidrIp'),
  }
}
