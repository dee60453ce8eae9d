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
    expect(await createRefusal(at, template({ Eip: eip({ DeletionProtection: true }) }))).toContain(
      'DeletionProtection',
    )
    expect(await createRefusal(at, template({ Eip: eip({ Zone: 'cn-hangzhou-i' }) }))).toContain('Zone')
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

  it('refuses what has no effect here', async () => {
    const at = testWorld()
    expect(await createRefusal(at, template({ ...all, Bound: association({ Mode: 'NAT' }) }))).toContain('Mode')
  })
})
