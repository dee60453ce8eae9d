/** Which resources of ECS and VPC carry tags, in which table. Used by their own tag actions and by those of Tag. */
import type { Table } from '../kernel/table.ts'
import type { Owned, Tags } from '../world/rows/ecs.ts'
import { keyPairKey } from '../world/rows/keyPairs.ts'
import type { World } from '../world/world.ts'

/** A row that carries tags. */
export interface TaggedRow extends Owned {
  readonly Tags: Tags
}

/** One that can be moved to another resource group as well. */
export interface Tagged extends TaggedRow {
  readonly ResourceGroupId: string
}

export interface Place {
  readonly accountId: string
  readonly regionId: string
}

/** Where the resources of a type are kept, and how requests call them. */
export interface TaggedKind<Row extends TaggedRow = Tagged> {
  readonly table: Table<Row>
  /** Key of the row that a request means by this id. */
  readonly keyOf: (place: Place, id: string) => string
  readonly idOf: (row: Row) => string
}

/** Resources are called by the key of their row, if nothing else is said. */
function kind<Row extends TaggedRow>(
  table: Table<Row>,
  keyOf: TaggedKind['keyOf'] = (_place, id) => id,
  idOf: (row: Row) => string = (row) => table.definition.key(row),
): TaggedKind {
  return { table, keyOf, idOf } as unknown as TaggedKind
}

type Kinds = Readonly<Record<string, (world: World) => TaggedKind>>

/** By the name that requests of ECS give a type, in lower case. */
export const ECS_KINDS: Kinds = {
  instance: (world) => kind(world.instances),
  disk: (world) => kind(world.disks),
  snapshot: (world) => kind(world.snapshots),
  image: (world) => kind(world.images),
  securitygroup: (world) => kind(world.securityGroups),
  eni: (world) => kind(world.networkInterfaces),
  launchtemplate: (world) => kind(world.launchTemplates),
  snapshotpolicy: (world) => kind(world.autoSnapshotPolicies),
  ddh: (world) => kind(world.dedicatedHosts),
  command: (world) => kind(world.commands),
  reservedinstance: (world) => kind(world.reservedInstances),
  keypair: (world) =>
    kind(
      world.keyPairs,
      ({ accountId, regionId }, name) => keyPairKey(accountId, regionId, name),
      ({ KeyPairName }) => KeyPairName,
    ),
}

/** Not all rows of VPC have a resource group. */
function bare<Row extends TaggedRow>(table: Table<Row>): TaggedKind<TaggedRow> {
  return kind(table) as unknown as TaggedKind<TaggedRow>
}

/** By the name that requests of VPC give a type, in lower case. */
export const VPC_KINDS: Readonly<Record<string, (world: World) => TaggedKind<TaggedRow>>> = {
  vpc: (world) => bare(world.vpcs),
  vswitch: (world) => bare(world.vSwitches),
  routetable: (world) => bare(world.routeTables),
  eip: (world) => bare(world.eips),
  natgateway: (world) => bare(world.natGateways),
  ipv4gateway: (world) => bare(world.ipv4Gateways),
  ipv6gateway: (world) => bare(world.ipv6Gateways),
  ipv6address: (world) => bare(world.ipv6Addresses),
  networkacl: (world) => bare(world.networkAcls),
  prefixlist: (world) => bare(world.vpcPrefixLists),
  flowlog: (world) => bare(world.flowLogs),
  dhcpoptionsset: (world) => bare(world.dhcpOptionsSets),
  havip: (world) => bare(world.haVips),
  commonbandwidthpackage: (world) => bare(world.bandwidthPackages),
}
