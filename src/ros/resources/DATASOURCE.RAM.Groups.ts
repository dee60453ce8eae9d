import { defineDataSource } from './dataSource.ts'
import { text } from './properties.ts'
import { tokenPages } from './tokenPages.ts'

/** DATASOURCE::RAM::Groups: ListGroups, those of a user alone, or the one with a name. */
export default defineDataSource('DATASOURCE::RAM::Groups', {
  emulates: ['GroupName', 'UserName'],
  ids: ['GroupNames', 'GroupName'],
  items: 'Groups',
  find({ properties, call }) {
    const name = text(properties, 'GroupName')
    const UserName = text(properties, 'UserName')
    const groups =
      UserName === undefined
        ? tokenPages((Marker) => {
            const page = call('ram.ListGroups', { Marker, MaxItems: 100 })
            return { items: page.Groups.Group, next: page.IsTruncated ? page.Marker : undefined }
          })
        : (call('ram.ListGroupsForUser', { UserName }).Groups.Group ?? [])
    return groups.filter(({ GroupName }) => name === undefined || GroupName === name)
  },
})
