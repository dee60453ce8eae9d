import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { REGION, ZONE } from './instanceSetup.ts'
import { DAY_MS, listedReserved, purchased, RESERVED, renewalsOf, shownReserved } from './reservedInstanceSetup.ts'

describe('PurchaseReservedInstancesOffering', () => {
  it('does: one for the region, active from the hour it was bought in, expired after a month', async () => {
    const test = testWorld()
    const reply = await test.call('ecs.PurchaseReservedInstancesOffering', RESERVED)
    expect(reply.OrderId).toMatch(/^\d+$/)
    const [id = ''] = reply.ReservedInstanceIdSets.ReservedInstanceId ?? []
    expect(id).toMatch(/^ecsri-bp1[a-z0-9]{17}$/)
    expect(await shownReserved(test, id)).toEqual({
      ...{ ...RESERVED, ReservedInstanceId: id, ReservedInstanceName: '', Description: '', ZoneId: '' },
      ...{ Scope: 'Region', InstanceAmount: 1, OfferingType: 'All Upfront', Platform: 'Linux', Status: 'Active' },
      ...{ AllocationStatus: 'Normal', ResourceGroupId: '', CreationTime: '2026-01-02T03:04Z' },
      ...{ StartTime: '2026-01-02T03:00Z', ExpiredTime: '2026-02-02T03:00Z' },
      ...{ OperationLocks: { OperationLock: [] }, Tags: { Tag: [] } },
    })
    expect(await renewalsOf(test, [id])).toMatchObject([{ RenewalStatus: 'Normal', Duration: 0 }])
    await test.advance(30 * DAY_MS)
    expect((await shownReserved(test, id)).Status).toBe('Active')
    await test.advance(DAY_MS)
    expect((await shownReserved(test, id)).Status).toBe('Expired')
  })

  it('does: shows what was asked for, and buys once for a ClientToken', async () => {
    const test = testWorld()
    const { ResourceGroup } = await test.call('resourcemanager.CreateResourceGroup', {
      ...{ Name: 'mine', DisplayName: 'mine' },
    })
    const wishes = {
      ...{ ReservedInstanceName: 'reserve', Description: 'for the shop', InstanceAmount: 3, Platform: 'Windows' },
      ...{ OfferingType: 'No Upfront', Scope: 'Zone', ZoneId: ZONE, ResourceGroupId: ResourceGroup.Id ?? '' },
    }
    const request = { ...wishes, Period: 3, PeriodUnit: 'Year', Tag: [{ Key: 'env', Value: 'test' }] }
    const id = await purchased(test, { ...request, ClientToken: 'once' })
    expect(await purchased(test, { ...request, ClientToken: 'once' })).toBe(id)
    expect(await listedReserved(test)).toMatchObject([
      { ...wishes, ExpiredTime: '2029-01-02T03:00Z', Tags: { Tag: [{ TagKey: 'env', TagValue: 'test' }] } },
    ])
    const tagged = { ...REGION, ResourceType: 'reservedinstance', Tag: [{ Key: 'env' }] }
    const { TagResources } = await test.call('ecs.ListTagResources', tagged)
    expect(TagResources.TagResource).toMatchObject([{ ResourceId: id, TagKey: 'env', TagValue: 'test' }])
  })

  it('later: its tags are counted, and it can move to a resource group', async () => {
    const test = testWorld()
    const id = await purchased(test, { Tag: [{ Key: 'env', Value: 'test' }] })
    const { Tags } = await test.call('ecs.DescribeTags', { ...REGION, ResourceType: 'reservedinstance' })
    expect(Tags.Tag).toMatchObject([{ TagKey: 'env', ResourceTypeCount: { ReservedInstance: 1 } }])
    const { ResourceGroup } = await test.call('resourcemanager.CreateResourceGroup', {
      ...{ Name: 'mine', DisplayName: 'mine' },
    })
    const ResourceGroupId = ResourceGroup.Id ?? ''
    const move = { ...REGION, ResourceType: 'reservedinstance', ResourceId: id, ResourceGroupId }
    await test.call('ecs.JoinResourceGroup', move)
    expect((await shownReserved(test, id)).ResourceGroupId).toBe(ResourceGroupId)
  })

  it('later: is Queued until StartTime, from which its term counts', async () => {
    const test = testWorld()
    const id = await purchased(test, { StartTime: '2026-01-05T15Z' })
    const times = { StartTime: '2026-01-05T15:00Z', ExpiredTime: '2026-02-05T15:00Z' }
    expect(await shownReserved(test, id)).toMatchObject({ Status: 'Queued', ...times })
    await test.advance(3 * DAY_MS)
    expect((await shownReserved(test, id)).Status).toBe('Queued')
    await test.advance(DAY_MS)
    expect(await shownReserved(test, id)).toMatchObject({ Status: 'Active', ...times })
  })

  it.each([
    [{}, 1, 'Month', '2026-03-02T03:00Z'],
    [{ AutoRenewPeriod: 12 }, 1, 'Year', '2027-02-02T03:00Z'],
    [{ AutoRenewPeriod: 60 }, 5, 'Year', '2031-02-02T03:00Z'],
  ])('later: AutoRenew with %j renews it at its end for %d %s', async (members, Duration, PeriodUnit, ExpiredTime) => {
    const test = testWorld()
    const id = await purchased(test, { AutoRenew: true, ...members })
    expect(await renewalsOf(test, [id])).toEqual([
      { ReservedInstanceId: id, RenewalStatus: 'AutoRenewal', Duration, PeriodUnit },
    ])
    await test.advance(32 * DAY_MS)
    expect(await shownReserved(test, id)).toMatchObject({ Status: 'Active', ExpiredTime })
  })

  it('later: AutoRenew renews again and again', async () => {
    const test = testWorld()
    const id = await purchased(test, { AutoRenew: true })
    await test.advance(100 * DAY_MS)
    expect(await shownReserved(test, id)).toMatchObject({ Status: 'Active', ExpiredTime: '2026-05-02T03:00Z' })
  })

  it.each([
    [{ RegionId: 'cn-none' }, 404, 'InvalidRegionId.NotFound'],
    [{ InstanceType: 'ecs.none' }, 400, 'InvalidInstanceType.ValueNotSupported'],
    [{ InstanceAmount: 0 }, 400, 'InvalidParameter'],
    [{ InstanceAmount: 51 }, 400, 'InvalidParameter'],
    [{ OfferingType: 'Later' }, 400, 'InvalidParameter'],
    [{ Platform: 'Other' }, 400, 'InvalidParameter'],
    [{ Scope: 'World' }, 400, 'InvalidParameter'],
    [{ Scope: 'Zone' }, 400, 'MissingParameter'],
    [{ Scope: 'Zone', ZoneId: 'cn-none-a' }, 400, 'InvalidZone.NotFound'],
    [{ Period: 2 }, 400, 'InvalidParameter'],
    [{ Period: 2, PeriodUnit: 'Year' }, 400, 'InvalidParameter'],
    [{ PeriodUnit: 'Week' }, 400, 'InvalidParameter'],
    [{ AutoRenew: true, AutoRenewPeriod: 2 }, 400, 'InvalidParameter'],
    [{ StartTime: 'soon' }, 400, 'InvalidParameter'],
    [{ StartTime: '2026-13-45T15Z' }, 400, 'InvalidParameter'],
    [{ StartTime: '2026-01-02T02Z' }, 400, 'InvalidParameter'],
    [{ StartTime: '9999-01-02T02Z' }, 400, 'InvalidParameter'],
    [{ ReservedInstanceName: '1' }, 400, 'InvalidReservedInstanceName.Malformed'],
    [{ Description: 'http://x' }, 400, 'InvalidDescription.Malformed'],
    [{ ResourceGroupId: 'rg-none' }, 404, 'InvalidResourceGroup.NotFound'],
    [{ Tag: [{ Key: 'acs:x' }] }, 400, 'InvalidTagKey.Malformed'],
  ])('refuses %j', async (members, status, code) => {
    const request = { ...RESERVED, ...members }
    expect(await testWorld().refusal('ecs.PurchaseReservedInstancesOffering', request)).toMatchObject({ status, code })
  })
})
