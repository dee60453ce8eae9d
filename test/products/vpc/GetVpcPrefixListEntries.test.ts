import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { REGION } from './network.ts'
import { LAB, makePrefixList, OFFICE } from './prefixListSetup.ts'

describe('GetVpcPrefixListEntries', () => {
  it('reads the entries in their order, page by page', async () => {
    const world = testWorld()
    const home = { Cidr: '10.9.0.0/16', Description: '' }
    const PrefixListId = await makePrefixList(world, { PrefixListEntries: [OFFICE, LAB, home] })
    const asked = { ...REGION, PrefixListId }
    expect(await world.call('vpc.GetVpcPrefixListEntries', asked)).toMatchObject({
      ...{ Count: 3, TotalCount: 3, NextToken: '' },
      PrefixListEntry: [OFFICE, LAB, home].map((entry) => ({ ...entry, PrefixListId, ...REGION })),
    })
    const first = await world.call('vpc.GetVpcPrefixListEntries', { ...asked, MaxResults: 2 })
    expect(first).toMatchObject({ Count: 2, TotalCount: 3, PrefixListEntry: [OFFICE, LAB] })
    const { NextToken } = first
    expect(await world.call('vpc.GetVpcPrefixListEntries', { ...asked, MaxResults: 2, NextToken })).toMatchObject({
      ...{ Count: 1, NextToken: '', PrefixListEntry: [home] },
    })
    const other = await makePrefixList(world)
    const elsewhere = { ...REGION, PrefixListId: other, NextToken }
    expect((await world.refusal('vpc.GetVpcPrefixListEntries', elsewhere)).code).toBe('InvalidParameter')
  })

  it('refuses unknown lists, and pages that do not exist', async () => {
    const world = testWorld()
    const PrefixListId = await makePrefixList(world)
    const refusal = (members: object) =>
      world.refusal('vpc.GetVpcPrefixListEntries', { ...REGION, PrefixListId, ...members })
    expect(await refusal({ PrefixListId: 'pl-none' })).toMatchObject({
      ...{ status: 404, code: 'ResourceNotFound.PrefixList' },
    })
    expect((await refusal({ MaxResults: 0 })).code).toBe('InvalidParameter')
    expect((await refusal({ MaxResults: 101 })).code).toBe('InvalidParameter')
  })
})
