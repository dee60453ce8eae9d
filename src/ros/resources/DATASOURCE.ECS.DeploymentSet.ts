import { defineSingleDataSource } from './dataSource.ts'

/** DATASOURCE::ECS::DeploymentSet: one deployment set as DescribeDeploymentSets shows it. */
export default defineSingleDataSource('DATASOURCE::ECS::DeploymentSet', {
  id: 'DeploymentSetId',
  named: { CreateTime: 'CreationTime' },
  find: ({ call, regionId }, id) =>
    call('ecs.DescribeDeploymentSets', { RegionId: regionId, DeploymentSetIds: JSON.stringify([id]) }).DeploymentSets
      .DeploymentSet?.[0],
})
