import { ApiError, ensure } from '../../kernel/errors.ts'
import { defineResource, type ResourceStep } from '../stack/resourceType.ts'
import { ifThere } from './gone.ts'
import { text } from './properties.ts'

const notAssociated = (allocationId: string, instanceId: string) =>
  new ApiError(400, 'IncorrectEipStatus', `The EIP ${allocationId} is not associated with ${instanceId} any more.`)

/** ALIYUN::VPC::EIPAssociation: binds an EIP to an instance; ready when the EIP is InUse. Its physical id is the AllocationId. */
export default defineResource('ALIYUN::VPC::EIPAssociation', {
  emulates: ['AllocationId', 'InstanceId', 'PrivateIpAddress'],
  create({ properties, regionId, clientToken, call }) {
    const AllocationId = text(properties, 'AllocationId') ?? ''
    const InstanceId = text(properties, 'InstanceId') ?? ''
    call('vpc.AssociateEipAddress', {
      RegionId: regionId,
      AllocationId,
      InstanceId,
      InstanceType: 'EcsInstance',
      PrivateIpAddress: text(properties, 'PrivateIpAddress'),
      ClientToken: clientToken,
    })
    return { physicalId: AllocationId, progress: { instanceId: InstanceId } }
  },
  pending(step) {
    const eip = bound(step)
    ensure(eip?.Status === 'InUse' || eip?.Status === 'Associating', notAssociated(step.physicalId, instanceOf(step)))
    return eip.Status === 'InUse' ? undefined : [{ table: 'eips', key: step.physicalId }]
  },
  attributes: (step) => ({ AllocationId: step.physicalId, EipAddress: bound(step)?.IpAddress ?? '' }),
  remove(step) {
    const { physicalId, regionId, call } = step
    const status = bound(step)?.Status
    if (status === undefined || status === 'Unassociating') return
    const request = { RegionId: regionId, AllocationId: physicalId, InstanceId: instanceOf(step) }
    ifThere(() => call('vpc.UnassociateEipAddress', { ...request, InstanceType: 'EcsInstance' }))
  },
  leaving: (step) => (bound(step) === undefined ? undefined : [{ table: 'eips', key: step.physicalId }]),
  obstacles(step) {
    if (step.physicalId === '') return []
    if (bound(step)?.Status === 'Associating') return [{ table: 'eips', key: step.physicalId }]
    const InstanceIds = JSON.stringify([instanceOf(step)])
    const { Instances } = step.call('ecs.DescribeInstances', { RegionId: step.regionId, InstanceIds })
    const [instance] = Instances.Instance ?? []
    const isSteady = instance === undefined || instance.Status === 'Running' || instance.Status === 'Stopped'
    return isSteady ? [] : [{ table: 'instances', key: instanceOf(step) }]
  },
})

function instanceOf({ resource }: ResourceStep): string {
  return (resource.progress as { instanceId: string }).instanceId
}

/** The EIP, as long as it is bound to the instance; it may have been taken away, and given to another one, meanwhile. */
function bound(step: ResourceStep) {
  const { physicalId, regionId, call } = step
  const { EipAddresses } = call('vpc.DescribeEipAddresses', { RegionId: regionId, AllocationId: physicalId })
  return EipAddresses.EipAddress?.find(({ InstanceId }) => InstanceId === instanceOf(step))
}
