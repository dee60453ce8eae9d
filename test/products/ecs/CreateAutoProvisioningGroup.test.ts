import { describe, expect, it } from 'vitest'
import { groupWorld, LARGER, listedGroups, OTHER_ZONE } from './autoProvisioningSetup.ts'
import { REGION, TYPE, UBUNTU, ZONE } from './instanceSetup.ts'
import { importKeys } from './keyPairSetup.ts'
import { makeTemplate } from './launchTemplateSetup.ts'

describe('CreateAutoProvisioningGroup does', () => {
  it('delivers pay-as-you-go and spot capacity at once; the instances start like others', async () => {
    const world = await groupWorld()
    const { AutoProvisioningGroupId, results, ids } = await world.create({
      ...{ TotalTargetCapacity: '5', PayAsYouGoTargetCapacity: '2', SpotTargetCapacity: '1' },
      DefaultTargetCapacityType: 'Spot',
    })
    expect(AutoProvisioningGroupId).toMatch(/^apg-bp1[0-9a-z]{17}$/)
    expect(results).toMatchObject([
      { InstanceType: TYPE, ZoneId: ZONE, SpotStrategy: 'NoSpot', Amount: 2 },
      { InstanceType: TYPE, ZoneId: ZONE, SpotStrategy: 'SpotAsPriceGo', Amount: 3 },
    ])
    expect(ids.map(world.status)).toEqual(Array(5).fill('Pending'))
    await world.test.settle()
    expect(ids.map(world.status)).toEqual(Array(5).fill('Running'))
    expect(await listedGroups(world)).toMatchObject([
      {
        ...{ AutoProvisioningGroupId, Status: 'fulfilled', State: 'active', AutoProvisioningGroupType: 'instant' },
        CapacitySpecification: { PayAsYouGoCapacity: 2, SpotCapacity: 3, PrePaidCapacity: 0, TotalCapacity: 5 },
        TargetCapacitySpecification: {
          ...{ TotalTargetCapacity: 5, PayAsYouGoTargetCapacity: 2, SpotTargetCapacity: 1 },
          DefaultTargetCapacityType: 'Spot',
        },
      },
    ])
  })

  it('goes on to the next pool when one is sold out, and says what each refused', async () => {
    const world = await groupWorld()
    world.stockOf(TYPE, 1, 'PostPaid')
    const { VSwitchId } = world
    const { results } = await world.create({
      ...{ TotalTargetCapacity: '3', PayAsYouGoAllocationStrategy: 'prioritized' },
      LaunchTemplateConfig: [
        { InstanceType: LARGER, VSwitchId, Priority: 2 },
        { InstanceType: TYPE, VSwitchId, Priority: 1 },
        { InstanceType: 'ecs.none', VSwitchId, Priority: 0 },
      ],
    })
    expect(results).toMatchObject([
      { InstanceType: 'ecs.none', Amount: 0, ErrorCode: 'InvalidInstanceType.ValueNotSupported' },
      { InstanceType: TYPE, Amount: 1 },
      { InstanceType: TYPE, Amount: 0, ErrorCode: 'OperationDenied.NoStock' },
      { InstanceType: LARGER, Amount: 2 },
    ])
  })

  it('takes the cheapest type by its price for a unit of capacity', async () => {
    const world = await groupWorld()
    const { VSwitchId } = world
    const configs = (weight: number) => [
      { InstanceType: LARGER, VSwitchId, WeightedCapacity: weight },
      { InstanceType: TYPE, VSwitchId, WeightedCapacity: 1 },
    ]
    const cheap = await world.create({ TotalTargetCapacity: '8', LaunchTemplateConfig: configs(1) })
    expect(cheap.results).toMatchObject([{ InstanceType: TYPE, Amount: 8 }])
    const weighted = await world.create({ TotalTargetCapacity: '8', LaunchTemplateConfig: configs(4) })
    expect(weighted.results).toMatchObject([{ InstanceType: LARGER, Amount: 2 }])
    const [group] = await listedGroups(world, { AutoProvisioningGroupId: [weighted.AutoProvisioningGroupId] })
    expect(group?.CapacitySpecification).toMatchObject({ TotalCapacity: 8 })
  })

  it('divides spot capacity by its strategy', async () => {
    const world = await groupWorld()
    const { VSwitchId, otherVSwitchId } = world
    const configs = [
      { InstanceType: TYPE, VSwitchId },
      { InstanceType: TYPE, VSwitchId: otherVSwitchId },
      { InstanceType: LARGER, VSwitchId },
    ]
    const spot = { TotalTargetCapacity: '6', DefaultTargetCapacityType: 'Spot', LaunchTemplateConfig: configs }
    world.stockOf(TYPE, 50, 'Spot')
    world.stockOf(TYPE, 60, 'Spot', OTHER_ZONE)
    world.stockOf(LARGER, 70, 'Spot')
    const amounts = async (members: object) =>
      (await world.create({ ...spot, ...members })).results.map((one) => [one.InstanceType, one.ZoneId, one.Amount])
    expect(await amounts({})).toEqual([[TYPE, ZONE, 6]])
    expect(await amounts({ SpotAllocationStrategy: 'lowest-price', SpotInstancePoolsToUseCount: 2 })).toEqual([
      [TYPE, ZONE, 3],
      [TYPE, OTHER_ZONE, 3],
    ])
    expect(await amounts({ SpotAllocationStrategy: 'diversified' })).toEqual([
      [TYPE, ZONE, 2],
      [TYPE, OTHER_ZONE, 2],
      [LARGER, ZONE, 2],
    ])
    expect(await amounts({ SpotAllocationStrategy: 'capacity-optimized' })).toEqual([[LARGER, ZONE, 6]])
  })

  it('gives spot instances the lower of both prices and the behavior of the group', async () => {
    const world = await groupWorld()
    const { ids } = await world.create({
      ...{ DefaultTargetCapacityType: 'Spot', MaxSpotPrice: 0.5, SpotInstanceInterruptionBehavior: 'stop' },
      LaunchTemplateConfig: [{ InstanceType: TYPE, VSwitchId: world.VSwitchId, MaxPrice: 0.8 }],
    })
    expect(await world.shown(ids[0] ?? '')).toMatchObject({
      ...{ SpotStrategy: 'SpotWithPriceLimit', SpotPriceLimit: 0.5, SpotInterruptionBehavior: 'Stop' },
    })
    expect(await listedGroups(world)).toMatchObject([
      { MaxSpotPrice: 0.5, SpotOptions: { InstanceInterruptionBehavior: 'stop' } },
    ])
  })

  it('takes any type that a configuration describes', async () => {
    const world = await groupWorld()
    const described = (config: object) =>
      world.create({ LaunchTemplateConfig: [{ VSwitchId: world.VSwitchId, ...config }] })
    const two = await described({ Cores: [2], Memories: [8], BurstablePerformance: 'Exclude', Architectures: ['X86'] })
    const InstanceType = two.results[0]?.InstanceType ?? ''
    expect(await world.shown(two.ids[0] ?? '')).toMatchObject({ Cpu: 2, Memory: 8192 })
    const other = await described({
      ...{ Cores: [2], Memories: [8], BurstablePerformance: 'Exclude', Architectures: ['X86'] },
      ExcludedInstanceTypes: [InstanceType],
    })
    expect(other.results[0]?.InstanceType).not.toBe(InstanceType)
    const burstable = await described({ Cores: [2], BurstablePerformance: 'Required' })
    expect(await world.shown(burstable.ids[0] ?? '')).toMatchObject({ CreditSpecification: 'Standard' })
    const level = await described({ Cores: [2], InstanceFamilyLevel: 'CreditEntryLevel' })
    expect(await world.shown(level.ids[0] ?? '')).toMatchObject({ CreditSpecification: 'Standard' })
  })

  it('launches with everything that the configuration says', async () => {
    const world = await groupWorld()
    const { SecurityGroupId, test } = world
    await importKeys(test, 'key')
    const UserData = Buffer.from('#!/bin/sh').toString('base64')
    const { ids } = await world.create({
      ...{ TotalTargetCapacity: '2', DefaultTargetCapacityType: 'Spot' },
      LaunchConfiguration: {
        ...{ ImageFamily: 'none', InstanceName: 'node', InstanceDescription: 'a node', HostNames: ['one', 'two'] },
        ...{ SecurityGroupIds: [SecurityGroupId], KeyPairName: 'key', RamRoleName: '', ResourceGroupId: '' },
        ...{ InternetChargeType: 'PayByBandwidth', InternetMaxBandwidthIn: 4, InternetMaxBandwidthOut: 3, UserData },
        ...{ SystemDiskCategory: 'cloud_auto', SystemDiskSize: 60, SystemDiskName: 'root', IoOptimized: 'optimized' },
        ...{ SystemDiskDescription: 'the root', AutoReleaseTime: '2026-01-03T00:00:00Z', SpotDuration: 0 },
        ...{ SpotInterruptionBehavior: 'Stop', SecurityEnhancementStrategy: 'Deactive', PasswordInherit: true },
        SystemDisk: { BurstingEnabled: true, ProvisionedIops: 100, Encrypted: 'true', KMSKeyId: 'kms' },
        DataDisk: [
          {
            ...{ Category: 'cloud_essd', PerformanceLevel: 'PL0', Size: 50, DiskName: 'stuff', Description: 'things' },
            ...{ Encrypted: true, KmsKeyId: 'kms', DeleteWithInstance: false, Device: '/dev/xvdc' },
          },
        ],
        Tag: [{ Key: 'env', Value: 'test' }],
      },
      LaunchTemplateConfig: [{ InstanceType: TYPE, VSwitchId: world.VSwitchId, ImageId: UBUNTU }],
    })
    const [one = '', two = ''] = ids
    expect(await world.shown(one)).toMatchObject({
      ...{ InstanceName: 'node', Description: 'a node', HostName: 'one', KeyPairName: 'key', ImageId: UBUNTU },
      ...{ InternetChargeType: 'PayByBandwidth', InternetMaxBandwidthIn: 4, InternetMaxBandwidthOut: 3 },
      ...{ AutoReleaseTime: '2026-01-03T00:00Z', SpotDuration: 0, SpotInterruptionBehavior: 'Stop' },
      Tags: { Tag: [{ TagKey: 'env', TagValue: 'test' }] },
    })
    expect(await world.shown(two)).toMatchObject({ HostName: 'two' })
    expect(await test.call('ecs.DescribeUserData', { ...REGION, InstanceId: one })).toMatchObject({ UserData })
    const { Disks } = await test.call('ecs.DescribeDisks', { ...REGION, InstanceId: one })
    expect(Disks.Disk?.find(({ Type }) => Type === 'system')).toMatchObject({
      ...{ Category: 'cloud_auto', Size: 60, DiskName: 'root', Description: 'the root', Encrypted: true },
      ...{ BurstingEnabled: true, ProvisionedIops: 100, KMSKeyId: 'kms' },
    })
    expect(Disks.Disk?.find(({ Type }) => Type === 'data')).toMatchObject({
      ...{ Category: 'cloud_essd', PerformanceLevel: 'PL0', Size: 50, DiskName: 'stuff', Description: 'things' },
      ...{ Encrypted: true, KMSKeyId: 'kms', DeleteWithInstance: false, Device: '/dev/xvdc' },
    })
  })

  it('takes a password and the credits of a burstable type', async () => {
    const world = await groupWorld()
    const { ids } = await world.create({
      LaunchConfiguration: {
        ...{ ImageId: UBUNTU, SecurityGroupId: world.SecurityGroupId, CreditSpecification: 'Unlimited' },
        ...{ Password: 'Secret-123', HostName: 'node', SystemDiskCategory: 'cloud_essd' },
        SystemDiskPerformanceLevel: 'PL0',
      },
      LaunchTemplateConfig: [{ InstanceType: 'ecs.t6-c1m2.large', VSwitchId: world.VSwitchId }],
    })
    const [InstanceId = ''] = ids
    expect(await world.shown(InstanceId)).toMatchObject({ CreditSpecification: 'Unlimited', HostName: 'node' })
    expect(world.row(InstanceId).Password).toBe('Secret-123')
    const { Disks } = await world.test.call('ecs.DescribeDisks', { ...REGION, InstanceId })
    expect(Disks.Disk).toMatchObject([{ Category: 'cloud_essd', PerformanceLevel: 'PL0' }])
  })

  it('takes the first category of disks that the type takes', async () => {
    const world = await groupWorld()
    const { ids } = await world.create({
      LaunchConfiguration: { ImageId: UBUNTU, SecurityGroupId: world.SecurityGroupId, DataDisk: [{ Size: 50 }] },
      SystemDiskConfig: [{ DiskCategory: 'cloud' }, { DiskCategory: 'cloud_ssd' }],
      DataDiskConfig: [{ DiskCategory: 'cloud' }, { DiskCategory: 'cloud_essd' }],
    })
    const { Disks } = await world.test.call('ecs.DescribeDisks', { ...REGION, InstanceId: ids[0] ?? '' })
    expect(new Set(Disks.Disk?.map(({ Category }) => Category))).toEqual(new Set(['cloud_ssd', 'cloud_essd']))
  })

  it('launches from a template, which goes before the configuration', async () => {
    const world = await groupWorld()
    const { test, VSwitchId, SecurityGroupId } = world
    const LaunchTemplateId = await makeTemplate(test, { InstanceName: 'old' })
    await test.call('ecs.CreateLaunchTemplateVersion', {
      ...{ ...REGION, LaunchTemplateId, InstanceName: 'new', ImageId: UBUNTU, InstanceType: TYPE },
      NetworkInterface: [{ InstanceType: 'Primary', VSwitchId, SecurityGroupId }],
    })
    const { ids } = await world.create({
      ...{ LaunchTemplateId, LaunchTemplateVersion: '2', LaunchTemplateConfig: [] },
      LaunchConfiguration: { InstanceName: 'ignored' },
    })
    expect(await world.shown(ids[0] ?? '')).toMatchObject({ InstanceName: 'new', InstanceType: TYPE })
    expect(await listedGroups(world)).toMatchObject([{ LaunchTemplateId, LaunchTemplateVersion: '2' }])
  })

  it('keeps the settings of the group', async () => {
    const world = await groupWorld()
    await world.create({
      ...{ AutoProvisioningGroupName: 'group', Description: 'of tests', ResourceGroupId: '', TerminateInstances: true },
      ...{ TerminateInstancesWithExpiration: true, ExcessCapacityTerminationPolicy: 'termination' },
      ...{ ValidFrom: '2026-01-01T00:00:00Z', ValidUntil: '2026-02-01T00:00:00Z', MinTargetCapacity: '1' },
      ...{ ResourcePoolOptions: { Strategy: 'PrivatePoolFirst' }, Tag: [{ Key: 'team', Value: 'red' }] },
    })
    expect(await listedGroups(world)).toMatchObject([
      {
        ...{ AutoProvisioningGroupName: 'group', TerminateInstances: true, TerminateInstancesWithExpiration: true },
        ...{ ValidFrom: '2026-01-01T00:00:00Z', ValidUntil: '2026-02-01T00:00:00Z' },
        ...{ ExcessCapacityTerminationPolicy: 'termination', Tags: { Tag: [{ TagKey: 'team', TagValue: 'red' }] } },
      },
    ])
  })

  it('keeps to the quota of vCPUs', async () => {
    const world = await groupWorld()
    world.quota('max-postpaid-instance-vcpu-count', 4)
    const { results } = await world.create({ TotalTargetCapacity: '3' })
    expect(results).toMatchObject([{ Amount: 2 }, { Amount: 0, ErrorCode: 'QuotaExceed.ElasticQuota' }])
    expect(await listedGroups(world)).toMatchObject([{ Status: 'partial-fulfilled' }])
  })
})

describe('CreateAutoProvisioningGroup later', () => {
  it('is gone at the end of its validity, with its instances if they are to be released', async () => {
    const world = await groupWorld()
    const ValidUntil = '2026-01-02T04:00:00Z'
    const kept = await world.create({ ValidUntil })
    const released = await world.create({ ValidUntil, TerminateInstancesWithExpiration: true })
    await world.test.settle()
    await world.test.advance(3_600_000)
    expect(await listedGroups(world)).toEqual([])
    expect(kept.ids.map(world.status)).toEqual(['Running'])
    expect(released.ids.map(world.status)).toEqual([undefined])
  })
})

describe('CreateAutoProvisioningGroup refuses', () => {
  it('everything when the least capacity is not reached, and makes nothing', async () => {
    const world = await groupWorld()
    world.stockOf(TYPE, 2, 'PostPaid')
    const request = world.creation({ TotalTargetCapacity: '4', MinTargetCapacity: '3' })
    expect(await world.test.refusal('ecs.CreateAutoProvisioningGroup', request)).toMatchObject({
      status: 403,
      code: 'OperationDenied.NoStock',
    })
  })

  it.each([
    [{ AutoProvisioningGroupType: 'maintain' }, 400, 'InvalidParameter.AutoProvisioningGroupType'],
    [{ AutoProvisioningGroupType: undefined }, 400, 'InvalidParameter.AutoProvisioningGroupType'],
    [{ AutoProvisioningGroupType: 'x' }, 400, 'InvalidParameter'],
    [{ TotalTargetCapacity: '0' }, 400, 'InvalidParameter'],
    [{ TotalTargetCapacity: 'x' }, 400, 'InvalidParameter'],
    [{ PayAsYouGoTargetCapacity: '2' }, 400, 'InvalidParameter'],
    [{ MinTargetCapacity: '2' }, 400, 'InvalidParameter'],
    [{ DefaultTargetCapacityType: 'x' }, 400, 'InvalidParameter'],
    [{ PayAsYouGoAllocationStrategy: 'x' }, 400, 'InvalidParameter'],
    [{ SpotAllocationStrategy: 'x' }, 400, 'InvalidParameter'],
    [{ SpotInstancePoolsToUseCount: 0 }, 400, 'InvalidParameter'],
    [{ MaxSpotPrice: -1 }, 400, 'InvalidParameter'],
    [{ ValidUntil: '2025-01-01T00:00:00Z' }, 400, 'InvalidParameter'],
    [{ ValidFrom: '2027-01-01T00:00:00Z' }, 400, 'InvalidParameter'],
    [{ AutoProvisioningGroupName: '1' }, 400, 'InvalidParameter'],
    [{ Description: 'x' }, 400, 'InvalidDescription.Malformed'],
    [{ ResourcePoolOptions: { Strategy: 'PrivatePoolOnly' } }, 400, 'Invalid.PrivatePoolOptionsId'],
    [{ LaunchTemplateConfig: [] }, 400, 'MissingParameter'],
    [{ LaunchTemplateConfig: [{ InstanceType: TYPE, VSwitchId: 'vsw-none' }] }, 404, 'InvalidVSwitchId.NotFound'],
    [{ LaunchTemplateId: 'lt-none' }, 404, 'InvalidLaunchTemplate.NotFound'],
    [{ LaunchTemplateId: 'lt-none', LaunchTemplateVersion: 'x' }, 400, 'InvalidParameter'],
  ])('%o', async (members, status, code) => {
    const world = await groupWorld()
    const request = world.creation(members as never)
    expect(await world.test.refusal('ecs.CreateAutoProvisioningGroup', request)).toMatchObject({ status, code })
  })
})
