import { describe, expect, it } from 'vitest'
import { type TestWorld, testWorld } from '../../setup/worlds.ts'
import {
  deleteStack,
  instance,
  instanceGroup,
  network,
  outputsOf,
  REGION,
  rowsMade,
  shown,
  stackOf,
  TYPE,
  template,
  UBUNTU,
  vpc,
  vSwitch,
} from '../stack/stackSetup.ts'
import { given, readBack, updateInPlace } from './inPlace.ts'

const CENTOS = 'centos_7_9_x64_20G_alibase_20240628.vhd'
const BIG = 'ecs.g6.xlarge'
const UNREAD = ['Password', 'InstanceChargeType']

const base64 = (text: string) => Buffer.from(text).toString('base64')
const instances = (at: TestWorld) => at.world.instances.all()
const systemDisks = (at: TestWorld) => at.world.disks.all().filter(({ Type }) => Type === 'system')

async function makeKeyPairs(at: TestWorld): Promise<void> {
  for (const KeyPairName of ['one', 'two']) await at.call('ecs.CreateKeyPair', { RegionId: REGION, KeyPairName })
}

describe('ALIYUN::ECS::Instance in place', () => {
  const properties = {
    ...{ InstanceName: 'web', HostName: 'web-1', Description: 'first', UserData: '#!/bin/sh', Password: 'Secret-123' },
    ...{
      SystemDiskCategory: 'cloud_essd',
      SystemDiskSize: '60',
      SystemDiskDiskName: 'root',
      InternetMaxBandwidthOut: 5,
    },
    DiskMappings: [{ Category: 'cloud_essd', Size: 30, DiskName: 'data' }],
    ...{ KeyPairName: 'one', Tags: [{ Key: 'a', Value: 'b' }], HttpTokens: 'optional', DeletionProtection: false },
  }

  it('changes what needs no stop while it runs', async () => {
    const at = testWorld()
    await makeKeyPairs(at)
    await stackOf(at, template({ ...network, Web: instance(properties) }))
    const disks = systemDisks(at).map(({ DiskId }) => DiskId)
    await updateInPlace(at, 'Web', {
      ...{ Description: 'second', Password: 'Secret-456', KeyPairName: 'two', SystemDiskSize: 80 },
      Tags: [{ Key: 'c', Value: 'd' }],
    })
    expect(instances(at)).toMatchObject([
      { Description: 'second', Password: 'Secret-456', KeyPairName: 'two', Tags: { c: 'd' }, Status: 'Running' },
    ])
    expect(systemDisks(at)).toMatchObject([{ DiskId: disks[0], Size: 80 }])
    await updateInPlace(at, 'Web', { KeyPairName: undefined, Description: undefined })
    expect(instances(at)).toMatchObject([{ KeyPairName: '', Description: '' }])
  })

  it('is stopped for another image and user data, and started again', async () => {
    const at = testWorld()
    const { StackId } = await stackOf(at, template({ ...network, Web: instance({ InstanceName: 'web' }) }))
    const [before] = systemDisks(at)
    const started = instances(at)[0]?.StartTime
    const change = { ImageId: 'centos_7_9', UserData: '#!/bin/bash', SystemDiskSize: 50, Password: 'Secret-456' }
    await updateInPlace(at, 'Web', change)
    expect(instances(at)).toMatchObject([
      { Status: 'Running', ImageId: CENTOS, UserData: base64('#!/bin/bash'), Password: 'Secret-456' },
    ])
    expect(instances(at)[0]?.StartTime).not.toBe(started)
    expect(systemDisks(at)).toMatchObject([{ ImageId: CENTOS, Size: 50 }])
    expect(systemDisks(at)[0]?.DiskId).not.toBe(before?.DiskId)
    expect(readBack(at, 'Web')).toMatchObject({ ImageId: 'centos_7_9', UserData: '#!/bin/bash' })
    expect(await deleteStack(at, StackId)).toMatch(/^DELETE_COMPLETE/)
    expect(rowsMade(at.world)).toEqual({})
  })

  it('stays stopped when it was', async () => {
    const at = testWorld()
    await stackOf(at, template({ ...network, Web: instance() }))
    await at.call('ecs.StopInstance', { InstanceId: instances(at)[0]?.InstanceId ?? '' })
    await at.settle()
    await updateInPlace(at, 'Web', { UserData: 'echo' })
    expect(instances(at)).toMatchObject([{ Status: 'Stopped', UserData: base64('echo') }])
  })

  it('reads back what the stack gave it, and what has drifted', async () => {
    const at = testWorld()
    await makeKeyPairs(at)
    await stackOf(at, template({ ...network, Web: instance(properties) }))
    const { SystemDiskSize, ...same } = given(at, 'Web', UNREAD)
    expect(SystemDiskSize).toBe('60')
    expect(readBack(at, 'Web')).toEqual({ ...same, SystemDiskSize: 60 })

    const InstanceId = instances(at)[0]?.InstanceId ?? ''
    await at.call('ecs.ModifyInstanceAttribute', { InstanceId, InstanceName: 'drifted' })
    const data = at.world.disks.all().find(({ Type }) => Type === 'data')
    await at.call('ecs.ResizeDisk', { DiskId: data?.DiskId ?? '', NewSize: 99 })
    expect(readBack(at, 'Web')).toMatchObject({
      InstanceName: 'drifted',
      DiskMappings: [{ Category: 'cloud_essd', Size: 99, DiskName: 'data' }],
    })
    await at.call('ecs.DeleteInstance', { InstanceId, Force: true })
    await at.settle()
    expect(readBack(at, 'Web')).toBeUndefined()
  })

  it('has the refusals of what it asks for', async () => {
    const at = testWorld()
    await stackOf(at, template({ ...network, Web: instance({ SystemDiskSize: 60 }) }))
    await expect(updateInPlace(at, 'Web', { SystemDiskSize: 40 })).rejects.toMatchObject({
      code: 'InvalidDiskSize.TooSmall',
    })
    await expect(updateInPlace(at, 'Web', { KeyPairName: 'none' })).rejects.toMatchObject({
      code: 'InvalidKeyPairName.NotFound',
    })
  })
})

describe('ALIYUN::ECS::InstanceGroup in place', () => {
  it('grows with the new properties and shrinks by the youngest', async () => {
    const at = testWorld()
    const tags = [{ Key: 'a', Value: 'b' }]
    const { StackId } = await stackOf(at, template({ ...network, Group2: instanceGroup(2, { Tags: tags }) }))
    expect(readBack(at, 'Group2')).toEqual(given(at, 'Group2'))

    const change = { MaxAmount: 4, InstanceType: BIG, ImageId: CENTOS, Tags: [{ Key: 'c', Value: 'd' }] }
    const attributes = await updateInPlace(at, 'Group2', change)
    expect(attributes.InstanceIds).toHaveLength(4)
    expect(attributes.PrivateIps).toHaveLength(4)
    const types = () => instances(at).map(({ InstanceType }) => InstanceType)
    expect(types().sort()).toEqual([TYPE, TYPE, BIG, BIG])
    expect(instances(at).map(({ Tags }) => Tags)).toEqual(Array(4).fill({ c: 'd' }))
    expect(readBack(at, 'Group2')).toMatchObject({ MaxAmount: 4, Tags: change.Tags })
    expect(readBack(at, 'Group2')).not.toHaveProperty('InstanceType')

    await updateInPlace(at, 'Group2', { MaxAmount: '1' })
    expect(types()).toEqual([TYPE])
    expect(readBack(at, 'Group2')?.MaxAmount).toBe(1)
    expect(await deleteStack(at, StackId)).toMatch(/^DELETE_COMPLETE/)
    expect(rowsMade(at.world)).toEqual({})
  })

  it('changes all instances if UpdatePolicy says so', async () => {
    const at = testWorld()
    await stackOf(at, template({ ...network, Group2: instanceGroup(2, { UpdatePolicy: 'ForAllInstances' }) }))
    const change = { InstanceType: BIG, ImageId: CENTOS, UserData: 'echo', SystemDiskSize: 55, MaxAmount: 3 }
    await updateInPlace(at, 'Group2', change)
    const each = { InstanceType: BIG, ImageId: CENTOS, UserData: base64('echo'), Status: 'Running' }
    expect(instances(at)).toMatchObject([each, each, each])
    expect(systemDisks(at).map(({ Size }) => Size)).toEqual([55, 55, 55])
    expect(readBack(at, 'Group2')).toMatchObject({ ...change })
    expect(UBUNTU).not.toBe(CENTOS)
  })

  it('tells when instances are gone or differ', async () => {
    const at = testWorld()
    await stackOf(at, template({ ...network, Group2: instanceGroup(2, { Description: 'same' }) }))
    const [one, two] = instances(at)
    await at.call('ecs.ModifyInstanceAttribute', { InstanceId: two?.InstanceId ?? '', Description: 'other' })
    expect(readBack(at, 'Group2')).toMatchObject({ MaxAmount: 2, Description: 'other' })
    await at.call('ecs.DeleteInstance', { InstanceId: one?.InstanceId ?? '', Force: true })
    await at.settle()
    expect(readBack(at, 'Group2')?.MaxAmount).toBe(1)
    await updateInPlace(at, 'Group2', { MaxAmount: 3 })
    expect(instances(at)).toHaveLength(3)
    await expect(updateInPlace(at, 'Group2', { MaxAmount: -1 })).rejects.toMatchObject({
      code: 'StackValidationFailed',
    })
  })

  it('has IPv6 addresses, an encrypted disk with a policy, and what its launch template holds', async () => {
    const at = testWorld()
    const { AutoSnapshotPolicyId } = await at.call('ecs.CreateAutoSnapshotPolicy', {
      ...{ regionId: REGION, timePoints: '["1"]', repeatWeekdays: '["1"]', retentionDays: 7 },
    })
    const { LaunchTemplateId } = await at.call('ecs.CreateLaunchTemplate', {
      ...{
        RegionId: REGION,
        LaunchTemplateName: 'plan',
        HostName: 'from-plan',
        SystemDisk: { Category: 'cloud_essd' },
      },
    })
    const properties = {
      ...{ Ipv6AddressCount: 1, LaunchTemplateId, LaunchTemplateVersion: '1', SystemDiskEncrypted: 'true' },
      SystemDiskCategory: 'cloud_essd',
      ...{ SystemDiskAutoSnapshotPolicyId: AutoSnapshotPolicyId, AutoReleaseTime: '2027-01-01T00:00:00Z' },
      DiskMappings: [
        { Category: 'cloud_auto', Size: 40, BurstingEnabled: true, ProvisionedIops: 100, AutoSnapshotPolicyId },
      ],
      ...{ SpotStrategy: 'SpotAsPriceGo', SpotInterruptionBehavior: 'Terminate' },
    }
    const dual = { ...network, Vpc: vpc({ EnableIpv6: true }), VSwitch: vSwitch(1, { Ipv6CidrBlock: 1 }) }
    const attributes = ['Ipv6Addresses', 'Ipv6AddressIds']
    const body = template({ ...dual, Group2: instanceGroup(2, properties) }, shown('Group2', attributes))
    const { StackId } = await stackOf(at, body)
    expect(instances(at)).toMatchObject(Array(2).fill({ HostName: 'from-plan', SpotInterruptionBehavior: 'Terminate' }))
    expect(instances(at)[0]?.AutoReleaseTime).toMatch(/^2027-01-01T00:00/)
    const policies = { autoSnapshotPolicyIds: [AutoSnapshotPolicyId] }
    expect(systemDisks(at)).toMatchObject(Array(2).fill({ Encrypted: true, Category: 'cloud_essd', ...policies }))
    const data = at.world.disks.all().filter(({ Type }) => Type === 'data')
    expect(data).toMatchObject(Array(2).fill({ BurstingEnabled: true, ProvisionedIops: 100, ...policies }))
    const outputs = await outputsOf(at, StackId)
    const rows = at.world.ipv6Addresses.all()
    expect((outputs.Ipv6Addresses as string[]).toSorted()).toEqual(rows.map((row) => row.Ipv6Address).toSorted())
    expect((outputs.Ipv6AddressIds as string[]).toSorted()).toEqual(rows.map((row) => row.Ipv6AddressId).toSorted())
    expect(await deleteStack(at, StackId)).toMatch(/^DELETE_COMPLETE/)
    expect([at.world.instances.size, at.world.ipv6Addresses.size]).toEqual([0, 0])
  })
})
