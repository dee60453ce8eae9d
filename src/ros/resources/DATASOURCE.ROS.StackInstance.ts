import { defineSingleDataSource } from './dataSource.ts'
import { unlessGone } from './gone.ts'
import { text } from './properties.ts'

/** DATASOURCE::ROS::StackInstance: one stack instance as GetStackInstance shows it. Guess: Ref is the name of its group. */
export default defineSingleDataSource('DATASOURCE::ROS::StackInstance', {
  id: 'StackGroupName',
  reads: ['StackInstanceAccountId', 'StackInstanceRegionId', 'OutputOption'],
  find: ({ properties, call, regionId }, StackGroupName) =>
    unlessGone(
      () =>
        call('ros.GetStackInstance', {
          RegionId: regionId,
          StackGroupName,
          StackInstanceAccountId: text(properties, 'StackInstanceAccountId') ?? '',
          StackInstanceRegionId: text(properties, 'StackInstanceRegionId') ?? '',
          OutputOption: text(properties, 'OutputOption'),
        }).StackInstance,
    ),
})
