import { defineResource, type ResourceStep } from '../stack/resourceType.ts'
import { ifThere } from './gone.ts'
import { describeNetworkInterface, interfaceInTransition, privateAddresses } from './networkInterfaces.ts'
import { number, text, texts } from './properties.ts'

/** ALIYUN::ECS::AssignPrivateIpAddresses: further private addresses of an interface. Its physical id is the interface's. */
export default defineResource('ALIYUN::ECS::AssignPrivateIpAddresses', {
  creates: 'ecs.AssignPrivateIpAddresses',
  emulates: ['NetworkInterfaceId', 'PrivateIpAddresses', 'SecondaryPrivateIpAddressCount'],
  create({ properties, regionId, clientToken, call }) {
    const NetworkInterfaceId = text(properties, 'NetworkInterfaceId') ?? ''
    const { AssignedPrivateIpAddressesSet: set } = call('ecs.AssignPrivateIpAddresses', {
      RegionId: regionId,
      NetworkInterfaceId,
      PrivateIpAddress: texts(properties, 'PrivateIpAddresses'),
      SecondaryPrivateIpAddressCount: number(properties, 'SecondaryPrivateIpAddressCount'),
      ClientToken: clientToken,
    })
    return { physicalId: NetworkInterfaceId, progress: { addresses: set.PrivateIpSet?.PrivateIpAddress ?? [] } }
  },
  read(step) {
    const left = stillThere(step)
    if (left.length === 0) return undefined
    return {
      NetworkInterfaceId: step.physicalId,
      PrivateIpAddresses: left,
      SecondaryPrivateIpAddressCount: left.length,
    }
  },
  attributes: (step) => ({ NetworkInterfaceId: step.physicalId, PrivateIpAddresses: stillThere(step) }),
  remove(step) {
    const { call, physicalId, regionId } = step
    const PrivateIpAddress = stillThere(step)
    if (PrivateIpAddress.length === 0) return
    const request = { RegionId: regionId, NetworkInterfaceId: physicalId, PrivateIpAddress }
    ifThere(() => call('ecs.UnassignPrivateIpAddresses', request))
  },
  obstacles: (step) => interfaceInTransition(step, text(step.properties, 'NetworkInterfaceId') ?? ''),
})

/** Addresses that it gave and that the interface still has. */
function stillThere(step: ResourceStep): string[] {
  const { addresses } = step.resource.progress as unknown as { readonly addresses: readonly string[] }
  const now = privateAddresses(describeNetworkInterface(step, step.physicalId))
  return addresses.filter((address) => now.includes(address))
}
