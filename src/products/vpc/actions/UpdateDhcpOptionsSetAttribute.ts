import { defineAction } from '../../../door/action.ts'
import { duration } from '../../../world/facts/durations.ts'
import { ensureDomainName, ensureLeaseTime, ensureSetTexts, serversOf, steadySet } from '../dhcp/dhcpOptionsSets.ts'
import * as errors from '../dhcp/errors.ts'

/**
 * UpdateDhcpOptionsSetAttribute: names, servers, suffix and lease times of a set; what is not sent stays.
 * Guess: Pending for the time of a network resource, and an empty text takes the old one away, except of a lease time.
 * Source: Vpc 2016-04-28 catalogue and remarks; documented error table.
 */
export default defineAction('vpc', 'UpdateDhcpOptionsSetAttribute', {
  handle(context, request) {
    const { world } = context
    const { DhcpOptionsSetId, DhcpOptionsSetName, DhcpOptionsSetDescription, DomainName, DomainNameServers } = request
    const set = steadySet(context, DhcpOptionsSetId)

    const servers = serversOf(DomainNameServers ?? '', errors.illegalServers)
    ensureDomainName(DomainName)
    ensureSetTexts(DhcpOptionsSetName, DhcpOptionsSetDescription)
    ensureLeaseTime('LeaseTime', request.LeaseTime)
    ensureLeaseTime('Ipv6LeaseTime', request.Ipv6LeaseTime)

    world.dhcpOptionsSets.change(DhcpOptionsSetId, {
      DhcpOptionsSetName: DhcpOptionsSetName ?? set.DhcpOptionsSetName,
      DhcpOptionsSetDescription: DhcpOptionsSetDescription ?? set.DhcpOptionsSetDescription,
      DomainName: DomainName ?? set.DomainName,
      DomainNameServers: DomainNameServers === undefined ? set.DomainNameServers : servers,
      LeaseTime: request.LeaseTime || set.LeaseTime,
      Ipv6LeaseTime: request.Ipv6LeaseTime || set.Ipv6LeaseTime,
      Status: 'Pending',
    })
    world.plan('vpc.DhcpOptionsSetAvailable', { DhcpOptionsSetId }, duration('networkResource'))

    return {}
  },
})
