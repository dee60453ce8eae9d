import { describe, expect, it } from 'vitest'
import { REGION } from '../vpc/network.ts'
import { oldHaVipWorld } from './haVipSetup.ts'

describe('DescribeHaVips', () => {
  it('reads: by filter and page, in the fields of this API', async () => {
    const { test, VSwitchId, HaVipId: first } = await oldHaVipWorld()
    const { HaVipId: second } = await test.call('ecs.CreateHaVip', { ...REGION, VSwitchId })
    const list = (Key: string, Value: string[], page: object = {}) =>
      test.call('ecs.DescribeHaVips', { ...REGION, Filter: [{ Key, Value }], ...page })
    const all = await list('VSwitchId', [VSwitchId])
    expect(all.HaVips.HaVip?.map(({ HaVipId }) => HaVipId)).toEqual([second, first])
    expect(Object.keys(all.HaVips.HaVip?.[0] ?? {})).not.toContain('Tags')
    const page = await list('VSwitchId', [VSwitchId], { PageNumber: 2, PageSize: 1 })
    expect(page).toMatchObject({ TotalCount: 2, PageNumber: 2, PageSize: 1, HaVips: { HaVip: [{ HaVipId: first }] } })
    expect((await list('HaVipAddress', ['10.0.1.88'])).HaVips.HaVip).toMatchObject([{ HaVipId: first }])
  })

  it('refuses filters that there are not', async () => {
    const { test } = await oldHaVipWorld()
    const asked = { ...REGION, Filter: [{ Key: 'Colour', Value: ['red'] }] }
    const refused = { status: 400, code: 'InvalidFilterKey.ValueNotSupported' }
    expect(await test.refusal('ecs.DescribeHaVips', asked)).toMatchObject(refused)
  })
})
