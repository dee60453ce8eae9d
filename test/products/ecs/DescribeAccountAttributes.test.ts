import { describe, expect, it } from 'vitest'
import { type TestWorld, testWorld } from '../../setup/worlds.ts'
import { makeInstance } from './sourceInstance.ts'

const REGION = { RegionId: 'cn-hangzhou' }

async function attributes(test: TestWorld, members: object = {}) {
  const { AccountAttributeItems } = await test.call('ecs.DescribeAccountAttributes', { ...REGION, ...members })
  const items = AccountAttributeItems.AccountAttributeItem ?? []
  return new Map(
    items.map(({ AttributeName = '', AttributeValues }) => [AttributeName, AttributeValues?.ValueItem ?? []]),
  )
}

describe('DescribeAccountAttributes', () => {
  it('reads: all attributes, or those that are named', async () => {
    const test = testWorld()
    const all = await attributes(test)
    expect(all.size).toBe(15)
    expect(all.get('max-security-groups')).toEqual([{ Value: '100' }])
    expect(all.get('instance-network-type')).toEqual([{ Value: 'vpc' }])
    expect(all.get('real-name-authentication')).toEqual([{ Value: 'yes' }])
    const some = await attributes(test, { AttributeName: ['max-dedicated-hosts', 'max-security-groups'] })
    expect([...some.keys()]).toEqual(['max-dedicated-hosts', 'max-security-groups'])
  })

  it('reads: vCPU and disk capacity in use', async () => {
    const test = testWorld()
    makeInstance(test, {
      instance: { InstanceType: 'ecs.g6.xlarge' },
      dataDisks: [{ Size: 100 }, { Size: 50, Category: 'cloud_ssd' }],
    })
    makeInstance(test, { instance: { SpotStrategy: 'SpotAsPriceGo' } })
    const all = await attributes(test)
    expect(all.get('used-postpaid-instance-vcpu-count')).toEqual([{ Value: '4' }])
    expect(all.get('used-spot-instance-vcpu-count')).toEqual([{ Value: '2' }])
    expect(all.get('used-postpaid-yundisk-capacity')).toEqual([
      { Value: '100', DiskCategory: 'cloud_essd' },
      { Value: '50', DiskCategory: 'cloud_ssd' },
    ])
    expect((await attributes(test, { RegionId: 'cn-beijing' })).get('used-postpaid-instance-vcpu-count')).toEqual([
      { Value: '0' },
    ])
  })

  it('reads: quotas as they are set, and no value for one without limit', async () => {
    const test = testWorld()
    const AttributeName = ['max-postpaid-instance-vcpu-count', 'max-spot-instance-vcpu-count']
    await test.control({
      kind: 'quotas',
      settings: [
        { name: AttributeName[0] ?? '', value: 7 },
        { name: AttributeName[1] ?? '', value: null },
      ],
    })
    expect([...(await attributes(test, { AttributeName })).values()]).toEqual([[{ Value: '7' }], []])
  })

  it('reads: supported types of the region or of a zone, without what is sold out', async () => {
    const test = testWorld()
    const supported = async (members: object) =>
      (await attributes(test, { AttributeName: ['supported-postpaid-instance-types'], ...members })).get(
        'supported-postpaid-instance-types',
      )
    const entry = { Value: 'ecs.g6.large', ZoneId: 'cn-hangzhou-i' }
    expect(await supported({})).toContainEqual(entry)
    const inZone = await supported({ ZoneId: entry.ZoneId })
    expect(inZone).toContainEqual(entry)
    expect(new Set(inZone?.map(({ ZoneId }) => ZoneId))).toEqual(new Set([entry.ZoneId]))
    const place = { regionId: 'cn-hangzhou', zoneId: entry.ZoneId, instanceType: entry.Value }
    await test.control({ kind: 'stock', settings: [{ ...place, count: 0 }] })
    expect(await supported({})).not.toContainEqual(entry)
  })

  it.each([
    [{ RegionId: undefined }, 403, 'Invalid.Parameter'],
    [{ AttributeName: ['shoe-size'] }, 400, 'InvalidParameter'],
    [{ AttributeName: Array.from({ length: 9 }, () => 'max-security-groups') }, 400, 'InvalidParameter'],
    [{ ZoneId: 'cn-beijing-a' }, 404, 'InvalidZoneId.NotFound'],
  ])('refuses %o', async (members, status, code) => {
    expect(await testWorld().refusal('ecs.DescribeAccountAttributes', { ...REGION, ...members })).toMatchObject({
      status,
      code,
    })
  })
})
