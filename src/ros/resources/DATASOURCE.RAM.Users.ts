import { defineDataSource } from './dataSource.ts'
import { text } from './properties.ts'
import { usersInGroup } from './ramEntities.ts'
import { tokenPages } from './tokenPages.ts'

/** DATASOURCE::RAM::Users: ListUsers, those of a group alone, or the one with a name. */
export default defineDataSource('DATASOURCE::RAM::Users', {
  emulates: ['GroupName', 'UserName'],
  ids: ['UserNames', 'UserName'],
  items: 'Users',
  find(step) {
    const { properties, call } = step
    const name = text(properties, 'UserName')
    const group = text(properties, 'GroupName')
    const members = group === undefined ? undefined : usersInGroup(step, group)
    const users = tokenPages((Marker) => {
      const page = call('ram.ListUsers', { Marker, MaxItems: 100 })
      return { items: page.Users.User, next: page.IsTruncated ? page.Marker : undefined }
    })
    return users.filter(({ UserName = '' }) => {
      return (name === undefined || UserName === name) && (members === undefined || members.includes(UserName))
    })
  },
})
