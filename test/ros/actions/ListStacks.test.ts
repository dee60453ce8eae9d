import { describe, expect, it } from 'vitest'
import type { Requests } from '../../../src/catalogue/types.generated.ts'
import { testWorld } from '../../setup/worlds.ts'
import { createStack, deleteStack, REGION, template, vpc } from '../stack/stackSetup.ts'

/** Stacks a, b, c (a second apart; b tagged and in a resource group) and one that was deleted. */
async function someStacks() {
  const at = testWorld()
  const ids: Record<string, string> = {}
  for (const StackName of ['gone', 'a', 'b', 'c']) {
    const more = StackName === 'b' ? { Tags: [{ Key: 'k', Value: 'v' }], ResourceGroupId: 'rg-1' } : {}
    ids[StackName] = await createStack(at, template({ Vpc: vpc() }), { StackName, ...more })
    if (StackName === 'gone') {
      await at.settle()
      await deleteStack(at, ids.gone ?? '')
    } else await at.advance(1_000)
  }
  const list = async (more: Partial<Requests['ros.ListStacks']> = {}) => {
    const { Stacks, TotalCount } = await at.call('ros.ListStacks', { RegionId: REGION, ...more })
    return `${Stacks.map(({ StackName }) => StackName).join(' ')} of ${TotalCount}`
  }
  return { at, ids, list }
}

describe('ListStacks', () => {
  it('lists live stacks of the region and account, newest first', async () => {
    const { at, list } = await someStacks()
    expect(await list()).toBe('c b a of 3')
    expect(await list({ RegionId: 'cn-beijing' })).toBe(' of 0')
    expect((await at.call('ros.ListStacks', { RegionId: REGION }, '1000000000000002')).TotalCount).toBe(0)
  })

  it('pages', async () => {
    const { at, list } = await someStacks()
    expect(await list({ PageSize: 2 })).toBe('c b of 3')
    expect(await list({ PageSize: 2, PageNumber: 2 })).toBe('a of 3')
    expect((await at.refusal('ros.ListStacks', { RegionId: REGION, PageSize: 0 })).code).toBe('InvalidParameter')
    expect((await at.refusal('ros.ListStacks', { RegionId: REGION, PageSize: 101 })).code).toBe('InvalidParameter')
  })

  it('shows deleted stacks when Status asks for them', async () => {
    const { list } = await someStacks()
    expect(await list({ Status: ['DELETE_COMPLETE'] })).toBe('gone of 1')
    expect(await list({ Status: ['DELETE_COMPLETE', 'CREATE_IN_PROGRESS'] })).toBe('c b a gone of 4')
    expect(await list({ Status: ['CREATE_FAILED'] })).toBe(' of 0')
  })

  it('filters', async () => {
    const { ids, list } = await someStacks()
    const [a = '', c = ''] = [ids.a, ids.c]
    expect(await list({ StackName: ['a', 'b'] })).toBe('b a of 2')
    expect(await list({ StackName: ['?'] })).toBe(' of 0')
    expect(await list({ StackId: a })).toBe('a of 1')
    expect(await list({ StackIds: [a, c] })).toBe('c a of 2')
    expect(await list({ Tag: [{ Key: 'k', Value: 'v' }] })).toBe('b of 1')
    expect(await list({ Tag: [{ Key: 'k', Value: 'w' }] })).toBe(' of 0')
    expect(await list({ ResourceGroupId: 'rg-1' })).toBe('b of 1')
  })

  it('filters by the time of creation', async () => {
    const { at, ids, list } = await someStacks()
    const { CreateTime } = await at.call('ros.GetStack', { RegionId: REGION, StackId: ids.b ?? '' })
    expect(await list({ StartTime: CreateTime })).toBe('c b of 2')
    expect(await list({ StartTime: `${CreateTime}Z`, EndTime: CreateTime })).toBe('b of 1')
    expect(await list({ EndTime: CreateTime })).toBe('b a of 2')
  })
})
