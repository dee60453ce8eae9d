import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { makeAttached, makeSet, setOfVpc, showSet } from './dhcpSetup.ts'
import { makeNetwork, REGION } from './network.ts'

describe('AttachDhcpOptionsSetToVpc', () => {
  it('later: the VPC shows the set as Pending, then InUse; lists of VPCs, too', async () => {
    const world = testWorld()
    const { VpcId } = await makeNetwork(world)
    const { VpcId: other } = await makeNetwork(world)
    const DhcpOptionsSetId = await makeSet(world)
    expect(await setOfVpc(world, VpcId)).toEqual(['', ''])
    await world.call('vpc.AttachDhcpOptionsSetToVpc', { ...REGION, DhcpOptionsSetId, VpcId, ClientToken: 'one' })
    expect(await setOfVpc(world, VpcId)).toEqual([DhcpOptionsSetId, 'Pending'])
    expect((await showSet(world, DhcpOptionsSetId)).Status).toBe('Pending')
    await world.call('vpc.AttachDhcpOptionsSetToVpc', { ...REGION, DhcpOptionsSetId, VpcId: other })
    await world.settle()
    expect(await setOfVpc(world, VpcId)).toEqual([DhcpOptionsSetId, 'InUse'])
    const { Vpcs } = await world.call('vpc.DescribeVpcs', { ...REGION, DhcpOptionsSetId })
    const shown = { DhcpOptionsSetId, DhcpOptionsSetStatus: 'InUse' }
    expect(Vpcs.Vpc).toMatchObject([
      { ...shown, VpcId: other },
      { ...shown, VpcId },
    ])
    const { Vpcs: none } = await world.call('vpc.DescribeVpcs', { ...REGION, DhcpOptionsSetId: 'dopt-none' })
    expect(none.Vpc).toEqual([])
  })

  it('does: a VPC that is deleted frees its set', async () => {
    const world = testWorld()
    const { DhcpOptionsSetId } = await makeAttached(world)
    const { VpcId } = await world.call('vpc.CreateVpc', REGION)
    await world.settle()
    await world.call('vpc.AttachDhcpOptionsSetToVpc', { ...REGION, DhcpOptionsSetId, VpcId })
    await world.settle()
    await world.call('vpc.DeleteVpc', { VpcId })
    await world.settle()
    expect((await showSet(world, DhcpOptionsSetId)).AssociateVpcs).toHaveLength(1)
  })

  it('refuses sets and VPCs that there are not, in transition, and a second set', async () => {
    const world = testWorld()
    const { VpcId, pair } = await makeAttached(world)
    const other = await makeSet(world)
    const refused = async (members: object) => {
      const { status, code } = await world.refusal('vpc.AttachDhcpOptionsSetToVpc', { ...pair, ...members })
      return `${status} ${code}`
    }
    expect(await refused({ DhcpOptionsSetId: 'dopt-none' })).toBe('400 InvalidDhcpOptionsSetId.NotFound')
    expect(await refused({ VpcId: 'vpc-none' })).toBe('400 InvalidVpcId.NotFound')
    expect(await refused({ DhcpOptionsSetId: other })).toBe('400 OperationFailed.AttachmentExist')
    await world.call('vpc.DetachDhcpOptionsSetFromVpc', pair)
    expect(await refused({ DhcpOptionsSetId: other })).toBe('400 IncorrectStatus.VpcDhcpOptionsSet')
    await world.settle()
    expect(await refused({ DryRun: true })).toBe('400 DryRunOperation')
    const young = await world.call('vpc.CreateDhcpOptionsSet', REGION)
    expect(await refused({ DhcpOptionsSetId: young.DhcpOptionsSetId })).toBe('400 IncorrectStatus.DhcpOptionsSet')
    const { VpcId: pending } = await world.call('vpc.CreateVpc', REGION)
    expect(await refused({ VpcId: pending })).toBe('400 IncorrectVpcStatus')
    expect(await setOfVpc(world, VpcId)).toEqual(['', ''])
  })

  it('refuses more VPCs than a set may have', async () => {
    const world = testWorld()
    const { pair } = await makeAttached(world)
    const { VpcId } = await makeNetwork(world)
    await world.control({ kind: 'quotas', settings: [{ name: 'vpcs_per_dhcp_options_set', value: 1 }] })
    const refused = { status: 400, code: 'QuotaExceeded.AttachVpcNumber' }
    expect(await world.refusal('vpc.AttachDhcpOptionsSetToVpc', { ...pair, VpcId })).toMatchObject(refused)
  })
})
