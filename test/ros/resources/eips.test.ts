import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import {
  createRefusal,
  deleteStack,
  instance,
  network,
  outputsOf,
  REGION,
  rowsMade,
  shown,
  stackOf,
  template,
} from '../stack/stackSetup.ts'
import { readBack, updateInPlace } from './inPlace.ts'

const eip = (properties: object = {}, Type = 'ALIYUN::VPC::EIP') => ({ Type, Properties: properties })
const association = (properties: object = {}) => ({
  Type: 'ALIYUN::VPC::EIPAssociation',
  Properties: { AllocationId: { Ref: 'Eip' }, InstanceId: { Ref: 'Web' }, ...properties },
})

describe('ALIYUN::VPC::EIP', () => {
  it.each(['ALIYUN::VPC::EIP', 'ALIYUN::ECS::EIP'])('is an EIP, as %s', async (type) => {
    const at = testWorld()
    const properties = { Bandwidth: 10, InternetChargeType: 'PayByTraffic', Name: 'front', Description: 'of the shop' }
    const sections = shown('Eip', ['AllocationId', 'EipAddress', 'Isp', 'OrderId'])
    const { StackId } = await stackOf(at, template({ Eip: eip(properties, type) }, sections))

    const [row] = at.world.eips.all()
    expect(row).toMatchObject({ Bandwidth: 10, InternetChargeType: 'PayByTraffic', Name: 'front', Status: 'Available' })
    expect(await outputsOf(at, StackId)).toEqual({
      ...{
        Ref: row?.AllocationId,
        AllocationId: row?.AllocationId,
        EipAddress: row?.IpAddress,
        Isp: 'BGP',
        OrderId: '',
      },
    })
    expect(await deleteStack(at, StackId)).toMatch(/^DELETE_COMPLETE/)
    expect(rowsMade(at.world)).toEqual({})
  })

  it('is an EIP with its line spelled ISP, as EIPPro', async () => {
    const at = testWorld()
    const pro = eip({ ISP: 'BGP', Bandwidth: 7 }, 'ALIYUN::VPC::EIPPro')
    const attributes = ['AllocationId', 'EipAddress', 'ISP', 'OrderId']
    const { StackId } = await stackOf(at, template({ Eip: pro }, shown('Eip', attributes)))
    const [row] = at.world.eips.all()
    expect(await outputsOf(at, StackId)).toEqual({
      ...{
        Ref: row?.AllocationId,
        AllocationId: row?.AllocationId,
        EipAddress: row?.IpAddress,
        ISP: 'BGP',
        OrderId: '',
      },
    })
    expect(readBack(at, 'Eip')).toEqual({ ISP: 'BGP', Bandwidth: 7 })
    const back = eip({ IpAddress: row?.IpAddress }, 'ALIYUN::VPC::EIPPro')
    expect(await createRefusal(at, template({ Eip: back }), { StackName: 'back' })).toContain('IpAddress')
  })

  it('takes the defaults that the CDK writes', async () => {
    const at = testWorld()
    const written = { AutoPay: true, InstanceChargeType: 'Postpaid', Period: 1, PricingCycle: 'Month' }
    await stackOf(at, template({ Eip: eip({ ...written, InternetChargeType: 'PayByBandwidth' }) }))
    expect(at.world.eips.all()[0]).toMatchObject({ ChargeType: 'PostPaid', ExpiredTime: '' })
  })

  it('fails when the quota is used up, and leaves nothing', async () => {
    const at = testWorld()
    await at.control({ kind: 'quotas', settings: [{ name: 'eips_per_account', value: 2 }] })
    const body = template({ A: eip(), B: eip(), C: eip() })
    const { OperationInfo } = await stackOf(at, body, {}, 'CREATE_ROLLBACK_COMPLETE')
    expect(OperationInfo).toMatchObject({ Code: 'QuotaExceeded.Eip', LogicalResourceId: 'C' })
    expect(rowsMade(at.world)).toEqual({})
  })

  it('refuses what has no effect here', async () => {
    const at = testWorld()
    expect(await createRefusal(at, template({ Eip: eip({ Zone: 'cn-hangzhou-i' }) }))).toContain('Zone')
  })

  it('changes bandwidth, name and description in place, and is read back', async () => {
    const at = testWorld()
    const given = {
      ...{ Bandwidth: '5', Name: 'front', Description: 'shop', InternetChargeType: 'PayByTraffic', Isp: 'BGP' },
      ...{ InstanceChargeType: 'Postpaid', Tags: [{ Key: 'a', Value: 'b' }] },
      SecurityProtectionTypes: ['AntiDDoS_Enhanced'],
    }
    const more = { Tags: [{ Key: 'of', Value: 'stack' }] }
    await stackOf(at, template({ Eip: eip({ ...given, DeletionProtection: false }) }), more)
    expect(readBack(at, 'Eip')).toEqual({ ...given, DeletionProtection: false })

    await updateInPlace(at, 'Eip', { Bandwidth: 20, Name: 'back', Description: undefined })
    expect(at.world.eips.all()).toMatchObject([{ Bandwidth: 20, Name: 'back', Description: '' }])
    const AllocationId = at.world.eips.all()[0]?.AllocationId ?? ''
    await at.call('vpc.ModifyEipAddressAttribute', { RegionId: REGION, AllocationId, Name: 'theirs' })
    await at.call('vpc.TagResources', {
      ...{ RegionId: REGION, ResourceType: 'EIP', ResourceId: [AllocationId], Tag: [{ Key: 'c', Value: 'd' }] },
    })
    const Tags = [...given.Tags, { Key: 'c', Value: 'd' }]
    expect(readBack(at, 'Eip')).toMatchObject({ Bandwidth: 20, Name: 'theirs', Tags })

    await at.call('vpc.ReleaseEipAddress', { RegionId: REGION, AllocationId })
    await at.settle()
    expect(readBack(at, 'Eip')).toBeUndefined()
  })

  it('is not released while it is protected', async () => {
    const at = testWorld()
    const { StackId } = await stackOf(at, template({ Eip: eip({ DeletionProtection: true }) }))
    expect(await deleteStack(at, StackId)).toMatch(/^DELETE_FAILED/)
    const InstanceId = at.world.eips.all()[0]?.AllocationId ?? ''
    const off = { RegionId: REGION, InstanceId, Type: 'EIP', ProtectionEnable: false }
    await at.call('vpc.DeletionProtection', off)
    expect(await deleteStack(at, StackId)).toMatch(/^DELETE_COMPLETE/)
  })
})

describe('ALIYUN::VPC::EIPAssociation', () => {
  const all = { ...network, Web: instance(), Eip: eip(), Bound: association() }

  it('binds an EIP, ready when InUse, and takes it away before the instance goes', async () => {
    const at = testWorld()
    const { StackId } = await stackOf(at, template(all, shown('Bound', ['AllocationId', 'EipAddress'])))

    const [row] = at.world.eips.all()
    expect(row).toMatchObject({ Status: 'InUse', InstanceId: at.world.instances.all()[0]?.InstanceId })
    expect(await outputsOf(at, StackId)).toEqual({
      ...{ Ref: row?.AllocationId, AllocationId: row?.AllocationId, EipAddress: row?.IpAddress },
    })
    expect(await deleteStack(at, StackId)).toMatch(/^DELETE_COMPLETE/)
    expect(rowsMade(at.world)).toEqual({})
  })

  it('does not mind that the EIP was taken away by somebody else', async () => {
    const at = testWorld()
    const { StackId } = await stackOf(at, template(all))
    await at.call('vpc.UnassociateEipAddress', {
      RegionId: REGION,
      AllocationId: at.world.eips.all()[0]?.AllocationId ?? '',
    })
    await at.advance(1_000)
    expect(await deleteStack(at, StackId)).toMatch(/^DELETE_COMPLETE/)
    expect(rowsMade(at.world)).toEqual({})
  })

  it('waits until an instance that is being stopped has stopped', async () => {
    const at = testWorld({ pace: 50 })
    const { StackId } = await stackOf(at, template(all))
    await at.call('ecs.StopInstance', { InstanceId: at.world.instances.all()[0]?.InstanceId ?? '' })
    expect(await deleteStack(at, StackId)).toMatch(/^DELETE_COMPLETE/)
    expect(rowsMade(at.world)).toEqual({})
  })

  it('moves to another instance in place, and to another EIP', async () => {
    const at = testWorld()
    const body = { ...all, Other: instance(), Spare: eip({ Name: 'spare' }) }
    const { StackId } = await stackOf(at, template(body))
    const [first, second] = at.world.instances.all().map(({ InstanceId }) => InstanceId)
    const now = at.world.eips.all().find(({ InstanceId }) => InstanceId !== '')
    const AllocationId = now?.AllocationId
    expect(readBack(at, 'Bound')).toEqual({ AllocationId, InstanceId: now?.InstanceId })

    const there = now?.InstanceId === first ? (second ?? '') : (first ?? '')
    await updateInPlace(at, 'Bound', { InstanceId: there })
    expect(at.world.eips.get(AllocationId ?? '')).toMatchObject({ InstanceId: there, Status: 'InUse' })
    const spare = at.world.eips.all().find(({ Name }) => Name === 'spare')?.AllocationId ?? ''
    await updateInPlace(at, 'Bound', { AllocationId: spare })
    expect(at.world.eips.get(AllocationId ?? '')).toMatchObject({ InstanceId: '', Status: 'Available' })
    expect(at.world.eips.get(spare)).toMatchObject({ InstanceId: there, Status: 'InUse' })
    expect(readBack(at, 'Bound')).toEqual({ AllocationId: spare, InstanceId: there })

    await at.call('vpc.UnassociateEipAddress', { RegionId: REGION, AllocationId: spare })
    await at.settle()
    expect(readBack(at, 'Bound')).toBeUndefined()
    expect(await deleteStack(at, StackId)).toMatch(/^DELETE_COMPLETE/)
    expect(rowsMade(at.world)).toEqual({})
  })

  it('binds to an address of a network interface, in a mode that can be changed', async () => {
    const at = testWorld()
    const { StackId: net } = await stackOf(at, template(network), { StackName: 'net' })
    const { NetworkInterfaceId } = await at.call('ecs.CreateNetworkInterface', {
      ...{ RegionId: REGION, VSwitchId: at.world.vSwitches.all()[0]?.VSwitchId ?? '' },
      SecurityGroupId: at.world.securityGroups.all()[0]?.SecurityGroupId ?? '',
    })
    await at.settle()
    const PrivateIpAddress = at.world.networkInterfaces.get(NetworkInterfaceId)?.PrivateIpAddresses[0] ?? ''
    const given = { InstanceId: NetworkInterfaceId, PrivateIpAddress, Mode: 'NAT' }
    const { StackId } = await stackOf(at, template({ Eip: eip(), Bound: association(given) }))
    expect(at.world.eips.all()).toMatchObject([{ InstanceType: 'NetworkInterface', Mode: 'NAT', PrivateIpAddress }])
    await updateInPlace(at, 'Bound', { Mode: 'BINDED' })
    expect(at.world.eips.all()).toMatchObject([{ InstanceType: 'NetworkInterface', Mode: 'BINDED', Status: 'InUse' }])
    expect(readBack(at, 'Bound')).toMatchObject({ Mode: 'BINDED', PrivateIpAddress })
    expect(await deleteStack(at, StackId)).toMatch(/^DELETE_COMPLETE/)
    await at.call('ecs.DeleteNetworkInterface', { RegionId: REGION, NetworkInterfaceId })
    await at.settle()
    expect(await deleteStack(at, net)).toMatch(/^DELETE_COMPLETE/)
    expect(rowsMade(at.world)).toEqual({})
  })

  it('fails with a mode on an instance, and leaves nothing', async () => {
    const at = testWorld()
    const body = template({ ...all, Bound: association({ Mode: 'MULTI_BINDED' }) })
    const { OperationInfo } = await stackOf(at, body, {}, 'CREATE_ROLLBACK_COMPLETE')
    expect(OperationInfo).toMatchObject({ Code: 'StackValidationFailed', LogicalResourceId: 'Bound' })
    expect(rowsMade(at.world)).toEqual({})
  })
})
