import { describe, expect, it } from 'vitest'
import type { Json } from '../../../src/world/rows/ros.ts'
import { makeImage, makeInstance } from '../../products/ecs/sourceInstance.ts'
import { ACCOUNT, type TestWorld, testWorld } from '../../setup/worlds.ts'
import {
  createRefusal,
  deleteStack,
  network,
  outputsOf,
  REGION,
  rowsMade,
  shown,
  stackOf,
  TYPE,
  template,
  UBUNTU,
  ZONE,
} from '../stack/stackSetup.ts'
import { given, readBack, updateInPlace } from './inPlace.ts'

const TAGS = [{ Key: 'a', Value: 'b' }]
const region = { RegionId: REGION }
const ecs = (type: string, Properties: object) => ({ Type: `ALIYUN::ECS::${type}`, Properties })

describe('ALIYUN::ECS::LaunchTemplate', () => {
  const properties = {
    ...{
      LaunchTemplateName: 'plan',
      VersionDescription: 'first',
      ImageId: UBUNTU,
      InstanceType: TYPE,
      HostName: 'web-1',
    },
    ...{
      InstanceName: 'web',
      Description: 'of a stack',
      InternetChargeType: 'PayByTraffic',
      InternetMaxBandwidthOut: 5,
    },
    ...{ SystemDiskCategory: 'cloud_essd', SystemDiskSize: 60, SystemDiskDiskName: 'root', UserData: '#!/bin/sh' },
    DiskMappings: [{ Category: 'cloud_essd', Size: '30', DiskName: 'data', DeleteWithInstance: true }],
    ...{ Tags: TAGS, TemplateTags: [{ Key: 'c', Value: 'd' }], SecurityGroupId: { Ref: 'Group' }, KeyPairName: 'key' },
    ...{ VSwitchId: { Ref: 'VSwitch' }, ZoneId: ZONE, RamRoleName: 'worker', SpotStrategy: 'NoSpot' },
  }
  const attributes = ['LaunchTemplateId', 'LaunchTemplateName', 'DefaultVersionNumber', 'LatestVersionNumber']

  it('is a launch template by which instances are launched', async () => {
    const at = testWorld()
    const body = template({ ...network, Plan: ecs('LaunchTemplate', properties) }, shown('Plan', attributes))
    const { StackId } = await stackOf(at, body, { Tags: [{ Key: 'stack', Value: 'demo' }] })
    const [row] = at.world.launchTemplates.all()
    const id = row?.LaunchTemplateId
    expect(row?.Tags).toEqual({ c: 'd', stack: 'demo' })
    expect(await outputsOf(at, StackId)).toEqual({
      ...{ Ref: id, LaunchTemplateId: id, LaunchTemplateName: 'plan', DefaultVersionNumber: 1, LatestVersionNumber: 1 },
    })
    expect(readBack(at, 'Plan')).toEqual(
      given(at, 'Plan', ['DiskMappings', 'Tags', 'TemplateTags', 'InternetChargeType']),
    )

    await at.call('ecs.CreateKeyPair', { ...region, KeyPairName: 'key' })
    const noRole = { ...region, LaunchTemplateId: id ?? '', LaunchTemplateName: 'plan' }
    const { LaunchTemplateVersionSets } = await at.call('ecs.DescribeLaunchTemplateVersions', {
      ...noRole,
      DetailFlag: true,
    })
    expect(LaunchTemplateVersionSets.LaunchTemplateVersionSet?.[0]?.LaunchTemplateData).toMatchObject({
      ...{ HostName: 'web-1', UserData: Buffer.from('#!/bin/sh').toString('base64'), RamRoleName: 'worker' },
      DataDisks: { DataDisk: [{ Category: 'cloud_essd', Size: 30, DiskName: 'data', DeleteWithInstance: true }] },
      Tags: { InstanceTag: TAGS },
    })
    expect(await deleteStack(at, StackId)).toMatch(/^DELETE_COMPLETE/)
    expect([rowsMade(at.world), at.world.launchTemplates.size]).toEqual([{}, 0])
  })

  it('refuses what has no effect here, and a second one of the name fails', async () => {
    const at = testWorld()
    const bare = ecs('LaunchTemplate', { LaunchTemplateName: 'plan' })
    await stackOf(at, template({ One: bare }))
    await stackOf(at, template({ Two: bare }), { StackName: 'two' }, 'CREATE_ROLLBACK_COMPLETE')
    const odd = template({ Plan: ecs('LaunchTemplate', { LaunchTemplateName: 'odd', DiskMappings: [{ Iops: 1 }] }) })
    expect(await createRefusal(at, odd, { StackName: 'odd' })).toContain('DiskMappings.Iops')
  })
})

describe('ALIYUN::ECS::DeploymentSet', () => {
  it('is a deployment set, renamed in place', async () => {
    const at = testWorld()
    const properties = {
      DeploymentSetName: 'apart',
      Description: 'of a stack',
      Strategy: 'AvailabilityGroup',
      GroupCount: 5,
    }
    const set = ecs('DeploymentSet', { ...properties, OnUnableToRedeployFailedInstance: 'KeepStopped' })
    const { StackId } = await stackOf(at, template({ Set: set }, shown('Set', ['DeploymentSetId'])))
    const [row] = at.world.deploymentSets.all()
    expect(await outputsOf(at, StackId)).toEqual({ Ref: row?.DeploymentSetId, DeploymentSetId: row?.DeploymentSetId })
    expect(readBack(at, 'Set')).toEqual(given(at, 'Set', ['OnUnableToRedeployFailedInstance']))
    await updateInPlace(at, 'Set', { DeploymentSetName: 'far', Description: 'changed' })
    expect(readBack(at, 'Set')).toMatchObject({ DeploymentSetName: 'far', Description: 'changed', GroupCount: 5 })
    expect(await deleteStack(at, StackId)).toMatch(/^DELETE_COMPLETE/)
    expect(at.world.deploymentSets.size).toBe(0)
    const odd = template({ Set: ecs('DeploymentSet', { Strategy: 'Odd' }) })
    await stackOf(at, odd, { StackName: 'odd' }, 'CREATE_ROLLBACK_COMPLETE')
  })
})

describe('ALIYUN::ECS::DedicatedHost', () => {
  const hosts = (properties: object = {}) =>
    ecs('DedicatedHost', { DedicatedHostType: 'ddh.g6s', ZoneId: ZONE, ChargeType: 'Postpaid', ...properties })
  const allow = (at: TestWorld) => at.control({ kind: 'quotas', settings: [{ name: 'max-dedicated-hosts', value: 5 }] })

  it('is so many hosts, ready when Available', async () => {
    const at = testWorld()
    await allow(at)
    const properties = {
      ...{
        Quantity: 2,
        MinQuantity: 1,
        DedicatedHostName: 'own',
        Description: 'of a stack',
        ActionOnMaintenance: 'Stop',
      },
      ...{
        AutoPlacement: 'off',
        CpuOverCommitRatio: 2,
        NetworkAttributesUdpTimeout: 90,
        NetworkAttributesSlbUdpTimeout: 80,
      },
      Tags: TAGS,
    }
    const attributes = ['DedicatedHostIds', 'Arn', 'OrderId']
    const { StackId } = await stackOf(at, template({ Own: hosts(properties) }, shown('Own', attributes)))
    const rows = at.world.dedicatedHosts.all()
    expect(rows.map(({ Status }) => Status)).toEqual(['Available', 'Available'])
    const outputs = await outputsOf(at, StackId)
    expect((outputs.DedicatedHostIds as string[]).toSorted()).toEqual(rows.map((row) => row.DedicatedHostId).toSorted())
    expect(outputs.Arn).toContain(`acs:ecs:${REGION}:${ACCOUNT}:ddh/dh-`)
    expect(readBack(at, 'Own')).toEqual(given(at, 'Own', ['ChargeType', 'MinQuantity']))
    await updateInPlace(at, 'Own', { Tags: [] })
    expect(at.world.dedicatedHosts.all().map(({ Tags }) => Tags)).toEqual([{}, {}])
    await at.call('ecs.ReleaseDedicatedHost', { ...region, DedicatedHostId: rows[0]?.DedicatedHostId ?? '' })
    expect(readBack(at, 'Own')?.Quantity).toBe(1)
    expect(await deleteStack(at, StackId)).toMatch(/^DELETE_COMPLETE/)
    expect(at.world.dedicatedHosts.size).toBe(0)
  })

  it('refuses what has no effect here, and fails with the refusal of ECS', async () => {
    const at = testWorld()
    expect(await createRefusal(at, template({ Own: hosts({ Period: 1 }) }))).toContain('Period')
    const { OperationInfo } = await stackOf(at, template({ Own: hosts() }), {}, 'CREATE_ROLLBACK_COMPLETE')
    expect(OperationInfo?.LogicalResourceId).toBe('Own')
  })
})

describe('ALIYUN::ECS::PrefixList', () => {
  it('is a prefix list whose entries are exchanged in place', async () => {
    const at = testWorld()
    const Entries = [{ Cidr: '10.0.0.0/8', Description: 'inside' }, { Cidr: '192.168.0.0/16' }]
    const list = ecs('PrefixList', {
      PrefixListName: 'peers',
      AddressFamily: 'IPv4',
      MaxEntries: 3,
      Description: 'of a stack',
      Entries,
    })
    const { StackId } = await stackOf(at, template({ Peers: list }, shown('Peers', ['PrefixListId'])))
    const [row] = at.world.prefixLists.all()
    expect(await outputsOf(at, StackId)).toEqual({ Ref: row?.PrefixListId, PrefixListId: row?.PrefixListId })
    expect(readBack(at, 'Peers')).toEqual(given(at, 'Peers'))
    const next: Json[] = [{ Cidr: '172.16.0.0/12' }, { Cidr: '10.0.0.0/8', Description: 'changed' }]
    await updateInPlace(at, 'Peers', { Entries: next, PrefixListName: 'others', Description: undefined })
    expect(at.world.prefixLists.all()[0]).toMatchObject({ PrefixListName: 'others', Description: '' })
    expect(readBack(at, 'Peers')).toEqual(given(at, 'Peers'))
    const PrefixListId = row?.PrefixListId ?? ''
    await at.call('ecs.ModifyPrefixList', { ...region, PrefixListId, RemoveEntry: [{ Cidr: '172.16.0.0/12' }] })
    expect(readBack(at, 'Peers')?.Entries).toEqual([next[1]])
    expect(await deleteStack(at, StackId)).toMatch(/^DELETE_COMPLETE/)
    expect(at.world.prefixLists.size).toBe(0)
    const odd = ecs('PrefixList', { PrefixListName: 'p', AddressFamily: 'IPv9', MaxEntries: 1 })
    await stackOf(at, template({ Peers: odd }), { StackName: 'odd' }, 'CREATE_ROLLBACK_COMPLETE')
  })
})

describe('ALIYUN::ECS::ImageSharePermission', () => {
  const one = '1000000000000002'
  const two = '1000000000000003'

  it('shares an image with accounts, who keep it unless the template says otherwise', async () => {
    const at = testWorld()
    at.world.atomically(() => {
      for (const AccountId of [one, two]) at.world.accounts.put({ AccountId, isRoot: false })
    })
    const ImageId = await makeImage(at, makeInstance(at), 'golden')
    const share = (properties: object) =>
      template(
        { Share: ecs('ImageSharePermission', { ImageId, IsPublic: false, ...properties }) },
        shown('Share', ['ImageId']),
      )
    const sharedWith = () => at.world.images.get(ImageId)?.sharedWith
    const { StackId } = await stackOf(at, share({ Accounts: [one] }))
    expect(await outputsOf(at, StackId)).toEqual({ Ref: ImageId, ImageId })
    expect(sharedWith()).toEqual([one])
    expect(readBack(at, 'Share')).toEqual(given(at, 'Share', ['IsPublic']))
    await updateInPlace(at, 'Share', { Accounts: [two] })
    expect(sharedWith()).toEqual([two])
    await at.call('ecs.ModifyImageSharePermission', { ...region, ImageId, AddAccount: [one] })
    expect(readBack(at, 'Share')?.Accounts).toEqual([two, one])
    expect(await deleteStack(at, StackId)).toMatch(/^DELETE_COMPLETE/)
    expect(sharedWith()).toHaveLength(2)

    const again = await stackOf(at, share({ Accounts: [one], KeepPermission: false }), { StackName: 'again' })
    expect(await deleteStack(at, again.StackId)).toMatch(/^DELETE_COMPLETE/)
    expect(sharedWith()).toEqual([two])
    expect(await createRefusal(at, share({ IsPublic: true }), { StackName: 'no' })).toContain(
      'IsPublic other than false',
    )
  })
})

describe('ALIYUN::ECS::AutoProvisioningGroup', () => {
  const group = (properties: object = {}) =>
    ecs('AutoProvisioningGroup', {
      ...{ AutoProvisioningGroupName: 'fleet', AutoProvisioningGroupType: 'instant', TotalTargetCapacity: '2' },
      ...{ DefaultTargetCapacityType: 'PayAsYouGo', TerminateInstances: true, CheckExecutionStatus: true },
      LaunchConfiguration: {
        ...{ ImageId: UBUNTU, SecurityGroupId: { Ref: 'Group' }, InstanceName: 'worker', UserData: 'echo' },
        ...{
          SystemDiskCategory: 'cloud_essd',
          SystemDiskSize: 50,
          Tag: TAGS,
          DataDisk: [{ Category: 'cloud_essd', Size: 20 }],
        },
      },
      LaunchTemplateConfig: [{ InstanceType: TYPE, VSwitchId: { Ref: 'VSwitch' }, WeightedCapacity: 1 }],
      ...properties,
    })
  const attributes = ['AutoProvisioningGroupId', 'AutoProvisioningGroupName']

  it('delivers instances, and takes them with it', async () => {
    const at = testWorld()
    const { StackId } = await stackOf(at, template({ ...network, Fleet: group() }, shown('Fleet', attributes)))
    const [row] = at.world.autoProvisioningGroups.all()
    const id = row?.AutoProvisioningGroupId
    expect(await outputsOf(at, StackId)).toEqual({
      Ref: id,
      AutoProvisioningGroupId: id,
      AutoProvisioningGroupName: 'fleet',
    })
    const worker = {
      InstanceName: 'worker',
      InstanceType: TYPE,
      Tags: { a: 'b' },
      UserData: Buffer.from('echo').toString('base64'),
    }
    expect(at.world.instances.all()).toMatchObject([worker, worker])
    expect(
      at.world.disks
        .all()
        .map(({ Size }) => Size)
        .toSorted(),
    ).toEqual([20, 20, 50, 50])
    const unread = ['LaunchConfiguration', 'LaunchTemplateConfig', 'CheckExecutionStatus']
    expect(readBack(at, 'Fleet')).toEqual(given(at, 'Fleet', unread))
    await updateInPlace(at, 'Fleet', { TotalTargetCapacity: '3', ExcessCapacityTerminationPolicy: 'termination' })
    expect(readBack(at, 'Fleet')).toMatchObject({
      TotalTargetCapacity: '3',
      ExcessCapacityTerminationPolicy: 'termination',
    })
    await at.settle()
    expect(await deleteStack(at, StackId)).toMatch(/^DELETE_COMPLETE/)
    expect([rowsMade(at.world), at.world.autoProvisioningGroups.size]).toEqual([{}, 0])
  })

  it('refuses what has no effect here, in its launch configuration as well', async () => {
    const at = testWorld()
    expect(await createRefusal(at, template({ ...network, Fleet: group({ ResourcePoolOptions: {} }) }))).toContain(
      'ResourcePoolOptions',
    )
    const odd = group({ LaunchConfiguration: { ImageId: UBUNTU, Odd: 1 } })
    const { OperationInfo } = await stackOf(at, template({ ...network, Fleet: odd }), {}, 'CREATE_ROLLBACK_COMPLETE')
    expect(OperationInfo?.Message).toContain('Odd')
    const maintain = template({ ...network, Fleet: group({ AutoProvisioningGroupType: 'maintain' }) })
    await stackOf(at, maintain, { StackName: 'maintain' }, 'CREATE_ROLLBACK_COMPLETE')
    expect(rowsMade(at.world)).toEqual({})
  })
})
