import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { allocate, availableHost, hostWorld, listedHosts } from './dedicatedHostSetup.ts'
import { REGION, ZONE } from './instanceSetup.ts'

const GROUP = 'rg-acfmexample0001'

describe('DescribeDedicatedHosts', () => {
  it('reads: by each filter, alone and together', async () => {
    const test = await hostWorld()
    const settings = { DedicatedHostType: 'ddh.c5', DedicatedHostName: 'mine', ResourceGroupId: GROUP, ZoneId: ZONE }
    const old = await availableHost(test, { ...settings, Tag: [{ Key: 'a', Value: 'b' }] })
    const [young] = await allocate(test, { ZoneId: 'cn-hangzhou-j', Tag: [{ Key: 'a', Value: 'c' }] })
    const listed = async (members: Parameters<typeof listedHosts>[1]) =>
      (await listedHosts(test, members)).map(({ DedicatedHostId }) => DedicatedHostId)
    expect(await listed({})).toEqual([young, old])
    for (const filter of [
      { DedicatedHostType: 'ddh.c5' },
      { DedicatedHostName: 'mine' },
      { ResourceGroupId: GROUP },
      { ZoneId: ZONE },
      { Status: 'Available' },
      { DedicatedHostIds: JSON.stringify([old, 'dh-none']) },
      { Tag: [{ Key: 'a', Value: 'b' }] },
      { ...settings, Status: 'Available', Tag: [{ Key: 'a' }] },
    ])
      expect(await listed(filter), JSON.stringify(filter)).toEqual([old])
    expect(await listed({ Status: 'Creating' })).toEqual([young])
    expect(await listed({ Tag: [{ Key: 'a' }] })).toEqual([young, old])
    for (const filter of [{ LockReason: 'financial' }, { DedicatedHostClusterId: 'dc-x' }, { Status: 'Redeploying' }])
      expect(await listed(filter)).toEqual([])
  })

  it('reads: in pages of both styles', async () => {
    const test = await hostWorld()
    const ids = (await allocate(test, { Quantity: 3 })).reverse()
    const second = await test.call('ecs.DescribeDedicatedHosts', { ...REGION, PageNumber: 2, PageSize: 2 })
    expect(second).toMatchObject({ TotalCount: 3, PageNumber: 2, PageSize: 2 })
    expect(second.DedicatedHosts.DedicatedHost).toMatchObject([{ DedicatedHostId: ids[2] }])
    const first = await test.call('ecs.DescribeDedicatedHosts', { ...REGION, MaxResults: 2 })
    expect(first.DedicatedHosts.DedicatedHost).toHaveLength(2)
    const rest = await listedHosts(test, { MaxResults: 2, NextToken: first.NextToken })
    expect(rest).toMatchObject([{ DedicatedHostId: ids[2] }])
  })

  it('reads: an empty list', async () => {
    const answer = await testWorld().call('ecs.DescribeDedicatedHosts', REGION)
    expect(answer).toMatchObject({ TotalCount: 0, DedicatedHosts: { DedicatedHost: [] } })
  })

  it.each([
    [{ DedicatedHostIds: 'dh-x' }, 400, 'InvalidParameter'],
    [{ Status: 'Gone' }, 400, 'InvalidParameter'],
    [{ LockReason: 'x' }, 400, 'InvalidParameter'],
    [{ ZoneId: 'cn-nowhere-a' }, 404, 'InvalidZoneId.NotFound'],
    [{ PageSize: 101 }, 400, 'InvalidParameter'],
    [{ Tag: [{ Value: 'x' }] }, 400, 'InvalidTag.Mismatch'],
  ])('refuses %o', async (members, status, code) => {
    const refused = await testWorld().refusal('ecs.DescribeDedicatedHosts', { ...REGION, ...members })
    expect(refused).toMatchObject({ status, code })
  })
})
