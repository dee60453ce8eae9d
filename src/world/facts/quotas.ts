import { onFirstUse } from './read.ts'

/** `parent`: per VPC, security group, disk, stack …, as the name says. */
export type QuotaScope = 'account' | 'accountRegion' | 'parent'

export interface Quota {
  /** The attribute name of DescribeAccountAttributes where it has one (`max-security-groups`), else one of ours. */
  readonly name: string
  readonly scope: QuotaScope
  readonly product: 'ecs' | 'vpc' | 'ros' | 'ram' | 'resourcemanager'
  /** null = unlimited. */
  readonly defaultValue: number | null
  readonly source: string
  readonly confidence: 'high' | 'medium' | 'low' | 'guess'
}

interface QuotaFixture {
  readonly quotas: readonly Quota[]
}

const facts = onFirstUse('quotas.json', (fixture: QuotaFixture) => ({
  all: Object.freeze(fixture.quotas.map((quota) => Object.freeze(quota))),
  byName: new Map(fixture.quotas.map((quota) => [quota.name, quota])),
}))

export function quotas(): readonly Quota[] {
  return facts().all
}

/** Names are unique over all products. */
export function findQuota(name: string): Quota | undefined {
  return facts().byName.get(name)
}
