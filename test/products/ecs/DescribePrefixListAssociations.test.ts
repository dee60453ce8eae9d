import { describe, expect, it } from 'vitest'
import { prefixListWorld } from './prefixListSetup.ts'
import { REGION } from './securityGroupSetup.ts'

describe('DescribePrefixListAssociations', () => {
  it('reads the groups that name the list, page by page', async () => {
    const { test, makeGroup, makeList, associate } = await prefixListWorld()
    const PrefixListId = await makeList()
    const groups = [await makeGroup(), await makeGroup()]
    await makeGroup()
    for (const group of groups) await associate(group, PrefixListId)
    const list = (members: object) =>
      test.call('ecs.DescribePrefixListAssociations', { ...REGION, PrefixListId, ...members })
    const all = await list({})
    expect(all.PrefixListAssociations.PrefixListAssociation).toEqual([
      { ResourceId: groups[1], ResourceType: 'securitygroup' },
      { ResourceId: groups[0], ResourceType: 'securitygroup' },
    ])
    const first = await list({ MaxResults: 1 })
    const rest = await list({ MaxResults: 1, NextToken: first.NextToken })
    expect(rest.PrefixListAssociations.PrefixListAssociation).toMatchObject([{ ResourceId: groups[0] }])
  })

  it('refuses a list that does not exist', async () => {
    const { test } = await prefixListWorld()
    const asked = { ...REGION, PrefixListId: 'pl-none' }
    expect((await test.refusal('ecs.DescribePrefixListAssociations', asked)).code).toBe('InvalidPrefixListId.NotFound')
  })
})
