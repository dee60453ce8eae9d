import { defineDataSource } from './dataSource.ts'
import { text } from './properties.ts'
import { attachedPolicies, type RamEntity } from './ramEntities.ts'
import { tokenPages } from './tokenPages.ts'

/** DATASOURCE::RAM::Policies: ListPolicies; with UserName, GroupName or RoleName those that hold for all of them. */
export default defineDataSource('DATASOURCE::RAM::Policies', {
  emulates: ['GroupName', 'PolicyName', 'PolicyType', 'RoleName', 'UserName'],
  ids: ['PolicyNames', 'PolicyName'],
  items: 'Policies',
  find(step) {
    const { properties, call } = step
    const wanted = text(properties, 'PolicyName')
    const PolicyType = text(properties, 'PolicyType')
    const policies = tokenPages((Marker) => {
      const page = call('ram.ListPolicies', { PolicyType, Marker, MaxItems: 100 })
      return { items: page.Policies.Policy, next: page.IsTruncated ? page.Marker : undefined }
    })
    const holders = (['User', 'Group', 'Role'] as const).flatMap((type): RamEntity[] => {
      const name = text(properties, `${type}Name`)
      return name === undefined ? [] : [{ type, name }]
    })
    const held = holders.map((holder) => attachedPolicies(step, holder))
    return policies.filter((policy) => {
      const isHeld = held.every((list) =>
        list.some((one) => one.PolicyName === policy.PolicyName && one.PolicyType === policy.PolicyType),
      )
      return isHeld && (wanted === undefined || policy.PolicyName === wanted)
    })
  },
})
