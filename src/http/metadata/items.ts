import { addressAt } from '../../rules/address.ts'
import { cidrSize, numberToAddress } from '../../rules/cidr.ts'
import type { InstanceRow, NetworkInterfaceRow } from '../../world/rows/ecs.ts'
import type { World } from '../../world/world.ts'

/**
 * What the instance metadata service tells an instance about itself, by path below `/latest/`. Names of the role are there,
 * its credentials are not: they are made when asked for. Absent: what the emulator has nothing of (KMS, hibernation).
 * Source: ECS documentation on instance metadata.
 */
export function metadataItems(world: World, instance: InstanceRow): Map<string, string> {
  const cards = world.networkInterfaces.list('instance', instance.InstanceId, { oldestFirst: true })
  const primary = cards.find(({ Type }) => Type === 'Primary')
  const items = new Map<string, string>()
  const put = (name: string, value: string | number | undefined) => {
    if (value !== undefined && value !== '') items.set(name, String(value))
  }
  for (const [name, value] of Object.entries(ofInstance(world, instance))) put(`meta-data/${name}`, value)
  for (const [name, value] of Object.entries(ofInterface(world, primary))) put(`meta-data/${name}`, value)
  for (const card of cards) {
    for (const [name, value] of Object.entries(ofCard(world, card)))
      put(`meta-data/network/interfaces/macs/${card.MacAddress}/${name}`, value)
  }
  put('user-data', Buffer.from(instance.UserData, 'base64').toString())
  put('dynamic/instance-identity/document', identityDocument(instance, primary))
  return items
}

function ofInstance(world: World, instance: InstanceRow): Record<string, string | number | undefined> {
  const eip = world.eips.list('instance', instance.InstanceId)[0]
  return {
    'instance-id': instance.InstanceId,
    'instance/instance-name': instance.InstanceName,
    'instance/instance-type': instance.InstanceType,
    'instance/virtualization-solution': 'ECS Virt',
    'instance/max-netbw-egress': instance.InternetMaxBandwidthOut * 1_000,
    'instance/max-netbw-ingress': instance.InternetMaxBandwidthIn * 1_000,
    'image-id': instance.ImageId,
    hostname: instance.HostName,
    'region-id': instance.RegionId,
    'zone-id': instance.ZoneId,
    'serial-number': instance.SerialNumber,
    'owner-account-id': instance.OwnerId,
    'network-type': 'vpc',
    'public-ipv4': instance.PublicIpAddress,
    eipv4: eip?.IpAddress ?? instance.PublicIpAddress,
    'dns-conf/nameservers': '100.100.2.136\n100.100.2.138',
    'ntp-conf/ntp-servers': 'ntp1.aliyun.com\nntp2.aliyun.com',
    [`ram/security-credentials/${instance.RamRoleName}`]:
      instance.RamRoleName === '' ? undefined : instance.RamRoleName,
  }
}

function ofInterface(world: World, card: NetworkInterfaceRow | undefined): Record<string, string | undefined> {
  if (card === undefined) return {}
  return {
    mac: card.MacAddress,
    'private-ipv4': card.PrivateIpAddresses[0],
    'sub-private-ipv4-list': card.PrivateIpAddresses.slice(1).join('\n'),
    'vpc-id': card.VpcId,
    'vswitch-id': card.VSwitchId,
    'vpc-cidr-block': world.vpcs.get(card.VpcId)?.CidrBlock,
    'vswitch-cidr-block': world.vSwitches.get(card.VSwitchId)?.CidrBlock,
  }
}

function ofCard(world: World, card: NetworkInterfaceRow): Record<string, string | undefined> {
  const cidrBlock = world.vSwitches.get(card.VSwitchId)?.CidrBlock
  return {
    'network-interface-id': card.NetworkInterfaceId,
    'primary-ip-address': card.PrivateIpAddresses[0],
    'private-ipv4s': JSON.stringify(card.PrivateIpAddresses),
    'vpc-id': card.VpcId,
    'vswitch-id': card.VSwitchId,
    'vpc-cidr-block': world.vpcs.get(card.VpcId)?.CidrBlock,
    'vswitch-cidr-block': cidrBlock,
    ...(cidrBlock === undefined ? {} : { netmask: netmaskOf(cidrBlock), gateway: gatewayOf(cidrBlock) }),
  }
}

function netmaskOf(cidrBlock: string): string {
  return numberToAddress(2 ** 32 - cidrSize(cidrBlock))
}

/** The last but two: `.253` of a block of 256. Source: VPC documentation on reserved addresses. */
function gatewayOf(cidrBlock: string): string {
  return addressAt(cidrBlock, cidrSize(cidrBlock) - 3)
}

function identityDocument(instance: InstanceRow, card: NetworkInterfaceRow | undefined): string {
  return JSON.stringify({
    'zone-id': instance.ZoneId,
    'serial-number': instance.SerialNumber,
    'instance-id': instance.InstanceId,
    'region-id': instance.RegionId,
    'private-ipv4': card?.PrivateIpAddresses[0] ?? '',
    'owner-account-id': instance.OwnerId,
    mac: card?.MacAddress ?? '',
    'image-id': instance.ImageId,
    'instance-type': instance.InstanceType,
  })
}

/** What a path shows: a leaf's value, or the names below a folder; undefined when there is nothing. */
export function itemAt(items: ReadonlyMap<string, string>, path: string): string | undefined {
  const exact = items.get(path.replace(/\/$/, ''))
  if (exact !== undefined) return exact
  const folder = path.endsWith('/') || path === '' ? path : `${path}/`
  const names = new Set<string>()
  for (const name of items.keys()) {
    if (!name.startsWith(folder)) continue
    const [first = '', ...rest] = name.slice(folder.length).split('/')
    names.add(rest.length === 0 ? first : `${first}/`)
  }
  return names.size === 0 ? undefined : [...names].join('\n')
}
