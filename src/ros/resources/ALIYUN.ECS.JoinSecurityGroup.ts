import type { Json } from '../../world/rows/ros.ts'
import { defineResource, type ResourceStep } from '../stack/resourceType.ts'
import { ifThere } from './gone.ts'
import { describeInstances } from './instances.ts'
import { describeNetworkInterface } from './networkInterfaces.ts'
import { type Properties, text, texts } from './properties.ts'

/** Ids of instances and of network interfaces. */
interface Members {
  readonly instances: readonly string[]
  readonly interfaces: readonly string[]
}

/**
 * ALIYUN::ECS::JoinSecurityGroup: puts instances and network interfaces into a group, and takes those out again that it put in.
 * With InstanceId, InstanceIdList is not looked at. Its physical id is the group's. Source: the CDK's property texts.
 */
export default defineResource('ALIYUN::ECS::JoinSecurityGroup', {
  creates: 'ecs.JoinSecurityGroup',
  emulates: ['InstanceId', 'InstanceIdList', 'NetworkInterfaceList', 'SecurityGroupId'],
  updates: ['InstanceIdList', 'NetworkInterfaceList'],
  create(step) {
    const physicalId = text(step.properties, 'SecurityGroupId') ?? ''
    return { physicalId, progress: join({ ...step, physicalId }, { instances: [], interfaces: [] }) }
  },
  update(step) {
    const wanted = membersIn(step.properties)
    const joined = joinedBy(step)
    const isExtra = (kind: keyof Members) => joined[kind].filter((id) => !wanted[kind].includes(id))
    leave(step, { instances: isExtra('instances'), interfaces: isExtra('interfaces') })
    const kept = (kind: keyof Members) => joined[kind].filter((id) => wanted[kind].includes(id))
    const progress = join(step, { instances: kept('instances'), interfaces: kept('interfaces') })
    return { physicalId: step.physicalId, progress }
  },
  read(step) {
    const { properties, physicalId } = step
    const wanted = membersIn(properties)
    const instances = wanted.instances.filter((InstanceId) => isIn(step, { InstanceId }))
    const interfaces = wanted.interfaces.filter((NetworkInterfaceId) => isIn(step, { NetworkInterfaceId }))
    if (instances.length + interfaces.length === 0) return undefined
    const one = text(properties, 'InstanceId')
    return {
      SecurityGroupId: physicalId,
      ...(one === undefined ? { InstanceIdList: instances } : { InstanceId: instances[0] ?? '' }),
      NetworkInterfaceList: interfaces,
    }
  },
  attributes: () => ({}),
  remove: (step) => leave(step, joinedBy(step)),
})

function membersIn(properties: Properties): Members {
  const one = text(properties, 'InstanceId')
  return {
    instances: one === undefined ? (texts(properties, 'InstanceIdList') ?? []) : [one],
    interfaces: texts(properties, 'NetworkInterfaceList') ?? [],
  }
}

function joinedBy({ resource }: ResourceStep): Members {
  return (resource.progress ?? { instances: [], interfaces: [] }) as unknown as Members
}

type Member = { readonly InstanceId: string } | { readonly NetworkInterfaceId: string }

function isIn(step: ResourceStep, member: Member): boolean {
  const card =
    'InstanceId' in member
      ? describeInstances(step, [member.InstanceId])[0]
      : describeNetworkInterface(step, member.NetworkInterfaceId)
  return card?.SecurityGroupIds?.SecurityGroupId?.includes(step.physicalId) ?? false
}

/** Puts in whoever is not there yet, and writes down each: a later one may be refused. */
function join(step: ResourceStep, already: Members): Json {
  const { call, physicalId, properties, regionId, note } = step
  const group = { RegionId: regionId, SecurityGroupId: physicalId }
  let joined = already
  const { instances, interfaces } = membersIn(properties)
  for (const InstanceId of instances.filter((id) => !already.instances.includes(id))) {
    call('ecs.JoinSecurityGroup', { ...group, InstanceId })
    joined = { ...joined, instances: [...joined.instances, InstanceId] }
    note({ physicalId, progress: joined as unknown as Json })
  }
  for (const NetworkInterfaceId of interfaces.filter((id) => !already.interfaces.includes(id))) {
    call('ecs.JoinSecurityGroup', { ...group, NetworkInterfaceId })
    joined = { ...joined, interfaces: [...joined.interfaces, NetworkInterfaceId] }
    note({ physicalId, progress: joined as unknown as Json })
  }
  return joined as unknown as Json
}

function leave(step: ResourceStep, { instances, interfaces }: Members): void {
  const members: Member[] = [
    ...instances.map((InstanceId) => ({ InstanceId })),
    ...interfaces.map((NetworkInterfaceId) => ({ NetworkInterfaceId })),
  ]
  const group = { RegionId: step.regionId, SecurityGroupId: step.physicalId }
  for (const member of members.filter((each) => isIn(step, each))) {
    ifThere(() => step.call('ecs.LeaveSecurityGroup', { ...group, ...member }))
  }
}
