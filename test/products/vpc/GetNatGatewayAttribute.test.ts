import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { bindEip, makeGateway } from './natSetup.ts'
import { REGION } from './network.ts'

describe('GetNatGatewayAttribute', () => {
  it('reads: the gateway with the number of its entries', async () => {
    const world = testWorld()
    const gateway = await makeGateway(world, { Name: 'one', Description: 'of two' })
    const { NatGatewayId, SnatTableId, ForwardTableId, VSwitchId, VpcId } = gateway
    const eip = await bindEip(world, NatGatewayId)
    await world.call('vpc.CreateSnatEntry', { ...REGION, SnatTableId, SnatIp: eip.ip, SourceVSwitchId: VSwitchId })
    expect(await world.call('vpc.GetNatGatewayAttribute', { ...REGION, NatGatewayId })).toMatchObject({
      NatGatewayId,
      VpcId,
      Name: 'one',
      Description: 'of two',
      Status: 'Available',
      BillingConfig: { InstanceChargeType: 'PostPaid', InternetChargeType: 'PayByLcu', Spec: '' },
      DeletionProtectionInfo: { Enabled: false },
      SnatTable: { SnatTableId, SnatEntryCount: 1 },
      ForwardTable: { ForwardTableId, ForwardEntryCount: 0 },
      IpList: [{ AllocationId: eip.AllocationId, IpAddress: eip.ip, UsingStatus: 'UsedBySnatTable' }],
      PrivateInfo: { VswitchId: VSwitchId },
    })
  })

  it('refuses a gateway that does not exist', async () => {
    const world = testWorld()
    const refused = { status: 404, code: 'InvalidNatGatewayId.NotFound' }
    expect(await world.refusal('vpc.GetNatGatewayAttribute', { ...REGION, NatGatewayId: 'ngw-none' })).toMatchObject(
      refused,
    )
  })
})
