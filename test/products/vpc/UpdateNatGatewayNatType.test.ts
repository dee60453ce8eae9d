import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { gatewayShown, makeGateway } from './natSetup.ts'
import { makeNetwork, REGION } from './network.ts'

describe('UpdateNatGatewayNatType', () => {
  it('refuses a gateway that is Enhanced already, and the way back', async () => {
    const world = testWorld()
    const { NatGatewayId, VSwitchId } = await makeGateway(world)
    const asked = { ...REGION, NatGatewayId, VSwitchId, NatType: 'Enhanced' }
    const refused = { status: 400, code: 'OperationUnsupported.NatType' }
    const enhanced = await world.refusal('vpc.UpdateNatGatewayNatType', asked)
    expect(enhanced).toMatchObject({ ...refused, message: expect.stringContaining('already') })
    const back = await world.refusal('vpc.UpdateNatGatewayNatType', { ...asked, NatType: 'Normal' })
    expect(back).toMatchObject({ ...refused, message: expect.stringContaining('standard') })
    expect(await gatewayShown(world, NatGatewayId)).toMatchObject({ NatType: 'Enhanced', Status: 'Available' })
  })

  it('refuses what does not exist, other types and other places', async () => {
    const world = testWorld()
    const { NatGatewayId, VSwitchId } = await makeGateway(world)
    const far = await makeNetwork(world)
    const refusal = (members: object) =>
      world.refusal('vpc.UpdateNatGatewayNatType', {
        ...REGION,
        NatGatewayId,
        VSwitchId,
        NatType: 'Enhanced',
        ...members,
      })
    expect(await refusal({ NatType: 'Big' })).toMatchObject({ status: 400, code: 'InvalidParameter' })
    const missing = { status: 404, code: 'InvalidNatGatewayId.NotFound' }
    expect(await refusal({ NatGatewayId: 'ngw-none' })).toMatchObject(missing)
    expect(await refusal({ VSwitchId: 'vsw-none' })).toMatchObject({ status: 404, code: 'InvalidVSwitchId.NotFound' })
    expect((await refusal({ VSwitchId: far.VSwitchId })).code).toBe('OperationFailed.VswNotBelongToVpc')
    await world.call('vpc.DeleteNatGateway', { ...REGION, NatGatewayId })
    expect(await refusal({})).toMatchObject({ status: 400, code: 'IncorrectStatus.NatGateway' })
  })
})
