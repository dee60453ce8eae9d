import { describe, expect, it } from 'vitest'
import { instanceWorld, REGION, TYPE, UBUNTU } from './instanceSetup.ts'

describe('DescribeInstanceAttribute', () => {
  it('reads one instance, with its EIP while it has one', async () => {
    const { test, running, VpcId, VSwitchId, SecurityGroupId } = await instanceWorld()
    const InstanceId = await running({ PrivateIpAddress: '10.0.0.9', InstanceName: 'web' })
    const { AllocationId, EipAddress } = await test.call('vpc.AllocateEipAddress', REGION)
    await test.call('vpc.AssociateEipAddress', { ...REGION, AllocationId, InstanceId })
    const read = () => test.call('ecs.DescribeInstanceAttribute', { InstanceId })
    expect((await read()).EipAddress).toEqual({ AllocationId: '', IpAddress: '', InternetChargeType: '' })
    await test.settle()
    expect(await read()).toMatchObject({
      ...{ InstanceId, InstanceName: 'web', Status: 'Running', InstanceType: TYPE, ImageId: UBUNTU },
      ...{ IoOptimized: 'optimized', InstanceNetworkType: 'vpc', StoppedMode: 'Not-applicable' },
      VpcAttributes: { VpcId, VSwitchId, PrivateIpAddress: { IpAddress: ['10.0.0.9'] } },
      SecurityGroupIds: { SecurityGroupId: [SecurityGroupId] },
      EipAddress: { AllocationId, IpAddress: EipAddress, Bandwidth: 5 },
    })
  })

  it('refuses unknown instances', async () => {
    const { test } = await instanceWorld()
    const refusal = await test.refusal('ecs.DescribeInstanceAttribute', { InstanceId: 'i-none' })
    expect(refusal).toMatchObject({ status: 404, code: 'InvalidInstanceId.NotFound' })
  })
})
