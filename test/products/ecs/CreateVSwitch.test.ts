import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { makeNetwork, REGION, ZONE } from '../vpc/network.ts'

describe('CreateVSwitch', () => {
  it('does: makes a vSwitch that both APIs show, Pending and then Available', async () => {
    const test = testWorld()
    const { VpcId } = await makeNetwork(test)
    const asked = { VpcId, ZoneId: ZONE, CidrBlock: '10.0.2.0/24', VSwitchName: 'old', Description: 'door' }
    const { VSwitchId } = await test.call('ecs.CreateVSwitch', { ...REGION, ...asked })
    const shown = async () => (await test.call('vpc.DescribeVSwitches', { ...REGION, VSwitchId })).VSwitches.VSwitch
    expect(await shown()).toMatchObject([{ ...asked, Status: 'Pending' }])
    await test.settle()
    expect(await shown()).toMatchObject([{ VSwitchId, Status: 'Available' }])
  })

  it('refuses what is missing as ECS does, and a block that overlaps', async () => {
    const test = testWorld()
    const { VpcId } = await makeNetwork(test)
    expect((await test.refusal('ecs.CreateVSwitch', { VpcId, ZoneId: ZONE })).code).toBe('MissingParameter')
    const overlap = await test.refusal('ecs.CreateVSwitch', { VpcId, ZoneId: ZONE, CidrBlock: '10.0.1.0/25' })
    expect(overlap).toMatchObject({ status: 400, code: 'InvalidCidrBlock.Overlapped' })
  })
})
