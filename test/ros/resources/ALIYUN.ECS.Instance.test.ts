import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import {
  createRefusal,
  createStack,
  deleteStack,
  instance,
  network,
  outputsOf,
  REGION,
  rowsMade,
  shown,
  stackOf,
  TYPE,
  template,
  vpc,
  ZONE,
} from '../stack/stackSetup.ts'

const ATTRIBUTES = ['InstanceId', 'HostName', 'PrivateIp', 'InnerIp', 'PublicIp', 'ZoneId', 'SecurityGroupIds']

describe('ALIYUN::ECS::Instance', () => {
  it('is an instance, ready when Running, and gives everything back', async () => {
    const at = testWorld()
    const properties = {
      ...{ InstanceName: 'web', HostName: 'web-1', InternetMaxBandwidthOut: '5', InternetChargeType: 'paybytraffic' },
      ...{
        InstanceChargeType: 'PayAsYouGo',
        SystemDiskCategory: 'cloud_essd',
        SystemDiskSize: 60,
        UserData: '#!/bin/sh',
      },
      DiskMappings: [{ Category: 'cloud_essd', Size: '20', DiskName: 'data' }],
      ...{ Tags: [{ Key: 'a', Value: 'b' }], SecurityGroupId: { Ref: 'ALIYUN::NoValue' } },
      SecurityGroupIds: [{ Ref: 'Group' }],
    }
    const body = template(
      { ...network, Web: instance(properties) },
      shown('Web', [...ATTRIBUTES, 'PrimaryNetworkInterfaceId']),
    )
    const { StackId } = await stackOf(at, body)

    const [row] = at.world.instances.all()
    expect(row).toMatchObject({
      ...{ Status: 'Running', InstanceName: 'web', HostName: 'web-1', InternetChargeType: 'PayByTraffic' },
      ...{ InstanceChargeType: 'PostPaid', Tags: { a: 'b' }, UserData: Buffer.from('#!/bin/sh').toString('base64') },
    })
    expect(
      at.world.disks
        .all()
        .map(({ Size }) => Size)
        .sort(),
    ).toEqual([20, 60])
    const [card] = at.world.networkInterfaces.all()
    expect(await outputsOf(at, StackId)).toEqual({
      ...{ Ref: row?.InstanceId, InstanceId: row?.InstanceId, HostName: 'web-1', ZoneId: ZONE },
      ...{ PrivateIp: card?.PrivateIpAddresses[0], InnerIp: card?.PrivateIpAddresses[0] },
      ...{ PublicIp: row?.PublicIpAddress, PrimaryNetworkInterfaceId: card?.NetworkInterfaceId },
      SecurityGroupIds: at.world.securityGroups.all().map(({ SecurityGroupId }) => SecurityGroupId),
    })
    expect(await deleteStack(at, StackId)).toMatch(/^DELETE_COMPLETE/)
    expect(rowsMade(at.world)).toEqual({})
  })

  it('is paid for one month when a subscription names no Period', async () => {
    const at = testWorld()
    await stackOf(at, template({ ...network, Web: instance({ InstanceChargeType: 'Prepaid' }) }))
    const [row] = at.world.instances.all()
    const days = (Date.parse(row?.ExpiredTime ?? '') - at.world.nowMs) / 86_400_000
    expect(row?.InstanceChargeType).toBe('PrePaid')
    expect(days).toBeGreaterThan(27)
    expect(days).toBeLessThan(32)
  })

  it('fails for want of stock, and leaves nothing', async () => {
    const at = testWorld()
    const settings = [{ regionId: REGION, zoneId: ZONE, instanceType: TYPE, count: 0 }]
    await at.control({ kind: 'stock', settings })
    const { OperationInfo } = await stackOf(
      at,
      template({ ...network, Web: instance() }),
      {},
      'CREATE_ROLLBACK_COMPLETE',
    )
    expect(OperationInfo).toMatchObject({ Code: 'OperationDenied.NoStock', LogicalResourceId: 'Web' })
    expect(rowsMade(at.world)).toEqual({})
  })

  it('fails when it is released while it is being made', async () => {
    const at = testWorld()
    const StackId = await createStack(at, template({ ...network, Web: instance() }))
    while (at.world.instances.size === 0) await at.advance(500)
    const InstanceId = at.world.instances.all()[0]?.InstanceId as string
    // Out of band: an instance that starts cannot be released by a call.
    await at.advance(5_000)
    at.world.atomically(() => {
      for (const { NetworkInterfaceId } of at.world.networkInterfaces.all())
        at.world.networkInterfaces.remove(NetworkInterfaceId)
      for (const { DiskId } of at.world.disks.all()) at.world.disks.remove(DiskId)
      at.world.instances.remove(InstanceId)
    })
    await at.settle()
    expect((await at.call('ros.GetStack', { RegionId: REGION, StackId })).Status).toBe('CREATE_ROLLBACK_COMPLETE')
  })

  it('is released once it has stopped, when it is being stopped', async () => {
    const at = testWorld({ pace: 50 })
    const { StackId } = await stackOf(at, template({ ...network, Web: instance() }))
    await at.call('ecs.StopInstance', { InstanceId: at.world.instances.all()[0]?.InstanceId ?? '' })
    expect(await deleteStack(at, StackId)).toMatch(/^DELETE_COMPLETE/)
    expect(rowsMade(at.world)).toEqual({})
  })

  it('keeps the stack when it is protected', async () => {
    const at = testWorld()
    const { StackId } = await stackOf(at, template({ ...network, Web: instance({ DeletionProtection: true }) }))
    expect(await deleteStack(at, StackId)).toMatch(/^DELETE_FAILED/)
    expect(at.world.instances.size).toBe(1)
  })

  it('refuses a vSwitch that is not in the VPC that is named', async () => {
    const at = testWorld()
    const body = template({ ...network, Other: vpc(), Web: instance({ VpcId: { Ref: 'Other' } }) })
    const { OperationInfo } = await stackOf(at, body, {}, 'CREATE_ROLLBACK_COMPLETE')
    expect(OperationInfo).toMatchObject({ Code: 'StackValidationFailed', LogicalResourceId: 'Web' })
  })

  it.each([
    ['ubuntu_22_04', /^ubuntu_22_04_/],
    ['ubuntu_*_arm64', undefined],
    ['Ubuntu*22*x64', /^ubuntu_22_04_x64_/],
    ['centos_99', undefined],
  ])('takes the newest public image whose id begins like %s', async (ImageId, expected) => {
    const at = testWorld()
    const status = expected === undefined ? 'CREATE_ROLLBACK_COMPLETE' : 'CREATE_COMPLETE'
    const stack = await stackOf(at, template({ ...network, Web: instance({ ImageId }) }), {}, status)
    if (expected === undefined) {
      // An image for another architecture is none for this instance type.
      expect(stack.OperationInfo?.Code).toBe('InvalidImageId.NotFound')
      return
    }
    const chosen = at.world.instances.all()[0]?.ImageId ?? ''
    expect(chosen).toMatch(expected)
    const list = { RegionId: REGION, ImageOwnerAlias: 'system', PageSize: 100 }
    const { Images } = await at.call('ecs.DescribeImages', list)
    const alike = Images.Image?.filter((image) => expected.test(image.ImageId ?? '')) ?? []
    const newest = alike
      .map(({ CreationTime = '' }) => CreationTime)
      .sort()
      .at(-1)
    expect(alike.find((image) => image.ImageId === chosen)?.CreationTime).toBe(newest)
  })

  it('refuses what has no effect here', async () => {
    const at = testWorld()
    const body = template({ ...network, Web: instance({ HpcClusterId: 'hpc-1', Affinity: 'host' }) })
    expect(await createRefusal(at, body)).toMatch(/^StackValidationFailed: Resources\.Web: .*HpcClusterId, Affinity/)
  })
})
