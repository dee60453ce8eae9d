import { describe, expect, it } from 'vitest'
import type { Requests } from '../../src/catalogue/types.generated.ts'
import { type InstanceWorld, instanceWorld, REGION, TYPE, UBUNTU, ZONE } from '../products/ecs/instanceSetup.ts'
import { importKeys } from '../products/ecs/keyPairSetup.ts'
import { makeRoles } from '../products/ecs/ramRoleSetup.ts'
import { makeResourceGroup, until } from './polling.ts'

type Run = Requests['ecs.RunInstances']

/** What the provider asks of an instance: as its resource alicloud_instance does, call by call. */
class Terraform {
  readonly world: InstanceWorld
  readonly InstanceId: string

  constructor(world: InstanceWorld, InstanceId = '') {
    this.world = world
    this.InstanceId = InstanceId
  }

  get test() {
    return this.world.test
  }

  until(what: string, holds: () => Promise<boolean>): Promise<void> {
    return until(this.test, what, holds)
  }

  async instance() {
    const InstanceIds = JSON.stringify([this.InstanceId])
    const { Instances } = await this.test.call('ecs.DescribeInstances', { ...REGION, InstanceIds })
    return Instances.Instance?.[0]
  }

  waitFor(status: string): Promise<void> {
    return this.until(status, async () => (await this.instance())?.Status === status)
  }

  async stop(): Promise<void> {
    await this.test.call('ecs.StopInstance', { InstanceId: this.InstanceId, ForceStop: false })
    await this.waitFor('Stopped')
  }

  async start(): Promise<void> {
    await this.test.call('ecs.StartInstance', { InstanceId: this.InstanceId })
    await this.waitFor('Running')
  }

  static async create(world: InstanceWorld, members: Partial<Run> = {}): Promise<Terraform> {
    const { VSwitchId, SecurityGroupId } = world
    const { InstanceIdSets } = await world.test.call('ecs.RunInstances', {
      ...{
        ...REGION,
        InstanceType: TYPE,
        ImageId: UBUNTU,
        ZoneId: ZONE,
        VSwitchId,
        SecurityGroupIds: [SecurityGroupId],
      },
      ...{ InstanceName: 'tf-web', HostName: 'tf-web', Description: 'by Terraform', ClientToken: 'TF-RunInstances-1' },
      ...{ SystemDisk: { Category: 'cloud_essd', Size: '40' }, InternetMaxBandwidthOut: 0, DryRun: false },
      ...{
        DataDisk: [{ Category: 'cloud_essd', Size: 20, DeleteWithInstance: true, Encrypted: 'false', DiskName: '' }],
      },
      ...{ Tag: [{ Key: 'env', Value: 'test' }], DeletionProtection: false },
      ...members,
    })
    const terraform = new Terraform(world, InstanceIdSets.InstanceIdSet?.[0])
    await terraform.waitFor('Running')
    return terraform
  }

  /** Everything that a read copies into the state. */
  async read() {
    const { InstanceId, test } = this
    const instance = await this.instance()
    const ids = { ...REGION, InstanceIds: JSON.stringify([InstanceId]) }
    const disks = await test.call('ecs.DescribeDisks', { ...REGION, InstanceId, DiskType: 'system' })
    const { UserData } = await test.call('ecs.DescribeUserData', { ...REGION, InstanceId })
    const cards = await test.call('ecs.DescribeNetworkInterfaces', { ...REGION, InstanceId, Type: 'Primary' })
    const attribute = await test.call('ecs.DescribeInstanceAttribute', { InstanceId })
    const maintenance = await test.call('ecs.DescribeInstanceMaintenanceAttributes', {
      ...{ ...REGION, InstanceId: [InstanceId] },
    })
    const attachment = await test.call('ecs.DescribeInstanceAttachmentAttributes', ids)
    const isSubscribed = instance?.InstanceChargeType === 'PrePaid'
    const renewal = isSubscribed
      ? await test.call('ecs.DescribeInstanceAutoRenewAttribute', { ...REGION, InstanceId })
      : undefined
    return {
      instance,
      UserData,
      EnableJumboFrame: attribute.EnableJumboFrame,
      systemDisk: disks.Disks.Disk?.[0],
      card: cards.NetworkInterfaceSets.NetworkInterfaceSet?.[0],
      maintenance: maintenance.MaintenanceAttributes.MaintenanceAttribute?.[0],
      matchCriteria: attachment.Instances.Instance?.[0]?.PrivatePoolOptionsMatchCriteria,
      renewal: renewal?.InstanceRenewAttributes.InstanceRenewAttribute?.[0],
    }
  }

  /** Deletes, and asks until the list is empty. */
  async destroy(): Promise<void> {
    await this.test.call('ecs.DeleteInstance', { InstanceId: this.InstanceId, Force: true })
    await this.until('the end', async () => (await this.instance()) === undefined)
  }
}

describe('Terraform: alicloud_instance', () => {
  it('creates, reads and deletes', async () => {
    const world = await instanceWorld()
    const terraform = await Terraform.create(world, { UserData: 'ZWNobw==' })
    const state = await terraform.read()
    expect(state).toMatchObject({
      instance: {
        ...{
          InstanceName: 'tf-web',
          HostName: 'tf-web',
          Description: 'by Terraform',
          Status: 'Running',
          ImageId: UBUNTU,
        },
        ...{
          InstanceType: TYPE,
          ZoneId: ZONE,
          InstanceChargeType: 'PostPaid',
          SpotStrategy: 'NoSpot',
          KeyPairName: '',
        },
        ...{
          InternetMaxBandwidthOut: 0,
          DeletionProtection: false,
          StoppedMode: 'Not-applicable',
          Cpu: 2,
          Memory: 8192,
        },
        VpcAttributes: { VSwitchId: world.VSwitchId, VpcId: world.VpcId },
        Tags: { Tag: [{ TagKey: 'env', TagValue: 'test' }] },
        MetadataOptions: { HttpEndpoint: 'enabled', HttpTokens: 'optional' },
      },
      ...{ UserData: 'ZWNobw==', matchCriteria: 'None', EnableJumboFrame: false, renewal: undefined },
      systemDisk: { Category: 'cloud_essd', Size: 40, Encrypted: false },
      card: { SecurityGroupIds: { SecurityGroupId: [world.SecurityGroupId] } },
      maintenance: { NotifyOnMaintenance: false, ActionOnMaintenance: { Value: 'AutoRecover' } },
    })
    await terraform.destroy()
    const { Disks } = await world.test.call('ecs.DescribeDisks', { ...REGION, InstanceId: terraform.InstanceId })
    expect(Disks.Disk).toEqual([])
  })

  it('updates what needs no restart', async () => {
    const world = await instanceWorld()
    const { test } = world
    const terraform = await Terraform.create(world)
    const { InstanceId } = terraform
    const naming = { InstanceName: 'renamed', Description: 'changed', DeletionProtection: true, EnableJumboFrame: true }
    await test.call('ecs.ModifyInstanceAttribute', { InstanceId, ...naming })
    const tagging = { ...REGION, ResourceType: 'instance', ResourceId: [InstanceId] }
    await test.call('ecs.UntagResources', { ...tagging, TagKey: ['env'] })
    await test.call('ecs.TagResources', { ...tagging, Tag: [{ Key: 'team', Value: 'a' }] })
    const { SecurityGroupId } = await test.call('ecs.CreateSecurityGroup', { ...REGION, VpcId: world.VpcId })
    await test.call('ecs.JoinSecurityGroup', { InstanceId, SecurityGroupId })
    await test.call('ecs.LeaveSecurityGroup', { InstanceId, SecurityGroupId: world.SecurityGroupId })
    await test.call('ecs.ModifyInstanceAutoReleaseTime', {
      ...REGION,
      InstanceId,
      AutoReleaseTime: '2026-02-01T00:00:00Z',
    })
    const metadata = { HttpEndpoint: 'enabled', HttpTokens: 'required', HttpPutResponseHopLimit: 2 }
    await test.call('ecs.ModifyInstanceMetadataOptions', { ...REGION, InstanceId, ...metadata })
    await test.call('ecs.ModifyInstanceMaintenanceAttributes', {
      ...{ ...REGION, InstanceId: [InstanceId], ActionOnMaintenance: 'Stop', NotifyOnMaintenance: true },
    })
    const PrivatePoolOptions = { MatchCriteria: 'Open' }
    await test.call('ecs.ModifyInstanceAttachmentAttributes', { ...REGION, InstanceId, PrivatePoolOptions })
    await test.call('ecs.ModifyInstanceNetworkSpec', {
      ...{ InstanceId, InternetMaxBandwidthOut: 10, NetworkChargeType: 'PayByBandwidth', ClientToken: 'TF-Net-1' },
    })
    await terraform.until('bandwidth', async () => (await terraform.instance())?.InternetMaxBandwidthOut === 10)
    const { IpAddress } = await test.call('ecs.AllocatePublicIpAddress', { InstanceId })

    expect(await terraform.read()).toMatchObject({
      instance: {
        ...{ InstanceName: 'renamed', Description: 'changed', DeletionProtection: true },
        ...{ AutoReleaseTime: '2026-02-01T00:00Z', InternetChargeType: 'PayByBandwidth', MetadataOptions: metadata },
        PublicIpAddress: { IpAddress: [IpAddress] },
        Tags: { Tag: [{ TagKey: 'team', TagValue: 'a' }] },
        SecurityGroupIds: { SecurityGroupId: [SecurityGroupId] },
      },
      ...{ EnableJumboFrame: true, matchCriteria: 'Open' },
      maintenance: { NotifyOnMaintenance: true, ActionOnMaintenance: { Value: 'Stop' } },
    })
    // A protected instance is not deleted before the protection is taken off.
    const denied = await test.refusal('ecs.DeleteInstance', { InstanceId, Force: true })
    expect(denied.code).toBe('InvalidOperation.DeletionProtection')
    await test.call('ecs.ModifyInstanceAttribute', { InstanceId, DeletionProtection: false })
    await terraform.destroy()
  })

  it('updates what needs a stop: image, vSwitch, address, type, user data, host name, password', async () => {
    const world = await instanceWorld()
    const { test } = world
    const terraform = await Terraform.create(world)
    const { InstanceId } = terraform
    const place = { ...REGION, VpcId: world.VpcId, ZoneId: ZONE }
    const { VSwitchId } = await test.call('vpc.CreateVSwitch', { ...place, CidrBlock: '10.7.0.0/24' })
    await test.settle()
    const ImageId = 'ubuntu_20_04_x64_20G_alibase_20230613.vhd'
    const { Images } = await test.call('ecs.DescribeImages', { ...REGION, OSType: 'linux', PageSize: 100 })
    const other =
      Images.Image?.find((image) => image.Architecture === 'x86_64' && image.ImageId !== UBUNTU)?.ImageId ?? ImageId

    await terraform.stop()
    await test.call('ecs.ReplaceSystemDisk', {
      ...{ InstanceId, ImageId: other, SystemDisk: { Size: 60 }, ClientToken: 'TF-ReplaceSystemDisk-1' },
    })
    await terraform.until('the image', async () => {
      const { instance, systemDisk } = await terraform.read()
      return instance?.ImageId === other && systemDisk?.Size === 60
    })
    const guest = { UserData: 'aGVsbG8=', HostName: 'changed-host', Password: 'Secret-123' }
    await test.call('ecs.ModifyInstanceAttribute', { InstanceId, ...guest })
    await test.call('ecs.ModifyInstanceVpcAttribute', { InstanceId, VSwitchId, PrivateIpAddress: '10.7.0.77' })
    await terraform.until('the vSwitch', async () => {
      const { VpcAttributes } = (await terraform.instance()) ?? {}
      return VpcAttributes?.VSwitchId === VSwitchId && VpcAttributes?.PrivateIpAddress?.IpAddress?.[0] === '10.7.0.77'
    })
    await test.call('ecs.ModifyInstanceSpec', { InstanceId, InstanceType: 'ecs.g6.xlarge', ClientToken: 'TF-Spec-1' })
    await terraform.until('the type', async () => (await terraform.instance())?.InstanceType === 'ecs.g6.xlarge')
    await terraform.start()

    expect(await terraform.read()).toMatchObject({
      instance: { ImageId: other, InstanceType: 'ecs.g6.xlarge', HostName: 'changed-host', Status: 'Running' },
      UserData: 'aGVsbG8=',
    })
    await terraform.destroy()
  })

  it('turns it into a subscription that is renewed, upgrades it, and takes it back to delete it', async () => {
    const world = await instanceWorld()
    const { test } = world
    const terraform = await Terraform.create(world)
    const { InstanceId } = terraform
    const order = {
      ...REGION,
      InstanceIds: JSON.stringify([InstanceId]),
      IncludeDataDisks: true,
      AutoPay: true,
      DryRun: false,
    }
    await test.call('ecs.ModifyInstanceChargeType', {
      ...{ ...order, InstanceChargeType: 'PrePaid', Period: 1, PeriodUnit: 'Month' },
    })
    await terraform.until('the charge type', async () => (await terraform.instance())?.InstanceChargeType === 'PrePaid')
    await test.call('ecs.ModifyInstanceAutoRenewAttribute', {
      ...{ ...REGION, InstanceId, RenewalStatus: 'AutoRenewal', Duration: 1, PeriodUnit: 'Month' },
    })
    await terraform.stop()
    await test.call('ecs.ModifyPrepayInstanceSpec', { ...REGION, InstanceId, InstanceType: 'ecs.g6.xlarge' })
    await terraform.until('the type', async () => (await terraform.instance())?.InstanceType === 'ecs.g6.xlarge')
    await terraform.start()
    expect(await terraform.read()).toMatchObject({
      instance: { InstanceChargeType: 'PrePaid', InstanceType: 'ecs.g6.xlarge' },
      renewal: { RenewalStatus: 'AutoRenewal', Duration: 1 },
    })

    await test.call('ecs.ModifyInstanceChargeType', { ...order, InstanceChargeType: 'PostPaid' })
    await terraform.until(
      'the charge type',
      async () => (await terraform.instance())?.InstanceChargeType === 'PostPaid',
    )
    await terraform.destroy()
  })

  it('updates its key pair, its role, its system disk and its addresses', async () => {
    const world = await instanceWorld()
    const { test } = world
    await makeRoles(test, 'old', 'new')
    await importKeys(test, 'tf-key')
    const terraform = await Terraform.create(world, { KeyPairName: 'tf-key', RamRoleName: 'old' })
    const { InstanceId } = terraform
    const ids = { ...REGION, InstanceIds: JSON.stringify([InstanceId]) }
    const role = async () => {
      const { InstanceRamRoleSets } = await test.call('ecs.DescribeInstanceRamRole', ids)
      return InstanceRamRoleSets.InstanceRamRoleSet?.[0]?.RamRoleName
    }
    expect([(await terraform.instance())?.KeyPairName, await role()]).toEqual(['tf-key', 'old'])
    await test.call('ecs.DetachKeyPair', { ...ids, KeyPairName: 'tf-key' })
    await importKeys(test, 'other')
    await test.call('ecs.AttachKeyPair', { ...ids, KeyPairName: 'other' })
    await test.call('ecs.RebootInstance', { InstanceId, ForceStop: false })
    await terraform.waitFor('Running')
    await test.call('ecs.DetachInstanceRamRole', { ...ids, RamRoleName: 'old' })
    await test.call('ecs.AttachInstanceRamRole', { ...ids, RamRoleName: 'new' })

    const { systemDisk, card } = await terraform.read()
    const DiskId = systemDisk?.DiskId ?? ''
    const disk = async () => (await terraform.read()).systemDisk
    await test.call('ecs.ResizeDisk', { DiskId, NewSize: 500, Type: 'online', ClientToken: 'TF-ResizeDisk-1' })
    await terraform.until('the size', async () => (await disk())?.Size === 500)
    await test.call('ecs.ModifyDiskSpec', { DiskId, PerformanceLevel: 'PL2' })
    await terraform.until('the level', async () => (await disk())?.PerformanceLevel === 'PL2')
    const texts = { DiskName: 'root', Description: 'the root' }
    await test.call('ecs.ModifyDiskAttribute', { ...REGION, DiskId, ...texts })
    const { AutoSnapshotPolicyId } = await test.call('ecs.CreateAutoSnapshotPolicy', {
      ...{ regionId: REGION.RegionId, timePoints: '["1"]', repeatWeekdays: '["1"]', retentionDays: 1 },
    })
    const policy = { regionId: REGION.RegionId, diskIds: JSON.stringify([DiskId]) }
    await test.call('ecs.ApplyAutoSnapshotPolicy', { ...policy, autoSnapshotPolicyId: AutoSnapshotPolicyId })
    const NetworkInterfaceId = card?.NetworkInterfaceId ?? ''
    const eni = { ...REGION, NetworkInterfaceId }
    await test.call('ecs.AssignPrivateIpAddresses', { ...eni, PrivateIpAddress: ['10.0.0.77'] })
    const ResourceGroupId = await makeResourceGroup(test)
    const moved = { ...REGION, ResourceType: 'instance', ResourceId: InstanceId, ResourceGroupId }
    await test.call('ecs.JoinResourceGroup', moved)

    const state = await terraform.read()
    expect(state).toMatchObject({
      instance: { KeyPairName: 'other', ResourceGroupId, Status: 'Running' },
      systemDisk: { ...texts, Size: 500, PerformanceLevel: 'PL2', AutoSnapshotPolicyId },
    })
    const addresses = (state.card?.PrivateIpSets?.PrivateIpSet ?? []).map(({ PrivateIpAddress }) => PrivateIpAddress)
    expect([await role(), addresses]).toEqual(['new', [expect.any(String), '10.0.0.77']])
    await terraform.destroy()
    // What hung on the instance stays: its key pair can go only now.
    await test.call('ecs.DeleteKeyPairs', { ...REGION, KeyPairNames: '["tf-key","other"]' })
  })
})
