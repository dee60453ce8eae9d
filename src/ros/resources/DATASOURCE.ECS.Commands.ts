import { allPages, defineDataSource } from './dataSource.ts'
import { text } from './properties.ts'

const PAGE = 50

/** DATASOURCE::ECS::Commands: DescribeCommands, with the content as it was written. */
export default defineDataSource('DATASOURCE::ECS::Commands', {
  emulates: ['CommandId', 'CommandName', 'Description', 'Type'],
  ids: ['CommandIds', 'CommandId'],
  items: 'Commands',
  find({ properties, regionId, call }) {
    const request = {
      RegionId: regionId,
      CommandId: text(properties, 'CommandId'),
      Name: text(properties, 'CommandName'),
      Description: text(properties, 'Description'),
      Type: text(properties, 'Type'),
      ContentEncoding: 'PlainText',
      PageSize: PAGE,
    }
    const found = allPages(
      PAGE,
      (PageNumber) => call('ecs.DescribeCommands', { ...request, PageNumber }).Commands.Command,
    )
    return found.map((command) => ({ ...command, CommandName: command.Name ?? '' }))
  },
})
