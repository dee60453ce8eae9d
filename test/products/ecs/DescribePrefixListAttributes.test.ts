import { describe, expect, it } from 'vitest'
import { prefixListWorld } from './prefixListSetup.ts'
import { REGION } from './securityGroupSetup.ts'

describe('DescribePrefixListAttributes', () => {
  it('reads a list with its entries', async () => {
    const { test, makeList } = await prefixListWorld()
    const PrefixListId = await makeList({ Description: 'our places' })
    const { RequestId: _id, ...shown } = await test.call('ecs.DescribePrefixListAttributes', {
      ...REGION,
      PrefixListId,
    })
    expect(shown).toEqual({
      ...{ PrefixListId, PrefixListName: 'list', Description: 'our places', AddressFamily: 'IPv4', MaxEntries: 3 },
      ...{ CreationTime: expect.any(String), Entries: { Entry: [{ Cidr: '10.0.0.0/8', Description: '' }] } },
    })
  })

  it('refuses a list that does not exist', async () => {
    const { test } = await prefixListWorld()
    const asked = { ...REGION, PrefixListId: 'pl-none' }
    expect(await test.refusal('ecs.DescribePrefixListAttributes', asked)).toMatchObject({
      ...{ status: 404, code: 'InvalidPrefixListId.NotFound' },
    })
  })
})
