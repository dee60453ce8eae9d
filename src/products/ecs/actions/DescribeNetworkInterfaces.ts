import type { Requests } from '../../../catalogue/types.generated.ts'
import { defineAction } from '../../../door/action.ts'
import { invalidParameter } from '../../../door/errors.ts'
import { ECS_PAGES, pageOf } from '../../../door/paging.ts'
import { viewed } from '../../../door/views.ts'
import { ensure } from '../../../kernel/errors.ts'
import { canonicalIpv6 } from '../../../rules/ipv6.ts'
import { matchesTags } from '../../../rules/tags.ts'
import { type NetworkInterfaceRow, scope } from '../../../world/rows/ecs.ts'
import type { World } from '../../../world/world.ts'
import { ensureTagFilter } from '../listFilters.ts'
import { networkInterfaceView } from '../networkInterface/networkInterfaceViews.ts'

type Request = Requests['ecs.DescribeNetworkInterfaces']

const MOST_LISTED = 100
/** MaxResults is brought into 10–500, not refused. Source: remarks of the published SDK package. */
const TOKEN_PAGES = { defaultSize: 10, maxSize: 500 }
const TYPES = [undefined, '', 'Primary', 'Secondary']
const STATUSES = [undefined, '', 'Available', 'Attaching', 'InUse', 'Detaching', 'Deleting']

/**
 * DescribeNetworkInterfaces: the network interfaces of the account in a region, newest first; by page number or token.
 * Unlike ECS: SecurityGroupId finds primary interfaces too.
 * Source: Ecs 2014-05-26 catalogue and remarks.
 */
export default defineAction('ecs', 'DescribeNetworkInterfaces', {
  handle({ world, accountId, regionId }, request) {
    const { PageNumber, PageSize, MaxResults, NextToken, ...filters } = request
    ensure(TYPES.includes(request.Type), invalidParameter('Type', 'It is Primary or Secondary.'))
    ensure(STATUSES.includes(request.Status), invalidParameter('Status'))
    for (const name of ['NetworkInterfaceId', 'PrivateIpAddress', 'Ipv6Address'] as const) {
      ensure(
        (request[name]?.length ?? 0) <= MOST_LISTED,
        invalidParameter(name, `At most ${MOST_LISTED} can be given.`),
      )
    }
    ensureTagFilter(request.Tag)

    const filter = filterOf(world, request)
    const isByToken = MaxResults !== undefined || NextToken !== undefined
    const page = pageOf(
      isByToken ? { NextToken, MaxResults: Math.min(500, Math.max(10, MaxResults ?? 10)) } : { PageNumber, PageSize },
      {
        table: world.networkInterfaces,
        index: 'scope',
        group: scope(accountId, regionId),
        ids: idsIn(world, request),
        filter,
        filters,
      },
      isByToken ? TOKEN_PAGES : ECS_PAGES,
    )

    return {
      TotalCount: page.TotalCount,
      PageNumber: page.PageNumber,
      PageSize: page.PageSize,
      NextToken: page.NextToken,
      NetworkInterfaceSets: { NetworkInterfaceSet: viewed(networkInterfaceView, world, page.rows) },
    }
  },
})

/** What an index names: the interfaces asked for, or those of an instance, vSwitch, group or VPC. */
function idsIn(world: World, request: Request): readonly string[] | undefined {
  const { NetworkInterfaceId, InstanceId, VSwitchId, SecurityGroupId, VpcId } = request
  if (NetworkInterfaceId !== undefined && NetworkInterfaceId.length > 0) return NetworkInterfaceId
  const named: [index: string, value: string | undefined][] = [
    ['instance', InstanceId],
    ['vSwitch', VSwitchId],
    ['securityGroup', SecurityGroupId],
    ['vpc', VpcId],
  ]
  const [index, value] = named.find(([, one]) => Boolean(one)) ?? []
  if (index === undefined || value === undefined) return undefined
  return world.networkInterfaces.list(index, value).map((card) => card.NetworkInterfaceId)
}

function filterOf(world: World, request: Request): ((card: NetworkInterfaceRow) => boolean) | undefined {
  const tests: ((card: NetworkInterfaceRow) => boolean)[] = []
  const equals = (name: keyof NetworkInterfaceRow, value: string | undefined) => {
    if (value) tests.push((card) => card[name] === value)
  }
  equals('InstanceId', request.InstanceId)
  equals('VSwitchId', request.VSwitchId)
  equals('VpcId', request.VpcId)
  equals('Type', request.Type)
  equals('Status', request.Status)
  equals('NetworkInterfaceName', request.NetworkInterfaceName)
  equals('ResourceGroupId', request.ResourceGroupId)
  const { SecurityGroupId, PrimaryIpAddress, PrivateIpAddress = [], Ipv6Address = [], Tag = [] } = request
  if (SecurityGroupId) tests.push((card) => card.SecurityGroupIds.includes(SecurityGroupId))
  if (PrimaryIpAddress) tests.push((card) => card.PrivateIpAddresses[0] === PrimaryIpAddress)
  // Guess: primary addresses count too, though the remark names secondary ones only.
  if (PrivateIpAddress.length > 0)
    tests.push((card) => card.PrivateIpAddresses.some((address) => PrivateIpAddress.includes(address)))
  if (Ipv6Address.length > 0) {
    const rows = Ipv6Address.flatMap((text) => world.ipv6Addresses.list('address', canonicalIpv6(text) ?? ''))
    const holders = new Set(rows.map(({ NetworkInterfaceId }) => NetworkInterfaceId))
    tests.push((card) => holders.has(card.NetworkInterfaceId))
  }
  // No interface is managed by a service.
  if (request.ServiceManaged === true) tests.push(() => false)
  if (Tag.length > 0) tests.push((card) => matchesTags(card.Tags, Tag))
  return tests.length === 0 ? undefined : (card) => tests.every((test) => test(card))
}
