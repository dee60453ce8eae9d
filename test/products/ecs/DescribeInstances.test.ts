import { describe, expect, it } from 'vitest'
import type { Requests } from '../../../src/catalogue/types.generated.ts'
import { instanceWorld, REGION, TYPE, UBUNTU, ZONE } from './instanceSetup.ts'
import { PUBLIC_KEY } from './keyPairSetup.ts'
import { ipv6World } from './networkInterfaceSetup.ts'
import { inside, makeImage, makeInstance } from './sourceInstance.ts'

type Request = Partial<Requests['ecs.DescribeInstances']>

async function listed() {
  const world = await instanceWorld()
  const { test, run, running } = world
  const a = await running({
    ...{ InstanceName: 'web-a', PrivateIpAddress: '10.0.0.9', InternetMaxBandwidthOut: 5, HttpTokens: 'required' },
    ...{ Tag: [{ Key: 'env', Value: 'test' }], ResourceGroupId: 'rg-1' },
  })
  await test.advance(3_600_000)
  const other = await test.call('ecs.CreateSecurityGroup', { ...REGION, VpcId: world.VpcId })
  const [b = ''] = await run({
    ...{ InstanceName: 'db-b', SecurityGroupId: other.SecurityGroupId, InstanceChargeType: 'PrePaid', Period: 1 },
    ...{ Tag: [{ Key: 'env', Value: 'live' }], InstanceType: 'ecs.c6.large', InternetChargeType: 'PayByBandwidth' },
  })
  const find = async (members: Request) => {
    const { Instances, TotalCount } = await test.call('ecs.DescribeInstances', { ...REGION, ...members })
    const ids = (Instances.Instance ?? []).map(({ InstanceId }) => InstanceId)
    expect(TotalCount).toBe(ids.length)
    return ids.map((id) => (id === a ? 'a' : id === b ? 'b' : id)).join()
  }
  return { ...world, a, b, otherGroupId: other.SecurityGroupId, find }
}

describe('DescribeInstances reads', () => {
  it('everything that clients look at', async () => {
    const { test, a, shown, VpcId, VSwitchId, SecurityGroupId, row } = await listed()
    const [card] = test.world.networkInterfaces.list('instance', a)
    expect(await shown(a)).toMatchObject({
      ...{ InstanceId: a, InstanceName: 'web-a', RegionId: 'cn-hangzhou', ZoneId: ZONE, Status: 'Running' },
      ...{ InstanceType: TYPE, InstanceTypeFamily: 'ecs.g6', Cpu: 2, Memory: 8192, ImageId: UBUNTU },
      ...{ OSType: 'linux', InstanceChargeType: 'PostPaid', SpotStrategy: 'NoSpot', StoppedMode: 'Not-applicable' },
      ...{ CreationTime: '2026-01-02T03:04Z', ExpiredTime: '2999-09-08T16:00Z', IoOptimized: true, Recyclable: false },
      ...{ InternetMaxBandwidthOut: 5, InternetMaxBandwidthIn: 10, InternetChargeType: 'PayByTraffic' },
      PublicIpAddress: { IpAddress: [row(a).PublicIpAddress] },
      EipAddress: { AllocationId: '', IpAddress: '' },
      VpcAttributes: { VpcId, VSwitchId, NatIpAddress: '', PrivateIpAddress: { IpAddress: ['10.0.0.9'] } },
      SecurityGroupIds: { SecurityGroupId: [SecurityGroupId] },
      NetworkInterfaces: {
        NetworkInterface: [
          {
            ...{ NetworkInterfaceId: card?.NetworkInterfaceId, Type: 'Primary', PrimaryIpAddress: '10.0.0.9' },
            PrivateIpSets: { PrivateIpSet: [{ PrivateIpAddress: '10.0.0.9', Primary: true }] },
          },
        ],
      },
      Tags: { Tag: [{ TagKey: 'env', TagValue: 'test' }] },
      MetadataOptions: { HttpTokens: 'required', HttpEndpoint: 'enabled' },
      OperationLocks: { LockReason: [] },
    })
  })

  it('the EIP before the public address, on which the Ansible modules depend', async () => {
    const { shown, b } = await listed()
    const names = Object.keys((await shown(b)) ?? {})
    expect(names.indexOf('EipAddress')).toBeGreaterThan(-1)
    expect(names.indexOf('EipAddress')).toBeLessThan(names.indexOf('PublicIpAddress'))
  })

  it('newest first, by page number', async () => {
    const { test, a, b } = await listed()
    const page = async (PageNumber: number) =>
      test.call('ecs.DescribeInstances', { ...REGION, PageSize: 1, PageNumber })
    expect(await page(1)).toMatchObject({ TotalCount: 2, PageSize: 1, Instances: { Instance: [{ InstanceId: b }] } })
    expect((await page(2)).Instances.Instance).toMatchObject([{ InstanceId: a }])
    expect((await page(3)).Instances.Instance).toEqual([])
  })

  it('by token, at least ten at once', async () => {
    const { test, run } = await instanceWorld()
    const ids = (await run({ Amount: 15 })).reverse()
    const first = await test.call('ecs.DescribeInstances', { ...REGION, MaxResults: 1 })
    const NextToken = first.NextToken
    const second = await test.call('ecs.DescribeInstances', { ...REGION, MaxResults: 10, NextToken })
    const all = [...(first.Instances.Instance ?? []), ...(second.Instances.Instance ?? [])]
    expect(first.Instances.Instance).toHaveLength(10)
    expect(all.map(({ InstanceId }) => InstanceId)).toEqual(ids)
    expect(second.NextToken).toBe('')
  })

  it('the EIP from when it is in use, and what changed since it was asked before', async () => {
    const { test, b, shown } = await listed()
    await test.settle()
    await shown(b)
    const { AllocationId } = await test.call('vpc.AllocateEipAddress', { ...REGION, Bandwidth: '7' })
    await test.call('vpc.AssociateEipAddress', { ...REGION, AllocationId, InstanceId: b })
    expect(await shown(b)).toMatchObject({ EipAddress: { AllocationId: '' } })
    await test.settle()
    expect(await shown(b)).toMatchObject({ EipAddress: { AllocationId, Bandwidth: 7 } })
    await test.call('vpc.ReleaseEipAddress', { AllocationId }).catch(() => undefined)
    await test.call('ecs.ModifyInstanceAttribute', { InstanceId: b, InstanceName: 'renamed' })
    expect(await shown(b)).toMatchObject({ InstanceName: 'renamed' })
  })

  it('the system of an image that is gone', async () => {
    const { test, run, shown } = await instanceWorld()
    const ImageId = await makeImage(test, makeInstance(test))
    const [InstanceId = ''] = await run({ ImageId })
    const before = await shown(InstanceId)
    await test.call('ecs.DeleteImage', { ...REGION, ImageId, Force: true })
    await test.settle()
    expect(before.OSName).toBeTruthy()
    expect((await shown(InstanceId)).OSName).toBe(before.OSName)
  })

  it.each<[Request, string]>([
    [{}, 'b,a'],
    [{ InstanceName: 'web-a' }, 'a'],
    [{ InstanceName: 'web' }, ''],
    [{ InstanceName: '*b*' }, 'b,a'],
    [{ InstanceName: 'd*' }, 'b'],
    [{ Status: 'Running' }, 'a'],
    [{ Status: 'Pending', ZoneId: ZONE }, 'b'],
    [{ ZoneId: 'cn-hangzhou-h' }, ''],
    [{ ImageId: UBUNTU, InstanceName: 'db-b' }, 'b'],
    [{ ImageId: 'm-none' }, ''],
    [{ InstanceType: TYPE }, 'a'],
    [{ InstanceTypeFamily: 'ecs.c6' }, 'b'],
    [{ InstanceChargeType: 'PrePaid' }, 'b'],
    [{ InternetChargeType: 'PayByTraffic' }, 'a'],
    [{ ResourceGroupId: 'rg-1' }, 'a'],
    [{ HttpTokens: 'required' }, 'a'],
    [{ HttpEndpoint: 'disabled' }, ''],
    [{ InnerIpAddresses: '["10.0.0.9"]' }, ''],
    [{ RdmaIpAddresses: '10.0.0.9' }, ''],
    [{ Ipv6Address: ['2001:db8::1'] }, ''],
    [{ Tag: [{ Key: 'env' }] }, 'b,a'],
    [{ Tag: [{ Key: 'env', Value: 'live' }] }, 'b'],
    [{ Tag: [{ Key: 'other' }] }, ''],
    [{ PrivateIpAddresses: '["10.0.0.9","10.0.0.8"]' }, 'a'],
    [{ PublicIpAddresses: '["192.0.2.255"]' }, ''],
    [{ EipAddresses: '["192.0.2.255"]' }, ''],
    [{ InstanceIds: '[]' }, ''],
    [{ InstanceIds: '["i-none"]' }, ''],
    [{ SecurityGroupId: 'sg-none' }, ''],
    [{ IoOptimized: true }, 'b,a'],
    [{ IoOptimized: false }, ''],
    [{ KeyPairName: 'key' }, ''],
    [{ LockReason: 'security' }, ''],
    [{ InstanceNetworkType: 'vpc' }, 'b,a'],
    [{ InstanceNetworkType: 'classic' }, ''],
    [{ DeviceAvailable: false }, ''],
    [{ Filter: [{ Key: 'CreationStartTime', Value: '2026-01-02T03:30Z' }] }, 'b'],
    [{ Filter: [{ Key: 'CreationEndTime', Value: '2026-01-02T03:30Z' }] }, 'a'],
    [{ Filter: [{ Key: 'ExpiredEndTime', Value: '2026-03-01T00:00Z' }] }, 'b'],
  ])('what %j narrows it to: %s', async (members, expected) => {
    const { find } = await listed()
    expect(await find(members)).toBe(expected)
  })

  it('what ids, addresses, groups and networks narrow it to', async () => {
    const { test, find, a, b, row, otherGroupId, VpcId, VSwitchId } = await listed()
    expect(await find({ InstanceIds: JSON.stringify([a, b, a, 'i-none']) })).toBe('b,a')
    expect(await find({ InstanceIds: JSON.stringify([a]), InstanceName: 'db-b' })).toBe('')
    expect(await find({ PublicIpAddresses: JSON.stringify([row(a).PublicIpAddress]) })).toBe('a')
    expect(await find({ SecurityGroupId: otherGroupId })).toBe('b')
    expect(await find({ SecurityGroupId: otherGroupId, InstanceIds: JSON.stringify([a]) })).toBe('')
    expect(await find({ VpcId, VSwitchId })).toBe('b,a')
    expect(await find({ VpcId: 'vpc-none' })).toBe('')
    await test.settle()
    const eip = await test.call('vpc.AllocateEipAddress', REGION)
    await test.call('vpc.AssociateEipAddress', { ...REGION, AllocationId: eip.AllocationId, InstanceId: b })
    expect(await find({ EipAddresses: JSON.stringify([eip.EipAddress]) })).toBe('b')
  })

  it('what IPv6 addresses narrow it to, however they are spelled', async () => {
    const { test, block, run, ipv6VSwitchId: VSwitchId } = await ipv6World()
    const [one] = await run({ VSwitchId, Ipv6Address: [`${block}9`] })
    const [two] = await run({ VSwitchId, Ipv6Address: [`${block}a`] })
    const find = async (Ipv6Address: string[]) => {
      const { Instances } = await test.call('ecs.DescribeInstances', { ...REGION, Ipv6Address })
      return (Instances.Instance ?? []).map(({ InstanceId }) => InstanceId)
    }
    expect(await find([`${block}9`])).toEqual([one])
    expect(await find([`${block}0:0009`, `${block}A`, 'no address'])).toEqual([two, one])
    expect(await find([`${block}b`])).toEqual([])
  })

  it('what two filters leave, whichever of them an index answers', async () => {
    const { test, run } = await instanceWorld()
    const [one = '', ...others] = await run({ Amount: 3, InstanceName: 'many', Tag: [{ Key: 'env', Value: 'x' }] })
    await test.call('ecs.ImportKeyPair', { ...REGION, KeyPairName: 'key', PublicKeyBody: PUBLIC_KEY })
    inside(test, (world) => world.instances.change(one, { KeyPairName: 'key', InstanceName: 'one' }))
    const find = async (members: Request) => {
      const { Instances } = await test.call('ecs.DescribeInstances', { ...REGION, ...members })
      return (Instances.Instance ?? []).map(({ InstanceId }) => InstanceId)
    }
    const [two = ''] = others
    inside(test, (world) => {
      world.instances.change(two, { Status: 'Stopped', StoppedMode: 'KeepCharging', ZoneId: 'cn-hangzhou-h' })
    })
    // The first of each pair has fewer rows, so it is the one that an index answers.
    expect(await find({ KeyPairName: 'key', InstanceName: 'many' })).toEqual([])
    expect(await find({ ZoneId: 'cn-hangzhou-h', Status: 'Pending' })).toEqual([])
    expect(await find({ Status: 'Stopped', ZoneId: ZONE })).toEqual([])
    expect(await find({ Status: 'Stopped', InstanceName: 'many' })).toEqual([two])
    expect(await find({ InstanceName: 'one', Tag: [{ Key: 'env', Value: 'y' }] })).toEqual([])
  })

  it('nothing of another account or region', async () => {
    const { test, a } = await listed()
    const InstanceIds = JSON.stringify([a])
    const elsewhere = await test.call('ecs.DescribeInstances', { RegionId: 'cn-beijing', InstanceIds })
    expect(elsewhere.TotalCount).toBe(0)
    const others = await test.call('ecs.DescribeInstances', { ...REGION, InstanceIds }, '1000000000000002')
    expect(others.TotalCount).toBe(0)
  })
})

describe('DescribeInstances refuses', () => {
  it.each<[Request, number, string]>([
    [{ Status: 'Gone' }, 404, 'InvalidStatus.NotFound'],
    [{ InstanceChargeType: 'x' }, 404, 'InvalidInstanceChargeType.NotFound'],
    [{ InternetChargeType: 'x' }, 404, 'InvalidInternetChargeType.ValueNotSupported'],
    [{ LockReason: 'x' }, 404, 'InvalidLockReason.NotFound'],
    [{ InstanceNetworkType: 'x' }, 404, 'InvalidNetworkType.NotFound'],
    [{ HpcClusterId: 'x' }, 400, 'InvalidHpcClusterId.NotFound'],
    [{ Filter: [{ Key: 'x', Value: 'y' }] }, 404, 'InvalidFilterKey.NotFound'],
    [{ Tag: [{ Value: 'x' }] }, 400, 'InvalidTag.Mismatch'],
    [{ InstanceIds: 'i-1' }, 400, 'InvalidParameter'],
    [{ PrivateIpAddresses: '10.0.0.9' }, 400, 'InvalidParameter'],
    [{ InnerIpAddresses: '10.0.0.9' }, 400, 'InvalidParameter'],
    [{ PageSize: 101 }, 400, 'InvalidParameter'],
    [{ DryRun: true }, 400, 'DryRunOperation'],
  ])('%j', async (members, status, code) => {
    const { test } = await instanceWorld()
    expect(await test.refusal('ecs.DescribeInstances', { ...REGION, ...members })).toMatchObject({ status, code })
  })
})
