import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { makeAttached, makeSet } from './dhcpSetup.ts'
import { REGION } from './network.ts'

describe('ListDhcpOptionsSets', () => {
  it('reads: those of the region, newest first, by id, name, suffix, group and tag', async () => {
    const world = testWorld()
    const nothing = { DhcpOptionsSets: [], TotalCount: '0', NextToken: '' }
    expect(await world.call('vpc.ListDhcpOptionsSets', REGION)).toMatchObject(nothing)
    const named = { DhcpOptionsSetName: 'one', DomainName: 'example.com', ResourceGroupId: 'rg-1' }
    const one = await makeSet(world, { ...named, Tag: [{ Key: 'k', Value: 'v' }] })
    const two = await makeSet(world)
    const found = async (members: object) => {
      const { DhcpOptionsSets } = await world.call('vpc.ListDhcpOptionsSets', { ...REGION, ...members })
      return DhcpOptionsSets.map(({ DhcpOptionsSetId }) => DhcpOptionsSetId)
    }
    expect(await found({})).toEqual([two, one])
    expect(await found({ RegionId: 'cn-beijing' })).toEqual([])
    expect(await found({ DhcpOptionsSetId: [two, 'dopt-none'] })).toEqual([two])
    expect(await found({ DhcpOptionsSetName: 'one' })).toEqual([one])
    expect(await found({ DomainName: 'example.com' })).toEqual([one])
    expect(await found({ ResourceGroupId: 'rg-1' })).toEqual([one])
    expect(await found({ Tags: [{ Key: 'k', Value: 'v' }] })).toEqual([one])
    expect(await found({ Tags: [{ Key: 'k', Value: 'w' }] })).toEqual([])
  })

  it('reads: how many VPCs have a set', async () => {
    const world = testWorld()
    const { DhcpOptionsSetId } = await makeAttached(world)
    await makeSet(world)
    const { DhcpOptionsSets } = await world.call('vpc.ListDhcpOptionsSets', REGION)
    expect(DhcpOptionsSets).toMatchObject([
      { AssociateVpcCount: 0, Status: 'Available' },
      { AssociateVpcCount: 1, Status: 'InUse', DhcpOptionsSetId, DhcpOptions: { LeaseTime: '87600h' } },
    ])
  })

  it('reads page by page', async () => {
    const world = testWorld()
    const one = await makeSet(world)
    const two = await makeSet(world)
    const first = await world.call('vpc.ListDhcpOptionsSets', { ...REGION, MaxResults: 1 })
    expect(first).toMatchObject({ TotalCount: '2', DhcpOptionsSets: [{ DhcpOptionsSetId: two }] })
    const { NextToken } = first
    expect(await world.call('vpc.ListDhcpOptionsSets', { ...REGION, MaxResults: 1, NextToken })).toMatchObject({
      ...{ NextToken: '', DhcpOptionsSets: [{ DhcpOptionsSetId: one }] },
    })
  })

  it('refuses pages, tokens and more ids than may be', async () => {
    const world = testWorld()
    const refusal = (members: object) => world.refusal('vpc.ListDhcpOptionsSets', { ...REGION, ...members })
    expect(await refusal({ MaxResults: 101 })).toMatchObject({ status: 400, code: 'InvalidParameter' })
    expect((await refusal({ NextToken: 'none' })).code).toBe('InvalidParameter')
    const ids = Array.from({ length: 21 }, (_, i) => `dopt-${i}`)
    expect((await refusal({ DhcpOptionsSetId: ids })).code).toBe('InvalidParameter')
  })
})
