import type { TestWorld } from '../../setup/worlds.ts'
import { makeNetwork, type Network, REGION } from './network.ts'

export interface AclNetwork extends Network {
  readonly NetworkAclId: string
}

/** A VPC with one vSwitch, and a network ACL that no vSwitch has yet. */
export async function makeAcl(world: TestWorld): Promise<AclNetwork> {
  const network = await makeNetwork(world)
  const { NetworkAclId } = await world.call('vpc.CreateNetworkAcl', { ...REGION, VpcId: network.VpcId })
  return { ...network, NetworkAclId }
}

/** The ACL with its vSwitch BINDED. */
export async function makeBoundAcl(world: TestWorld): Promise<AclNetwork> {
  const made = await makeAcl(world)
  const Resource = [{ ResourceId: made.VSwitchId, ResourceType: 'VSwitch' }]
  await world.call('vpc.AssociateNetworkAcl', { ...REGION, NetworkAclId: made.NetworkAclId, Resource })
  await world.settle()
  return made
}

export async function showAcl(world: TestWorld, NetworkAclId: string) {
  const reply = await world.call('vpc.DescribeNetworkAclAttributes', { ...REGION, NetworkAclId })
  return reply.NetworkAclAttribute
}

/** One entry for each direction. */
export const WEB_ENTRIES = {
  IngressAclEntries: [
    {
      ...{ NetworkAclEntryName: 'web', Description: 'from the office', Policy: 'accept', Protocol: 'tcp' },
      ...{ Port: '80/443', SourceCidrIp: '192.168.0.0/16', EntryType: 'custom', IpVersion: 'IPV4' },
    },
  ],
  EgressAclEntries: [
    {
      ...{ NetworkAclEntryName: 'none', Description: 'nothing', Policy: 'drop', Protocol: 'all', Port: '-1/-1' },
      ...{ DestinationCidrIp: '::/0', EntryType: 'custom', IpVersion: 'IPV6' },
    },
  ],
  UpdateIngressAclEntries: true,
  UpdateEgressAclEntries: true,
}
