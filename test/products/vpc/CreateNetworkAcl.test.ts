import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { showAcl } from './aclSetup.ts'
import { makeNetwork, REGION } from './network.ts'

describe('CreateNetworkAcl', () => {
  it('does: an ACL that lets everything pass', async () => {
    const world = testWorld()
    const { VpcId } = await makeNetwork(world)
    const texts = { NetworkAclName: 'open', Description: 'for all' }
    const asked = { ...REGION, VpcId, ...texts, Tag: [{ Key: 'a', Value: 'b' }] }
    const { NetworkAclId, NetworkAclAttribute } = await world.call('vpc.CreateNetworkAcl', asked)
    expect(NetworkAclId).toMatch(/^nacl-bp1[0-9a-z]{18}$/)
    const open = { Policy: 'accept', Protocol: 'all', Port: '-1/-1' }
    const shown = {
      ...{ NetworkAclId, VpcId, ...texts, Status: 'Available', Resources: { Resource: [] } },
      IngressAclEntries: { IngressAclEntry: [{ ...open, SourceCidrIp: '0.0.0.0/0' }] },
      EgressAclEntries: { EgressAclEntry: [{ ...open, DestinationCidrIp: '0.0.0.0/0' }] },
    }
    expect(NetworkAclAttribute).toMatchObject(shown)
    expect(await showAcl(world, NetworkAclId)).toMatchObject({ ...shown, Tags: { Tag: [{ Key: 'a', Value: 'b' }] } })
  })

  it('refuses unknown VPCs, malformed texts, and more than the quota', async () => {
    const world = testWorld()
    const { VpcId } = await makeNetwork(world)
    const refusal = (members: object) => world.refusal('vpc.CreateNetworkAcl', { ...REGION, VpcId, ...members })
    expect(await refusal({ VpcId: 'vpc-none' })).toMatchObject({ status: 400, code: 'InvalidVpcId.NotFound' })
    expect((await refusal({ NetworkAclName: 'http://x' })).code).toBe('ParameterIllegal.Name')
    expect((await refusal({ Description: 'http://x' })).code).toBe('ParameterIllegal.Description')
    const settings = [{ name: 'network_acls_per_vpc', value: 0 }]
    await world.control({ kind: 'quotas', settings })
    expect((await refusal({})).code).toBe('QuotaExceed.NetworkAcl')
  })
})
