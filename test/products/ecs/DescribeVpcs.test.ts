import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { makeNetwork, REGION } from '../vpc/network.ts'

describe('DescribeVpcs', () => {
  it('reads the VPCs in the fields of this API', async () => {
    const test = testWorld()
    const { VpcId, VSwitchId } = await makeNetwork(test)
    const { Vpcs, TotalCount } = await test.call('ecs.DescribeVpcs', REGION)
    expect(TotalCount).toBe(1)
    expect(Vpcs.Vpc).toMatchObject([{ VpcId, Status: 'Available', VSwitchIds: { VSwitchId: [VSwitchId] } }])
    expect(Object.keys(Vpcs.Vpc?.[0] ?? {})).not.toContain('RouterTableIds')
  })

  it('reads by id, by default or not, and by page', async () => {
    const test = testWorld()
    const ids: string[] = []
    for (let i = 0; i < 3; i++) ids.unshift((await test.call('vpc.CreateVpc', REGION)).VpcId)
    const found = async (request: object) => {
      const { Vpcs } = await test.call('ecs.DescribeVpcs', { ...REGION, ...request })
      return (Vpcs.Vpc ?? []).map(({ VpcId }) => VpcId)
    }
    expect(await found({ VpcId: `${ids[0]},${ids[2]}` })).toEqual([ids[0], ids[2]])
    expect(await found({ IsDefault: true })).toEqual([])
    expect(await found({ PageNumber: 2, PageSize: 2 })).toEqual([ids[2]])
  })

  it('refuses a page that is too large', async () => {
    const test = testWorld()
    expect(await test.refusal('ecs.DescribeVpcs', { ...REGION, PageSize: 51 })).toMatchObject({
      ...{ status: 400, code: 'InvalidParameter' },
    })
  })
})
