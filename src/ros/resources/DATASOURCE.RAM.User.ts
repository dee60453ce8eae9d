import { defineSingleDataSource } from './dataSource.ts'

/** DATASOURCE::RAM::User: one user as GetUser shows it. Not emulated: to find it by its id. */
export default defineSingleDataSource('DATASOURCE::RAM::User', {
  id: 'UserName',
  find: ({ call }, UserName) => call('ram.GetUser', { UserName }).User,
})
