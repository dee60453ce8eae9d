import { defineSingleDataSource } from './dataSource.ts'

/** DATASOURCE::ECS::SecurityGroup: one security group with its rules and with the groups that name it in theirs. */
export default defineSingleDataSource('DATASOURCE::ECS::SecurityGroup', {
  id: 'SecurityGroupId',
  named: { CreateTime: 'CreationTime' },
  find({ call, regionId }, SecurityGroupId) {
    const request = { RegionId: regionId, SecurityGroupId }
    const [group] = call('ecs.DescribeSecurityGroups', request).SecurityGroups.SecurityGroup ?? []
    if (group === undefined) return undefined
    const { InnerAccessPolicy, Permissions } = call('ecs.DescribeSecurityGroupAttribute', {
      ...request,
      MaxResults: 1000,
    })
    const references = call('ecs.DescribeSecurityGroupReferences', { ...request, SecurityGroupId: [SecurityGroupId] })
    const { SecurityGroupReferences } = references
    return { ...group, InnerAccessPolicy, Permissions, SecurityGroupReferences }
  },
})
