import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { makeNetwork, REGION, ZONE } from '../vpc/network.ts'

describe('DescribeVSwitches', () => {
  it('reads the vSwitches in the fields of this API', async () => {
    const test = testWorld()
    const { VpcId, VSwitchId } = await makeNetwork(test)
    const { VSwitches } = await test.call('ecs.DescribeVSwitches', REGION)
    expect(VSwitches.VSwitch).toMatchObject([{ VpcId, VSwitchId, ZoneId: ZONE, AvailableIpAddressCount: 252 }])
    expect(Object.keys(VSwitches.VSwitch?.[0] ?? {})).not.toContain('RouteTable')
  })

  it('reads by id, VPC, zone, default or not, and page', async () => {
    const test = testWorld()
    const { VpcId, VSwitchId } = await makeNetwork(test)
    const other = await makeNetwork(test)
    const found = async (request: object) => {
      const { VSwitches } = await test.call('ecs.DescribeVSwitches', { ...REGION, ...request })
      return (VSwitches.VSwitch ?? []).map((one) => one.VSwitchId)
    }
    expect(await found({ VSwitchId })).toEqual([VSwitchId])
    expect(await found({ VpcId })).toEqual([VSwitchId])
    expect(await found({ ZoneId: 'cn-hangzhou-b' })).toEqual([])
    expect(await found({ IsDefault: true })).toEqual([])
    expect(await found({ PageNumber: 2, PageSize: 1 })).toEqual([VSwitchId])
    expect(await found({})).toEqual([other.VSwitchId, VSwitchId])
  })

  it('refuses a page that is too large', async () => {
    const test = testWorld()
    expect((await test.refusal('ecs.DescribeVSwitches', { PageSize: 51 })).code).toBe('InvalidParameter')
  })
})
