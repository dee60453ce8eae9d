import { changes, type EventHandlers } from '../../../door/events.ts'
import { removeRoutesTo } from '../../../rules/routes.ts'

interface OfIpv6Gateway {
  readonly Ipv6GatewayId: string
}

interface OfIpv4Gateway {
  readonly Ipv4GatewayId: string
}

interface OfRule {
  readonly Ipv6EgressOnlyRuleId: string
}

/** What follows later about gateways. */
export const gatewayEvents: EventHandlers = {
  'vpc.Ipv6GatewayAvailable': changes<OfIpv6Gateway>(({ world }, { Ipv6GatewayId }) => {
    if (world.ipv6Gateways.get(Ipv6GatewayId)?.Status === 'Pending')
      world.ipv6Gateways.change(Ipv6GatewayId, { Status: 'Available' })
  }),

  'vpc.Ipv6GatewayGone': changes<OfIpv6Gateway>(({ world }, { Ipv6GatewayId }) => {
    if (world.ipv6Gateways.get(Ipv6GatewayId)?.Status !== 'Deleting') return
    removeRoutesTo(world, Ipv6GatewayId)
    world.ipv6Gateways.remove(Ipv6GatewayId)
  }),

  'vpc.Ipv6RuleAvailable': changes<OfRule>(({ world }, { Ipv6EgressOnlyRuleId }) => {
    if (world.ipv6EgressRules.get(Ipv6EgressOnlyRuleId)?.Status === 'Pending')
      world.ipv6EgressRules.change(Ipv6EgressOnlyRuleId, { Status: 'Available' })
  }),

  'vpc.Ipv6RuleGone': changes<OfRule>(({ world }, { Ipv6EgressOnlyRuleId }) => {
    if (world.ipv6EgressRules.get(Ipv6EgressOnlyRuleId)?.Status === 'Deleting')
      world.ipv6EgressRules.remove(Ipv6EgressOnlyRuleId)
  }),

  'vpc.Ipv4GatewayCreated': changes<OfIpv4Gateway>(({ world }, { Ipv4GatewayId }) => {
    const status = world.ipv4Gateways.get(Ipv4GatewayId)?.Status
    if (status === 'Creating') world.ipv4Gateways.change(Ipv4GatewayId, { Status: 'Created' })
    if (status === 'Activating') world.ipv4Gateways.change(Ipv4GatewayId, { Status: 'Created', Enabled: true })
  }),

  'vpc.Ipv4GatewayGone': changes<OfIpv4Gateway>(({ world }, { Ipv4GatewayId }) => {
    if (world.ipv4Gateways.get(Ipv4GatewayId)?.Status !== 'Deleting') return
    removeRoutesTo(world, Ipv4GatewayId)
    world.ipv4Gateways.remove(Ipv4GatewayId)
  }),

  'vpc.Ipv6AddressAvailable': changes<{ Ipv6AddressId: string }>(({ world }, { Ipv6AddressId }) => {
    if (world.ipv6Addresses.get(Ipv6AddressId)?.Status === 'Pending')
      world.ipv6Addresses.change(Ipv6AddressId, { Status: 'Available' })
  }),
}
