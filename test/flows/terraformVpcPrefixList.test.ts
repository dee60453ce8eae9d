import { describe, expect, it } from 'vitest'
import { REGION } from '../products/vpc/network.ts'
import { LAB, listEntries, OFFICE, showList } from '../products/vpc/prefixListSetup.ts'
import { testWorld } from '../setup/worlds.ts'

describe('Terraform: alicloud_vpc_prefix_list', () => {
  it('create, read, update with a changed description of an entry, read, delete, read says gone', async () => {
    const world = testWorld()
    const { PrefixListId } = await world.call('vpc.CreateVpcPrefixList', {
      ...{ ...REGION, PrefixListName: 'tf', PrefixListDescription: 'made by Terraform', ClientToken: 'tf-1' },
      ...{ IpVersion: 'IPV4', MaxEntries: 50, PrefixListEntries: [OFFICE] },
    })
    expect(await showList(world, PrefixListId)).toMatchObject({
      ...{ PrefixListName: 'tf', PrefixListDescription: 'made by Terraform', IpVersion: 'IPV4', MaxEntries: 50 },
      Status: 'Created',
    })
    expect(await listEntries(world, PrefixListId)).toEqual([OFFICE])

    // The old entry goes and the new one comes in the same call.
    const renamed = { ...OFFICE, Description: 'main office' }
    const change = { AddPrefixListEntry: [renamed, LAB], RemovePrefixListEntry: [OFFICE], MaxEntries: 20 }
    await world.call('vpc.ModifyVpcPrefixList', { ...REGION, PrefixListId, ...change, ClientToken: 'tf-2' })
    expect((await showList(world, PrefixListId))?.Status).toBe('Modifying')
    await world.settle()
    expect(await showList(world, PrefixListId)).toMatchObject({ Status: 'Created', MaxEntries: 20 })
    expect(await listEntries(world, PrefixListId)).toEqual([renamed, LAB])

    await world.call('vpc.DeleteVpcPrefixList', { ...REGION, PrefixListId, ClientToken: 'tf-3' })
    expect(await showList(world, PrefixListId)).toBeUndefined()
  })
})
