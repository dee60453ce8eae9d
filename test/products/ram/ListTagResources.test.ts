import { describe, expect, it } from 'vitest'
import { ramWorld, TRUST } from './ramSetup.ts'

describe('ListTagResources', () => {
  it('reads: by name and by tags, page by page', async () => {
    const world = await ramWorld()
    await world.call('ram.CreateRole', {
      RoleName: 'b',
      AssumeRolePolicyDocument: TRUST,
      Tag: [{ Key: 'env', Value: 'x' }],
    })
    const Tag = [
      { Key: 'env', Value: 'test' },
      { Key: 'team', Value: 'a' },
    ]
    await world.call('ram.TagResources', { ResourceType: 'role', ResourceNames: ['ops'], Tag })
    const list = async (request: object) => {
      const reply = await world.call('ram.ListTagResources', { ResourceType: 'role', ...request })
      const shown = reply.TagResources?.map(
        ({ ResourceName, TagKey, TagValue }) => `${ResourceName}:${TagKey}=${TagValue}`,
      )
      return { ...reply, shown: shown?.join() }
    }
    expect((await list({})).shown).toBe('b:env=x,ops:env=test,ops:team=a')
    expect((await list({ ResourceNames: ['b'] })).shown).toBe('b:env=x')
    expect((await list({ Tag: [{ Key: 'env', Value: 'test' }] })).shown).toBe('ops:env=test,ops:team=a')
    const first = await list({ PageSize: 2 })
    expect(first.shown).toBe('b:env=x,ops:env=test')
    const second = await list({ PageSize: 2, NextToken: first.NextToken })
    expect(second.shown).toBe('ops:team=a')
    expect(second.NextToken).toBeUndefined()
  })

  it.each([
    [{ ResourceType: 'role', ResourceNames: ['none'] }, 404, 'EntityNotExist.Role'],
    [{ ResourceType: 'x' }, 400, 'InvalidParameter.ResourceType'],
    [{ ResourceType: 'role', PageSize: 101 }, 400, 'InvalidParameter'],
    [{ ResourceType: 'role', NextToken: 'x' }, 400, 'InvalidParameter'],
    [{}, 400, 'MissingResourceType'],
  ])('refuses: %o', async (request, status, code) => {
    const world = await ramWorld()
    expect(await world.refusal('ram.ListTagResources', request)).toMatchObject({ status, code })
  })
})
