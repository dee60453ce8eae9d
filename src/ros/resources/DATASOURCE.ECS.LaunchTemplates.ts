import { allPages, defineDataSource } from './dataSource.ts'
import { text } from './properties.ts'

const PAGE = 50

/** DATASOURCE::ECS::LaunchTemplates: DescribeLaunchTemplates. */
export default defineDataSource('DATASOURCE::ECS::LaunchTemplates', {
  emulates: ['LaunchTemplateId', 'LaunchTemplateName', 'TemplateResourceGroupId'],
  ids: ['LaunchTemplateIds', 'LaunchTemplateId'],
  items: 'LaunchTemplates',
  find({ properties, regionId, call }) {
    const id = text(properties, 'LaunchTemplateId')
    const name = text(properties, 'LaunchTemplateName')
    const request = {
      RegionId: regionId,
      LaunchTemplateId: id === undefined ? undefined : [id],
      LaunchTemplateName: name === undefined ? undefined : [name],
      TemplateResourceGroupId: text(properties, 'TemplateResourceGroupId'),
      PageSize: PAGE,
    }
    return allPages(
      PAGE,
      (PageNumber) =>
        call('ecs.DescribeLaunchTemplates', { ...request, PageNumber }).LaunchTemplateSets.LaunchTemplateSet,
    )
  },
})
