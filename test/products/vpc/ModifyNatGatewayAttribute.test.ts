import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { bindEip, eipShown, gatewayShown, makeGateway } from './natSetup.ts'
import { REGION } from './network.ts'

const LOG = { LogDeliveryType: 'sls', LogDestination: 'acs:log:cn-hangzhou:0:project/p/logstore/l' }

describe('ModifyNatGatewayAttribute', () => {
  it('does: name, description, ICMP replies and the session log at once', async () => {
    const world = testWorld()
    const { NatGatewayId } = await makeGateway(world)
    await world.call('vpc.ModifyNatGatewayAttribute', {
      ...REGION,
      NatGatewayId,
      Name: 'renamed',
      Description: 'described',
      IcmpReplyEnabled: false,
      EnableSessionLog: true,
      LogDelivery: LOG,
    })
    expect(await gatewayShown(world, NatGatewayId)).toMatchObject({
      Name: 'renamed',
      Description: 'described',
      IcmpReplyEnabled: false,
      EnableSessionLog: 'true',
      Status: 'Available',
    })
    const { LogDelivery } = await world.call('vpc.GetNatGatewayAttribute', { ...REGION, NatGatewayId })
    expect(LogDelivery).toMatchObject(LOG)
    await world.call('vpc.ModifyNatGatewayAttribute', { ...REGION, NatGatewayId, Description: '' })
    expect(await gatewayShown(world, NatGatewayId)).toMatchObject({ Name: 'renamed', Description: '' })
  })

  it('does: mode NAT gives each EIP an address of the vSwitch; Modifying, later: Available', async () => {
    const world = testWorld()
    const { NatGatewayId, VSwitchId } = await makeGateway(world)
    const eip = await bindEip(world, NatGatewayId)
    expect(await eipShown(world, eip.AllocationId)).toMatchObject({ Mode: 'MULTI_BINDED', PrivateIpAddress: '' })
    await world.call('vpc.ModifyNatGatewayAttribute', { ...REGION, NatGatewayId, EipBindMode: 'NAT' })
    expect(await gatewayShown(world, NatGatewayId)).toMatchObject({ Status: 'Modifying', EipBindMode: 'NAT' })
    expect(await eipShown(world, eip.AllocationId)).toMatchObject({
      Mode: 'NAT',
      PrivateIpAddress: expect.stringMatching(/^10\.0\.1\./),
    })
    const { AvailableIpAddressCount } = await world.call('vpc.DescribeVSwitchAttributes', { VSwitchId })
    expect(AvailableIpAddressCount).toBe(250)
    await world.settle()
    expect((await gatewayShown(world, NatGatewayId))?.Status).toBe('Available')
    const back = { ...REGION, NatGatewayId, EipBindMode: 'MULTI_BINDED' }
    expect((await world.refusal('vpc.ModifyNatGatewayAttribute', back)).code).toBe('OperationUnsupported.EipBindMode')
  })

  it('refuses values that there are not, and a gateway in transition', async () => {
    const world = testWorld()
    const { NatGatewayId } = await makeGateway(world)
    const refusal = (members: object) =>
      world.refusal('vpc.ModifyNatGatewayAttribute', { ...REGION, NatGatewayId, ...members })
    expect(await refusal({ NatGatewayId: 'ngw-none' })).toMatchObject({
      status: 404,
      code: 'InvalidNatGatewayId.NotFound',
    })
    expect((await refusal({ Name: 'http://x' })).code).toBe('InvalidParameter.Name.Malformed')
    expect((await refusal({ Description: 'https://x' })).code).toBe('InvalidParameter.Description.Malformed')
    expect((await refusal({ EipBindMode: 'BINDED' })).code).toBe('InvalidParameter')
    expect((await refusal({ LogDelivery: { LogDeliveryType: 'tape' } })).code).toBe('InvalidParameter')
    expect((await refusal({ EnableSessionLog: true })).code).toBe('InvalidParameter')
    const eip = await world.call('vpc.AllocateEipAddress', REGION)
    const { AllocationId } = eip
    await world.call('vpc.AssociateEipAddress', { AllocationId, InstanceId: NatGatewayId, InstanceType: 'Nat' })
    expect((await refusal({ EipBindMode: 'NAT' })).code).toBe('IncorrectEipStatus')
    await world.settle()
    await world.call('vpc.DeleteNatGateway', { ...REGION, NatGatewayId, Force: true })
    expect((await refusal({ Name: 'late' })).code).toBe('IncorrectStatus.NatGateway')
  })
})
