import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { makeAttached, makeSet, setOfVpc, showSet } from './dhcpSetup.ts'
import { makeNetwork } from './network.ts'

describe('DetachDhcpOptionsSetFromVpc', () => {
  it('later: the VPC shows Pending, then no set', async () => {
    const world = testWorld()
    const { VpcId, DhcpOptionsSetId, pair } = await makeAttached(world)
    await world.call('vpc.DetachDhcpOptionsSetFromVpc', { ...pair, ClientToken: 'off' })
    expect(await setOfVpc(world, VpcId)).toEqual([DhcpOptionsSetId, 'Pending'])
    await world.settle()
    expect(await setOfVpc(world, VpcId)).toEqual(['', ''])
    expect(await showSet(world, DhcpOptionsSetId)).toMatchObject({ Status: 'Available', AssociateVpcs: [] })
  })

  it('refuses what is not there, not attached, another set, and what is in transition', async () => {
    const world = testWorld()
    const { pair } = await makeAttached(world)
    const { VpcId: bare } = await makeNetwork(world)
    const other = await makeSet(world)
    const refused = async (members: object) => {
      const { status, code } = await world.refusal('vpc.DetachDhcpOptionsSetFromVpc', { ...pair, ...members })
      return `${status} ${code}`
    }
    expect(await refused({ DhcpOptionsSetId: 'dopt-none' })).toBe('400 InvalidDhcpOptionsSetId.NotFound')
    expect(await refused({ VpcId: 'vpc-none' })).toBe('400 InvalidVpcId.NotFound')
    expect(await refused({ VpcId: bare })).toBe('400 OperationFailed.AttachmentNotExist')
    expect(await refused({ DhcpOptionsSetId: other })).toBe('400 AttrMismatching.VpcDhcpOptionsSetId')
    expect(await refused({ DryRun: true })).toBe('400 DryRunOperation')
    await world.call('vpc.DetachDhcpOptionsSetFromVpc', pair)
    expect(await refused({})).toBe('400 IncorrectStatus.VpcDhcpOptionsSet')
  })
})
