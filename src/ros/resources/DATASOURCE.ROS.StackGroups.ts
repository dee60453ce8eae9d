import { allPages, defineDataSource } from './dataSource.ts'
import { text } from './properties.ts'

const PAGE = 50

/** DATASOURCE::ROS::StackGroups: ListStackGroups, deleted ones among them as there. */
export default defineDataSource('DATASOURCE::ROS::StackGroups', {
  emulates: ['ResourceGroupId'],
  ids: ['StackGroupNames', 'StackGroupName'],
  items: 'StackGroups',
  find({ properties, regionId, call }) {
    const request = { RegionId: regionId, ResourceGroupId: text(properties, 'ResourceGroupId'), PageSize: PAGE }
    return allPages(PAGE, (PageNumber) => call('ros.ListStackGroups', { ...request, PageNumber }).StackGroups)
  },
})
