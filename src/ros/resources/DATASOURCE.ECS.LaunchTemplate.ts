import { defineSingleDataSource } from './dataSource.ts'

/** DATASOURCE::ECS::LaunchTemplate: a launch template with what its default version holds. */
export default defineSingleDataSource('DATASOURCE::ECS::LaunchTemplate', {
  id: 'LaunchTemplateId',
  named: {
    DataDisk: 'DataDisks',
    NetworkInterface: 'NetworkInterfaces',
    ResourceGroupId: 'InstanceResourceGroupId',
    TemplateResourceGroupId: 'ResourceGroupId',
    Tags: 'InstanceTags',
    TemplateTag: 'Tags',
  },
  find({ call, regionId }, id) {
    const request = { RegionId: regionId, LaunchTemplateId: [id] }
    const [template] = call('ecs.DescribeLaunchTemplates', request).LaunchTemplateSets.LaunchTemplateSet ?? []
    if (template === undefined) return undefined
    const of = { RegionId: regionId, LaunchTemplateId: id, DefaultVersion: true, DetailFlag: true }
    const { LaunchTemplateVersionSets } = call('ecs.DescribeLaunchTemplateVersions', of)
    const [version] = LaunchTemplateVersionSets.LaunchTemplateVersionSet ?? []
    const { ResourceGroupId, Tags, ...content } = version?.LaunchTemplateData ?? {}
    const { VersionDescription } = version ?? {}
    return { ...content, InstanceResourceGroupId: ResourceGroupId, InstanceTags: Tags, VersionDescription, ...template }
  },
})
