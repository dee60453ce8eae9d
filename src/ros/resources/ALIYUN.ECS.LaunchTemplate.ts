import { defineResource, type ResourceStep } from '../stack/resourceType.ts'
import { ifThere } from './gone.ts'
import { TEMPLATE_CARD, TEMPLATE_DISK, TEMPLATE_NUMBERS, TEMPLATE_TEXTS, templateContent } from './launchTemplates.ts'
import { type Properties, TAG_FIELDS, text } from './properties.ts'

/** ALIYUN::ECS::LaunchTemplate: CreateLaunchTemplate. What it names is looked up when something is launched by it. */
export default defineResource('ALIYUN::ECS::LaunchTemplate', {
  creates: 'ecs.CreateLaunchTemplate',
  imports: { identifier: 'LaunchTemplateId' },
  emulates: [
    ...TEMPLATE_TEXTS,
    ...TEMPLATE_NUMBERS,
    'DiskMappings',
    'InstanceChargeType',
    'InternetChargeType',
    'LaunchTemplateName',
    'NetworkInterfaces',
    'PasswordInherit',
    'SecurityGroupIds',
    'SystemDiskCategory',
    'SystemDiskDeleteWithInstance',
    'SystemDiskDescription',
    'SystemDiskDiskName',
    'SystemDiskPerformanceLevel',
    'SystemDiskSize',
    'Tags',
    'TemplateTags',
    'UserData',
  ],
  fields: {
    ...{ DiskMappings: TEMPLATE_DISK, NetworkInterfaces: TEMPLATE_CARD },
    ...{ Tags: TAG_FIELDS, TemplateTags: TAG_FIELDS },
  },
  create(step) {
    const { properties, regionId, call } = step
    const { LaunchTemplateId } = call('ecs.CreateLaunchTemplate', {
      RegionId: regionId,
      LaunchTemplateName: text(properties, 'LaunchTemplateName') ?? '',
      ...templateContent(step),
    })
    return { physicalId: LaunchTemplateId }
  },
  read(step) {
    const { call, physicalId, properties, regionId } = step
    const template = describe(step)
    if (template === undefined) return undefined
    const request = { RegionId: regionId, LaunchTemplateId: physicalId, DefaultVersion: true, DetailFlag: true }
    const { LaunchTemplateVersionSets } = call('ecs.DescribeLaunchTemplateVersions', request)
    const version = LaunchTemplateVersionSets.LaunchTemplateVersionSet?.[0]
    const content = (version?.LaunchTemplateData ?? {}) as Properties
    const disk = version?.LaunchTemplateData?.SystemDisk
    const { Category = '', Size = 0, DiskName = '', Description = '', PerformanceLevel = '' } = disk ?? {}
    return {
      // A version shows what it was given and nothing else.
      ...Object.fromEntries([...TEMPLATE_TEXTS, ...TEMPLATE_NUMBERS].map((name) => [name, content[name] ?? ''])),
      LaunchTemplateName: template.LaunchTemplateName ?? '',
      VersionDescription: version?.VersionDescription ?? '',
      TemplateResourceGroupId: template.ResourceGroupId ?? '',
      ...{ SystemDiskCategory: Category, SystemDiskSize: Size, SystemDiskDiskName: DiskName },
      ...{ SystemDiskDescription: Description, SystemDiskPerformanceLevel: PerformanceLevel },
      ...('UserData' in properties
        ? { UserData: Buffer.from(version?.LaunchTemplateData?.UserData ?? '', 'base64').toString() }
        : {}),
    }
  },
  attributes(step) {
    const template = describe(step)
    return {
      LaunchTemplateId: step.physicalId,
      LaunchTemplateName: template?.LaunchTemplateName ?? '',
      DefaultVersionNumber: template?.DefaultVersionNumber ?? 1,
      LatestVersionNumber: template?.LatestVersionNumber ?? 1,
    }
  },
  remove({ physicalId, regionId, call }) {
    ifThere(() => call('ecs.DeleteLaunchTemplate', { RegionId: regionId, LaunchTemplateId: physicalId }))
  },
})

function describe({ call, physicalId, regionId }: ResourceStep) {
  const request = { RegionId: regionId, LaunchTemplateId: [physicalId] }
  return call('ecs.DescribeLaunchTemplates', request).LaunchTemplateSets.LaunchTemplateSet?.[0]
}
