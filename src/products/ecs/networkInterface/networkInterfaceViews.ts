/** Network interfaces as ECS shows them. */
import { defineView, type Reader } from '../../../door/views.ts'
import { ecsTags } from '../../../rules/tags.ts'
import type { NetworkInterfaceRow } from '../../../world/rows/ecs.ts'
import type { EipRow } from '../../../world/rows/vpc.ts'
import type { World } from '../../../world/world.ts'
import { DEFAULT_TRACKING } from './networkInterfaces.ts'

/** Statuses of an EIP in which what it is bound to has it. */
const BOUND: ReadonlySet<EipRow['Status']> = new Set(['InUse', 'Unassociating'])

/** EIPs that the instance or the network interface has, in no transition towards it. */
export function boundEips(id: string, read: Reader, world: World): EipRow[] {
  return read.list(world.eips, 'instance', id).filter(({ Status }) => BOUND.has(Status))
}

/** For replies, of which nothing is kept. */
const UNNOTED: Reader = {
  get: (table, key) => table.get(key),
  list: (table, index, group) => table.list(index, group),
}

/** Prefixes are not emulated. */
const NO_PREFIXES = {
  Ipv4PrefixSets: { Ipv4PrefixSet: [] as { Ipv4Prefix: string }[] },
  Ipv6PrefixSets: { Ipv6PrefixSet: [] as { Ipv6Prefix: string }[] },
}

/** A network interface among those of an instance. */
export function cardOfInstance(card: NetworkInterfaceRow, read: Reader, world: World) {
  return {
    NetworkInterfaceId: card.NetworkInterfaceId,
    Type: card.Type,
    MacAddress: card.MacAddress,
    PrimaryIpAddress: card.PrivateIpAddresses[0] ?? '',
    PrivateIpSets: {
      PrivateIpSet: card.PrivateIpAddresses.map((PrivateIpAddress, i) => ({ PrivateIpAddress, Primary: i === 0 })),
    },
    Ipv6Sets: { Ipv6Set: ipv6Set(card, read, world) },
    ...NO_PREFIXES,
  }
}

/** The addresses in the order in which the interface got them. */
function ipv6Set(card: NetworkInterfaceRow, read: Reader, world: World) {
  const rows = read.list(world.ipv6Addresses, 'networkInterface', card.NetworkInterfaceId).reverse()
  return rows.map(({ Ipv6Address }, i) => ({ Ipv6Address, Primary: i === 0 && card.EnablePrimaryIPv6 === true }))
}

/** A network interface as DescribeNetworkInterfaces lists it. */
export const networkInterfaceView = defineView('networkInterface', (card: NetworkInterfaceRow, read, world) =>
  shown(card, read, world),
)

function shown(card: NetworkInterfaceRow, read: Reader, world: World) {
  const isPrimary = card.Type === 'Primary' && card.InstanceId !== ''
  const eips = [
    ...(isPrimary ? boundEips(card.InstanceId, read, world) : []),
    ...boundEips(card.NetworkInterfaceId, read, world),
  ]
  const publicOf = (address: string) => {
    const eip = eips.find(({ PrivateIpAddress }) => PrivateIpAddress === address)
    return eip === undefined ? {} : { AllocationId: eip.AllocationId, PublicIpAddress: eip.IpAddress }
  }
  const [primary = ''] = card.PrivateIpAddresses
  return {
    ...creationMembers(world, card, read),
    NetworkInterfaceTrafficMode: 'Standard',
    InstanceId: card.InstanceId,
    Attachment: attachment(card),
    PrivateIpSets: {
      PrivateIpSet: card.PrivateIpAddresses.map((PrivateIpAddress, i) => ({
        PrivateIpAddress,
        Primary: i === 0,
        AssociatedPublicIp: publicOf(PrivateIpAddress),
      })),
    },
    AssociatedPublicIp: publicOf(primary),
    DeleteOnRelease: card.DeleteOnRelease,
    ...(card.QueueNumber === undefined ? {} : { QueueNumber: card.QueueNumber }),
    CreationTime: card.CreationTime,
    OwnerId: card.OwnerId,
  }
}

function attachment(card: NetworkInterfaceRow) {
  if (card.InstanceId === '') return {}
  return { InstanceId: card.InstanceId, DeviceIndex: 0, NetworkCardIndex: 0 }
}

/** A network interface as CreateNetworkInterface answers it. */
export function creationMembers(world: World, card: NetworkInterfaceRow, read: Reader = UNNOTED) {
  return {
    NetworkInterfaceId: card.NetworkInterfaceId,
    NetworkInterfaceName: card.NetworkInterfaceName,
    Description: card.Description,
    Type: card.Type,
    Status: card.Status,
    VpcId: card.VpcId,
    VSwitchId: card.VSwitchId,
    ZoneId: card.ZoneId,
    MacAddress: card.MacAddress,
    PrivateIpAddress: card.PrivateIpAddresses[0] ?? '',
    PrivateIpSets: {
      PrivateIpSet: card.PrivateIpAddresses.map((PrivateIpAddress, i) => ({ PrivateIpAddress, Primary: i === 0 })),
    },
    Ipv6Sets: { Ipv6Set: ipv6Set(card, read, world) },
    ...NO_PREFIXES,
    SecurityGroupIds: { SecurityGroupId: [...card.SecurityGroupIds] },
    SourceDestCheck: card.SourceDestCheck,
    ServiceManaged: false,
    ResourceGroupId: card.ResourceGroupId,
    Tags: { Tag: ecsTags(card.Tags) },
  }
}

/** A network interface as DescribeNetworkInterfaceAttribute shows it. A reply, not an item of a list. */
export function networkInterfaceAttributes(world: World, card: NetworkInterfaceRow) {
  const { OwnerId: _only, ...members } = shown(card, UNNOTED, world)
  return {
    ...members,
    ConnectionTrackingConfiguration: { ...DEFAULT_TRACKING, ...card.ConnectionTrackingConfiguration },
    NetworkInterfaceTrafficConfig: {
      NetworkInterfaceTrafficMode: 'Standard',
      ...(card.QueueNumber === undefined ? {} : { QueueNumber: card.QueueNumber }),
    },
  }
}
