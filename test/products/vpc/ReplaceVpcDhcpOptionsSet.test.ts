import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { makeAttached, makeSet, setOfVpc, showSet } from './dhcpSetup.ts'
import { makeNetwork, REGION } from './network.ts'

describe('ReplaceVpcDhcpOptionsSet', () => {
  it('later: the VPC has the other set, and the earlier one is free', async () => {
    const world = testWorld()
    const { VpcId, DhcpOptionsSetId: earlier } = await makeAttached(world)
    const DhcpOptionsSetId = await makeSet(world)
    const asked = { ...REGION, VpcId, DhcpOptionsSetId, ClientToken: 'other' }
    await world.call('vpc.ReplaceVpcDhcpOptionsSet', asked)
    expect(await setOfVpc(world, VpcId)).toEqual([DhcpOptionsSetId, 'Pending'])
    expect((await showSet(world, earlier)).Status).toBe('Available')
    await world.settle()
    expect(await setOfVpc(world, VpcId)).toEqual([DhcpOptionsSetId, 'InUse'])
    await world.call('vpc.DeleteDhcpOptionsSet', { ...REGION, DhcpOptionsSetId: earlier })
  })

  it('refuses what is not there, VPCs without a set, the same set, what is in transition, and a full set', async () => {
    const world = testWorld()
    const { VpcId, DhcpOptionsSetId } = await makeAttached(world)
    const { VpcId: bare } = await makeNetwork(world)
    const other = await makeSet(world)
    const refused = async (members: object) => {
      const asked = { ...REGION, VpcId, DhcpOptionsSetId: other, ...members }
      const { status, code } = await world.refusal('vpc.ReplaceVpcDhcpOptionsSet', asked)
      return `${status} ${code}`
    }
    expect(await refused({ DhcpOptionsSetId: 'dopt-none' })).toBe('400 InvalidDhcpOptionsSetId.NotFound')
    expect(await refused({ VpcId: 'vpc-none' })).toBe('400 InvalidVpcId.NotFound')
    expect(await refused({ VpcId: bare })).toBe('400 OperationFailed.AttachmentNotExist')
    expect(await refused({ DhcpOptionsSetId })).toBe('400 OperationFailed.AttachmentExist')
    expect(await refused({ DryRun: true })).toBe('400 DryRunOperation')
    await world.control({ kind: 'quotas', settings: [{ name: 'vpcs_per_dhcp_options_set', value: 0 }] })
    expect(await refused({})).toBe('400 QuotaExceeded.AttachVpcNumber')
    await world.control({ kind: 'quotas', settings: [{ name: 'vpcs_per_dhcp_options_set', value: 2 }] })
    await world.call('vpc.ReplaceVpcDhcpOptionsSet', { ...REGION, VpcId, DhcpOptionsSetId: other })
    expect(await refused({ DhcpOptionsSetId })).toBe('400 IncorrectStatus.VpcDhcpOptionsSet')
  })
})
