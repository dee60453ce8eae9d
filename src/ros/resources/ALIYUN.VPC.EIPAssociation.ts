import { ApiError, ensure } from '../../kernel/errors.ts'
import { defineResource, type ResourceStep } from '../stack/resourceType.ts'
import { associate, type Bond, boundEip, eipObstacles, takeApart } from './eipBonds.ts'
import { describeEip } from './eips.ts'
import { text } from './properties.ts'
import { told } from './told.ts'

/** `before` is the bond that an update has taken apart. */
interface Progress {
  readonly instanceId: string
  readonly before?: Bond
}

const notAssociated = ({ allocationId, instanceId }: Bond) =>
  new ApiError(400, 'IncorrectEipStatus', `The EIP ${allocationId} is not associated with ${instanceId} any more.`)

/**
 * ALIYUN::VPC::EIPAssociation: binds an EIP to an instance, a secondary network interface, a NAT gateway or a virtual
 * address; ready when the EIP is InUse. Its physical id is the AllocationId. Mode concerns network interfaces only.
 * An update takes the old bond apart and binds anew when the EIP is free.
 */
export default defineResource('ALIYUN::VPC::EIPAssociation', {
  creates: 'vpc.AssociateEipAddress',
  emulates: ['AllocationId', 'InstanceId', 'PrivateIpAddress', 'Mode'],
  create(step) {
    const { allocationId, instanceId } = wanted(step)
    associate(step, step.clientToken)
    return { physicalId: allocationId, progress: { instanceId } }
  },
  pending(step) {
    const { before } = progressOf(step)
    const leaving = before === undefined ? undefined : boundEip(step, before)
    if (before !== undefined && leaving?.Status === 'Unassociating')
      return [{ table: 'eips', key: before.allocationId }]
    const bond = wanted(step)
    const eip = describeEip(step, bond.allocationId)
    if (before !== undefined && eip?.Status === 'Available') associate(step)
    else ensure(eip?.InstanceId === bond.instanceId && eip.Status !== 'Unassociating', notAssociated(bond))
    return eip.Status === 'InUse' ? undefined : [{ table: 'eips', key: bond.allocationId }]
  },
  updates: ['AllocationId', 'InstanceId', 'PrivateIpAddress', 'Mode'],
  update(step) {
    const { allocationId, instanceId } = wanted(step)
    const before = bondOf(step)
    takeApart(step, before)
    return { physicalId: allocationId, progress: { instanceId, before: { ...before } } }
  },
  read(step) {
    const eip = boundEip(step, bondOf(step))
    if (eip === undefined) return undefined
    const { AllocationId = '', InstanceId = '', PrivateIpAddress, Mode } = eip
    return told(step, { AllocationId, InstanceId, PrivateIpAddress, Mode })
  },
  attributes: (step) => ({
    AllocationId: step.physicalId,
    EipAddress: describeEip(step, step.physicalId)?.IpAddress ?? '',
  }),
  remove: (step) => takeApart(step, bondOf(step)),
  leaving(step) {
    return boundEip(step, bondOf(step)) === undefined ? undefined : [{ table: 'eips', key: step.physicalId }]
  },
  obstacles: (step) => (step.physicalId === '' ? [] : eipObstacles(step, bondOf(step))),
})

function wanted({ properties }: Pick<ResourceStep, 'properties'>): Bond {
  return { allocationId: text(properties, 'AllocationId') ?? '', instanceId: text(properties, 'InstanceId') ?? '' }
}

function progressOf({ resource }: ResourceStep): Progress {
  return resource.progress as unknown as Progress
}

/** The bond that the resource stands for. */
function bondOf(step: ResourceStep): Bond {
  return { allocationId: step.physicalId, instanceId: progressOf(step).instanceId }
}
