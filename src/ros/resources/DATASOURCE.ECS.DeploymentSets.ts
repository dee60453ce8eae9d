import { allPages, defineDataSource, jsonList } from './dataSource.ts'
import { text, texts } from './properties.ts'

const PAGE = 50

/** DATASOURCE::ECS::DeploymentSets: DescribeDeploymentSets. */
export default defineDataSource('DATASOURCE::ECS::DeploymentSets', {
  emulates: ['DeploymentSetIds', 'DeploymentSetName', 'Domain', 'Strategy'],
  ids: ['DeploymentSetIds', 'DeploymentSetId'],
  items: 'DeploymentSets',
  find({ properties, regionId, call }) {
    const request = {
      RegionId: regionId,
      DeploymentSetIds: jsonList(texts(properties, 'DeploymentSetIds')),
      DeploymentSetName: text(properties, 'DeploymentSetName'),
      Domain: text(properties, 'Domain'),
      Strategy: text(properties, 'Strategy'),
      PageSize: PAGE,
    }
    return allPages(
      PAGE,
      (PageNumber) => call('ecs.DescribeDeploymentSets', { ...request, PageNumber }).DeploymentSets.DeploymentSet,
    )
  },
})
