import { defineResource, type ResourceStep } from '../stack/resourceType.ts'
import { ifThere } from './gone.ts'
import { describeNetworkInterface, interfaceInTransition, ipv6Addresses, ipv6AddressId } from './networkInterfaces.ts'
import { number, text, texts } from './properties.ts'

/** ALIYUN::ECS::AssignIpv6Addresses: IPv6 addresses of an interface. Its physical id is the interface's. */
export default defineResource('ALIYUN::ECS::AssignIpv6Addresses', {
  creates: 'ecs.AssignIpv6Addresses',
  emulates: ['Ipv6AddressCount', 'Ipv6Addresses', 'NetworkInterfaceId'],
  create({ properties, regionId, clientToken, call }) {
    const NetworkInterfaceId = text(properties, 'NetworkInterfaceId') ?? ''
    const { Ipv6Sets } = call('ecs.AssignIpv6Addresses', {
      RegionId: regionId,
      NetworkInterfaceId,
      Ipv6Address: texts(properties, 'Ipv6Addresses'),
      Ipv6AddressCount: number(properties, 'Ipv6AddressCount'),
      ClientToken: clientToken,
    })
    return { physicalId: NetworkInterfaceId, progress: { addresses: Ipv6Sets.Ipv6Address ?? [] } }
  },
  read(step) {
    const left = stillThere(step)
    if (left.length === 0) return undefined
    return { NetworkInterfaceId: step.physicalId, Ipv6Addresses: left, Ipv6AddressCount: left.length }
  },
  attributes: (step) => ({
    NetworkInterfaceId: step.physicalId,
    Ipv6Addresses: stillThere(step),
    Ipv6AddressIds: stillThere(step).map((address) => ipv6AddressId(step, address)),
  }),
  remove(step) {
    const { call, physicalId, regionId } = step
    const Ipv6Address = stillThere(step)
    if (Ipv6Address.length === 0) return
    ifThere(() =>
      call('ecs.UnassignIpv6Addresses', { RegionId: regionId, NetworkInterfaceId: physicalId, Ipv6Address }),
    )
  },
  obstacles: (step) => interfaceInTransition(step, text(step.properties, 'NetworkInterfaceId') ?? ''),
})

/** Addresses that it gave and that the interface still has. */
function stillThere(step: ResourceStep): string[] {
  const { addresses } = step.resource.progress as unknown as { readonly addresses: readonly string[] }
  const now = ipv6Addresses(describeNetworkInterface(step, step.physicalId))
  return addresses.filter((address) => now.includes(address))
}
