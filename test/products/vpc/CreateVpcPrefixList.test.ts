import { describe, expect, it } from 'vitest'
import { ACCOUNT, testWorld } from '../../setup/worlds.ts'
import { REGION } from './network.ts'
import { LAB, listEntries, makePrefixList, OFFICE, showList } from './prefixListSetup.ts'

describe('CreateVpcPrefixList', () => {
  it('does: a Created list with its texts, size, entries, group and tags', async () => {
    const world = testWorld()
    const texts = { PrefixListName: 'places', PrefixListDescription: 'where we are' }
    const { PrefixListId, ResourceGroupId } = await world.call('vpc.CreateVpcPrefixList', {
      ...{ ...REGION, ...texts, IpVersion: 'IPv4', MaxEntries: 7, ResourceGroupId: 'rg-1' },
      PrefixListEntries: [OFFICE, { Cidr: '10.1.2.3' }],
      Tag: [{ Key: 'a', Value: 'b' }],
    })
    expect(PrefixListId).toMatch(/^pl-bp1[0-9a-z]{17}$/)
    expect(ResourceGroupId).toBe('rg-1')
    expect(await showList(world, PrefixListId)).toEqual({
      ...{ PrefixListId, ...texts, PrefixListStatus: 'Created', Status: 'Created', PrefixListType: 'Custom' },
      ...{ IpVersion: 'IPV4', MaxEntries: 7, CidrBlocks: ['192.168.0.0/16', '10.1.2.3/32'], OwnerId: ACCOUNT },
      ...{ CreationTime: '2026-01-02T03:04:05Z', ...REGION, ResourceGroupId: 'rg-1', ShareType: '' },
      Tags: [{ Key: 'a', Value: 'b' }],
    })
    expect(await listEntries(world, PrefixListId)).toEqual([OFFICE, { Cidr: '10.1.2.3/32', Description: '' }])
  })

  it('does: 50 IPv4 blocks unless it is said otherwise; IPv6 blocks in their shortest spelling', async () => {
    const world = testWorld()
    const { PrefixListId } = await world.call('vpc.CreateVpcPrefixList', REGION)
    expect(await showList(world, PrefixListId)).toMatchObject({
      ...{ IpVersion: 'IPV4', MaxEntries: 50, CidrBlocks: [], PrefixListName: '', PrefixListDescription: '' },
    })
    const six = await makePrefixList(world, { IpVersion: 'IPV6', PrefixListEntries: [{ Cidr: '2001:0db8:0::/32' }] })
    expect(await showList(world, six)).toMatchObject({ IpVersion: 'IPV6', CidrBlocks: ['2001:db8::/32'] })
  })

  it('refuses malformed texts, versions, sizes, blocks and tags', async () => {
    const world = testWorld()
    const code = async (members: object) =>
      (await world.refusal('vpc.CreateVpcPrefixList', { ...REGION, ...members })).code
    expect(await code({ PrefixListName: 'http://x' })).toBe('IllegalParam.PrefixListName')
    expect(await code({ PrefixListDescription: 'x'.repeat(257) })).toBe('IllegalParam.PrefixListDescription')
    expect(await code({ IpVersion: 'IPv5' })).toBe('IllegalParam.IpVersion')
    expect(await code({ MaxEntries: 0 })).toBe('IllegalParam.MaxEntries')
    expect(await code({ MaxEntries: 201 })).toBe('IllegalParam.MaxEntries')
    const entries = (...PrefixListEntries: object[]) => code({ PrefixListEntries })
    expect(await entries({ Cidr: '192.168.0.1/16' })).toBe('IllegalParam.Cidr')
    expect(await entries({ Cidr: '2001:db8::/32' })).toBe('IllegalParam.Cidr')
    expect(await entries({ Description: 'no block' })).toBe('IllegalParam.Cidr')
    expect(await entries({ ...OFFICE, Description: 'https://x' })).toBe('IllegalParam.Description')
    expect(await entries(OFFICE, LAB, OFFICE)).toBe('Duplicated.Cidr')
    expect(await code({ MaxEntries: 1, PrefixListEntries: [OFFICE, LAB] })).toBe('QuotaExceeded.PrefixListEntry')
    expect(await code({ Tag: [{ Key: 'acs:x' }] })).toBe('InvalidTagKey')
    expect(await code({ DryRun: true })).toBe('DryRunOperation')
  })

  it('refuses more lists than the account may have in the region', async () => {
    const world = testWorld()
    await world.control({ kind: 'quotas', settings: [{ name: 'vpc_prefix_lists_per_region', value: 1 }] })
    await makePrefixList(world)
    expect(await world.refusal('vpc.CreateVpcPrefixList', REGION)).toMatchObject({
      ...{ status: 400, code: 'QuotaExceeded.PrefixList' },
    })
    await world.call('vpc.CreateVpcPrefixList', { RegionId: 'cn-beijing' })
  })
})
