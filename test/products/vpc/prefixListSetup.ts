import type { Requests } from '../../../src/catalogue/types.generated.ts'
import type { TestWorld } from '../../setup/worlds.ts'
import { REGION } from './network.ts'

export const OFFICE = { Cidr: '192.168.0.0/16', Description: 'office' }
export const LAB = { Cidr: '172.16.0.0/12', Description: 'lab' }

/** A prefix list of two IPv4 blocks, with room for 5. */
export async function makePrefixList(
  world: TestWorld,
  members: Partial<Requests['vpc.CreateVpcPrefixList']> = {},
): Promise<string> {
  const terms = { MaxEntries: 5, PrefixListEntries: [OFFICE, LAB] }
  return (await world.call('vpc.CreateVpcPrefixList', { ...REGION, ...terms, ...members })).PrefixListId
}

/** A prefix list as ListPrefixLists shows it. */
export async function showList(world: TestWorld, PrefixListId: string) {
  return (await world.call('vpc.ListPrefixLists', { ...REGION, PrefixListIds: [PrefixListId] })).PrefixLists[0]
}

export async function listEntries(world: TestWorld, PrefixListId: string) {
  const { PrefixListEntry } = await world.call('vpc.GetVpcPrefixListEntries', { ...REGION, PrefixListId })
  return PrefixListEntry.map(({ Cidr, Description }) => ({ Cidr, Description }))
}

export async function listAssociations(world: TestWorld, PrefixListId: string) {
  return (await world.call('vpc.GetVpcPrefixListAssociations', { ...REGION, PrefixListId })).PrefixListAssociation
}
