/** What the three replies say of an instance, by the names of the table of attributes. */
import { isDeepStrictEqual } from 'node:util'
import type { AttributeOutcome } from '../../src/ros/scratch/generated.ts'
import type { TestWorld } from '../setup/worlds.ts'

type Members = Record<string, unknown>

const LIFTED = ['VpcAttributes', 'MetadataOptions']
/** Lists that the table shows as such, or by their first item. */
const LISTS: Readonly<Record<string, (value: Members) => unknown>> = {
  SecurityGroupIds: ({ SecurityGroupId }) => SecurityGroupId,
  InnerIpAddress: ({ IpAddress }) => IpAddress,
  RdmaIpAddress: ({ IpAddress }) => IpAddress,
  Ipv6Sets: ({ Ipv6Set }) => Ipv6Set,
  Ipv4PrefixSets: ({ Ipv4PrefixSet }) => Ipv4PrefixSet,
  Ipv6PrefixSets: ({ Ipv6PrefixSet }) => Ipv6PrefixSet,
  Tags: ({ Tag = [] }) =>
    (Tag as { TagKey: string; TagValue: string }[]).map(({ TagKey, TagValue }) => ({ Key: TagKey, Value: TagValue })),
}
const ONE_ADDRESS = (value: unknown) => (value as { IpAddress: string[] }).IpAddress[0] ?? ''

function shownAs(name: string, value: unknown): unknown {
  return typeof value === 'object' && value !== null ? (LISTS[name]?.(value as Members) ?? value) : value
}

function members(prefix: string, given: object): Members {
  return Object.fromEntries(Object.entries(given).map(([name, value]) => [prefix + name, shownAs(name, value)]))
}

export async function described(world: TestWorld, InstanceId: string, RegionId: string): Promise<Members> {
  const InstanceIds = JSON.stringify([InstanceId])
  const [instance = {}] =
    (await world.call('ecs.DescribeInstances', { RegionId, InstanceIds })).Instances.Instance ?? []
  const lifted = LIFTED.flatMap((name) => Object.entries((instance as Members)[name] as Members))
  const all: Members = { ...members('', instance), ...members('', Object.fromEntries(lifted)) }
  for (const name of LIFTED) delete all[name]
  all.PublicIpAddress = ONE_ADDRESS(all.PublicIpAddress)
  all.PrivateIpAddress = ONE_ADDRESS(all.PrivateIpAddress)
  all.EipAddress = (all.EipAddress as { IpAddress: string }).IpAddress
  const ask = { RegionId, InstanceId, PageSize: 100 }
  const disks = (await world.call('ecs.DescribeDisks', ask)).Disks.Disk ?? []
  disks.sort((a, b) => ((a.Device ?? '') < (b.Device ?? '') ? -1 : 1))
  for (const [i, disk] of disks.entries())
    Object.assign(all, members(disk.Type === 'system' ? 'SystemDisk.' : `DataDisk.${i}.`, disk))
  const cards = (await world.call('ecs.DescribeNetworkInterfaces', ask)).NetworkInterfaceSets.NetworkInterfaceSet ?? []
  const primary = cards.find(({ Type }) => Type === 'Primary') ?? {}
  Object.assign(all, members('NetworkInterface.', primary))
  const { UserData = '' } = await world.call('ecs.DescribeUserData', { RegionId, InstanceId })
  const roles = await world.call('ecs.DescribeInstanceRamRole', { RegionId, InstanceIds })
  all.UserData = Buffer.from(UserData, 'base64').toString()
  all.RamRoleName = roles.InstanceRamRoleSets.InstanceRamRoleSet?.[0]?.RamRoleName ?? ''
  return all
}

/** Attributes of the table that no reply shows. */
export const UNREPORTED =
  /^(Period|Password|Monitoring|DataDisk\.\d+|NetworkInterface\.\d+|(SystemDisk|DataDisk\.\d+)\.Content)$/
/** Shown to the second or minute: two may be alike. */
const TIMES = /Time$/
/** Two VPCs may have the same addresses. */
const ADDRESSES = /PrivateIp(Address|Sets)$/

export function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null || value === '' || value === false || value === 0) return true
  return typeof value === 'object' && Object.values(value).every(isEmpty)
}

const isBracketed = (value: unknown) => typeof value === 'string' && value.startsWith('(')

/** Where the table and the replies about a source and a clone of it differ, one sentence each. */
export function attributeDifferences(table: readonly AttributeOutcome[], source: Members, clone: Members): string[] {
  const found: string[] = []
  const names = new Set(table.map(({ name }) => name))
  if (names.size !== table.length) found.push('an attribute stands in the table twice')
  const dropped = table.filter(({ outcome }) => outcome === 'dropped').map(({ name }) => `${name}.`)
  const isTold = (name: string) => names.has(name) || dropped.some((prefix) => name.startsWith(prefix))
  for (const name of Object.keys(source)) if (!isTold(name)) found.push(`${name} is not in the table`)
  const mayBeAlike = (name: string) => TIMES.test(name) || (ADDRESSES.test(name) && source.VpcId !== clone.VpcId)
  for (const row of table) {
    const { name, outcome } = row
    if (UNREPORTED.test(name)) continue
    const [was, is] = [source[name], clone[name]]
    const say = (what: string) => found.push(`${name} ${what}: ${JSON.stringify({ row, was, is })}`)
    if (!isBracketed(row.source) && !isDeepStrictEqual(row.source, was ?? null)) say('is told wrongly of the source')
    if (outcome === 'dropped' && !isEmpty(is)) say('is not dropped')
    if (outcome === 'same' && !isDeepStrictEqual(was, is)) say('is not the same')
    if (outcome === 'differs') for (const text of differing(row.clone, was, is, mayBeAlike(name))) say(text)
  }
  return found
}

function differing(told: unknown, was: unknown, is: unknown, mayBeAlike: boolean): string[] {
  if (Array.isArray(told) && told.some(isBracketed)) {
    const list = is as unknown[]
    const isAsTold =
      list.length === told.length &&
      list.every((one, i) => (isBracketed(told[i]) ? !(was as unknown[]).includes(one) : one === told[i]))
    return isAsTold ? [] : ['is another list']
  }
  if (!isBracketed(told)) return isDeepStrictEqual(told, is) ? [] : ['has another value']
  if (isEmpty(is)) return ['is empty']
  return !mayBeAlike && isDeepStrictEqual(was, is) ? ['is not new'] : []
}
