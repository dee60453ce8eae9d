import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { gatewayShown, makeGateway } from './natSetup.ts'
import { REGION } from './network.ts'

describe('ModifyNatGatewaySpec', () => {
  it('does: Modifying with the new specification; later: Available', async () => {
    const world = testWorld()
    const { NatGatewayId } = await makeGateway(world, { InternetChargeType: 'PayBySpec' })
    expect((await gatewayShown(world, NatGatewayId))?.Spec).toBe('Small')
    await world.call('vpc.ModifyNatGatewaySpec', { ...REGION, NatGatewayId, Spec: 'Large' })
    expect(await gatewayShown(world, NatGatewayId)).toMatchObject({ Spec: 'Large', Status: 'Modifying' })
    const again = { ...REGION, NatGatewayId, Spec: 'Middle' }
    expect((await world.refusal('vpc.ModifyNatGatewaySpec', again)).code).toBe('IncorrectStatus.NatGateway')
    await world.settle()
    expect(await gatewayShown(world, NatGatewayId)).toMatchObject({ Spec: 'Large', Status: 'Available' })
  })

  it('refuses a gateway that is paid by LCU, unknown specifications and unknown gateways', async () => {
    const world = testWorld()
    const { NatGatewayId } = await makeGateway(world)
    const refusal = (members: object) =>
      world.refusal('vpc.ModifyNatGatewaySpec', { ...REGION, NatGatewayId, Spec: 'Large', ...members })
    expect(await refusal({})).toMatchObject({ status: 400, code: 'OperationUnsupported.PayByLcu' })
    expect((await refusal({ Spec: 'Tiny' })).code).toBe('InvalidParameter.Spec.ValueNotSupported')
    expect((await refusal({ NatGatewayId: 'ngw-none' })).code).toBe('InvalidNatGatewayId.NotFound')
  })
})
