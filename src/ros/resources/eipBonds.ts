import { ApiError, ensure } from '../../kernel/errors.ts'
import { stackValidationFailed } from '../errors.ts'
import type { ResourceStep, WaitFor } from '../stack/resourceType.ts'
import { describeEip } from './eips.ts'
import { ifThere } from './gone.ts'
import { text } from './properties.ts'

/** An EIP on something. */
export interface Bond {
  readonly allocationId: string
  readonly instanceId: string
}

const usedByEntry = (address: string) =>
  new ApiError(400, 'DependencyViolation.NatEntry', `An entry of the NAT gateway still uses ${address}.`)

/** What an EIP can be bound to, by the prefix of its id. */
const INSTANCE_TYPES: Readonly<Record<string, string>> = {
  ngw: 'Nat',
  eni: 'NetworkInterface',
  havip: 'HaVip',
  lb: 'SlbInstance',
}

function typeOf(instanceId: string): string {
  return INSTANCE_TYPES[instanceId.split('-')[0] ?? ''] ?? 'EcsInstance'
}

/** Binds as the properties of an EIPAssociation say. */
export function associate({ properties, regionId, call }: ResourceStep, ClientToken?: string): void {
  const InstanceId = text(properties, 'InstanceId') ?? ''
  const InstanceType = typeOf(InstanceId)
  const Mode = text(properties, 'Mode')
  const isFitting = Mode === undefined || Mode === 'NAT' || InstanceType === 'NetworkInterface'
  ensure(isFitting, stackValidationFailed('Mode of an EIPAssociation concerns network interfaces only.'))
  call('vpc.AssociateEipAddress', {
    RegionId: regionId,
    AllocationId: text(properties, 'AllocationId') ?? '',
    InstanceId,
    InstanceType,
    Mode: InstanceType === 'NetworkInterface' ? Mode : undefined,
    PrivateIpAddress: text(properties, 'PrivateIpAddress'),
    ClientToken,
  })
}

/** The EIP, as long as it is bound so; it may have been taken away, and given to another, meanwhile. */
export function boundEip(step: ResourceStep, { allocationId, instanceId }: Bond) {
  const eip = describeEip(step, allocationId)
  return eip?.InstanceId === instanceId ? eip : undefined
}

/** Asks for the end of a bond, if it is there still. Entries of a NAT gateway that use the address must go first. */
export function takeApart(step: ResourceStep, bond: Bond): void {
  const { regionId, call } = step
  const { allocationId: AllocationId, instanceId: InstanceId } = bond
  const eip = boundEip(step, bond)
  if (eip === undefined || eip.Status === 'Unassociating') return
  ensure(entriesUsing(step, bond).length === 0, usedByEntry(eip.IpAddress ?? ''))
  const request = { RegionId: regionId, AllocationId, InstanceId, InstanceType: typeOf(InstanceId) }
  ifThere(() => call('vpc.UnassociateEipAddress', request))
}

/** What keeps an EIP from being taken away just now. */
export function eipObstacles(step: ResourceStep, bond: Bond): WaitFor[] {
  if (boundEip(step, bond)?.Status === 'Associating') return [{ table: 'eips', key: bond.allocationId }]
  const { instanceId } = bond
  if (typeOf(instanceId) === 'Nat') return entriesUsing(step, bond).filter(({ status }) => status === 'Deleting')
  if (typeOf(instanceId) !== 'EcsInstance') return []
  const request = { RegionId: step.regionId, InstanceIds: JSON.stringify([instanceId]) }
  const [instance] = step.call('ecs.DescribeInstances', request).Instances.Instance ?? []
  const isSteady = instance === undefined || instance.Status === 'Running' || instance.Status === 'Stopped'
  return isSteady ? [] : [{ table: 'instances', key: instanceId }]
}

/** Entries of the NAT gateway that use the address of the EIP. */
function entriesUsing(step: ResourceStep, { allocationId, instanceId }: Bond): (WaitFor & { status: string })[] {
  if (typeOf(instanceId) !== 'Nat') return []
  const { call, regionId } = step
  const address = describeEip(step, allocationId)?.IpAddress ?? ''
  const request = { RegionId: regionId, NatGatewayId: instanceId, PageSize: 50 }
  const snat = call('vpc.DescribeSnatTableEntries', { ...request, SnatIp: address }).SnatTableEntries
  const forward = call('vpc.DescribeForwardTableEntries', { ...request, ExternalIp: address }).ForwardTableEntries
  return [
    ...(snat.SnatTableEntry ?? []).map(({ SnatEntryId: key = '', Status: status = '' }) => {
      return { table: 'snatEntries', key, status }
    }),
    ...(forward.ForwardTableEntry ?? []).map(({ ForwardEntryId: key = '', Status: status = '' }) => {
      return { table: 'forwardEntries', key, status }
    }),
  ]
}
