import { defineDataSource } from './dataSource.ts'
import { text } from './properties.ts'
import { tokenPages } from './tokenPages.ts'

/** DATASOURCE::RAM::Roles: ListRoles, or the one with a name. */
export default defineDataSource('DATASOURCE::RAM::Roles', {
  emulates: ['RoleName'],
  ids: ['RoleNames', 'RoleName'],
  items: 'Roles',
  find({ properties, call }) {
    const name = text(properties, 'RoleName')
    const roles = tokenPages((Marker) => {
      const page = call('ram.ListRoles', { Marker, MaxItems: 100 })
      return { items: page.Roles.Role, next: page.IsTruncated ? page.Marker : undefined }
    })
    return roles.filter(({ RoleName }) => name === undefined || RoleName === name)
  },
})
