import { describe, expect, it } from 'vitest'
import type { InstanceRow } from '../../../src/world/rows/ecs.ts'
import { testWorld } from '../../setup/worlds.ts'
import { makeNetwork, putInstance, REGION } from '../vpc/network.ts'

const PUBLIC = { PublicIpAddress: '198.18.0.77', InternetMaxBandwidthOut: 8 } as const

async function stage(members: Partial<InstanceRow> = PUBLIC) {
  const test = testWorld()
  const { VSwitchId } = await makeNetwork(test)
  return { test, VSwitchId, InstanceId: putInstance(test, VSwitchId, members) }
}

describe('ConvertNatPublicIpToEip', () => {
  it('does: the address is an EIP that is InUse on the instance, and stays when it is taken from there', async () => {
    const { test, InstanceId } = await stage()
    await test.call('ecs.ConvertNatPublicIpToEip', { ...REGION, InstanceId })
    const eip = async () => (await test.call('vpc.DescribeEipAddresses', REGION)).EipAddresses.EipAddress?.[0]
    const shown = await eip()
    expect(shown).toMatchObject({
      IpAddress: PUBLIC.PublicIpAddress,
      Status: 'InUse',
      InstanceId,
      InstanceType: 'EcsInstance',
      Bandwidth: '8',
      InternetChargeType: 'PayByTraffic',
      ChargeType: 'PostPaid',
    })
    const { Instances } = await test.call('ecs.DescribeInstances', REGION)
    expect(Instances.Instance?.[0]).toMatchObject({
      PublicIpAddress: { IpAddress: [] },
      EipAddress: { AllocationId: shown?.AllocationId, IpAddress: PUBLIC.PublicIpAddress },
      InternetMaxBandwidthOut: 0,
    })
    await test.call('vpc.UnassociateEipAddress', { AllocationId: shown?.AllocationId ?? '' })
    await test.settle()
    expect((await eip())?.Status).toBe('Available')
  })

  it('refuses instances without a public address, in transition, or with an EIP, and those that do not exist', async () => {
    const { test, VSwitchId } = await stage()
    const refusal = (InstanceId: string) => test.refusal('ecs.ConvertNatPublicIpToEip', { ...REGION, InstanceId })
    const denied = { status: 403, code: 'OperationDenied' }
    expect(await refusal('i-none')).toMatchObject({ status: 404, code: 'InvalidInstanceId.NotFound' })
    const plain = putInstance(test, VSwitchId)
    expect(await refusal(plain)).toMatchObject(denied)
    const starting = putInstance(test, VSwitchId, { Status: 'Starting' })
    expect(await refusal(starting)).toMatchObject({ status: 403, code: 'IncorrectInstanceStatus' })
    const { AllocationId } = await test.call('vpc.AllocateEipAddress', REGION)
    await test.call('vpc.AssociateEipAddress', { AllocationId, InstanceId: plain })
    await test.settle()
    expect((await refusal(plain)).status).toBeLessThan(500)
  })

  it('refuses subscriptions that pay by bandwidth or end within a day, and more EIPs than the quota', async () => {
    const { test, InstanceId, VSwitchId } = await stage()
    const code = async (id: string) =>
      (await test.refusal('ecs.ConvertNatPublicIpToEip', { ...REGION, InstanceId: id })).code
    const subscription = { InstanceChargeType: 'PrePaid', InternetMaxBandwidthOut: 8 } as const
    const byBandwidth = {
      ...subscription,
      InternetChargeType: 'PayByBandwidth',
      PublicIpAddress: '198.18.0.78',
    } as const
    expect(await code(putInstance(test, VSwitchId, { ...byBandwidth, ExpiredTime: '2027-01-01T00:00Z' }))).toBe(
      'OperationDenied',
    )
    const ending = { ...subscription, PublicIpAddress: '198.18.0.79', ExpiredTime: '2026-01-03T00:00Z' } as const
    expect(await code(putInstance(test, VSwitchId, ending))).toBe('InvalidEndTime.OperateNotSupport')
    await test.control({ kind: 'quotas', settings: [{ name: 'eips_per_account', value: 0 }] })
    expect(await code(InstanceId)).toBe('QuotaExceeded.Eip')
  })
})
