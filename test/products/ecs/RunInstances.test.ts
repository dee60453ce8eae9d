import { describe, expect, it } from 'vitest'
import { regions } from '../../../src/world/facts/regions.ts'
import type { DiskRow } from '../../../src/world/rows/ecs.ts'
import { ACCOUNT, START_MS } from '../../setup/worlds.ts'
import { instanceWorld, REGION, type RunRequest, TYPE, UBUNTU, WINDOWS, ZONE } from './instanceSetup.ts'
import { importKeys } from './keyPairSetup.ts'
import { cardWorld, ipv6World } from './networkInterfaceSetup.ts'
import { makeRoles } from './ramRoleSetup.ts'
import { inside, makeImage, makeInstance } from './sourceInstance.ts'

const ARM = 'ubuntu_22_04_arm64_20G_alibase_20251126.vhd'
const DAY_MS = 24 * 3_600_000

/** The disks of an instance, the system disk first. */
function disksOf(world: { list(index: string, group: string): DiskRow[] }, InstanceId: string): DiskRow[] {
  return world.list('instance', InstanceId).sort((a, b) => (a.Device < b.Device ? -1 : 1))
}

describe('RunInstances does', () => {
  it('makes an instance with a network interface and a system disk: Pending, Starting, Running', async () => {
    const { test, run, status, row, shown, VpcId, VSwitchId, SecurityGroupId } = await instanceWorld()
    const [InstanceId = ''] = await run()
    expect(InstanceId).toMatch(/^i-bp1[0-9a-z]{17}$/)
    expect(status(InstanceId)).toBe('Pending')
    await test.advance(2_000)
    expect(status(InstanceId)).toBe('Starting')
    await test.advance(29_999)
    expect(status(InstanceId)).toBe('Starting')
    await test.advance(1)
    expect(status(InstanceId)).toBe('Running')

    expect(row(InstanceId)).toMatchObject({
      ...{ OwnerId: ACCOUNT, ZoneId: ZONE, VpcId, VSwitchId, InstanceType: TYPE, ImageId: UBUNTU },
      ...{ InstanceName: InstanceId, HostName: `iZ${InstanceId.slice(2)}Z`, StoppedMode: 'Not-applicable' },
      ...{ InstanceChargeType: 'PostPaid', SpotStrategy: 'NoSpot', ExpiredTime: '2999-09-08T16:00Z' },
    })
    const [card] = test.world.networkInterfaces.list('instance', InstanceId)
    expect(card).toMatchObject({ Type: 'Primary', Status: 'InUse', VSwitchId, SecurityGroupIds: [SecurityGroupId] })
    const [disk, another] = disksOf(test.world.disks, InstanceId)
    expect(another).toBeUndefined()
    expect(disk).toMatchObject({
      ...{ Type: 'system', Device: '/dev/xvda', Category: 'cloud_efficiency', Size: 40, Status: 'In_use' },
      ...{ ImageId: UBUNTU, DeleteWithInstance: true },
    })
    expect(disk?.files['/etc/image-id']).toContain(UBUNTU)
    expect(await shown(InstanceId)).toMatchObject({ Status: 'Running', OSType: 'linux', Cpu: 2, Memory: 8192 })
  })

  it('gives the instance a key pair, but not a Windows one', async () => {
    const { test, run, shown } = await instanceWorld()
    await importKeys(test, 'key')
    const [linux = ''] = await run({ KeyPairName: 'key' })
    expect(await shown(linux)).toMatchObject({ KeyPairName: 'key' })
    const [windows = ''] = await run({ KeyPairName: 'key', ImageId: WINDOWS })
    expect(await shown(windows)).toMatchObject({ KeyPairName: '' })
  })

  it('gives public addresses to instances with public bandwidth only', async () => {
    const { run, row } = await instanceWorld()
    const ids = await run({ Amount: 3, InternetMaxBandwidthOut: 20, InternetChargeType: 'PayByBandwidth' })
    const addresses = ids.map((id) => row(id).PublicIpAddress)
    expect(new Set(addresses).size).toBe(3)
    expect(row(ids[0] ?? '')).toMatchObject({ InternetMaxBandwidthIn: 20, InternetChargeType: 'PayByBandwidth' })
    const [without = ''] = await run()
    expect(row(without).PublicIpAddress).toBeUndefined()
    // As the Ansible modules ask for it.
    const [asked = ''] = await run({ InternetMaxBandwidthOut: 5, InternetMaxBandwidthIn: 200 })
    expect(row(asked).InternetMaxBandwidthIn).toBe(200)
  })

  it('makes the disks of the request', async () => {
    const { test, run } = await instanceWorld()
    const [InstanceId = ''] = await run({
      SystemDisk: {
        Category: 'cloud_essd',
        Size: '80',
        PerformanceLevel: 'PL0',
        DiskName: 'root',
        Description: 'the root',
      },
      DataDisk: [
        { Category: 'cloud_ssd', Size: 100, DeleteWithInstance: false, Device: '/dev/xvdc' },
        { Size: 50, Encrypted: 'true', KMSKeyId: 'key' },
        { Category: 'cloud_auto', Size: 100, ProvisionedIops: 1000, BurstingEnabled: true },
      ],
      Tag: [{ Key: 'env', Value: 'test' }],
    })
    expect(disksOf(test.world.disks, InstanceId)).toMatchObject([
      { Category: 'cloud_essd', Size: 80, PerformanceLevel: 'PL0', DiskName: 'root', Description: 'the root' },
      {
        Device: '/dev/xvdb',
        Category: 'cloud_auto',
        BurstingEnabled: true,
        Size: 50,
        Encrypted: true,
        KMSKeyId: 'key',
      },
      { Device: '/dev/xvdc', Category: 'cloud_ssd', Size: 100, DeleteWithInstance: false, Portable: true },
      { Device: '/dev/xvdd', Category: 'cloud_auto', ProvisionedIops: 1000, Tags: { env: 'test' } },
    ])
  })

  it('makes the data disks of the image with their content; the request changes them by their device', async () => {
    const { test, run } = await instanceWorld()
    const source = makeInstance(test, {
      systemDisk: { Size: 60, files: { '/root': 'r' } },
      dataDisks: [
        { Size: 30, files: { '/one': '1' } },
        { Size: 20, files: { '/two': '2' } },
      ],
    })
    const ImageId = await makeImage(test, source)
    const DataDisk = [{ Device: '/dev/xvdc', Size: 70, Category: 'cloud_essd' }, { Size: 21 }]
    const [InstanceId = ''] = await run({ ImageId, DataDisk })
    expect(disksOf(test.world.disks, InstanceId)).toMatchObject([
      { Device: '/dev/xvda', Size: 60, files: { '/root': 'r' } },
      { Device: '/dev/xvdb', Size: 30, files: { '/one': '1' } },
      { Device: '/dev/xvdc', Size: 70, Category: 'cloud_essd', PerformanceLevel: 'PL1', files: { '/two': '2' } },
      { Device: '/dev/xvdd', Size: 21, files: {} },
    ])
    const small = { DataDisk: [{ Device: '/dev/xvdb', Size: 29, Category: 'cloud_essd' }] }
    const refusal = await test.refusal('ecs.RunInstances', { ...(await instanceRequest(test, ImageId)), ...small })
    expect(refusal).toMatchObject({ status: 403, code: 'InvalidDiskSize.TooSmall' })
  })

  it('makes a data disk of a snapshot', async () => {
    const { test, run } = await instanceWorld()
    const source = makeInstance(test, { dataDisks: [{ Size: 30, files: { '/one': '1' } }] })
    const { SnapshotId } = await test.call('ecs.CreateSnapshot', { DiskId: source.dataDiskIds[0] ?? '' })
    await test.settle()
    const [InstanceId = ''] = await run({ DataDisk: [{ SnapshotId, Category: 'cloud_essd' }] })
    const [, disk] = disksOf(test.world.disks, InstanceId)
    expect(disk).toMatchObject({ SourceSnapshotId: SnapshotId, Size: 30, files: { '/one': '1' } })
  })

  it('takes the newest image of a family, and a deprecated image', async () => {
    const { test, run, row } = await instanceWorld()
    const ids = [
      await makeImage(test, makeInstance(test), 'first'),
      await makeImage(test, makeInstance(test), 'second'),
    ]
    inside(test, (world) => {
      for (const id of ids) world.images.change(id, { ImageFamily: 'mine', Status: 'Deprecated' })
    })
    const [byId = ''] = await run({ ImageId: ids[0] })
    expect(row(byId).ImageId).toBe(ids[0])
    inside(test, (world) => {
      for (const id of ids) world.images.change(id, { Status: 'Available' })
    })
    const [byFamily = ''] = await run({ ImageId: undefined, ImageFamily: 'mine' })
    expect(row(byFamily).ImageId).toBe(ids[1])
  })

  it.each<[string, Partial<RunRequest>, string[], string[]?]>([
    ['one name for all', { InstanceName: 'web', HostName: 'web' }, ['web', 'web'], ['web', 'web']],
    ['a suffix', { InstanceName: 'web', HostName: 'h', UniqueSuffix: true }, ['web001', 'web002'], ['h001', 'h002']],
    ['counted names', { InstanceName: 'k8s-[9,3]-x' }, ['k8s-009-x', 'k8s-010-x']],
    ['counted names without numbers', { InstanceName: 'node[]' }, ['node000000', 'node000001']],
    ['more digits than bits', { InstanceName: 'node[1234,2]' }, ['node001234', 'node001235']],
    ['no suffix to counted names that end', { InstanceName: 'n[1,2]', UniqueSuffix: true }, ['n01', 'n02']],
    ['a suffix to those that do not', { InstanceName: 'n[1,2]-', UniqueSuffix: true }, ['n01-001', 'n02-002']],
    ['host names one by one', { InstanceName: 'web', HostNames: ['one', 'two'] }, ['web', 'web'], ['one', 'two']],
  ])('gives %s', async (_what, members, names, hostNames) => {
    const { run, row } = await instanceWorld()
    const rows = (await run({ Amount: 2, ...members })).map(row)
    expect(rows.map(({ InstanceName }) => InstanceName)).toEqual(names)
    if (hostNames !== undefined) expect(rows.map(({ HostName }) => HostName)).toEqual(hostNames)
  })

  it('writes the id into host names that ask for it', async () => {
    const { run, row } = await instanceWorld()
    const [InstanceId = ''] = await run({ HostName: 'k8s-'.concat('$', '{instance_id}') })
    expect(row(InstanceId).HostName).toBe(`k8s-${InstanceId}`)
  })

  it('reads settings back as they were given', async () => {
    const { run, shown, row, test, request } = await instanceWorld()
    const UserData = Buffer.from('#!/bin/sh').toString('base64')
    expect((await test.refusal('ecs.RunInstances', request({ RamRoleName: 'role' }))).code).toBe(
      'InvalidRamRole.NotFound',
    )
    await makeRoles(test, 'role')
    const [InstanceId = ''] = await run({
      ...{ Description: 'for tests', Password: 'Secret-123', UserData, RamRoleName: 'role', ResourceGroupId: 'rg-1' },
      ...{ HttpEndpoint: 'disabled', HttpTokens: 'required', HttpPutResponseHopLimit: 3, DeletionProtection: true },
      ...{ SecurityEnhancementStrategy: 'Deactive', AutoReleaseTime: '2026-01-03T00:00:30Z' },
    })
    expect(await shown(InstanceId)).toMatchObject({
      ...{ Description: 'for tests', ResourceGroupId: 'rg-1', DeletionProtection: true },
      ...{ AutoReleaseTime: '2026-01-03T00:00Z' },
      MetadataOptions: { HttpEndpoint: 'disabled', HttpTokens: 'required', HttpPutResponseHopLimit: 3 },
    })
    expect(row(InstanceId)).toMatchObject({ Password: 'Secret-123', RamRoleName: 'role' })
    expect(await test.call('ecs.DescribeUserData', { ...REGION, InstanceId })).toMatchObject({ UserData })
  })

  it('takes the address asked for, and counts up from it', async () => {
    const { test, run } = await instanceWorld()
    const ids = await run({ Amount: 3, PrivateIpAddress: '10.0.0.50' })
    const addresses = ids.map((id) => test.world.networkInterfaces.list('instance', id)[0]?.PrivateIpAddresses[0])
    expect(addresses).toEqual(['10.0.0.50', '10.0.0.51', '10.0.0.52'])
  })

  it('takes vSwitch, groups and address from NetworkInterface.1', async () => {
    const { test, run, VSwitchId, SecurityGroupId } = await instanceWorld()
    const [InstanceId = ''] = await run({
      VSwitchId: undefined,
      SecurityGroupId: undefined,
      NetworkInterface: [
        { InstanceType: 'Primary', VSwitchId, SecurityGroupIds: [SecurityGroupId], PrimaryIpAddress: '10.0.0.9' },
      ],
    })
    const [card] = test.world.networkInterfaces.list('instance', InstanceId)
    expect(card).toMatchObject({ PrivateIpAddresses: ['10.0.0.9'], SecurityGroupIds: [SecurityGroupId] })
  })

  it('makes what the stock allows if that is MinAmount at least', async () => {
    const { test, run, request, stock } = await instanceWorld()
    stock(3)
    expect(await run({ Amount: 5, MinAmount: 2 })).toHaveLength(3)
    const refused = { status: 403, code: 'OperationDenied.NoStock' }
    expect(await test.refusal('ecs.RunInstances', request())).toMatchObject(refused)
    stock(1)
    expect(await test.refusal('ecs.RunInstances', request({ Amount: 2 }))).toMatchObject(refused)
    expect(await test.refusal('ecs.RunInstances', request({ Amount: 3, MinAmount: 2 }))).toMatchObject(refused)
    expect(await run({ Amount: 3, MinAmount: 1 })).toHaveLength(1)
  })

  it('takes stock and quota by the way of paying', async () => {
    const { run, row, stock } = await instanceWorld()
    stock(0)
    const spot = { SpotStrategy: 'SpotWithPriceLimit', SpotPriceLimit: 0.123 }
    const [spotId = ''] = await run(spot)
    expect(row(spotId)).toMatchObject({ ...spot, SpotDuration: 1, SpotInterruptionBehavior: 'Terminate' })
    const [subscribed = ''] = await run({ InstanceChargeType: 'PrePaid', Period: 1 })
    expect(row(subscribed)).toMatchObject({
      InstanceChargeType: 'PrePaid',
      ExpiredTime: '2026-02-02T03:04Z',
      Period: 1,
    })
  })

  it('answers with an order for subscriptions', async () => {
    const { test, request } = await instanceWorld()
    const reply = await test.call('ecs.RunInstances', request({ InstanceChargeType: 'PrePaid', Period: 1 }))
    expect(reply.OrderId).toMatch(/^\d{12}$/)
  })

  it('gives the same answer to the same token, and makes nothing in a dry run', async () => {
    const { test, request } = await instanceWorld()
    const ask = request({ ClientToken: 'token' })
    const first = await test.call('ecs.RunInstances', ask)
    expect((await test.call('ecs.RunInstances', ask)).InstanceIdSets).toEqual(first.InstanceIdSets)
    expect(test.world.instances.size).toBe(1)
    const dryRun = await test.refusal('ecs.RunInstances', request({ DryRun: true }))
    expect(dryRun).toMatchObject({ status: 400, code: 'DryRunOperation' })
  })
})

/** The request of a second world in the same test. */
async function instanceRequest(test: Awaited<ReturnType<typeof instanceWorld>>['test'], ImageId: string) {
  const [vSwitch] = test.world.vSwitches.all({ oldestFirst: true })
  const [group] = test.world.securityGroups.all({ oldestFirst: true })
  return {
    ...REGION,
    ...{ ImageId, InstanceType: TYPE, VSwitchId: vSwitch?.VSwitchId, SecurityGroupId: group?.SecurityGroupId },
  }
}

type Case = [what: string, members: Partial<RunRequest>, status: number, code: string]

describe('RunInstances refuses', () => {
  const long = 'x'.repeat(126)
  it.each<Case>([
    ['no type', { InstanceType: undefined }, 400, 'MissingParameter'],
    ['an unknown type', { InstanceType: 'ecs.none' }, 400, 'InvalidInstanceType.ValueNotSupported'],
    ['a type the zone does not sell', { InstanceType: 'ecs.t1.small' }, 403, 'InvalidInstanceType.ZoneNotSupported'],
    ['an unknown IoOptimized', { IoOptimized: 'yes' }, 400, 'InvalidIoOptimize.ValueNotSupported'],
    ['no I/O optimization', { IoOptimized: 'none' }, 404, 'DependencyViolation.IoOptimized'],
    ['no image', { ImageId: undefined }, 400, 'MissingParameter'],
    ['an unknown image', { ImageId: 'm-none' }, 404, 'InvalidImageId.NotFound'],
    ['image and family', { ImageFamily: 'x' }, 400, 'InvalidParameter.Conflict'],
    ['an unknown family', { ImageId: undefined, ImageFamily: 'x' }, 404, 'InvalidImageFamily.NotFound'],
    ['an image of another architecture', { ImageId: ARM }, 403, 'ImageNotSupportInstanceType'],
    ['no amount', { Amount: 0 }, 403, 'InvalidParam.Amount'],
    ['too many', { Amount: 101 }, 403, 'InvalidParam.Amount'],
    ['MinAmount above Amount', { Amount: 1, MinAmount: 2 }, 400, 'InvalidMinAmount.Malformed'],
    ['no vSwitch', { VSwitchId: undefined }, 400, 'MissingParameter'],
    ['an unknown vSwitch', { VSwitchId: 'vsw-none' }, 404, 'InvalidVSwitchId.NotFound'],
    ['an unknown zone', { ZoneId: 'cn-hangzhou-x' }, 404, 'InvalidZoneId.NotFound'],
    ['another zone', { ZoneId: 'cn-hangzhou-h' }, 400, 'InvalidParameter.Mismatch'],
    ['no group', { SecurityGroupId: undefined }, 400, 'MissingParameter'],
    ['an unknown group', { SecurityGroupId: 'sg-none' }, 404, 'InvalidSecurityGroupId.NotFound'],
    ['both group parameters', { SecurityGroupIds: ['sg-none'] }, 400, 'InvalidParameter.Conflict'],
    ['a malformed address', { PrivateIpAddress: '10.0.0' }, 400, 'InvalidPrivateIpAddress.Malformed'],
    ['an address outside', { PrivateIpAddress: '10.0.1.1' }, 400, 'InvalidPrivateIpAddress'],
    ['a reserved address', { PrivateIpAddress: '10.0.0.253' }, 400, 'InvalidPrivateIpAddress'],
    ['addresses that end', { PrivateIpAddress: '10.0.0.252', Amount: 2 }, 400, 'InvalidPrivateIpAddress'],
    ['more than the vSwitch holds', { Amount: 100 }, 400, 'QuotaExceeded.PrivateIpAddress'],
    ['IPv6', { Ipv6AddressCount: 1 }, 403, 'InvalidVSwitch.Ipv6NotTurnOn'],
    ['vSwitches twice', { NetworkInterface: [{ InstanceType: 'Primary' }] }, 400, 'InvalidParameter.Conflict'],
    ['too much bandwidth', { InternetMaxBandwidthOut: 101 }, 400, 'InvalidInternetMaxBandwidthOut.Malformed'],
    ['too much bandwidth in', { InternetMaxBandwidthIn: 201 }, 400, 'InvalidInternetMaxBandwidthIn.Malformed'],
    ['unknown traffic', { InternetChargeType: 'x' }, 400, 'InvalidInternetChargeType.ValueNotSupported'],
    ['an unknown payment', { InstanceChargeType: 'x' }, 404, 'InvalidInstanceChargeType.NotFound'],
    ['no period', { InstanceChargeType: 'PrePaid' }, 400, 'MissingParamter'],
    ['an odd period', { InstanceChargeType: 'PrePaid', Period: 10 }, 400, 'InvalidPeriod'],
    [
      'a unit',
      { InstanceChargeType: 'PrePaid', Period: 1, PeriodUnit: 'Day' },
      400,
      'InvalidPeriodType.ValueNotSupported',
    ],
    [
      'an odd renewal',
      { InstanceChargeType: 'PrePaid', Period: 1, AutoRenew: true, AutoRenewPeriod: 4 },
      400,
      'InvalidAutoRenewPeriod.ValueNotSupported',
    ],
    [
      'a subscribed spot',
      { InstanceChargeType: 'PrePaid', Period: 1, SpotStrategy: 'SpotAsPriceGo' },
      400,
      'InvalidSpotPrepaid',
    ],
    ['a strategy', { SpotStrategy: 'x' }, 400, 'InvalidSpotStrategy'],
    ['no price limit', { SpotStrategy: 'SpotWithPriceLimit' }, 400, 'InvalidSpotPriceLimit'],
    [
      'a fine price limit',
      { SpotStrategy: 'SpotWithPriceLimit', SpotPriceLimit: 0.1234 },
      400,
      'InvalidSpotPriceLimit',
    ],
    ['a duration', { SpotStrategy: 'SpotAsPriceGo', SpotDuration: 7 }, 400, 'InvalidSpotDuration'],
    [
      'an interruption',
      { SpotStrategy: 'SpotAsPriceGo', SpotInterruptionBehavior: 'x' },
      400,
      'InvalidSpotInterruptionBehavior',
    ],
    ['a malformed release', { AutoReleaseTime: 'soon' }, 400, 'InvalidAutoReleaseTime.Malformed'],
    ['an early release', { AutoReleaseTime: '2026-01-02T03:33:00Z' }, 400, 'InvalidAutoReleaseTime.Malformed'],
    ['a late release', { AutoReleaseTime: '2029-01-03T00:00:00Z' }, 400, 'InvalidAutoReleaseTime.Malformed'],
    ['a name', { InstanceName: '1' }, 400, 'InvalidInstanceName.Malformed'],
    ['a long name', { InstanceName: long, UniqueSuffix: true }, 403, 'InvalidParams.InstanceNameExceed'],
    ['a long host name', { HostName: long.slice(0, 62), UniqueSuffix: true }, 403, 'InvalidParams.HostnameExceed'],
    ['a host name', { HostName: '-x' }, 400, 'InvalidHostName.Malformed'],
    ['two host names', { HostName: 'xx', HostNames: ['yy'] }, 400, 'InvalidParameter.Conflict'],
    ['a description', { Description: 'http://x' }, 400, 'InvalidDescription.Malformed'],
    ['a weak password', { Password: 'weak' }, 400, 'InvalidPassword.Malformed'],
    ['two passwords', { Password: 'Secret-123', PasswordInherit: true }, 400, 'InvalidPasswordParam.Mismatch'],
    ['a key pair that there is not', { KeyPairName: 'key' }, 404, 'InvalidKeyPairName.NotFound'],
    ['plain user data', { UserData: 'x y' }, 400, 'InvalidUserData.Base64FormatInvalid'],
    ['long user data', { UserData: 'AAAA'.repeat(11_000) }, 400, 'InvalidUserData.SizeExceeded'],
    ['credits', { CreditSpecification: 'Standard' }, 400, 'InvalidParameter.CreditSpecification'],
    ['an endpoint', { HttpEndpoint: 'x' }, 400, 'InvalidHttpEndpoint.NotSupported'],
    ['metadata tokens', { HttpTokens: 'x' }, 400, 'InvalidHttpTokens.NotSupported'],
    ['hops', { HttpPutResponseHopLimit: 65 }, 400, 'InvalidHttpPutResponseHopLimit.NotSupported'],
    ['a value without key', { Tag: [{ Value: 'x' }] }, 400, 'InvalidTag.Mismatch'],
    ['a bad tag', { Tag: [{ Key: 'acs:x' }] }, 400, 'InvalidTagKey.Malformed'],
    ['21 tags', { Tag: Array.from({ length: 21 }, (_, i) => ({ Key: `k${i}` })) }, 400, 'InvalidTagCount'],
    ['a launch template that there is not', { LaunchTemplateId: 'lt-x' }, 404, 'InvalidLaunchTemplate.NotFound'],
    ['a dedicated host', { DedicatedHostId: 'dh-x' }, 400, 'InvalidDedicatedHostId.NotFound'],
    ['an HPC cluster', { HpcClusterId: 'hpc-x' }, 400, 'InvalidHpcClusterId.NotFound'],
    ['a deployment set that there is not', { DeploymentSetId: 'ds-x' }, 404, 'DeploymentSet.NotFound'],
    ['a managed host', { ManagedHostId: 'mh-x' }, 400, 'InvalidDedicatedHostId.NotFound'],
    [
      'a cluster of dedicated hosts',
      { SchedulerOptions: { DedicatedHostClusterId: 'dc-x' } },
      400,
      'InvalidDedicatedHostId.NotFound',
    ],
    ['a storage set', { StorageSetId: 'ss-x' }, 400, 'InvalidParameter'],
    ['a tenancy', { Tenancy: 'x' }, 400, 'InvalidParam.Tenancy'],
    ['a private pool', { PrivatePoolOptions: { Id: 'eap-x' } }, 400, 'Invalid.PrivatePoolOptionsId'],
    [
      'a private pool without id',
      { PrivatePoolOptions: { MatchCriteria: 'Target' } },
      400,
      'MissingParameter.PrivatePoolOptionsId',
    ],
  ])('%s', async (_what, members, status, code) => {
    const { test, request, run } = await instanceWorld()
    if (members.Amount === 100) {
      await run({ Amount: 100 })
      await run({ Amount: 60 })
    }
    expect(await test.refusal('ecs.RunInstances', request(members))).toMatchObject({ status, code })
  })

  it.each<Case>([
    ['unknown', { SystemDisk: { Category: 'x' } }, 400, 'InvalidSystemDiskCategory.ValueNotSupported'],
    ['for other types', { SystemDisk: { Category: 'cloud' } }, 403, 'InvalidDiskCategory.NotSupported'],
    ['below its level', { SystemDisk: sized('460', 'PL2') }, 404, 'InvalidSystemDiskSize.LessThanMinSize'],
    ['below the image', { SystemDisk: sized('19', 'PL0') }, 404, 'InvalidSystemDiskSize.LessThanImageSize'],
    ['too large', { SystemDisk: sized('2049', 'PL1') }, 400, 'InvalidSystemDiskSize.ValueNotSupported'],
    ['without a number', { SystemDisk: sized('big', 'PL1') }, 400, 'InvalidSystemDiskSize.ValueNotSupported'],
    ['of no level', { SystemDisk: sized('40', 'PL9') }, 400, 'InvalidParameter'],
    ['with a bad name', { SystemDisk: { DiskName: '1' } }, 400, 'InvalidDiskName.Malformed'],
    ['with a bad description', { SystemDisk: { Description: 'x' } }, 400, 'InvalidDiskDescription.Malformed'],
    ['with a key alone', { SystemDisk: { KMSKeyId: 'x' } }, 400, 'InvalidParameter.EncryptedIllegal'],
    ['with an unknown policy', { SystemDisk: { AutoSnapshotPolicyId: 'sp-x' } }, 404, 'ParameterInvalid'],
    ['unknown for data', { DataDisk: [{ Category: 'x', Size: 40 }] }, 400, 'InvalidDataDiskCategory.ValueNotSupported'],
    ['for data of others', { DataDisk: [{ Category: 'cloud', Size: 40 }] }, 403, 'InvalidDiskCategory.NotSupported'],
    ['without size', { DataDisk: [{}] }, 400, 'InvalidDataDiskSize.ValueNotSupported'],
    ['too small', { DataDisk: [{ Category: 'cloud_ssd', Size: 19 }] }, 400, 'InvalidDataDiskSize.ValueNotSupported'],
    ['of a bad device', { DataDisk: [{ Size: 40, Device: '/dev/xvda' }] }, 400, 'InvalidDataDevice.Malformed'],
    ['of one device', { DataDisk: [1, 2].map(() => ({ Size: 40, Device: '/dev/xvdb' })) }, 403, 'InvalidDevice.InUse'],
    ['17 times', { DataDisk: Array.from({ length: 17 }, () => ({ Size: 40 })) }, 400, 'InstanceDiskNumber.LimitExceed'],
    ['of no snapshot', { DataDisk: [{ SnapshotId: 's-none' }] }, 404, 'InvalidDataDiskSnapshotId.NotFound'],
    [
      'with IOPS',
      { DataDisk: [{ Category: 'cloud_auto', Size: 40, ProvisionedIops: 50_000 }] },
      400,
      'InvalidParameter',
    ],
  ])('a disk %s', async (_what, members, status, code) => {
    const { test, request } = await instanceWorld()
    expect(await test.refusal('ecs.RunInstances', request(members))).toMatchObject({ status, code })
  })

  it('snapshots of system disks, and those that are not ready', async () => {
    const { test, request } = await instanceWorld()
    const source = makeInstance(test, { dataDisks: [{}] })
    const system = await test.call('ecs.CreateSnapshot', { DiskId: source.systemDiskId })
    await test.settle()
    const data = await test.call('ecs.CreateSnapshot', { DiskId: source.dataDiskIds[0] ?? '' })
    const ask = (SnapshotId: string) => test.refusal('ecs.RunInstances', request({ DataDisk: [{ SnapshotId }] }))
    expect(await ask(system.SnapshotId)).toMatchObject({ status: 403, code: 'InvalidSnapshotId.NotDataDiskSnapshot' })
    expect(await ask(data.SnapshotId)).toMatchObject({ status: 403, code: 'InvalidSnapshotId.NotReady' })
  })

  it('images that are not ready, addresses in use, a vSwitch and a VPC that are not Available', async () => {
    const { test, request, run, VpcId, VSwitchId } = await instanceWorld()
    const { ImageId } = await test.call('ecs.CreateImage', { ...REGION, InstanceId: makeInstance(test).InstanceId })
    const refused = (members: Partial<RunRequest>) => test.refusal('ecs.RunInstances', request(members))
    expect(await refused({ ImageId })).toMatchObject({ status: 403, code: 'OperationDenied.ImageNotValid' })
    await run({ PrivateIpAddress: '10.0.0.9' })
    const taken = { status: 400, code: 'InvalidPrivateIpAddress.Duplicated' }
    expect(await refused({ PrivateIpAddress: '10.0.0.8', Amount: 2 })).toMatchObject(taken)
    inside(test, (world) => world.vSwitches.change(VSwitchId, { Status: 'Pending' }))
    expect(await refused({})).toMatchObject({ status: 400, code: 'IncorrectVSwitchStatus' })
    inside(test, (world) => world.vSwitches.change(VSwitchId, { Status: 'Available' }))
    inside(test, (world) => world.vpcs.change(VpcId, { Status: 'Pending' }))
    expect(await refused({})).toMatchObject({ status: 400, code: 'IncorrectVpcStatus' })
  })

  it('groups of another VPC, of both kinds, too many, and full ones', async () => {
    const { test, request, run, quota, VpcId, SecurityGroupId } = await instanceWorld()
    const refused = (members: Partial<RunRequest>) => test.refusal('ecs.RunInstances', request(members))
    const of = (...SecurityGroupIds: string[]) => ({ SecurityGroupId: undefined, SecurityGroupIds })
    const group = async (members: object = {}) =>
      (await test.call('ecs.CreateSecurityGroup', { ...REGION, VpcId, ...members })).SecurityGroupId
    const other = await test.call('vpc.CreateVpc', REGION)
    await test.settle()
    const far = await group({ VpcId: other.VpcId })
    expect(await refused(of(far))).toMatchObject({ status: 400, code: 'InvalidParameter.Mismatch' })
    const enterprise = await group({ SecurityGroupType: 'enterprise' })
    const mixed = await refused(of(SecurityGroupId, enterprise))
    expect(mixed).toMatchObject({ status: 400, code: 'InvalidOperation.MultiGroupType' })
    quota('security_groups_per_eni', 1)
    const tooMany = await refused(of(SecurityGroupId, await group()))
    expect(tooMany).toMatchObject({ status: 400, code: 'JoinedGroupLimitExceed' })
    quota('private_ips_per_basic_vpc_sg', 2)
    await run({ Amount: 2 })
    expect(await refused({})).toMatchObject({ status: 403, code: 'SecurityGroupInstanceLimitExceed' })
  })

  it('what the quotas do not allow', async () => {
    const { test, request, run, quota } = await instanceWorld()
    const refused = (members: Partial<RunRequest>) => test.refusal('ecs.RunInstances', request(members))
    quota('max-postpaid-instance-vcpu-count', 5)
    expect(await refused({ Amount: 3 })).toMatchObject({ status: 403, code: 'QuotaExceed.ElasticQuota' })
    await run({ Amount: 2 })
    expect(await refused({})).toMatchObject({ status: 403, code: 'QuotaExceed.ElasticQuota' })
    await run({ InstanceChargeType: 'PrePaid', Period: 1 })
    quota('max-instances', 3)
    expect(await refused({ InstanceChargeType: 'PrePaid', Period: 1 })).toMatchObject({
      code: 'QuotaExceed.ElasticQuota',
    })
    quota('private_ips_per_vpc', 3)
    quota('max-instances', null)
    expect(await refused({ SpotStrategy: 'SpotAsPriceGo' })).toMatchObject({ status: 400, code: 'QuotaExceeded' })
  })

  it('zones where nothing is sold any more', async () => {
    const { test, request, VSwitchId } = await instanceWorld()
    const region = regions().find(({ zones }) => zones.some((zone) => zone.closed))
    const ZoneId = region?.zones.find((zone) => zone.closed)?.ZoneId ?? ''
    const RegionId = region?.RegionId ?? ''
    expect(ZoneId).not.toBe('')
    inside(test, (world) => world.vSwitches.change(VSwitchId, { RegionId, ZoneId }))
    const refusal = await test.refusal('ecs.RunInstances', request({ RegionId }))
    expect(refusal).toMatchObject({ status: 403, code: 'Zone.NotOnSale' })
  })

  it('vSwitches and groups of another account', async () => {
    const { test, request } = await instanceWorld()
    const other = '1000000000000002'
    expect(await test.refusal('ecs.RunInstances', request(), other)).toMatchObject({
      code: 'InvalidVSwitchId.NotFound',
    })
  })
})

describe('RunInstances later', () => {
  it('releases an instance at its AutoReleaseTime, whatever the pace, protected or not', async () => {
    const { test, run } = await instanceWorld('10.0.0.0/24', { pace: 'instant' })
    await run({ AutoReleaseTime: '2026-01-03T00:00:30Z', DeletionProtection: true })
    await test.advance(Date.UTC(2026, 0, 3) - test.world.nowMs - 1)
    expect(test.world.instances.size).toBe(1)
    await test.advance(1)
    expect(test.world.instances.size).toBe(0)
    expect(test.world.disks.size).toBe(0)
    expect(test.world.networkInterfaces.size).toBe(0)
  })

  it('stops a subscription at its end, or renews it', async () => {
    const { test, run, row } = await instanceWorld()
    const weekly = { InstanceChargeType: 'PrePaid', Period: 1, PeriodUnit: 'Week' }
    const [ends = '', renewed = ''] = [
      ...(await run(weekly)),
      ...(await run({ ...weekly, AutoRenew: true, AutoRenewPeriod: 2 })),
    ]
    expect(row(ends).ExpiredTime).toBe('2026-01-09T03:04Z')
    await test.advance(START_MS + 7 * DAY_MS - test.world.nowMs)
    expect(row(ends)).toMatchObject({ Status: 'Stopped', StoppedMode: 'KeepCharging' })
    expect(row(renewed)).toMatchObject({ Status: 'Running', ExpiredTime: '2026-01-23T03:04Z' })
    const refusal = await test.refusal('ecs.StartInstance', { InstanceId: ends })
    expect(refusal).toMatchObject({ status: 403, code: 'InstanceExpired' })
  })

  it('does: gives each instance a secondary interface, and further addresses of the primary one', async () => {
    const { test, run, card, VpcId, VSwitchId, SecurityGroupId } = await cardWorld()
    const other = (await test.call('ecs.CreateSecurityGroup', { ...REGION, VpcId })).SecurityGroupId
    const second = { NetworkInterfaceName: 'second', Description: 'of its own', DeleteOnRelease: false, QueueNumber: 2 }
    const ids = await run({
      ...{ VSwitchId: undefined, SecurityGroupId: undefined, Amount: 2 },
      NetworkInterface: [
        { InstanceType: 'Primary', VSwitchId, SecurityGroupId, SecondaryPrivateIpAddressCount: 2 },
        { ...second, SecurityGroupId: other, SecondaryPrivateIpAddressCount: 1, SourceDestCheck: true },
      ],
    } as Parameters<typeof run>[0])
    for (const InstanceId of ids) {
      const { NetworkInterfaceSets } = await test.call('ecs.DescribeNetworkInterfaces', { ...REGION, InstanceId })
      const cards = NetworkInterfaceSets.NetworkInterfaceSet ?? []
      expect(cards).toHaveLength(2)
      expect(cards.find(({ Type }) => Type === 'Primary')?.PrivateIpSets?.PrivateIpSet).toHaveLength(3)
      const made = cards.find(({ Type }) => Type === 'Secondary')
      expect(await card(made?.NetworkInterfaceId ?? '')).toMatchObject({
        ...{ ...second, Status: 'InUse', VSwitchId, SourceDestCheck: true },
        SecurityGroupIds: { SecurityGroupId: [other] },
      })
      expect(made?.PrivateIpSets?.PrivateIpSet).toHaveLength(2)
    }
  })

  it('does: takes an interface that is there already, and one with an address of its own in another vSwitch', async () => {
    const { test, run, card, makeCard, VpcId } = await cardWorld()
    const existing = await makeCard()
    const [InstanceId] = await run({ NetworkInterface: [{ NetworkInterfaceId: existing }] })
    expect(await card(existing)).toMatchObject({ Status: 'InUse', InstanceId })
    const near = await test.call('vpc.CreateVSwitch', { ...REGION, VpcId, ZoneId: ZONE, CidrBlock: '10.1.0.0/24' })
    await test.settle()
    const [other = ''] = await run({
      NetworkInterface: [{ InstanceType: 'Secondary', VSwitchId: near.VSwitchId, PrimaryIpAddress: '10.1.0.9' }],
    })
    const { NetworkInterfaceSets } = await test.call('ecs.DescribeNetworkInterfaces', {
      ...{ ...REGION, InstanceId: other, Type: 'Secondary' },
    })
    expect(NetworkInterfaceSets.NetworkInterfaceSet).toMatchObject([
      { PrivateIpAddress: '10.1.0.9', VSwitchId: near.VSwitchId },
    ])
  })

  it('does: gives IPv6 addresses by count or name, flat or with the primary interface', async () => {
    const { test, block, run, primaryOf, card, SecurityGroupId, ipv6VSwitchId: VSwitchId } = await ipv6World()
    const shown = async (id: string) => (await card(await primaryOf(id)))?.Ipv6Sets?.Ipv6Set ?? []
    const [one = '', two = ''] = await run({ VSwitchId, Ipv6AddressCount: 1, Amount: 2 })
    expect(await shown(one)).toHaveLength(1)
    expect(await shown(two)).toHaveLength(1)
    const [named = ''] = await run({ VSwitchId, Ipv6Address: [`${block}9`] })
    expect(await shown(named)).toMatchObject([{ Ipv6Address: `${block}9` }])
    const primary = { InstanceType: 'Primary', VSwitchId, SecurityGroupId, Ipv6AddressCount: 1 }
    const wished = { VSwitchId: undefined, SecurityGroupId: undefined, NetworkInterface: [primary] }
    const [third = ''] = await run(wished as unknown as Parameters<typeof run>[0])
    expect(await shown(third)).toHaveLength(1)
    await test.settle()
  })

  it('refuses interfaces that cannot be', async () => {
    const { test, request, makeCard } = await cardWorld()
    const refusal = (NetworkInterface: object[], more = {}) =>
      test.refusal('ecs.RunInstances', { ...request(), NetworkInterface, ...more })
    const code = async (...asked: Parameters<typeof refusal>) => (await refusal(...asked)).code
    const existing = { NetworkInterfaceId: await makeCard() }
    // ecs.g6.large: two interfaces, six addresses each.
    for (const cards of [[{}, {}, {}], [{ InstanceType: 'Trunk' }], [{ SecondaryPrivateIpAddressCount: 6 }]])
      expect(await code(cards), JSON.stringify(cards)).toBe('InvalidParam.NetworkInterface')
    expect(await code([existing], { Amount: 2 })).toBe('InvalidParam.NetworkInterface')
    expect(await code([{ PrimaryIpAddress: '10.0.0.9' }], { Amount: 2 })).toBe('InvalidParam.NetworkInterface')
    expect(await code([{ Ipv6AddressCount: 1 }])).toBe('InvalidParam.NetworkInterface')
    expect(await code([{ NetworkInterfaceId: 'eni-none' }])).toBe('InvalidEniId.NotFound')
    expect(await code([{ VSwitchId: 'vsw-none' }])).toBe('InvalidVSwitchId.NotFound')
    expect(await code([{ SecurityGroupId: 'sg-none' }])).toBe('InvalidSecurityGroupId.NotFound')
  })
})

function sized(Size: string, PerformanceLevel: string) {
  return { Category: 'cloud_essd', Size, PerformanceLevel }
}
