import { scope } from '../../world/rows/ecs.ts'
import { attachmentPolicy, ramName } from '../../world/rows/ram.ts'
import type { StackRow } from '../../world/rows/ros.ts'
import type { World } from '../../world/world.ts'
import { thingOf } from './sameThings.ts'

type Place = Pick<StackRow, 'OwnerId' | 'RegionId'>

/** Things of one kind that use a resource, by their ids. */
export interface Users {
  /** In plural: `ECS instances`. */
  readonly kind: string
  readonly ids: readonly string[]
}

type Rule = (world: World, id: string, place: Place) => Users[]

/** Interfaces stand for the instances that have them. */
function onInterfaces(cards: readonly { readonly NetworkInterfaceId: string; readonly InstanceId: string }[]): Users[] {
  const of = (id: string) => id !== ''
  return [
    { kind: 'ECS instances', ids: [...new Set(cards.map(({ InstanceId }) => InstanceId).filter(of))] },
    {
      kind: 'network interfaces',
      ids: cards.filter(({ InstanceId }) => !of(InstanceId)).map(({ NetworkInterfaceId }) => NetworkInterfaceId),
    },
  ]
}

function entityName(world: World, id: string): string {
  return (
    world.ramUsers.get(id)?.UserName ?? world.ramGroups.get(id)?.GroupName ?? world.ramRoles.get(id)?.RoleName ?? id
  )
}

/** What keeps a resource of a type in use; the types that are not here are used by nothing but what belongs to them. */
const RULES: Readonly<Record<string, Rule>> = {
  'ALIYUN::ECS::SecurityGroup': (world, id) => [
    ...onInterfaces(world.networkInterfaces.list('securityGroup', id)),
    {
      kind: 'security groups',
      ids: world.securityGroupRules.list('peerGroup', id).map(({ SecurityGroupId }) => SecurityGroupId),
    },
  ],
  'ALIYUN::ECS::VPC': (world, id, place) => [
    { kind: 'vSwitches', ids: world.vSwitches.list('vpc', id).map(({ VSwitchId }) => VSwitchId) },
    {
      kind: 'security groups',
      ids: world.securityGroups
        .list('vpc', `${scope(place.OwnerId, place.RegionId)}|${id}`)
        .map(({ SecurityGroupId }) => SecurityGroupId),
    },
    { kind: 'NAT gateways', ids: world.natGateways.list('vpc', id).map(({ NatGatewayId }) => NatGatewayId) },
  ],
  'ALIYUN::ECS::VSwitch': (world, id) => [
    ...onInterfaces(world.networkInterfaces.list('vSwitch', id)),
    { kind: 'NAT gateways', ids: world.natGateways.list('vSwitch', id).map(({ NatGatewayId }) => NatGatewayId) },
    { kind: 'virtual addresses', ids: world.haVips.list('vSwitch', id).map(({ HaVipId }) => HaVipId) },
  ],
  'ALIYUN::VPC::EIP': (world, id) => [
    { kind: 'resources', ids: [world.eips.get(id)?.InstanceId ?? ''].filter((bound) => bound !== '') },
  ],
  'ALIYUN::ECS::Disk': (world, id) => [
    { kind: 'ECS instances', ids: [world.disks.get(id)?.InstanceId ?? ''].filter((holder) => holder !== '') },
  ],
  'ALIYUN::ECS::SSHKeyPair': (world, id, { OwnerId, RegionId }) => [
    {
      kind: 'ECS instances',
      ids: world.instances
        .list('scope', scope(OwnerId, RegionId))
        .filter(({ KeyPairName }) => KeyPairName === id)
        .map(({ InstanceId }) => InstanceId),
    },
  ],
  'ALIYUN::ECS::DeploymentSet': (world, id) => [
    { kind: 'ECS instances', ids: world.instances.list('deploymentSet', id).map(({ InstanceId }) => InstanceId) },
  ],
  'ALIYUN::VPC::CommonBandwidthPackage': (world, id) => [
    { kind: 'EIPs', ids: world.eips.list('bandwidthPackage', id).map(({ AllocationId }) => AllocationId) },
  ],
  'ALIYUN::VPC::DhcpOptionsSet': (world, id) => [
    { kind: 'VPCs', ids: world.dhcpAttachments.list('set', id).map(({ VpcId }) => VpcId) },
  ],
  'ALIYUN::RAM::Role': (world, id, place) => [
    {
      kind: 'ECS instances',
      ids: world.instances
        .list('ramRole', `${scope(place.OwnerId, place.RegionId)}|${id}`)
        .map(({ InstanceId }) => InstanceId),
    },
  ],
  'ALIYUN::RAM::Group': (world, id, { OwnerId }) => {
    const [group] = world.ramGroups.list('name', ramName(OwnerId, id))
    const members = group === undefined ? [] : world.ramGroupMembers.list('group', group.GroupId)
    const names = members.map(({ UserId }) => world.ramUsers.get(UserId)?.UserName ?? '')
    return [{ kind: 'users', ids: names.filter((name) => name !== '') }]
  },
  'ALIYUN::RAM::ManagedPolicy': (world, id, { OwnerId }) => [
    {
      kind: 'users, groups and roles',
      ids: world.ramAttachments
        .list('policy', attachmentPolicy(OwnerId, 'Custom', id))
        .map(({ EntityId }) => entityName(world, EntityId)),
    },
  ],
}

/** What uses a resource, apart from the things with these ids; kinds of which there is nothing are left out. */
export function usersOf(world: World, place: Place, type: string, id: string, apart: ReadonlySet<string>): Users[] {
  const users = RULES[thingOf(type)]?.(world, id, place) ?? []
  return users
    .map(({ kind, ids }) => ({ kind, ids: [...new Set(ids)].filter((user) => !apart.has(user)) }))
    .filter(({ ids }) => ids.length > 0)
}
