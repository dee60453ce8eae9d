import type { Requests, Responses } from '../../../src/catalogue/types.generated.ts'
import { type InstanceWorld, instanceWorld, REGION, ZONE } from './instanceSetup.ts'

export type Card = NonNullable<
  NonNullable<Responses['ecs.DescribeNetworkInterfaces']['NetworkInterfaceSets']>['NetworkInterfaceSet']
>[number]

export interface CardWorld extends InstanceWorld {
  /** A secondary interface in the vSwitch and group of the world, with other members over it. */
  makeCard(wishes?: Partial<Requests['ecs.CreateNetworkInterface']>): Promise<string>
  /** The interface as the list shows it; undefined when it is gone. */
  card(NetworkInterfaceId: string): Promise<Card | undefined>
  /** Private addresses of the interface, the primary one first. */
  addresses(NetworkInterfaceId: string): Promise<string[]>
  /** Attached to the instance, and InUse. */
  attach(NetworkInterfaceId: string, InstanceId: string): Promise<void>
  primaryOf(InstanceId: string): Promise<string>
}

/** An instance world (10.0.0.0/24) in which network interfaces are made. */
export async function cardWorld(): Promise<CardWorld> {
  const base = await instanceWorld()
  const { test, VSwitchId, SecurityGroupId } = base
  const cards = async (filter: Partial<Requests['ecs.DescribeNetworkInterfaces']>) => {
    const { NetworkInterfaceSets } = await test.call('ecs.DescribeNetworkInterfaces', { ...REGION, ...filter })
    return NetworkInterfaceSets.NetworkInterfaceSet ?? []
  }
  const card = async (id: string) => (await cards({ NetworkInterfaceId: [id] }))[0]
  return {
    ...base,
    card,
    async makeCard(wishes = {}) {
      const groups = wishes.SecurityGroupIds === undefined ? { SecurityGroupId } : {}
      return (await test.call('ecs.CreateNetworkInterface', { ...REGION, VSwitchId, ...groups, ...wishes }))
        .NetworkInterfaceId
    },
    async addresses(id) {
      const sets = (await card(id))?.PrivateIpSets?.PrivateIpSet ?? []
      return sets.map(({ PrivateIpAddress = '' }) => PrivateIpAddress)
    },
    async attach(NetworkInterfaceId, InstanceId) {
      await test.call('ecs.AttachNetworkInterface', { ...REGION, NetworkInterfaceId, InstanceId })
      await test.settle()
    },
    async primaryOf(InstanceId) {
      return (await cards({ InstanceId, Type: 'Primary' }))[0]?.NetworkInterfaceId ?? ''
    },
  }
}

export interface Ipv6World extends CardWorld {
  readonly block: string
  readonly ipv6VSwitchId: string
  readonly plainVSwitchId: string
}

/** A card world whose interfaces are made in a vSwitch with IPv6; its block, up to the last two colons, is `block`. */
export async function ipv6World(): Promise<Ipv6World> {
  const base = await cardWorld()
  const { test, VpcId } = base
  await test.call('vpc.ModifyVpcAttribute', { ...REGION, VpcId, EnableIPv6: true })
  await test.settle()
  const { VSwitchId } = await test.call('vpc.CreateVSwitch', {
    ...{ ...REGION, VpcId, ZoneId: ZONE, CidrBlock: '10.2.0.0/24', Ipv6CidrBlock: 5 },
  })
  await test.settle()
  const { VSwitches } = await test.call('vpc.DescribeVSwitches', { ...REGION, VSwitchId })
  return {
    ...base,
    makeCard: (wishes = {}) => base.makeCard({ VSwitchId, ...wishes }),
    block: VSwitches.VSwitch?.[0]?.Ipv6CidrBlock?.split('/')[0] ?? '',
    ipv6VSwitchId: VSwitchId,
    plainVSwitchId: base.VSwitchId,
  }
}
