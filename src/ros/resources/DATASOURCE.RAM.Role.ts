import { defineSingleDataSource } from './dataSource.ts'

/** DATASOURCE::RAM::Role: one role as GetRole shows it. */
export default defineSingleDataSource('DATASOURCE::RAM::Role', {
  id: 'RoleName',
  find: ({ call }, RoleName) => call('ram.GetRole', { RoleName }).Role,
})
