import { describe, expect, it } from 'vitest'
import { ACCOUNT, testWorld } from '../../setup/worlds.ts'
import { allocate, hostWorld, listedHosts, shownHost } from './dedicatedHostSetup.ts'
import { REGION, ZONE } from './instanceSetup.ts'

const GROUP = 'rg-acfmexample0001'

describe('AllocateDedicatedHosts', () => {
  it('does: makes a host with the defaults, Creating and then Available', async () => {
    const test = await hostWorld()
    const [id = '', ...more] = await allocate(test)
    expect(id).toMatch(/^dh-bp1[0-9a-z]{17}$/)
    expect(more).toEqual([])
    const host = await shownHost(test, id)
    expect(host).toMatchObject({
      ...{ DedicatedHostId: id, DedicatedHostType: 'ddh.g5', DedicatedHostName: '', Description: '' },
      ...{ Status: 'Creating', ActionOnMaintenance: 'Migrate', AutoPlacement: 'on', NetworkAttributes: {} },
      ...{ ChargeType: 'PostPaid', AutoReleaseTime: '', ExpiredTime: '2999-09-08T16:00Z', ...REGION },
      ...{ DedicatedHostOwnerId: Number(ACCOUNT), CreationTime: '2026-01-02T03:04Z', ResourceGroupId: '' },
      SupportedInstanceTypeFamilies: { SupportedInstanceTypeFamily: ['ecs.g5'] },
      SupportedInstanceTypesList: { SupportedInstanceTypesList: expect.arrayContaining(['ecs.g5.large']) },
      Capacity: { TotalVcpus: 0 },
    })
    expect(host?.ZoneId).toMatch(/^cn-hangzhou-/)
    await test.settle()
    expect((await shownHost(test, id))?.Status).toBe('Available')
  })

  it('does: makes as many as are asked for, as they are asked for', async () => {
    const test = await hostWorld()
    const attributes = {
      ...{ DedicatedHostName: 'mine', Description: 'of tests', ActionOnMaintenance: 'Stop', AutoPlacement: 'off' },
      ...{ CpuOverCommitRatio: 4, NetworkAttributes: { SlbUdpTimeout: 15, UdpTimeout: 310 } },
      ...{ ZoneId: ZONE, ResourceGroupId: GROUP, ChargeType: 'PostPaid', DedicatedHostType: 'ddh.g6s' },
    }
    const ids = await allocate(test, { ...attributes, Quantity: 3, MinQuantity: 2, Tag: [{ Key: 'a', Value: 'b' }] })
    expect(ids).toHaveLength(3)
    const hosts = await listedHosts(test)
    expect(hosts.map(({ DedicatedHostId }) => DedicatedHostId).sort()).toEqual([...ids].sort())
    for (const host of hosts)
      expect(host).toMatchObject({
        ...attributes,
        Tags: { Tag: [{ TagKey: 'a', TagValue: 'b' }] },
        Cores: 52,
        Capacity: { TotalVcpus: 416, AvailableVcpus: 416 },
      })
  })

  it('does: the same token makes them once', async () => {
    const test = await hostWorld()
    const ids = await allocate(test, { ClientToken: 'once' })
    expect(await allocate(test, { ClientToken: 'once' })).toEqual(ids)
    expect(await listedHosts(test)).toHaveLength(1)
  })

  it('later: releases it at the time that was asked for', async () => {
    const test = await hostWorld()
    const [id = ''] = await allocate(test, { AutoReleaseTime: '2026-01-02T05:00:59Z' })
    expect((await shownHost(test, id))?.AutoReleaseTime).toBe('2026-01-02T05:00Z')
    await test.advance(Date.UTC(2026, 0, 2, 4, 59, 59) - test.world.nowMs)
    expect((await shownHost(test, id))?.Status).toBe('Available')
    await test.advance(1000)
    expect(await shownHost(test, id)).toBeUndefined()
  })

  it('does: its hosts carry tags that the tag actions change', async () => {
    const test = await hostWorld()
    const [id = ''] = await allocate(test)
    const Tag = [{ Key: 'a', Value: 'b' }]
    await test.call('ecs.TagResources', { ...REGION, ResourceType: 'ddh', ResourceId: [id], Tag })
    expect((await shownHost(test, id))?.Tags).toEqual({ Tag: [{ TagKey: 'a', TagValue: 'b' }] })
  })

  it('refuses more than the quota, which is nothing unless it is raised', async () => {
    const test = await hostWorld()
    await allocate(test, { Quantity: 9 })
    const request = { ...REGION, DedicatedHostType: 'ddh.g5', Quantity: 2 }
    const exceeded = { status: 400, code: 'QuotaExceed.AfterpayDedicatedHost' }
    expect(await test.refusal('ecs.AllocateDedicatedHosts', request)).toMatchObject(exceeded)
    expect(await allocate(test)).toHaveLength(1)
    expect(await testWorld().refusal('ecs.AllocateDedicatedHosts', request)).toMatchObject(exceeded)
  })

  it.each([
    [{ DedicatedHostType: 'ecs.g5' }, 403, 'InvalidDedicatedHostType.ValueNotSupported'],
    [{ DedicatedHostType: 'ddh.none' }, 403, 'InvalidDedicatedHostType.ValueNotSupported'],
    [{ ZoneId: 'cn-beijing-a' }, 404, 'InvalidZoneId.NotFound'],
    [{ Quantity: 0 }, 400, 'InvalidParameter'],
    [{ Quantity: 101 }, 400, 'InvalidParameter'],
    [{ MinQuantity: 0 }, 400, 'InvalidParameter'],
    [{ MinQuantity: 2 }, 400, 'InvalidParameter'],
    [{ ChargeType: 'PrePaid' }, 400, 'InvalidChargeType.ValueNotSupported'],
    [{ DedicatedHostName: '1' }, 400, 'InvalidDedicatedHostName.Malformed'],
    [{ Description: 'x' }, 400, 'InvalidDescription.Malformed'],
    [{ ActionOnMaintenance: 'Run' }, 404, 'InvalidParameter.ActionOnMaintenance'],
    [{ AutoPlacement: 'maybe' }, 400, 'InvalidParameter'],
    [{ CpuOverCommitRatio: 2 }, 400, 'InvalidDedicatedHostType.CpuOverCommitRatioNotSupported'],
    [{ CpuOverCommitRatio: 6 }, 400, 'InvalidCpuOverCommitRatio.ValueNotSupported'],
    [{ NetworkAttributes: { SlbUdpTimeout: 14 } }, 400, 'InvalidParameter.SlbUdpTimeout'],
    [{ NetworkAttributes: { UdpTimeout: 311 } }, 400, 'InvalidParameter.UdpTimeout'],
    [{ DedicatedHostClusterId: 'dc-x' }, 404, 'InvalidDedicatedHostClusterId.NotFound'],
    [{ AutoReleaseTime: '2026-01-02T03:10:00Z' }, 400, 'InvalidAutoReleaseTime.Malformed'],
    [{ Tag: [{ Key: 'acs:x' }] }, 400, 'InvalidTagKey.Malformed'],
  ])('refuses %o', async (members, status, code) => {
    const test = await hostWorld()
    const request = { ...REGION, DedicatedHostType: 'ddh.g5', ...members }
    expect(await test.refusal('ecs.AllocateDedicatedHosts', request)).toMatchObject({ status, code })
  })
})
