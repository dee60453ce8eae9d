import type { Requests } from '../../../src/catalogue/types.generated.ts'
import { type GroupWorld, groupWorld, REGION } from './securityGroupSetup.ts'

export interface PrefixListWorld extends GroupWorld {
  /** An IPv4 list of at most 3 entries that holds 10.0.0.0/8, with other members over it. */
  makeList(wishes?: Partial<Requests['ecs.CreatePrefixList']>): Promise<string>
  entries(PrefixListId: string): Promise<{ Cidr?: string; Description?: string }[]>
  /** Puts a rule with the list into the group. */
  associate(SecurityGroupId: string, SourcePrefixListId: string, PortRange?: string): Promise<void>
  quota(quotaName: string, value: number | null): void
}

export async function prefixListWorld(): Promise<PrefixListWorld> {
  const base = await groupWorld()
  const { test } = base
  return {
    ...base,
    async makeList(wishes = {}) {
      const asked = { PrefixListName: 'list', AddressFamily: 'IPv4', MaxEntries: 3, Entry: [{ Cidr: '10.0.0.0/8' }] }
      return (await test.call('ecs.CreatePrefixList', { ...REGION, ...asked, ...wishes })).PrefixListId
    },
    async entries(PrefixListId) {
      const { Entries } = await test.call('ecs.DescribePrefixListAttributes', { ...REGION, PrefixListId })
      return Entries.Entry ?? []
    },
    async associate(SecurityGroupId, SourcePrefixListId, PortRange = '80/80') {
      const rule = { IpProtocol: 'tcp', PortRange, SourcePrefixListId }
      await test.call('ecs.AuthorizeSecurityGroup', { ...REGION, SecurityGroupId, Permissions: [rule] })
    },
    quota(quotaName, value) {
      test.world.atomically(() =>
        test.world.quotas.put({ quotaKey: `${quotaName}||`, quotaName, accountId: '', regionId: '', value }),
      )
    },
  }
}
