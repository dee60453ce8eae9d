import { describe, expect, it } from 'vitest'
import type { Requests } from '../../../src/catalogue/types.generated.ts'
import { START_MS } from '../../setup/worlds.ts'
import { makeSet } from './deploymentSetSetup.ts'
import { type InstanceWorld, instanceWorld, REGION, TYPE, UBUNTU, ZONE } from './instanceSetup.ts'
import { importKeys } from './keyPairSetup.ts'
import { makeRoles } from './ramRoleSetup.ts'

type Request = Requests['ecs.CreateInstance']

function creation({ VSwitchId, SecurityGroupId }: InstanceWorld, members: Partial<Request> = {}): Request {
  return { ...REGION, InstanceType: TYPE, ImageId: UBUNTU, VSwitchId, SecurityGroupId, ...members }
}

describe('CreateInstance', () => {
  it('does: gives the instance a key pair', async () => {
    const world = await instanceWorld()
    await importKeys(world.test, 'key')
    const { InstanceId } = await world.test.call('ecs.CreateInstance', creation(world, { KeyPairName: 'key' }))
    expect(await world.shown(InstanceId)).toMatchObject({ KeyPairName: 'key' })
  })

  it('does: one instance, Pending, then Stopped; StartInstance starts it', async () => {
    const world = await instanceWorld()
    const { test, shown } = world
    const { InstanceId, OrderId } = await test.call('ecs.CreateInstance', creation(world))
    expect(OrderId).toBeUndefined()
    expect(await shown(InstanceId)).toMatchObject({ Status: 'Pending', ZoneId: ZONE, InstanceType: TYPE })
    await test.advance(1_999)
    expect((await shown(InstanceId)).Status).toBe('Pending')
    await test.advance(1)
    expect(await shown(InstanceId)).toMatchObject({ Status: 'Stopped', StoppedMode: 'KeepCharging' })
    await test.advance(3_600_000)
    expect((await shown(InstanceId)).Status).toBe('Stopped')
    await test.call('ecs.StartInstance', { InstanceId })
    await test.settle()
    expect((await shown(InstanceId)).Status).toBe('Running')
  })

  it('does: gives no public address before AllocatePublicIpAddress', async () => {
    const world = await instanceWorld()
    const { test, shown } = world
    const { InstanceId } = await test.call(
      'ecs.CreateInstance',
      creation(world, {
        InternetMaxBandwidthOut: 5,
        InternetMaxBandwidthIn: 3,
        InternetChargeType: 'PayByBandwidth',
      }),
    )
    await test.settle()
    expect(await shown(InstanceId)).toMatchObject({
      ...{ InternetMaxBandwidthOut: 5, InternetMaxBandwidthIn: 3, InternetChargeType: 'PayByBandwidth' },
      PublicIpAddress: { IpAddress: [] },
    })
    const { IpAddress } = await test.call('ecs.AllocatePublicIpAddress', { InstanceId })
    expect(await shown(InstanceId)).toMatchObject({ PublicIpAddress: { IpAddress: [IpAddress] } })
  })

  it('does: makes the disks of the request, whose sizes are numbers', async () => {
    const world = await instanceWorld()
    const { test } = world
    const SystemDisk = {
      Category: 'cloud_essd',
      Size: 60,
      PerformanceLevel: 'PL0',
      DiskName: 'root',
      Description: 'os',
    }
    const data = { Category: 'cloud_essd', Size: 30, PerformanceLevel: 'PL1', DiskName: 'data', Description: 'rows' }
    const { InstanceId } = await test.call(
      'ecs.CreateInstance',
      creation(world, {
        SystemDisk,
        DataDisk: [{ ...data, Encrypted: true, KMSKeyId: 'key', DeleteWithInstance: false, Device: '/dev/xvdd' }],
      }),
    )
    const { Disks } = await test.call('ecs.DescribeDisks', { ...REGION, InstanceId })
    const [first, second] = (Disks.Disk ?? []).toSorted((a, b) => String(a.Device).localeCompare(String(b.Device)))
    expect(first).toMatchObject({ ...SystemDisk, Type: 'system' })
    expect(second).toMatchObject({ ...data, Encrypted: true, KMSKeyId: 'key', DeleteWithInstance: false })
    expect(second?.Device).toBe('/dev/xvdd')
  })

  it('does: a data disk of a snapshot', async () => {
    const world = await instanceWorld()
    const { test, running } = world
    const source = await running({ DataDisk: [{ Size: 20, Category: 'cloud_essd' }] })
    const { Disks } = await test.call('ecs.DescribeDisks', { ...REGION, InstanceId: source, DiskType: 'data' })
    const DiskId = Disks.Disk?.[0]?.DiskId ?? ''
    const { SnapshotId } = await test.call('ecs.CreateSnapshot', { DiskId })
    await test.settle()
    const made = await test.call('ecs.CreateInstance', creation(world, { DataDisk: [{ SnapshotId, Size: 25 }] }))
    const { Disks: of } = await test.call('ecs.DescribeDisks', { ...REGION, InstanceId: made.InstanceId })
    expect(of.Disk).toContainEqual(expect.objectContaining({ Type: 'data', Size: 25, SourceSnapshotId: SnapshotId }))
  })

  it('does: reads names and settings back as they were given', async () => {
    const world = await instanceWorld()
    const { test, shown } = world
    const members = {
      ...{
        InstanceName: 'web',
        HostName: 'web-host',
        Description: 'made by hand',
        ZoneId: ZONE,
        IoOptimized: 'optimized',
      },
      ...{ DeletionProtection: true, HttpEndpoint: 'enabled', HttpTokens: 'required', HttpPutResponseHopLimit: 2 },
      ...{ ResourceGroupId: 'rg-1', PrivateIpAddress: '10.0.0.77' },
    }
    const { InstanceId } = await test.call(
      'ecs.CreateInstance',
      creation(world, {
        ...members,
        ...{ Password: 'Secret-123', UserData: 'ZWNobw==', SecurityEnhancementStrategy: 'Active' },
        ...{
          Tag: [{ Key: 'env', Value: 'test' }],
          CreditSpecification: 'Unlimited',
          InstanceType: 'ecs.t6-c1m1.large',
        },
      }),
    )
    expect(await shown(InstanceId)).toMatchObject({
      ...{ InstanceName: 'web', HostName: 'web-host', Description: 'made by hand', DeletionProtection: true },
      ...{ ResourceGroupId: 'rg-1', CreditSpecification: 'Unlimited', ZoneId: ZONE, IoOptimized: true },
      MetadataOptions: { HttpEndpoint: 'enabled', HttpTokens: 'required', HttpPutResponseHopLimit: 2 },
      VpcAttributes: { PrivateIpAddress: { IpAddress: ['10.0.0.77'] } },
      Tags: { Tag: [{ TagKey: 'env', TagValue: 'test' }] },
    })
    const { UserData } = await test.call('ecs.DescribeUserData', { ...REGION, InstanceId })
    expect(UserData).toBe('ZWNobw==')
  })

  it('does: takes stock by the way of paying, and answers with an order for subscriptions', async () => {
    const world = await instanceWorld()
    const { test, shown, stock } = world
    stock(0)
    const refusal = await test.refusal('ecs.CreateInstance', creation(world))
    expect(refusal).toMatchObject({ status: 403, code: 'OperationDenied.NoStock' })
    const terms = { InstanceChargeType: 'PrePaid', Period: 2, PeriodUnit: 'Week', AutoRenew: true, AutoRenewPeriod: 1 }
    const subscribed = await test.call('ecs.CreateInstance', creation(world, terms))
    expect(subscribed.OrderId).toMatch(/^\d+$/)
    const ExpiredTime = `${new Date(START_MS + 14 * 24 * 3_600_000).toISOString().slice(0, 16)}Z`
    const paid = await shown(subscribed.InstanceId)
    expect(paid).toMatchObject({ InstanceChargeType: 'PrePaid', SaleCycle: 'Week', ExpiredTime })
    const spot = await test.call(
      'ecs.CreateInstance',
      creation(world, {
        ...{ SpotStrategy: 'SpotWithPriceLimit', SpotPriceLimit: 0.5, SpotDuration: 0 },
        SpotInterruptionBehavior: 'Stop',
      }),
    )
    expect(await shown(spot.InstanceId)).toMatchObject({
      ...{ SpotStrategy: 'SpotWithPriceLimit', SpotPriceLimit: 0.5, SpotDuration: 0 },
      SpotInterruptionBehavior: 'Stop',
    })
  })

  it('does: the same answer to the same token, and nothing in a dry run', async () => {
    const world = await instanceWorld()
    const { test } = world
    const dry = await test.refusal('ecs.CreateInstance', creation(world, { DryRun: true }))
    expect(dry).toMatchObject({ status: 400, code: 'DryRunOperation' })
    const first = await test.call('ecs.CreateInstance', creation(world, { ClientToken: 'once' }))
    const again = await test.call('ecs.CreateInstance', creation(world, { ClientToken: 'once' }))
    expect(again.InstanceId).toBe(first.InstanceId)
  })

  it('does: a group of a deployment set, a role, a private pool, and the newest image of a family', async () => {
    const world = await instanceWorld()
    const { test, shown } = world
    await makeRoles(test, 'role')
    const DeploymentSetId = await makeSet(test, { Strategy: 'AvailabilityGroup', GroupCount: 3 })
    const { ImageId } = await test.call('ecs.CreateImage', {
      ...{ ...REGION, InstanceId: await world.running(), ImageFamily: 'mine' },
    })
    await test.settle()
    const { InstanceId } = await test.call(
      'ecs.CreateInstance',
      creation(world, {
        ...{ DeploymentSetId, DeploymentSetGroupNo: 3, RamRoleName: 'role', ImageId: undefined, ImageFamily: 'mine' },
        ...{ PrivatePoolOptions: { MatchCriteria: 'None' }, Tenancy: 'default', PasswordInherit: true },
      }),
    )
    expect(await shown(InstanceId)).toMatchObject({ DeploymentSetId, DeploymentSetGroupNo: 3, ImageId })
    const ids = { ...REGION, InstanceIds: JSON.stringify([InstanceId]) }
    const { InstanceRamRoleSets } = await test.call('ecs.DescribeInstanceRamRole', ids)
    expect(InstanceRamRoleSets.InstanceRamRoleSet).toMatchObject([{ InstanceId, RamRoleName: 'role' }])
    const { Instances } = await test.call('ecs.DescribeInstanceAttachmentAttributes', ids)
    expect(Instances.Instance).toMatchObject([{ InstanceId, PrivatePoolOptionsMatchCriteria: 'None' }])
  })

  it.each<[Partial<Request>, string]>([
    [{ DedicatedHostId: 'dh-x' }, 'InvalidDedicatedHostId.NotFound'],
    [{ ManagedHostId: 'mh-x' }, 'InvalidDedicatedHostId.NotFound'],
    [{ HpcClusterId: 'hpc-x' }, 'InvalidHpcClusterId.NotFound'],
    [{ StorageSetId: 'ss-x' }, 'InvalidParameter'],
    [{ Tenancy: 'x' }, 'InvalidParam.Tenancy'],
    [{ Password: 'Secret-123', PasswordInherit: true }, 'InvalidPasswordParam.Mismatch'],
    [{ PrivatePoolOptions: { Id: 'eap-x' } }, 'Invalid.PrivatePoolOptionsId'],
  ])('refuses %o', async (members, code) => {
    const world = await instanceWorld()
    const refusal = await world.test.refusal('ecs.CreateInstance', creation(world, members))
    expect(refusal).toMatchObject({ status: 400, code })
  })

  it('refuses what RunInstances refuses', async () => {
    const world = await instanceWorld()
    const refusal = (members: Partial<Request>) => world.test.refusal('ecs.CreateInstance', creation(world, members))
    expect(await refusal({ ImageId: 'm-none' })).toMatchObject({ status: 404, code: 'InvalidImageId.NotFound' })
    expect(await refusal({ VSwitchId: 'vsw-none' })).toMatchObject({ status: 404, code: 'InvalidVSwitchId.NotFound' })
    const tooSmall = await refusal({ SystemDisk: { Size: 1 } })
    expect(tooSmall).toMatchObject({ status: 404, code: 'InvalidSystemDiskSize.LessThanMinSize' })
    expect(await refusal({ SystemDisk: { Size: -1 } })).toMatchObject({ status: 400 })
    expect(await refusal({ SecurityGroupId: '' })).toMatchObject({ status: 400, code: 'MissingParameter' })
  })
})
