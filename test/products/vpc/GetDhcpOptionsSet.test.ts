import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { makeAttached, makeSet, showSet } from './dhcpSetup.ts'
import { REGION } from './network.ts'

describe('GetDhcpOptionsSet', () => {
  it('reads: the set and the VPCs that have it', async () => {
    const world = testWorld()
    const { DhcpOptionsSetId, VpcId, pair } = await makeAttached(world)
    expect(await showSet(world, DhcpOptionsSetId)).toMatchObject({
      ...{ DhcpOptionsSetId, Status: 'InUse', AssociateVpcs: [{ VpcId, AssociateStatus: 'InUse' }] },
    })
    await world.call('vpc.DetachDhcpOptionsSetFromVpc', pair)
    expect(await showSet(world, DhcpOptionsSetId)).toMatchObject({
      ...{ Status: 'Pending', AssociateVpcs: [{ VpcId, AssociateStatus: 'Pending' }] },
    })
  })

  it('reads: nothing of a set that there is not, is elsewhere or belongs to somebody else', async () => {
    const world = testWorld()
    const DhcpOptionsSetId = await makeSet(world)
    const status = async (members: object, account?: string) => {
      const asked = { ...REGION, DhcpOptionsSetId, ...members }
      const { Status, DhcpOptionsSetId: id } = await world.call('vpc.GetDhcpOptionsSet', asked, account)
      return [Status, id]
    }
    expect(await status({})).toEqual(['Available', DhcpOptionsSetId])
    expect(await status({ DhcpOptionsSetId: 'dopt-none' })).toEqual([undefined, undefined])
    expect(await status({ RegionId: 'cn-beijing' })).toEqual([undefined, undefined])
    expect(await status({}, '1000000000000002')).toEqual([undefined, undefined])
  })

  it('refuses regions that there are not', async () => {
    const world = testWorld()
    const asked = { RegionId: 'cn-nowhere', DhcpOptionsSetId: 'dopt-1' }
    expect(await world.refusal('vpc.GetDhcpOptionsSet', asked)).toMatchObject({
      ...{ status: 404, code: 'InvalidRegionId.NotFound' },
    })
  })
})
