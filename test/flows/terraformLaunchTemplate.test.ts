import { describe, expect, it } from 'vitest'
import { instanceWorld, REGION, TYPE, UBUNTU, ZONE } from '../products/ecs/instanceSetup.ts'
import { listedTemplates, listedVersions } from '../products/ecs/launchTemplateSetup.ts'
import type { TestWorld } from '../setup/worlds.ts'

/** What the resource reads: the template, and its latest version. */
async function read(test: TestWorld, id: string) {
  const [template] = await listedTemplates(test, { LaunchTemplateId: [id] })
  if (template === undefined) return undefined
  const LaunchTemplateVersion = [Number(template.LatestVersionNumber)]
  const [version] = await listedVersions(test, { LaunchTemplateId: id, LaunchTemplateVersion })
  return { template, version }
}

describe('Terraform: alicloud_ecs_launch_template', () => {
  it('create, read, update by new versions, read, delete, read says gone', async () => {
    const { test, VSwitchId, SecurityGroupId } = await instanceWorld()
    const { VpcId } = await test.call('vpc.DescribeVSwitchAttributes', { ...REGION, VSwitchId })
    const wishes = {
      ...{ ImageId: UBUNTU, InstanceType: TYPE, InstanceName: 'tf', HostName: 'tf', Description: 'of the template' },
      ...{ InstanceChargeType: 'PostPaid', SpotStrategy: 'NoSpot', InternetMaxBandwidthOut: 5, NetworkType: 'vpc' },
      ...{ SecurityGroupId, VSwitchId, VpcId, ZoneId: ZONE, UserData: 'ZWNobw==', RamRoleName: 'role' },
      SystemDisk: { Category: 'cloud_essd', Size: 40, DiskName: 'root', DeleteWithInstance: true },
      DataDisk: [{ Category: 'cloud_essd', Size: 20, DiskName: 'stuff', DeleteWithInstance: true }],
      NetworkInterface: [{ VSwitchId, SecurityGroupId, PrimaryIpAddress: '10.0.0.9', NetworkInterfaceName: 'card' }],
      Tag: [{ Key: 'env', Value: 'test' }],
    }
    const { LaunchTemplateId: id } = await test.call('ecs.CreateLaunchTemplate', {
      ...{ ...REGION, LaunchTemplateName: 'tf-template', VersionDescription: 'first', ...wishes },
      ...{ TemplateTag: [{ Key: 'owner', Value: 'tf' }] },
    })
    const { DataDisk, NetworkInterface, Tag, ...plain } = wishes
    expect(await read(test, id)).toMatchObject({
      template: {
        ...{ LaunchTemplateName: 'tf-template', DefaultVersionNumber: 1, LatestVersionNumber: 1 },
        Tags: { Tag: [{ TagKey: 'owner', TagValue: 'tf' }] },
      },
      version: {
        ...{ VersionDescription: 'first', VersionNumber: 1, DefaultVersion: true },
        LaunchTemplateData: {
          ...plain,
          DataDisks: { DataDisk },
          NetworkInterfaces: { NetworkInterface },
          Tags: { InstanceTag: Tag },
        },
      },
    })

    const template = { ...REGION, LaunchTemplateId: id }
    const changed = { ...wishes, InstanceName: 'changed', Tag: [{ Key: 'env', Value: 'other' }] }
    await test.call('ecs.CreateLaunchTemplateVersion', { ...template, ...changed, VersionDescription: 'second' })
    await test.call('ecs.ModifyLaunchTemplateDefaultVersion', { ...template, DefaultVersionNumber: 2 })
    const tagged = { ...REGION, ResourceType: 'launchtemplate', ResourceId: [id] }
    await test.call('ecs.UntagResources', { ...tagged, TagKey: ['owner'] })
    await test.call('ecs.TagResources', { ...tagged, Tag: [{ Key: 'team', Value: 'a' }] })
    await test.call('ecs.DeleteLaunchTemplateVersion', { ...template, DeleteVersion: [1] })
    expect(await read(test, id)).toMatchObject({
      template: {
        ...{ DefaultVersionNumber: 2, LatestVersionNumber: 2 },
        Tags: { Tag: [{ TagKey: 'team', TagValue: 'a' }] },
      },
      version: { VersionDescription: 'second', DefaultVersion: true, LaunchTemplateData: { InstanceName: 'changed' } },
    })
    expect(await listedVersions(test, { LaunchTemplateId: id })).toHaveLength(1)

    await test.call('ecs.DeleteLaunchTemplate', template)
    expect(await read(test, id)).toBeUndefined()
  })
})
