import { defineSingleDataSource } from './dataSource.ts'

/** DATASOURCE::ECS::Command: one command as DescribeCommands shows it, with the content as it was written. */
export default defineSingleDataSource('DATASOURCE::ECS::Command', {
  id: 'CommandId',
  named: { CommandName: 'Name', CreateTime: 'CreationTime' },
  find: ({ call, regionId }, CommandId) =>
    call('ecs.DescribeCommands', { RegionId: regionId, CommandId, ContentEncoding: 'PlainText' }).Commands.Command?.[0],
})
