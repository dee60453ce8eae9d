import { describe, expect, it } from 'vitest'
import { cardWorld } from '../products/ecs/networkInterfaceSetup.ts'
import { eipShown } from '../products/vpc/natSetup.ts'
import { REGION } from '../products/vpc/network.ts'
import { testWorld } from '../setup/worlds.ts'
import { until } from './polling.ts'

describe('Terraform: alicloud_eip_address', () => {
  it('creates, reads, updates and deletes', async () => {
    const test = testWorld()
    const { AllocationId, EipAddress } = await test.call('vpc.AllocateEipAddress', {
      ...{ ...REGION, Bandwidth: '5', InternetChargeType: 'PayByBandwidth', InstanceChargeType: 'PostPaid' },
      ...{ ISP: 'BGP', Netmode: 'public', Name: 'tf', Description: 'by Terraform', ResourceGroupId: 'rg-tf' },
      ...{ ClientToken: 'TF-AllocateEipAddress-1' },
    })
    const read = () => eipShown(test, AllocationId)
    await until(test, 'Available', async () => (await read())?.Status === 'Available')
    const monitor = { ...REGION, InstanceId: AllocationId, InstanceType: 'EIP' }
    const off = await test.call('vpc.DescribeHighDefinitionMonitorLogAttribute', monitor)
    expect(off).toMatchObject({ LogProject: '', LogStore: '' })
    expect(await read()).toMatchObject({
      AllocationId,
      IpAddress: EipAddress,
      Name: 'tf',
      Description: 'by Terraform',
      Bandwidth: '5',
      InternetChargeType: 'PayByBandwidth',
      ChargeType: 'PostPaid',
      ISP: 'BGP',
      Netmode: 'public',
      Mode: '',
      ResourceGroupId: 'rg-tf',
      PublicIpAddressPoolId: '',
      Zone: '',
      HDMonitorStatus: 'OFF',
      DeletionProtection: false,
      AllocationTime: '2026-01-02T03:04:05Z',
      SecurityProtectionTypes: { SecurityProtectionType: [] },
      Tags: { Tag: [] },
    })

    const changes = { Name: 'tf-2', Description: 'still', Bandwidth: '10' }
    await test.call('vpc.ModifyEipAddressAttribute', { ...REGION, AllocationId, ...changes })
    const log = { LogProject: 'tf-project', LogStore: 'tf-store' }
    await test.call('vpc.SetHighDefinitionMonitorLogStatus', { ...monitor, ...log, Status: 'ON' })
    const tags = { ...REGION, ResourceType: 'EIP', ResourceId: [AllocationId] }
    await test.call('vpc.TagResources', { ...tags, Tag: [{ Key: 'env', Value: 'test' }] })
    const protection = { ...REGION, InstanceId: AllocationId, Type: 'EIP' }
    await test.call('vpc.DeletionProtection', { ...protection, ProtectionEnable: true })
    expect(await read()).toMatchObject({
      ...{ ...changes, HDMonitorStatus: 'ON', DeletionProtection: true },
      Tags: { Tag: [{ Key: 'env', Value: 'test' }] },
    })
    expect(await test.call('vpc.DescribeHighDefinitionMonitorLogAttribute', monitor)).toMatchObject(log)

    await test.call('vpc.DeletionProtection', { ...protection, ProtectionEnable: false })
    await test.call('vpc.ReleaseEipAddress', { ...REGION, AllocationId })
    await until(test, 'the end', async () => (await read()) === undefined)
  })
})

describe('Terraform: alicloud_eip_association', () => {
  it('creates, reads, updates and deletes', async () => {
    const { test, VpcId, makeCard } = await cardWorld()
    const InstanceId = await makeCard({ PrimaryIpAddress: '10.0.0.9' })
    const { AllocationId } = await test.call('vpc.AllocateEipAddress', REGION)
    const read = () => eipShown(test, AllocationId)
    await test.call('vpc.AssociateEipAddress', {
      ...{ ...REGION, AllocationId, InstanceId, InstanceType: 'NetworkInterface', Mode: 'NAT' },
      ...{ PrivateIpAddress: '10.0.0.9', VpcId, ClientToken: 'TF-AssociateEipAddress-1' },
    })
    await until(test, 'InUse', async () => (await read())?.Status === 'InUse')
    const created = { InstanceId, InstanceType: 'NetworkInterface', Mode: 'NAT', PrivateIpAddress: '10.0.0.9' }
    expect(await read()).toMatchObject(created)

    await test.call('vpc.ModifyEipForwardMode', { ...REGION, InstanceId: AllocationId, Mode: 'BINDED' })
    await until(test, 'InUse', async () => (await read())?.Status === 'InUse')
    expect((await read())?.Mode).toBe('BINDED')

    const association = { ...REGION, AllocationId, InstanceId, InstanceType: 'NetworkInterface', Force: true }
    await test.call('vpc.UnassociateEipAddress', association)
    await until(test, 'the end', async () => (await read())?.InstanceId === '')
    expect(await read()).toMatchObject({ Status: 'Available', InstanceType: '' })
    const again = { status: 400, code: 'IncorrectEipStatus' }
    expect(await test.refusal('vpc.UnassociateEipAddress', association)).toMatchObject(again)
  })
})
