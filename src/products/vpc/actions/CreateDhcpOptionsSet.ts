import { defineAction } from '../../../door/action.ts'
import { isoSeconds } from '../../../kernel/clock.ts'
import { ensure } from '../../../kernel/errors.ts'
import { quotaLimit } from '../../../rules/quota.ts'
import { duration } from '../../../world/facts/durations.ts'
import { newId } from '../../../world/ids.ts'
import { scope } from '../../../world/rows/owned.ts'
import { ensureDomainName, ensureLeaseTime, ensureSetTexts, serversOf } from '../dhcp/dhcpOptionsSets.ts'
import * as errors from '../dhcp/errors.ts'
import { tagsOf } from '../tags.ts'

/**
 * CreateDhcpOptionsSet: DNS servers, suffix of host names and lease times for the VPCs that get the set.
 * Pending, then Available. They are kept and shown; no instance here asks for a lease.
 * Not modelled: the default set of a region, which comes with DNS host names.
 * Source: Vpc 2016-04-28 catalogue and remarks; documented error table; lease times of 87600h and 24h by default.
 */
export default defineAction('vpc', 'CreateDhcpOptionsSet', {
  handle({ world, accountId, regionId, explain }, request) {
    const { DhcpOptionsSetName = '', DhcpOptionsSetDescription = '', DomainName = '', ResourceGroupId = '' } = request
    const Tags = tagsOf(request.Tag)

    const DomainNameServers = serversOf(request.DomainNameServers ?? '', errors.malformedServers)
    ensureDomainName(DomainName)
    ensureSetTexts(DhcpOptionsSetName, DhcpOptionsSetDescription)
    ensureLeaseTime('LeaseTime', request.LeaseTime)
    ensureLeaseTime('Ipv6LeaseTime', request.Ipv6LeaseTime)
    const limit = quotaLimit(world, 'dhcp_options_sets_per_region', { accountId, regionId })
    const used = world.dhcpOptionsSets.count('scope', scope(accountId, regionId))
    explain('Quota', 'DHCP options sets that the account has in the region, against its quota.', { used, limit })
    ensure(limit === null || used < limit, errors.setQuotaExceeded(limit ?? 0))

    const DhcpOptionsSetId = newId(world, 'dopt', regionId)
    world.dhcpOptionsSets.put({
      DhcpOptionsSetId,
      OwnerId: accountId,
      RegionId: regionId,
      DhcpOptionsSetName,
      DhcpOptionsSetDescription,
      DomainName,
      DomainNameServers,
      LeaseTime: request.LeaseTime || '87600h',
      Ipv6LeaseTime: request.Ipv6LeaseTime || '24h',
      Status: 'Pending',
      ResourceGroupId,
      CreationTime: isoSeconds(world.nowMs),
      Tags,
    })
    world.plan('vpc.DhcpOptionsSetAvailable', { DhcpOptionsSetId }, duration('networkResource'))

    return { DhcpOptionsSetId, ResourceGroupId }
  },
})
