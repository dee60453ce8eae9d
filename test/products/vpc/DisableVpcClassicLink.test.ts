import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { makeNetwork, REGION } from './network.ts'

describe('DisableVpcClassicLink', () => {
  it('does: changes what DescribeVpcAttribute says', async () => {
    const world = testWorld()
    const { VpcId } = await makeNetwork(world)
    const show = async () => (await world.call('vpc.DescribeVpcAttribute', { ...REGION, VpcId })).ClassicLinkEnabled
    expect(await show()).toBe(false)
    await world.call('vpc.EnableVpcClassicLink', { ...REGION, VpcId })
    expect(await show()).toBe(true)
    await world.call('vpc.DisableVpcClassicLink', { ...REGION, VpcId })
    expect(await show()).toBe(false)
  })

  it('refuses unknown VPCs and those that are Pending', async () => {
    const world = testWorld()
    const { VpcId } = await world.call('vpc.CreateVpc', REGION)
    expect((await world.refusal('vpc.DisableVpcClassicLink', { ...REGION, VpcId })).code).toBe('IncorrectVpcStatus')
    const unknown = { ...REGION, VpcId: 'vpc-none' }
    expect(await world.refusal('vpc.DisableVpcClassicLink', unknown)).toMatchObject({
      status: 404,
      code: 'InvalidVpcId.NotFound',
    })
  })
})
