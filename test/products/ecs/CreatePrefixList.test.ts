import { describe, expect, it } from 'vitest'
import { prefixListWorld } from './prefixListSetup.ts'
import { REGION } from './securityGroupSetup.ts'

describe('CreatePrefixList', () => {
  it('does: makes a list with its entries in their shortest spelling', async () => {
    const { test, entries } = await prefixListWorld()
    const asked = { ...REGION, PrefixListName: 'office', AddressFamily: 'IPv4', MaxEntries: 5 }
    const { PrefixListId } = await test.call('ecs.CreatePrefixList', {
      ...asked,
      Description: 'our places',
      ResourceGroupId: 'rg-1',
      Entry: [{ Cidr: '10.0.0.0/8', Description: 'inside' }, { Cidr: '192.168.1.100' }],
      Tag: [{ Key: 'env', Value: 'test' }],
    })
    expect(PrefixListId).toMatch(/^pl-bp1/)
    expect(await entries(PrefixListId)).toEqual([
      { Cidr: '10.0.0.0/8', Description: 'inside' },
      { Cidr: '192.168.1.100/32', Description: '' },
    ])
    const { PrefixLists } = await test.call('ecs.DescribePrefixLists', REGION)
    expect(PrefixLists.PrefixList).toMatchObject([
      {
        ...{ PrefixListId, PrefixListName: 'office', Description: 'our places', AddressFamily: 'IPv4', MaxEntries: 5 },
        ...{ AssociationCount: 0, ResourceGroupId: 'rg-1', Tags: { Tag: [{ TagKey: 'env', TagValue: 'test' }] } },
      },
    ])
  })

  it('does: takes IPv6 blocks, and gives the same answer for the same token', async () => {
    const { makeList, entries } = await prefixListWorld()
    const asked = {
      ...{ AddressFamily: 'IPv6', ClientToken: 'once' },
      Entry: [{ Cidr: '2001:0DB8:0000:0000:0000:0000:0000:0000/32' }, { Cidr: '2001:db8::1' }],
    }
    const id = await makeList(asked)
    expect(await makeList(asked)).toBe(id)
    expect((await entries(id)).map(({ Cidr }) => Cidr)).toEqual(['2001:db8::/32', '2001:db8::1/128'])
  })

  it('refuses what is malformed', async () => {
    const { test } = await prefixListWorld()
    const good = { ...REGION, PrefixListName: 'list', AddressFamily: 'IPv4', MaxEntries: 3 }
    const refusal = (members: object) => test.refusal('ecs.CreatePrefixList', { ...good, ...members })
    for (const members of [
      { AddressFamily: 'IPX' },
      { PrefixListName: 'x' },
      { PrefixListName: 'com.aliyun.mine' },
      { Description: 'http://x' },
      { MaxEntries: 0 },
      { MaxEntries: 201 },
      { MaxEntries: -1 },
      { Entry: [{ Cidr: '10.0.0.1/8' }] },
      { Entry: [{ Cidr: '2001:db8::/32' }] },
      { Entry: [{ Cidr: 'everywhere' }] },
      { Entry: [{ Cidr: '10.0.0.1' }, { Cidr: '10.0.0.1/32' }] },
      { Entry: [{ Cidr: '10.0.0.0/8', Description: 'x' }] },
      { AddressFamily: 'IPv6', Entry: [{ Cidr: '10.0.0.0/8' }] },
      { AddressFamily: 'IPv6', Entry: [{ Cidr: '2001:db8::1/32' }] },
    ]) {
      expect(await refusal(members), JSON.stringify(members)).toMatchObject({ status: 400, code: 'InvalidParameter' })
    }
    const tooMany = { MaxEntries: 1, Entry: [{ Cidr: '10.0.0.0/8' }, { Cidr: '11.0.0.0/8' }] }
    expect(await refusal(tooMany)).toMatchObject({ status: 403, code: 'LimitExceed.PrefixListEntry' })
  })

  it('refuses a list more than the quota', async () => {
    const { test, makeList, quota } = await prefixListWorld()
    await makeList()
    quota('prefix_lists_per_region', 1)
    const asked = { ...REGION, PrefixListName: 'other', AddressFamily: 'IPv4', MaxEntries: 1 }
    expect(await test.refusal('ecs.CreatePrefixList', asked)).toMatchObject({
      ...{ status: 403, code: 'LimitExceed.PrefixList' },
    })
    quota('prefix_list_entries', 2)
    expect((await test.refusal('ecs.CreatePrefixList', { ...asked, MaxEntries: 3 })).code).toBe('InvalidParameter')
  })
})
