import type { ActionContext } from '../../../door/action.ts'
import { type ApiError, ensure } from '../../../kernel/errors.ts'
import { addressToNumber } from '../../../rules/cidr.ts'
import { canonicalIpv6 } from '../../../rules/ipv6.ts'
import { isDhcpOptionsSetDescription, isDhcpOptionsSetName, isDomainSuffix } from '../../../rules/names.ts'
import { vpcTags } from '../../../rules/tags.ts'
import type { DhcpOptionsSetRow } from '../../../world/rows/dhcpOptionsSets.ts'
import type { World } from '../../../world/world.ts'
import * as errors from './errors.ts'

const MAX_SERVERS = 4

export function setOf({ world, own }: ActionContext, id: string): DhcpOptionsSetRow {
  const set = own(world.dhcpOptionsSets, id)
  ensure(set, errors.setNotFound(id))
  return set
}

/** The set, neither being made or changed nor deleted. VPCs that are just given it do not matter (Guess). */
export function steadySet(context: ActionContext, id: string): DhcpOptionsSetRow {
  const set = setOf(context, id)
  ensure(set.Status === 'Available', errors.setStatus(set.Status))
  return set
}

/** Refuses malformed names and descriptions; empty ones are none. */
export function ensureSetTexts(name = '', description = ''): void {
  ensure(name === '' || isDhcpOptionsSetName(name), errors.illegalName())
  ensure(description === '' || isDhcpOptionsSetDescription(description), errors.illegalDescription())
}

export function ensureDomainName(text = ''): void {
  ensure(text === '' || isDomainSuffix(text), errors.illegalDomainName(text))
}

/**
 * Addresses of DNS servers, which stand in one text with commas, without blanks; empty = those of the cloud.
 * Guess: IPv6 addresses are taken, too.
 */
export function serversOf(text: string, malformed: (text: string) => ApiError): string {
  if (text === '') return ''
  const servers = text.split(',').map((server) => server.trim())
  ensure(servers.length <= MAX_SERVERS, errors.tooManyServers(MAX_SERVERS))
  for (const server of servers)
    ensure(addressToNumber(server) !== undefined || canonicalIpv6(server) !== undefined, malformed(server))
  const twice = servers.find((server, i) => servers.indexOf(server) !== i)
  ensure(twice === undefined, errors.illegalServers(twice ?? ''))
  return servers.join(',')
}

/** Refuses a lease time that is no number of hours or days in the documented ranges. An empty one asks for nothing. */
export function ensureLeaseTime(parameter: 'LeaseTime' | 'Ipv6LeaseTime', text = ''): void {
  if (text === '') return
  const [, count, unit] = /^(\d{1,6})([hd])$/.exec(text) ?? []
  const hours = Number(count) * (unit === 'd' ? 24 : 1)
  const isInRange = (hours >= 24 && hours <= 1176) || (hours >= 87_600 && hours <= 175_200)
  ensure(count !== undefined && isInRange, errors.illegalLeaseTime(parameter, text))
}

/** InUse while a VPC has it. Guess: Pending while VPCs are only given it or lose it. */
export function shownStatus(world: World, set: DhcpOptionsSetRow): string {
  if (set.Status !== 'Available') return set.Status
  const attachments = world.dhcpAttachments.list('set', set.DhcpOptionsSetId)
  if (attachments.some(({ Status }) => Status === 'InUse')) return 'InUse'
  return attachments.length > 0 ? 'Pending' : 'Available'
}

/** What lists and GetDhcpOptionsSet show alike. */
export function showSet(world: World, row: DhcpOptionsSetRow) {
  return {
    DhcpOptionsSetId: row.DhcpOptionsSetId,
    DhcpOptionsSetName: row.DhcpOptionsSetName,
    DhcpOptionsSetDescription: row.DhcpOptionsSetDescription,
    DhcpOptions: {
      DomainName: row.DomainName,
      DomainNameServers: row.DomainNameServers,
      LeaseTime: row.LeaseTime,
      Ipv6LeaseTime: row.Ipv6LeaseTime,
    },
    Status: shownStatus(world, row),
    OwnerId: Number(row.OwnerId),
    ResourceGroupId: row.ResourceGroupId,
    CreationTime: row.CreationTime,
    Tags: vpcTags(row.Tags),
  }
}
