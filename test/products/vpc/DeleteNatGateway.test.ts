import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { bindEip, eipShown, forwardShown, gatewayShown, makeGateway, snatShown } from './natSetup.ts'
import { REGION } from './network.ts'

describe('DeleteNatGateway', () => {
  it('later: Deleting, then gone with its address; the vSwitch and the VPC can go after it', async () => {
    const world = testWorld()
    const { NatGatewayId, VSwitchId, VpcId } = await makeGateway(world)
    const inUse = { status: 400, code: 'DependencyViolation.EnhancedNatgw' }
    expect(await world.refusal('vpc.DeleteVSwitch', { VSwitchId })).toMatchObject(inUse)
    expect((await world.refusal('vpc.DeleteVpc', { VpcId })).code).toBe('DependencyViolation.NatGateway')
    await world.call('vpc.DeleteNatGateway', { ...REGION, NatGatewayId })
    expect((await gatewayShown(world, NatGatewayId))?.Status).toBe('Deleting')
    const again = { status: 404, code: 'IncorrectStatus.NatGateway' }
    expect(await world.refusal('vpc.DeleteNatGateway', { ...REGION, NatGatewayId })).toMatchObject(again)
    await world.settle()
    expect(await gatewayShown(world, NatGatewayId)).toBeUndefined()
    const gone = { status: 404, code: 'InvalidNatGatewayId.NotFound' }
    expect(await world.refusal('vpc.DeleteNatGateway', { ...REGION, NatGatewayId })).toMatchObject(gone)
    const { AvailableIpAddressCount } = await world.call('vpc.DescribeVSwitchAttributes', { VSwitchId })
    expect(AvailableIpAddressCount).toBe(252)
    await world.call('vpc.DeleteVSwitch', { VSwitchId })
    await world.settle()
    await world.call('vpc.DeleteVpc', { VpcId })
  })

  it('refuses while it has entries or EIPs; Force takes the entries along and frees the EIPs', async () => {
    const world = testWorld()
    const gateway = await makeGateway(world, { EipBindMode: 'NAT' })
    const { NatGatewayId, SnatTableId, ForwardTableId, VSwitchId } = gateway
    const code = async () => (await world.refusal('vpc.DeleteNatGateway', { ...REGION, NatGatewayId })).code
    const eip = await bindEip(world, NatGatewayId)
    expect(await code()).toBe('DependencyViolation.EIPS')
    await world.call('vpc.CreateForwardEntry', {
      ...{ ...REGION, ForwardTableId, ExternalIp: eip.ip, ExternalPort: '80' },
      ...{ InternalIp: '10.0.1.9', InternalPort: '80', IpProtocol: 'TCP' },
    })
    expect(await code()).toBe('DependencyViolation.ForwardEntry')
    await world.call('vpc.CreateSnatEntry', { ...REGION, SnatTableId, SnatIp: eip.ip, SourceVSwitchId: VSwitchId })
    expect(await code()).toBe('DependencyViolation.SnatEntry')
    await world.settle()
    await world.call('vpc.DeleteNatGateway', { ...REGION, NatGatewayId, Force: true })
    expect((await snatShown(world, gateway))[0]?.Status).toBe('Deleting')
    expect((await forwardShown(world, gateway))[0]?.Status).toBe('Deleting')
    expect((await eipShown(world, eip.AllocationId))?.Status).toBe('Unassociating')
    await world.settle()
    expect(await eipShown(world, eip.AllocationId)).toMatchObject({
      Status: 'Available',
      InstanceId: '',
      PrivateIpAddress: '',
      Mode: '',
    })
    const { AvailableIpAddressCount } = await world.call('vpc.DescribeVSwitchAttributes', { VSwitchId })
    expect(AvailableIpAddressCount).toBe(252)
  })
})
