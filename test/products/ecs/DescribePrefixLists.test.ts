import { describe, expect, it } from 'vitest'
import type { Requests } from '../../../src/catalogue/types.generated.ts'
import { prefixListWorld } from './prefixListSetup.ts'
import { REGION } from './securityGroupSetup.ts'

describe('DescribePrefixLists', () => {
  it('reads by id, name, family, resource group and tag, with the groups that name the list', async () => {
    const { test, makeGroup, makeList, associate } = await prefixListWorld()
    const one = await makeList({ PrefixListName: 'one', ResourceGroupId: 'rg-1', Tag: [{ Key: 'env', Value: 'a' }] })
    const other = await makeList({ AddressFamily: 'IPv6', Entry: [] })
    const group = await makeGroup()
    await associate(group, one)
    await associate(group, one, '443/443')
    const found = async (filter: Partial<Requests['ecs.DescribePrefixLists']>) => {
      const { PrefixLists } = await test.call('ecs.DescribePrefixLists', { ...REGION, ...filter })
      return (PrefixLists.PrefixList ?? []).map(({ PrefixListId }) => PrefixListId)
    }
    expect(await found({})).toEqual([other, one])
    expect(await found({ PrefixListId: [one, 'pl-none'] })).toEqual([one])
    expect(await found({ PrefixListName: 'one' })).toEqual([one])
    expect(await found({ AddressFamily: 'IPv6' })).toEqual([other])
    expect(await found({ ResourceGroupId: 'rg-1' })).toEqual([one])
    expect(await found({ Tag: [{ Key: 'env', Value: 'a' }] })).toEqual([one])
    const { PrefixLists } = await test.call('ecs.DescribePrefixLists', { ...REGION, PrefixListId: [one] })
    expect(PrefixLists.PrefixList?.[0]?.AssociationCount).toBe(1)
  })

  it('reads page by page', async () => {
    const { test, makeList } = await prefixListWorld()
    const ids = [await makeList(), await makeList()]
    const first = await test.call('ecs.DescribePrefixLists', { ...REGION, MaxResults: 1 })
    expect(first.PrefixLists.PrefixList).toMatchObject([{ PrefixListId: ids[1] }])
    const rest = await test.call('ecs.DescribePrefixLists', { ...REGION, MaxResults: 1, NextToken: first.NextToken })
    expect(rest.PrefixLists.PrefixList).toMatchObject([{ PrefixListId: ids[0] }])
    expect(rest.NextToken).toBe('')
  })

  it('refuses a family that there is not, and pages out of range', async () => {
    const { test } = await prefixListWorld()
    for (const members of [{ AddressFamily: 'IPX' }, { MaxResults: 101 }, { MaxResults: 0 }, { NextToken: 'x' }]) {
      const refusal = await test.refusal('ecs.DescribePrefixLists', { ...REGION, ...members })
      expect(refusal, JSON.stringify(members)).toMatchObject({ status: 400, code: 'InvalidParameter' })
    }
  })
})
