import type { ActionContext } from '../../../door/action.ts'
import { ensure } from '../../../kernel/errors.ts'
import { normaliseCidr } from '../../../rules/cidr.ts'
import { canonicalIpv6Block } from '../../../rules/ipv6.ts'
import { isVpcDescription, isVpcName } from '../../../rules/names.ts'
import { vpcTags } from '../../../rules/tags.ts'
import { duration } from '../../../world/facts/durations.ts'
import { newId } from '../../../world/ids.ts'
import type { NetworkAclEntry, NetworkAclRow } from '../../../world/rows/networkAcls.ts'
import type { World } from '../../../world/world.ts'
import * as errors from './errors.ts'

/** Guess: so many custom entries for each direction, as the pages on network ACLs say. */
const MAX_ENTRIES = 20
const PORTLESS: ReadonlySet<string> = new Set(['all', 'icmp', 'icmpv6', 'gre'])

/** The ACL, Available. Refuses one that is being changed. */
export function steadyAcl({ world, own }: ActionContext, id: string): NetworkAclRow {
  const acl = own(world.networkAcls, id)
  ensure(acl, errors.aclNotFound(id))
  ensure(acl.Status === 'Available', errors.aclModifying())
  return acl
}

export function ensureAclTexts(name = '', description = ''): void {
  ensure(name === '' || isVpcName(name), errors.illegalName())
  ensure(description === '' || isVpcDescription(description), errors.illegalDescription())
}

/** The entry that each direction of a new ACL has: everything passes. Guess. */
export function openEntry(world: World, regionId: string): NetworkAclEntry {
  return {
    NetworkAclEntryId: newId(world, 'nae', regionId),
    NetworkAclEntryName: '',
    Description: '',
    Policy: 'accept',
    Protocol: 'all',
    Port: '-1/-1',
    cidr: '0.0.0.0/0',
    IpVersion: 'IPV4',
  }
}

/** An entry of a request, in either direction. */
export interface AclEntryWish {
  readonly NetworkAclEntryId?: string
  readonly NetworkAclEntryName?: string
  readonly Description?: string
  readonly Policy?: string
  readonly Protocol?: string
  readonly Port?: string
  readonly SourceCidrIp?: string
  readonly DestinationCidrIp?: string
  readonly EntryType?: string
  readonly IpVersion?: string
}

/** Entries of one direction, checked; entries that had an id keep it, the others get one by `named`. */
export function checkedEntries(
  { world, own }: ActionContext,
  wishes: readonly AclEntryWish[],
): Omit<NetworkAclEntry, 'NetworkAclEntryId'>[] {
  ensure(wishes.length <= MAX_ENTRIES, errors.tooManyEntries(MAX_ENTRIES))
  return wishes.map((wish) => {
    const { Policy = '', EntryType = '', NetworkAclEntryName = '', Description = '' } = wish
    const Protocol = (wish.Protocol ?? '').toLowerCase()
    const Port = wish.Port ?? ''
    const text = wish.SourceCidrIp ?? wish.DestinationCidrIp ?? ''
    const list = text.startsWith('pl-') ? own(world.vpcPrefixLists, text) : undefined
    const cidr = list?.PrefixListId ?? normaliseCidr(text) ?? canonicalIpv6Block(text)
    const version = list?.IpVersion ?? (text.includes(':') ? 'IPV6' : 'IPV4')
    ensureAclTexts(NetworkAclEntryName, Description)
    ensure(Policy === 'accept' || Policy === 'drop', errors.illegalEntry('Policy', Policy))
    // The Terraform provider sends both empty where they are not set.
    ensure(EntryType === '' || EntryType === 'custom', errors.illegalEntry('EntryType', EntryType))
    ensure(PORTLESS.has(Protocol) || /^(tcp|udp)$/.test(Protocol), errors.illegalEntry('Protocol', Protocol))
    ensure(isPortRange(Protocol, Port), errors.illegalEntry('PortRange', Port))
    ensure(cidr !== undefined, errors.illegalEntry('CidrBlock', text))
    ensure(
      (wish.IpVersion || version).toUpperCase() === version,
      errors.illegalEntry('IpVersion', wish.IpVersion ?? ''),
    )
    return { NetworkAclEntryName, Description, Policy, Protocol, Port, cidr, IpVersion: version }
  })
}

function isPortRange(protocol: string, text: string): boolean {
  if (PORTLESS.has(protocol)) return text === '-1/-1'
  const [, first, last] = /^(\d{1,5})\/(\d{1,5})$/.exec(text) ?? []
  return first !== undefined && Number(first) >= 1 && Number(first) <= Number(last) && Number(last) <= 65535
}

/** The entries with ids: the one that a wish names, if the ACL has it, else a new one. */
export function named(
  world: World,
  acl: NetworkAclRow,
  entries: readonly Omit<NetworkAclEntry, 'NetworkAclEntryId'>[],
  wishes: readonly AclEntryWish[] = [],
): NetworkAclEntry[] {
  const known = new Set([...acl.ingress, ...acl.egress].map((entry) => entry.NetworkAclEntryId))
  return entries.map((entry, i) => {
    const wished = wishes[i]?.NetworkAclEntryId ?? ''
    return { ...entry, NetworkAclEntryId: known.delete(wished) ? wished : newId(world, 'nae', acl.RegionId) }
  })
}

/** Changes an ACL: Modifying for the time of a network resource, then Available. */
export function modifyAcl(world: World, { NetworkAclId }: NetworkAclRow, members: Partial<NetworkAclRow>): void {
  world.networkAcls.change(NetworkAclId, { ...members, Status: 'Modifying' })
  world.plan('vpc.NetworkAclAvailable', { NetworkAclId }, duration('networkResource'))
}

/** vSwitches of a request, each once. Refuses types that have no ACL. */
export function namedVSwitches(resources: readonly { ResourceId?: string; ResourceType?: string }[] = []): string[] {
  const ids = resources.map(({ ResourceId = '' }) => ResourceId)
  ensure(ids.length > 0 && new Set(ids).size === ids.length && !ids.includes(''), errors.resourcesMissing())
  for (const { ResourceType } of resources) ensure(ResourceType === 'VSwitch', errors.illegalResourceType())
  return ids
}

/** An ACL as CreateNetworkAcl answers it and as lists show it. */
export function showAcl(acl: NetworkAclRow) {
  const EntryType = 'custom'
  return {
    NetworkAclId: acl.NetworkAclId,
    NetworkAclName: acl.NetworkAclName,
    Description: acl.Description,
    RegionId: acl.RegionId,
    VpcId: acl.VpcId,
    Status: acl.Status,
    CreationTime: acl.CreationTime,
    OwnerId: Number(acl.OwnerId),
    IngressAclEntries: {
      IngressAclEntry: acl.ingress.map(({ cidr, ...entry }) => ({ ...entry, SourceCidrIp: cidr, EntryType })),
    },
    EgressAclEntries: {
      EgressAclEntry: acl.egress.map(({ cidr, ...entry }) => ({ ...entry, DestinationCidrIp: cidr, EntryType })),
    },
    Resources: { Resource: acl.Resources.map((row) => ({ ...row, ResourceType: 'VSwitch' })) },
    Tags: { Tag: vpcTags(acl.Tags) },
  }
}
