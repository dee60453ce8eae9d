import { ApiError, ensure } from '../../kernel/errors.ts'
import { defineResource, type ResourceStep } from '../stack/resourceType.ts'
import { ifThere } from './gone.ts'
import { instancesInTransition } from './instances.ts'
import { describeNetworkInterface, interfaceInTransition } from './networkInterfaces.ts'
import { text } from './properties.ts'

const notAttached = (id: string, instanceId: string) =>
  new ApiError(400, 'InvalidOperation.InvalidEniState', `${id} is not attached to ${instanceId} any more.`)

/** ALIYUN::ECS::NetworkInterfaceAttachment: AttachNetworkInterface, ready when InUse. Its physical id is the interface's. */
export default defineResource('ALIYUN::ECS::NetworkInterfaceAttachment', {
  creates: 'ecs.AttachNetworkInterface',
  emulates: ['InstanceId', 'NetworkInterfaceId'],
  // No instance type here has to be restarted for it.
  accepts: { EcsRestartOption: ['Auto', 'NotRestart'] },
  create({ properties, regionId, call }) {
    const NetworkInterfaceId = text(properties, 'NetworkInterfaceId') ?? ''
    const InstanceId = text(properties, 'InstanceId') ?? ''
    call('ecs.AttachNetworkInterface', { RegionId: regionId, NetworkInterfaceId, InstanceId })
    return { physicalId: NetworkInterfaceId }
  },
  pending(step) {
    const status = attached(step)?.Status
    const isThere = status === 'InUse' || status === 'Attaching'
    ensure(isThere, notAttached(step.physicalId, text(step.properties, 'InstanceId') ?? ''))
    return status === 'InUse' ? undefined : [{ table: 'networkInterfaces', key: step.physicalId }]
  },
  read(step) {
    const { NetworkInterfaceId, InstanceId } = attached(step) ?? {}
    return NetworkInterfaceId === undefined ? undefined : { NetworkInterfaceId, InstanceId: InstanceId ?? '' }
  },
  attributes: ({ physicalId, properties }) => ({
    NetworkInterfaceId: physicalId,
    InstanceId: text(properties, 'InstanceId') ?? '',
    TrunkNetworkInstanceId: '',
  }),
  remove(step) {
    const { call, physicalId, regionId } = step
    const InstanceId = attached(step)?.InstanceId
    if (InstanceId === undefined) return
    const request = { RegionId: regionId, NetworkInterfaceId: physicalId, InstanceId }
    ifThere(() => call('ecs.DetachNetworkInterface', request))
  },
  leaving: (step) =>
    attached(step) === undefined ? undefined : [{ table: 'networkInterfaces', key: step.physicalId }],
  obstacles(step) {
    const moving = interfaceInTransition(step, text(step.properties, 'NetworkInterfaceId') ?? '')
    return moving.length > 0 ? moving : instancesInTransition(step, [text(step.properties, 'InstanceId') ?? ''])
  },
})

/** The interface, as long as it is on the instance. */
function attached(step: ResourceStep) {
  const card = describeNetworkInterface(step, text(step.properties, 'NetworkInterfaceId') ?? '')
  return card?.InstanceId === text(step.properties, 'InstanceId') ? card : undefined
}
