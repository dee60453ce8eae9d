import { ensure } from '../../kernel/errors.ts'
import type { Table } from '../../kernel/table.ts'
import { isTagKey, isTagValue } from '../../rules/names.ts'
import type { TagMember } from '../../rules/tags.ts'
import type { Owned, Tags } from '../../world/rows/ecs.ts'
import type { World } from '../../world/world.ts'
import * as errors from './errors.ts'

/** A row of VPC that carries tags. */
export interface TaggedRow extends Owned {
  readonly Tags: Tags
}

export const MAX_TAGS = 20
/** ResourceId.N of one call. */
export const MAX_RESOURCE_IDS = 50

/** The table of a resource type, which may be written in any case, and its name as replies spell it. */
export function taggedTable(
  world: World,
  type: string,
): { readonly ResourceType: string; readonly table: Table<TaggedRow> } {
  const ResourceType = type.toUpperCase()
  const tables: Readonly<Record<string, Table<never>>> = {
    VPC: world.vpcs as unknown as Table<never>,
    VSWITCH: world.vSwitches as unknown as Table<never>,
    ROUTETABLE: world.routeTables as unknown as Table<never>,
    EIP: world.eips as unknown as Table<never>,
    NATGATEWAY: world.natGateways as unknown as Table<never>,
    IPV4GATEWAY: world.ipv4Gateways as unknown as Table<never>,
    IPV6GATEWAY: world.ipv6Gateways as unknown as Table<never>,
    IPV6ADDRESS: world.ipv6Addresses as unknown as Table<never>,
    NETWORKACL: world.networkAcls as unknown as Table<never>,
    PREFIXLIST: world.vpcPrefixLists as unknown as Table<never>,
    HAVIP: world.haVips as unknown as Table<never>,
    COMMONBANDWIDTHPACKAGE: world.bandwidthPackages as unknown as Table<never>,
  }
  const table = Object.hasOwn(tables, ResourceType) ? tables[ResourceType] : undefined
  ensure(table, errors.unknownResourceType(type))
  return { ResourceType, table: table as unknown as Table<TaggedRow> }
}

/** Tags of a request, checked. */
export function tagsOf(members: readonly TagMember[] | undefined): Tags {
  ensure((members?.length ?? 0) <= MAX_TAGS, errors.tooManyTags(MAX_TAGS))
  const tags = new Map<string, string>()
  for (const { Key = '', Value = '' } of members ?? []) {
    ensure(isTagKey(Key), errors.invalidTagKey())
    ensure(isTagValue(Value), errors.invalidTagValue())
    ensure(!tags.has(Key), errors.duplicateTagKey())
    tags.set(Key, Value)
  }
  return Object.fromEntries(tags)
}
