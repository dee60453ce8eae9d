import { describe, expect, it } from 'vitest'
import { prefixListWorld } from './prefixListSetup.ts'
import { REGION } from './securityGroupSetup.ts'

describe('ModifyPrefixList', () => {
  it('does: adds, redescribes and removes entries, and renames', async () => {
    const { test, makeList, entries } = await prefixListWorld()
    const PrefixListId = await makeList({ Entry: [{ Cidr: '10.0.0.0/8' }, { Cidr: '11.0.0.0/8' }] })
    await test.call('ecs.ModifyPrefixList', {
      ...{ ...REGION, PrefixListId, PrefixListName: 'after', Description: 'changed' },
      AddEntry: [{ Cidr: '10.0.0.0/8', Description: 'inside' }, { Cidr: '12.0.0.0/8' }],
      RemoveEntry: [{ Cidr: '11.0.0.0/8' }],
    })
    expect(await entries(PrefixListId)).toEqual([
      { Cidr: '10.0.0.0/8', Description: 'inside' },
      { Cidr: '12.0.0.0/8', Description: '' },
    ])
    const shown = await test.call('ecs.DescribePrefixListAttributes', { ...REGION, PrefixListId })
    expect(shown).toMatchObject({ PrefixListName: 'after', Description: 'changed' })
  })

  it('refuses entries that do not fit, and an unknown list', async () => {
    const { test, makeList } = await prefixListWorld()
    const PrefixListId = await makeList({ MaxEntries: 1 })
    const refusal = (members: object) => test.refusal('ecs.ModifyPrefixList', { ...REGION, PrefixListId, ...members })
    expect(await refusal({ AddEntry: [{ Cidr: '11.0.0.0/8' }] })).toMatchObject({
      ...{ status: 403, code: 'LimitExceed.PrefixListEntry' },
    })
    const code = async (members: object) => (await refusal(members)).code
    expect(await code({ RemoveEntry: [{ Cidr: '11.0.0.0/8' }] })).toBe('InvalidParameter')
    const both = { AddEntry: [{ Cidr: '10.0.0.0/8' }], RemoveEntry: [{ Cidr: '10.0.0.0/8' }] }
    expect(await code(both)).toBe('InvalidParameter')
    expect(await code({ AddEntry: [{ Cidr: '2001:db8::/32' }] })).toBe('InvalidParameter')
    expect(await code({ PrefixListName: '1' })).toBe('InvalidParameter')
    expect(await refusal({ PrefixListId: 'pl-none' })).toMatchObject({
      ...{ status: 404, code: 'InvalidPrefixListId.NotFound' },
    })
  })
})
