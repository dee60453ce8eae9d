import { describe, expect, it } from 'vitest'
import { type TestWorld, testWorld } from '../../setup/worlds.ts'
import { REGION } from './network.ts'
import { makePrefixList } from './prefixListSetup.ts'

async function threeLists(world: TestWorld) {
  const a = await makePrefixList(world, { PrefixListName: 'a', ResourceGroupId: 'rg-1' })
  const b = await makePrefixList(world, { PrefixListName: 'b', Tag: [{ Key: 'k', Value: 'v' }] })
  const c = await makePrefixList(world, { PrefixListName: 'c', ResourceGroupId: 'rg-1' })
  await makePrefixList(world, { RegionId: 'cn-beijing' })
  return { a, b, c }
}

describe('ListPrefixLists', () => {
  it('reads: those of the region, newest first, by id, name, group and tag', async () => {
    const world = testWorld()
    expect(await world.call('vpc.ListPrefixLists', REGION)).toMatchObject({
      ...{ PrefixLists: [], TotalCount: 0, NextToken: '', MaxResults: 20 },
    })
    const { a, b, c } = await threeLists(world)
    const found = async (members: object) => {
      const { PrefixLists } = await world.call('vpc.ListPrefixLists', { ...REGION, ...members })
      return PrefixLists.map(({ PrefixListId }) => PrefixListId)
    }
    expect(await found({})).toEqual([c, b, a])
    expect(await found({ PrefixListIds: [a, c, 'pl-none'] })).toEqual([c, a])
    expect(await found({ PrefixListName: 'b' })).toEqual([b])
    expect(await found({ ResourceGroupId: 'rg-1' })).toEqual([c, a])
    expect(await found({ Tags: [{ Key: 'k', Value: 'v' }] })).toEqual([b])
    expect(await found({ Tags: [{ Key: 'k', Value: 'other' }] })).toEqual([])
  })

  it('reads page by page', async () => {
    const world = testWorld()
    const { a, b, c } = await threeLists(world)
    const first = await world.call('vpc.ListPrefixLists', { ...REGION, MaxResults: 2 })
    expect(first).toMatchObject({
      MaxResults: 2,
      TotalCount: 3,
      PrefixLists: [{ PrefixListId: c }, { PrefixListId: b }],
    })
    const { NextToken } = first
    const second = await world.call('vpc.ListPrefixLists', { ...REGION, MaxResults: 2, NextToken })
    expect(second).toMatchObject({ NextToken: '', PrefixLists: [{ PrefixListId: a }] })
  })

  it('refuses pages and tokens that do not exist, and too many ids', async () => {
    const world = testWorld()
    const refusal = (members: object) => world.refusal('vpc.ListPrefixLists', { ...REGION, ...members })
    expect(await refusal({ MaxResults: 101 })).toMatchObject({ status: 400, code: 'InvalidParameter' })
    expect((await refusal({ NextToken: 'none' })).code).toBe('InvalidParameter')
    expect((await refusal({ PrefixListIds: Array(101).fill('pl-none') })).code).toBe('InvalidParameter')
  })
})
