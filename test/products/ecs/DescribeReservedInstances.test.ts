import { describe, expect, it } from 'vitest'
import type { Requests } from '../../../src/catalogue/types.generated.ts'
import { testWorld } from '../../setup/worlds.ts'
import { REGION, ZONE } from './instanceSetup.ts'
import { listedReserved, purchased } from './reservedInstanceSetup.ts'

const OTHER_ZONE = 'cn-hangzhou-h'

async function listWorld() {
  const test = testWorld()
  const one = await purchased(test, { ReservedInstanceName: 'one' })
  await purchased(test, {
    ...{ ReservedInstanceName: 'two', InstanceType: 'ecs.c6.large', OfferingType: 'No Upfront' },
    ...{ Scope: 'Zone', ZoneId: ZONE, StartTime: '2026-01-05T15Z', Tag: [{ Key: 'env', Value: 'test' }] },
  })
  return { test, one }
}

describe('DescribeReservedInstances', () => {
  it.each([
    [{}, 'two,one'],
    [{ ReservedInstanceName: 'one' }, 'one'],
    [{ ReservedInstanceName: 'on' }, ''],
    [{ InstanceType: 'ecs.g6.large' }, 'one'],
    [{ InstanceTypeFamily: 'ecs.c6' }, 'two'],
    [{ OfferingType: 'No Upfront' }, 'two'],
    [{ Scope: 'Region' }, 'one'],
    [{ Scope: 'Zone', ZoneId: ZONE }, 'two'],
    [{ Scope: 'Zone', ZoneId: OTHER_ZONE }, ''],
    [{ ZoneId: OTHER_ZONE }, 'two,one'],
    [{ Status: ['Active'] }, 'one'],
    [{ Status: ['Active', 'Queued'] }, 'two,one'],
    [{ AllocationType: 'Normal' }, 'two,one'],
    [{ AllocationType: 'Shared' }, ''],
    [{ LockReason: 'security' }, ''],
    [{ Tag: [{ Key: 'env', Value: 'test' }] }, 'two'],
    [{ PageSize: 1, PageNumber: 2 }, 'one'],
    [{ RegionId: 'cn-beijing' }, ''],
  ] satisfies [Partial<Requests['ecs.DescribeReservedInstances']>, string][])(
    'reads what %j narrows it to: %s',
    async (members, expected) => {
      const { test } = await listWorld()
      const names = (await listedReserved(test, members)).map((row) => row.ReservedInstanceName)
      expect(names.join(',')).toBe(expected)
    },
  )

  it('reads those with some ids, with counts', async () => {
    const { test, one } = await listWorld()
    const request = { ...REGION, ReservedInstanceId: [one, 'ecsri-none'] }
    const reply = await test.call('ecs.DescribeReservedInstances', request)
    expect(reply).toMatchObject({ TotalCount: 1, PageNumber: 1, PageSize: 10 })
    expect(reply.ReservedInstances.ReservedInstance).toMatchObject([{ ReservedInstanceId: one }])
  })

  it.each([
    [{ AllocationType: 'Other' }, 400, 'InvalidAllocationType.ValueNotSupported'],
    [{ ZoneId: 'cn-none-a' }, 400, 'InvalidZone.NotFound'],
    [{ LockReason: 'other' }, 400, 'InvalidParameter'],
    [{ OfferingType: 'other' }, 400, 'InvalidParameter'],
    [{ Scope: 'other' }, 400, 'InvalidParameter'],
    [{ Status: ['other'] }, 400, 'InvalidParameter'],
    [{ ReservedInstanceId: Array(101).fill('ecsri-x') }, 400, 'InvalidParameter'],
    [{ Tag: [{ Value: 'test' }] }, 400, 'InvalidTag.Mismatch'],
    [{ PageSize: 101 }, 400, 'InvalidParameter'],
    [{ RegionId: 'cn-none' }, 404, 'InvalidRegionId.NotFound'],
  ])('refuses %j', async (members, status, code) => {
    const request = { ...REGION, ...members }
    expect(await testWorld().refusal('ecs.DescribeReservedInstances', request)).toMatchObject({ status, code })
  })
})
