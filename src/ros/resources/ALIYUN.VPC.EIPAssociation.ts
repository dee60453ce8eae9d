import { defineResource, type ResourceStep } from '../stack/resourceType.ts'
import { ifThere } from './gone.ts'
import { text } from './properties.ts'

/** ALIYUN::VPC::EIPAssociation: binds an EIP to an instance; ready when the EIP is InUse. Its physical id is the AllocationId. */
export default defineResource('ALIYUN::VPC::EIPAssociation', {
  emulates: ['AllocationId', 'InstanceId'],
  create({ properties, regionId, clientToken, call }) {
    const AllocationId = text(properties, 'AllocationId') ?? ''
    const InstanceId = text(properties, 'InstanceId') ?? ''
    call('vpc.AssociateEipAddress', {
      RegionId: regionId,
      AllocationId,
      InstanceId,
      InstanceType: 'EcsInstance',
      ClientToken: clientToken,
    })
    return { physicalId: AllocationId, progress: { instanceId: InstanceId } }
  },
  pending: (step) => (eipOf(step)?.Status === 'InUse' ? undefined : [{ table: 'eips', key: step.physicalId }]),
  attributes: (step) => ({ AllocationId: step.physicalId, EipAddress: eipOf(step)?.IpAddress ?? '' }),
  remove({ physicalId, resource, regionId, call }) {
    const { instanceId } = resource.progress as { instanceId: string }
    const request = {
      RegionId: regionId,
      AllocationId: physicalId,
      InstanceId: instanceId,
      InstanceType: 'EcsInstance',
    }
    ifThere(() => call('vpc.UnassociateEipAddress', request))
  },
  leaving: (step) => {
    const status = eipOf(step)?.Status
    return status === undefined || status === 'Available' ? undefined : [{ table: 'eips', key: step.physicalId }]
  },
})

function eipOf({ physicalId, regionId, call }: ResourceStep) {
  return call('vpc.DescribeEipAddresses', { RegionId: regionId, AllocationId: physicalId }).EipAddresses.EipAddress?.[0]
}
