import { describe, expect, it } from 'vitest'
import { type InstanceWorld, instanceWorld, REGION, TYPE, UBUNTU } from './instanceSetup.ts'
import { importKeys } from './keyPairSetup.ts'
import { makeTemplate, makeVersions } from './launchTemplateSetup.ts'

/** A template that says all that a launch needs, and what one launch with these members shows. */
async function launched(world: InstanceWorld, asked: object): Promise<Record<string, unknown>> {
  const { InstanceIdSets } = await world.test.call('ecs.RunInstances', { ...REGION, ...asked })
  return world.shown(InstanceIdSets.InstanceIdSet?.[0] ?? '')
}

const place = ({ VSwitchId, SecurityGroupId }: InstanceWorld) => ({
  ...{ ImageId: UBUNTU, InstanceType: TYPE, VSwitchId, SecurityGroupId },
})

describe('RunInstances from a launch template', () => {
  it('does: takes from the default version what the request leaves open', async () => {
    const world = await instanceWorld()
    await importKeys(world.test, 'key')
    const LaunchTemplateId = await makeTemplate(world.test, {
      ...{ ...place(world), InstanceName: 'web', HostName: 'web', KeyPairName: 'key', InternetMaxBandwidthOut: 5 },
      ...{ SystemDisk: { Category: 'cloud_essd', Size: 60, DiskName: 'root' }, VpcId: world.VpcId },
      ...{ Tag: [{ Key: 'env', Value: 'test' }], DataDisk: [{ Size: 100 }], NetworkType: 'vpc' },
    })
    const shown = await launched(world, { LaunchTemplateId, HostName: '' })
    expect(shown).toMatchObject({
      ...{ InstanceName: 'web', HostName: 'web', KeyPairName: 'key', InstanceType: TYPE, ImageId: UBUNTU },
      ...{ InternetMaxBandwidthOut: 5, Tags: { Tag: [{ TagKey: 'env', TagValue: 'test' }] } },
      VpcAttributes: { VSwitchId: world.VSwitchId },
    })
    const InstanceId = String(shown.InstanceId)
    const { Disks } = await world.test.call('ecs.DescribeDisks', { ...REGION, InstanceId, DiskType: 'system' })
    expect(Disks.Disk).toMatchObject([{ Category: 'cloud_essd', Size: 60, DiskName: 'root' }])
    expect((await world.test.call('ecs.DescribeDisks', { ...REGION, InstanceId })).TotalCount).toBe(2)
  })

  it('does: lets the request win, member by member of the system disk', async () => {
    const world = await instanceWorld()
    await makeTemplate(world.test, {
      ...{ ...place(world), InstanceName: 'web', SystemDisk: { Category: 'cloud_essd', Size: 60, DiskName: 'root' } },
      ...{ ImageId: 'no-such-image', SecurityGroupId: 'sg-none', Tag: [{ Key: 'env', Value: 'test' }] },
    })
    const shown = await launched(world, {
      ...{ LaunchTemplateName: 'template', InstanceName: 'db', SystemDisk: { Size: '80' }, ImageId: UBUNTU },
      ...{ SecurityGroupIds: [world.SecurityGroupId], Tag: [{ Key: 'team', Value: 'red' }] },
    })
    expect(shown).toMatchObject({
      ...{ InstanceName: 'db', Tags: { Tag: [{ TagKey: 'team', TagValue: 'red' }] } },
      SecurityGroupIds: { SecurityGroupId: [world.SecurityGroupId] },
    })
    const { Disks } = await world.test.call('ecs.DescribeDisks', { ...REGION, InstanceId: String(shown.InstanceId) })
    expect(Disks.Disk).toMatchObject([{ Category: 'cloud_essd', Size: 80, DiskName: 'root' }])
  })

  it('does: uses the version that is named, else the default one', async () => {
    const world = await instanceWorld()
    const { test } = world
    const LaunchTemplateId = await makeTemplate(test, { ...place(world), InstanceName: 'first' })
    await test.call('ecs.CreateLaunchTemplateVersion', {
      ...{ ...REGION, LaunchTemplateId, ...place(world), InstanceName: 'second' },
    })
    expect(await launched(world, { LaunchTemplateId })).toMatchObject({ InstanceName: 'first' })
    const second = await launched(world, { LaunchTemplateId, LaunchTemplateVersion: 2 })
    expect(second).toMatchObject({ InstanceName: 'second' })
    await test.call('ecs.ModifyLaunchTemplateDefaultVersion', { ...REGION, LaunchTemplateId, DefaultVersionNumber: 2 })
    expect(await launched(world, { LaunchTemplateId })).toMatchObject({ InstanceName: 'second' })
    const request = { ...REGION, LaunchTemplateId, LaunchTemplateVersion: 3 }
    expect(await test.refusal('ecs.RunInstances', request)).toMatchObject({
      status: 404,
      code: 'InvalidLaunchTemplateVersion.NotFound',
    })
  })

  it('does: takes the network interface of the template, or changes it', async () => {
    const world = await instanceWorld()
    const { test, VSwitchId, SecurityGroupId } = world
    const LaunchTemplateId = await makeTemplate(test, {
      ...{ ImageId: UBUNTU, InstanceType: TYPE },
      NetworkInterface: [{ InstanceType: 'Primary', VSwitchId, SecurityGroupIds: [SecurityGroupId] }],
    })
    const groups = { SecurityGroupIds: { SecurityGroupId: [SecurityGroupId] } }
    expect(await launched(world, { LaunchTemplateId })).toMatchObject(groups)
    const changed = await launched(world, { LaunchTemplateId, PrivateIpAddress: '10.0.0.77' })
    expect(changed).toMatchObject({
      ...groups,
      VpcAttributes: { VSwitchId, PrivateIpAddress: { IpAddress: ['10.0.0.77'] } },
    })
    const other = [{ InstanceType: 'Primary', VSwitchId: 'vsw-none', SecurityGroupId }]
    const request = { ...REGION, LaunchTemplateId, NetworkInterface: other }
    expect(await test.refusal('ecs.RunInstances', request)).toMatchObject({ code: 'InvalidVSwitchId.NotFound' })
  })

  it('refuses what the template leaves open and the request, too', async () => {
    const { test } = await instanceWorld()
    const LaunchTemplateId = await makeTemplate(test)
    await makeVersions(test, LaunchTemplateId, 1)
    expect(await test.refusal('ecs.RunInstances', { ...REGION, LaunchTemplateId })).toMatchObject({
      status: 400,
      code: 'MissingParameter',
    })
  })
})
