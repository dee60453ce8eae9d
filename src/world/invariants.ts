import { danglingLaunchReferences } from './launchInvariants.ts'
import { danglingRamReferences } from './ramInvariants.ts'
import { addressInVSwitch, chargeTypeOf, heldType, holdsStock, type InstanceRow } from './rows/ecs.ts'
import type { EipRow } from './rows/vpc.ts'
import { brokenStacks } from './stackInvariants.ts'
import type { World } from './world.ts'

/**
 * What must hold in every world after every call. Returns what does not, as sentences; empty when all is well.
 * Slow (it walks all rows): for tests, imports and `mutate`.
 */
export function brokenInvariants(world: World): string[] {
  return [...brokenContent(world), ...parkedEntries(world)]
}

/** The same without events that failed by our own mistake: a world that has some can still be taken elsewhere. */
export function brokenContent(world: World): string[] {
  return [
    ...danglingReferences(world),
    ...danglingEipReferences(world),
    ...danglingNatReferences(world),
    ...brokenInterfaces(world),
    ...doubleAddresses(world),
    ...oversoldStock(world),
    ...strayDisks(world),
    ...strayPolicies(world),
    ...strayGroups(world),
    ...brokenImages(world),
    ...danglingLaunchReferences(world),
    ...danglingRamReferences(world),
    ...brokenStacks(world),
    ...driftedHash(world),
  ]
}

function danglingReferences(world: World): string[] {
  const broken: string[] = []
  const need = (found: boolean, what: string) => {
    if (!found) broken.push(`${what} does not exist`)
  }
  danglingInNetworks(world, need)
  for (const group of world.securityGroups.all()) {
    need(world.vpcs.has(group.VpcId), `VPC ${group.VpcId} of security group ${group.SecurityGroupId}`)
  }
  for (const instance of world.instances.all()) {
    const name = `instance ${instance.InstanceId}`
    need(world.vSwitches.has(instance.VSwitchId), `vSwitch ${instance.VSwitchId} of ${name}`)
    need(
      world.networkInterfaces.list('instance', instance.InstanceId).some(({ Type }) => Type === 'Primary'),
      `primary interface of ${name}`,
    )
    need(hasSystemDisk(world, instance), `system disk of ${name}`)
    if (world.vSwitches.get(instance.VSwitchId)?.VpcId !== instance.VpcId)
      broken.push(`${name} and its vSwitch are in two VPCs`)
  }
  return broken
}

function brokenInterfaces(world: World): string[] {
  const broken: string[] = []
  const need = (found: boolean, what: string) => {
    if (!found) broken.push(`${what} does not exist`)
  }
  for (const card of world.networkInterfaces.all()) {
    const name = `network interface ${card.NetworkInterfaceId}`
    need(world.vSwitches.has(card.VSwitchId), `vSwitch ${card.VSwitchId} of ${name}`)
    const isFree = card.Status === 'Available' || card.Status === 'Deleting'
    if (isFree !== (card.InstanceId === '')) broken.push(`${name} is ${card.Status} and on "${card.InstanceId}"`)
    if (card.InstanceId !== '') need(world.instances.has(card.InstanceId), `instance ${card.InstanceId} of ${name}`)
    for (const id of card.SecurityGroupIds) {
      need(world.securityGroups.has(id), `security group ${id} of ${name}`)
      if (world.securityGroups.get(id)?.VpcId !== card.VpcId)
        broken.push(`${name} and its security group ${id} are in two VPCs`)
    }
  }
  return broken
}

function danglingInNetworks(world: World, need: (found: boolean, what: string) => void): void {
  for (const vSwitch of world.vSwitches.all()) {
    need(world.vpcs.has(vSwitch.VpcId), `VPC ${vSwitch.VpcId} of vSwitch ${vSwitch.VSwitchId}`)
  }
  for (const table of world.routeTables.all()) {
    need(world.vpcs.has(table.VpcId), `VPC ${table.VpcId} of route table ${table.RouteTableId}`)
  }
  for (const entry of world.routeEntries.all()) {
    const name = `route entry ${entry.RouteEntryId}`
    need(world.routeTables.has(entry.RouteTableId), `route table ${entry.RouteTableId} of ${name}`)
    const destination = entry.DestinationCidrBlock
    if (destination.startsWith('pl-')) need(world.vpcPrefixLists.has(destination), `${destination} of ${name}`)
  }
  for (const address of world.ipv6Addresses.all()) {
    const name = `IPv6 address ${address.Ipv6Address}`
    need(world.vSwitches.has(address.VSwitchId), `vSwitch ${address.VSwitchId} of ${name}`)
    const card = address.NetworkInterfaceId
    if (card !== '') need(world.networkInterfaces.has(card), `network interface ${card} of ${name}`)
  }
  for (const rule of world.securityGroupRules.all()) {
    const name = `security group ${rule.SecurityGroupId} of rule ${rule.SecurityGroupRuleId}`
    need(world.securityGroups.has(rule.SecurityGroupId), name)
    const listId = rule.SourcePrefixListId || rule.DestPrefixListId
    if (listId !== '') need(world.prefixLists.has(listId), `prefix list ${listId} of rule ${rule.SecurityGroupRuleId}`)
  }
  for (const { VpcId, DhcpOptionsSetId } of world.dhcpAttachments.all()) {
    need(world.vpcs.has(VpcId), `VPC ${VpcId} of an attachment of ${DhcpOptionsSetId}`)
    need(world.dhcpOptionsSets.has(DhcpOptionsSetId), `DHCP options set ${DhcpOptionsSetId} of VPC ${VpcId}`)
  }
  for (const acl of world.networkAcls.all()) {
    for (const { ResourceId } of acl.Resources)
      need(world.vSwitches.has(ResourceId), `vSwitch ${ResourceId} of network ACL ${acl.NetworkAclId}`)
  }
}

/** The system disk of a stopped instance may be detached. */
function hasSystemDisk(world: World, { InstanceId, Status }: InstanceRow): boolean {
  return Status === 'Stopped' || world.disks.list('instance', InstanceId).some(({ Type }) => Type === 'system')
}

/** Of EIPs. */
function danglingEipReferences(world: World): string[] {
  const broken: string[] = []
  for (const eip of world.eips.all()) {
    const { AllocationId, InstanceId, BandwidthPackageId: shared, packageStatus } = eip
    if (InstanceId !== '' && !isBindable(world, eip)) broken.push(`${InstanceId} of EIP ${AllocationId} does not exist`)
    if (shared !== '' && !world.bandwidthPackages.has(shared))
      broken.push(`shared bandwidth ${shared} of EIP ${AllocationId} does not exist`)
    if ((shared === '') !== (packageStatus === ''))
      broken.push(`EIP ${AllocationId} is "${packageStatus}" in shared bandwidth "${shared}"`)
  }
  return broken
}

/** Of NAT gateways and what hangs on them. */
function danglingNatReferences(world: World): string[] {
  const broken: string[] = []
  const need = (found: boolean, what: string) => {
    if (!found) broken.push(`${what} does not exist`)
  }
  for (const gateway of world.natGateways.all()) {
    need(world.vSwitches.has(gateway.VSwitchId), `vSwitch ${gateway.VSwitchId} of ${gateway.NatGatewayId}`)
    need(world.vpcs.has(gateway.VpcId), `VPC ${gateway.VpcId} of ${gateway.NatGatewayId}`)
    need(
      world.addressReservations.has(addressInVSwitch(gateway.VSwitchId, gateway.PrivateIpAddress)),
      `reservation of ${gateway.PrivateIpAddress} for ${gateway.NatGatewayId}`,
    )
  }
  for (const entry of world.snatEntries.all()) {
    need(world.natGateways.has(entry.NatGatewayId), `NAT gateway ${entry.NatGatewayId} of ${entry.SnatEntryId}`)
    if (entry.SourceVSwitchId !== '')
      need(world.vSwitches.has(entry.SourceVSwitchId), `vSwitch ${entry.SourceVSwitchId} of ${entry.SnatEntryId}`)
  }
  for (const entry of world.forwardEntries.all())
    need(world.natGateways.has(entry.NatGatewayId), `NAT gateway ${entry.NatGatewayId} of ${entry.ForwardEntryId}`)
  for (const { HaVipId, VSwitchId, InstanceIds } of world.haVips.all()) {
    need(world.vSwitches.has(VSwitchId), `vSwitch ${VSwitchId} of ${HaVipId}`)
    for (const id of InstanceIds)
      need(world.instances.has(id) || world.networkInterfaces.has(id), `${id}, which stands by for ${HaVipId},`)
  }
  for (const { NatGatewayId, NatIpId } of world.natIps.all())
    need(world.natGateways.has(NatGatewayId), `NAT gateway ${NatGatewayId} of ${NatIpId}`)
  for (const { HolderId } of world.addressReservations.all())
    need(
      [world.natGateways, world.eips, world.natIps, world.haVips].some((table) => table.has(HolderId)),
      `holder ${HolderId} of a private address`,
    )
  return broken
}

function isBindable(world: World, { InstanceType, InstanceId }: EipRow): boolean {
  if (InstanceType === 'Nat') return world.natGateways.has(InstanceId)
  if (InstanceType === 'HaVip') return world.haVips.has(InstanceId)
  return InstanceType === 'NetworkInterface' ? world.networkInterfaces.has(InstanceId) : world.instances.has(InstanceId)
}

function doubleAddresses(world: World): string[] {
  const broken: string[] = []
  const seen = new Map<string, string>()
  const take = (address: string, owner: string) => {
    const other = seen.get(address)
    if (other !== undefined) broken.push(`${address} belongs to ${other} and to ${owner}`)
    seen.set(address, owner)
  }
  for (const card of world.networkInterfaces.all()) {
    for (const address of card.PrivateIpAddresses)
      take(addressInVSwitch(card.VSwitchId, address), card.NetworkInterfaceId)
  }
  for (const { VSwitchId, Address, HolderId } of world.addressReservations.all())
    take(addressInVSwitch(VSwitchId, Address), HolderId)
  for (const { PublicIpAddress, InstanceId } of world.instances.all())
    if (PublicIpAddress) take(PublicIpAddress, InstanceId)
  for (const { IpAddress, AllocationId } of world.eips.all()) take(IpAddress, AllocationId)
  for (const { Ipv6Address, Ipv6AddressId } of world.ipv6Addresses.all()) take(Ipv6Address, Ipv6AddressId)
  return broken
}

function oversoldStock(world: World): string[] {
  const broken: string[] = []
  const held = new Map<string, number>()
  const keyOf = (row: InstanceRow) => `${row.RegionId}|${row.ZoneId}|${heldType(row)}|${chargeTypeOf(row)}`
  for (const row of world.instances.all()) if (holdsStock(row)) held.set(keyOf(row), (held.get(keyOf(row)) ?? 0) + 1)
  for (const [key, count] of held) {
    const counted = world.instances.sum('stock', key)
    if (counted !== count) broken.push(`stock ${key} counts ${counted} taken, ${count} instances hold it`)
    const capacity = world.stock.get(key)?.capacity ?? null
    if (capacity !== null && count > capacity) broken.push(`stock ${key} is oversold: ${count} of ${capacity}`)
  }
  return broken
}

function strayDisks(world: World): string[] {
  return world.disks
    .all()
    .filter(
      (disk) =>
        (disk.Status === 'In_use') !== (disk.InstanceId !== '') &&
        disk.Status !== 'Attaching' &&
        disk.Status !== 'Detaching' &&
        disk.Status !== 'ReIniting',
    )
    .map((disk) => `disk ${disk.DiskId} is ${disk.Status} and attached to "${disk.InstanceId}"`)
    .concat(
      world.disks
        .all()
        .filter((disk) => disk.InstanceId !== '' && !world.instances.has(disk.InstanceId))
        .map((disk) => `disk ${disk.DiskId} is attached to ${disk.InstanceId}, which does not exist`),
    )
}

function strayPolicies(world: World): string[] {
  return world.disks
    .all()
    .flatMap((disk) => (disk.autoSnapshotPolicyIds ?? []).map((id) => ({ id, DiskId: disk.DiskId })))
    .filter(({ id }) => !world.autoSnapshotPolicies.has(id))
    .map(({ id, DiskId }) => `automatic snapshot policy ${id} of disk ${DiskId} does not exist`)
}

function strayGroups(world: World): string[] {
  return world.snapshots
    .all()
    .filter(({ snapshotGroupId: id }) => id !== undefined && !world.snapshotGroups.has(id))
    .map(({ SnapshotId, snapshotGroupId }) => `group ${snapshotGroupId} of snapshot ${SnapshotId} does not exist`)
}

function brokenImages(world: World): string[] {
  return world.images
    .all()
    .flatMap((image) => image.DiskDeviceMappings.map(({ SnapshotId }) => ({ image, SnapshotId })))
    .filter(({ SnapshotId }) => !world.snapshots.has(SnapshotId))
    .map(({ image, SnapshotId }) => `image ${image.ImageId} needs snapshot ${SnapshotId}, which does not exist`)
}

function parkedEntries(world: World): string[] {
  return world.timeline
    .all()
    .filter((entry) => entry.parked !== undefined)
    .map((entry) => `event ${entry.kind} failed: ${entry.parked}`)
}

/** Rows are frozen, so a digest that was remembered must be that of the content. Spot check of the newest rows. */
function driftedHash(world: World): string[] {
  return world.tables
    .all()
    .flatMap((table) => table.all({ limit: 3 }).map((row) => ({ table, row })))
    .filter(({ row }) => !Object.isFrozen(row))
    .map(({ table, row }) => `row ${table.definition.key(row)} of ${table.name} can be changed in place`)
}
