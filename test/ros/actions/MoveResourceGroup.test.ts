import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { tagged } from './tagged.ts'

describe('MoveResourceGroup', () => {
  it('moves stacks, stack groups and templates', async () => {
    const at = testWorld()
    const { stack, template, group } = await tagged(at)
    for (const { ResourceId, ...rest } of [stack, template, group]) {
      const [id = ''] = ResourceId
      await at.call('ros.MoveResourceGroup', { ...rest, ResourceId: id, NewResourceGroupId: 'rg-2' })
    }
    expect(at.world.stacks.get(stack.ResourceId[0] ?? '')?.ResourceGroupId).toBe('rg-2')
    const { Templates } = await at.call('ros.ListTemplates', { ResourceGroupId: 'rg-2' })
    expect(Templates).toHaveLength(1)
    const groups = await at.call('ros.ListStackGroups', { RegionId: 'cn-hangzhou', ResourceGroupId: 'rg-2' })
    expect(groups.TotalCount).toBe(1)
  })

  it.each([
    ['StackGroupNotFound', { ResourceType: 'stackgroup', ResourceId: 'none' }],
    ['InvalidParameter', { ResourceType: 'templatescratch' }],
    ['InvalidParameter', { NewResourceGroupId: 'group' }],
    ['StackNotFound', { ResourceId: 'none' }],
    ['TemplateNotFound', { ResourceType: 'template', ResourceId: 'none' }],
  ])('refuses with %s: %j', async (code, more) => {
    const at = testWorld()
    const { stack } = await tagged(at)
    const request = { ...stack, ResourceId: stack.ResourceId[0], NewResourceGroupId: 'rg-2', ...more }
    expect((await at.refusal('ros.MoveResourceGroup', request)).code).toBe(code)
  })
})
