import { describe, expect, it } from 'vitest'
import { makePackage, packageShown } from '../products/vpc/bandwidthPackageSetup.ts'
import { eipShown } from '../products/vpc/natSetup.ts'
import { REGION } from '../products/vpc/network.ts'
import { testWorld } from '../setup/worlds.ts'
import { until } from './polling.ts'

describe('Terraform: alicloud_common_bandwidth_package', () => {
  it('creates, reads, updates and deletes', async () => {
    const test = testWorld()
    const { BandwidthPackageId } = await test.call('vpc.CreateCommonBandwidthPackage', {
      ...{ ...REGION, Bandwidth: 100, InternetChargeType: 'PayByTraffic', ISP: 'BGP', Ratio: 100 },
      ...{ Name: 'tf', Description: 'by Terraform', ResourceGroupId: 'rg-tf' },
      ClientToken: 'TF-CreateCommonBandwidthPackage-1',
    })
    const read = () => packageShown(test, BandwidthPackageId)
    const waitForAvailable = () => until(test, 'Available', async () => (await read())?.Status === 'Available')
    await waitForAvailable()
    expect(await read()).toMatchObject({
      ...{ Name: 'tf', Description: 'by Terraform', Bandwidth: '100', ISP: 'BGP', Ratio: 100 },
      ...{ InternetChargeType: 'PayByTraffic', InstanceChargeType: 'PostPaid', ResourceGroupId: 'rg-tf' },
      ...{ DeletionProtection: false, Zone: '', Tags: { Tag: [] } },
    })

    const texts = { Name: 'tf-2', Description: 'still' }
    await test.call('vpc.ModifyCommonBandwidthPackageAttribute', { ...REGION, BandwidthPackageId, ...texts })
    await test.call('vpc.ModifyCommonBandwidthPackageSpec', { ...REGION, BandwidthPackageId, Bandwidth: '200' })
    await waitForAvailable()
    const tags = { ...REGION, ResourceType: 'COMMONBANDWIDTHPACKAGE', ResourceId: [BandwidthPackageId] }
    await test.call('vpc.TagResources', { ...tags, Tag: [{ Key: 'env', Value: 'test' }] })
    const protection = { ...REGION, InstanceId: BandwidthPackageId, Type: 'CBWP' }
    await test.call('vpc.DeletionProtection', { ...protection, ProtectionEnable: true })
    expect(await read()).toMatchObject({
      ...{ ...texts, Bandwidth: '200', DeletionProtection: true },
      Tags: { Tag: [{ Key: 'env', Value: 'test' }] },
    })

    await test.call('vpc.DeletionProtection', { ...protection, ProtectionEnable: false })
    await test.call('vpc.DeleteCommonBandwidthPackage', { ...REGION, BandwidthPackageId, Force: 'false' })
    await until(test, 'the end', async () => (await read()) === undefined)
  })
})

describe('Terraform: alicloud_common_bandwidth_package_attachment', () => {
  it('creates, reads, updates and deletes', async () => {
    const test = testWorld()
    const BandwidthPackageId = await makePackage(test)
    const { AllocationId } = await test.call('vpc.AllocateEipAddress', REGION)
    const attachment = { ...REGION, BandwidthPackageId, IpInstanceId: AllocationId }
    const relation = async () => {
      const shared = (await packageShown(test, BandwidthPackageId))?.PublicIpAddresses?.PublicIpAddresse
      return shared?.find((eip) => eip.AllocationId === AllocationId)?.BandwidthPackageIpRelationStatus
    }
    await test.call('vpc.AddCommonBandwidthPackageIp', { ...attachment, IpType: 'EIP' })
    await until(test, 'BINDED', async () => (await relation()) === 'BINDED')
    expect(await eipShown(test, AllocationId)).toMatchObject({ BandwidthPackageId, Bandwidth: '100' })

    const limited = { ...REGION, BandwidthPackageId, EipId: AllocationId }
    await test.call('vpc.ModifyCommonBandwidthPackageIpBandwidth', { ...limited, Bandwidth: '20' })
    expect((await eipShown(test, AllocationId))?.Bandwidth).toBe('20')
    await test.call('vpc.CancelCommonBandwidthPackageIpBandwidth', limited)
    expect((await eipShown(test, AllocationId))?.Bandwidth).toBe('100')

    await test.call('vpc.RemoveCommonBandwidthPackageIp', attachment)
    await until(test, 'the end', async () => (await relation()) === undefined)
    const gone = { status: 400, code: 'OperationUnsupported.IpNotInCbwp' }
    expect(await test.refusal('vpc.RemoveCommonBandwidthPackageIp', attachment)).toMatchObject(gone)
  })
})
