import { describe, expect, it } from 'vitest'
import type { Requests } from '../../../src/catalogue/types.generated.ts'
import { testWorld } from '../../setup/worlds.ts'
import { texts, threeGroups } from './taggedGroups.ts'

async function listed() {
  const groups = await threeGroups()
  const { world, older, newer, tag } = groups
  await tag([older], { team: 'a', env: 'test' })
  await tag([newer], { env: 'live' })
  const list = async (request: Requests['resourcemanager.ListTagResources']) => {
    const reply = await world.call('resourcemanager.ListTagResources', request)
    const shown = reply.TagResources?.map(({ ResourceId, TagKey, TagValue }) => `${ResourceId} ${TagKey}=${TagValue}`)
    return { ...reply, shown }
  }
  return { ...groups, list }
}

describe('ListTagResources', () => {
  it('reads: the tags of one group, as Terraform asks for them', async () => {
    const { older, list } = await listed()
    const reply = await list({ ResourceType: 'ResourceGroup', ResourceId: [older] })
    expect(reply.NextToken).toBeUndefined()
    expect(reply).toMatchObject({
      TagResources: [
        { ResourceId: older, ResourceType: 'resourcegroup', TagKey: 'env', TagValue: 'test' },
        { ResourceId: older, ResourceType: 'resourcegroup', TagKey: 'team', TagValue: 'a' },
      ],
    })
    expect((await list({ ResourceType: 'resourcegroup', ResourceId: [older] })).TagResources).toHaveLength(2)
    expect((await list({ ResourceId: ['rg-none'] })).TagResources).toEqual([])
  })

  it('reads: by tags, by ids and tags, of all groups, and of the default one', async () => {
    const { older, newer, standard, tag, list } = await listed()
    const all = [`${newer} env=live`, `${older} env=test`, `${older} team=a`]
    expect((await list({})).shown).toEqual(all)
    expect((await list({ Tag: [{ Key: 'env' }] })).shown).toEqual(all)
    expect((await list({ Tag: [{ Key: 'env', Value: 'live' }] })).shown).toEqual(all.slice(0, 1))
    expect((await list({ ResourceId: [older], Tag: [{ Key: 'env', Value: 'live' }] })).shown).toEqual([])
    await tag([standard], { env: 'x' })
    expect((await list({ ResourceId: [standard] })).shown).toEqual([`${standard} env=x`])
  })

  it('reads: page by page', async () => {
    const { older, newer, tag, list } = await listed()
    const first = await list({ MaxResults: 2 })
    expect(first.shown).toEqual([`${newer} env=live`, `${older} env=test`])
    const second = await list({ MaxResults: 2, NextToken: first.NextToken ?? '' })
    expect(second).toMatchObject({ shown: [`${older} team=a`] })
    expect(second.NextToken).toBeUndefined()
    await tag([newer], Object.fromEntries(texts(12).map((key) => [key, ''])))
    expect((await list({})).TagResources).toHaveLength(10)
    expect((await list({ MaxResults: 100 })).TagResources).toHaveLength(15)
  })

  it('reads: nothing of another account', async () => {
    const { world, older } = await listed()
    const other = '1000000000000002'
    await world.control({ kind: 'account', accountId: other, accessKeyId: 'LTAIother', accessKeySecret: 's' })
    const reply = await world.call('resourcemanager.ListTagResources', { ResourceId: [older] }, other)
    expect(reply.TagResources).toEqual([])
  })

  it.each([
    [{ ResourceType: 'Account' }, 'InvalidParameter.ResourceType'],
    [{ ResourceType: 'folder' }, 'InvalidParameter.ResourceType'],
    [{ ResourceId: texts(51) }, 'InvalidParameter.ResourceId'],
    [{ Tag: texts(21).map((Key) => ({ Key })) }, 'InvalidParameter.Tag'],
    [{ MaxResults: 0 }, 'InvalidParameter'],
    [{ MaxResults: 101 }, 'InvalidParameter'],
    [{ NextToken: 'x' }, 'InvalidParameter'],
  ])('refuses: %o', async (request, code) => {
    expect(await testWorld().refusal('resourcemanager.ListTagResources', request)).toMatchObject({ status: 400, code })
  })

  it('refuses: the token of another question', async () => {
    const { older, world, list } = await listed()
    const { NextToken } = await list({ MaxResults: 1 })
    const request = { MaxResults: 1, NextToken, ResourceId: [older] }
    expect(await world.refusal('resourcemanager.ListTagResources', request)).toMatchObject({ code: 'InvalidParameter' })
  })
})
