import { describe, expect, it } from 'vitest'
import { ADMIN, LOOK, ramWorld } from './ramSetup.ts'

describe('ListPolicies', () => {
  it('reads: custom policies first, then those of the system, page by page', async () => {
    const world = await ramWorld()
    const first = await world.call('ram.ListPolicies', { MaxItems: 2 })
    expect(first.Policies.Policy).toMatchObject([
      { ...LOOK, AttachmentCount: 0, Description: 'reads' },
      { PolicyType: 'System' },
    ])
    expect(first.IsTruncated).toBe(true)
    const second = await world.call('ram.ListPolicies', { MaxItems: 1000, Marker: first.Marker })
    expect(second.IsTruncated).toBe(false)
    expect(second.Policies.Policy?.every(({ PolicyType }) => PolicyType === 'System')).toBe(true)
    const all = await world.call('ram.ListPolicies', {})
    expect(all.Policies.Policy).toHaveLength(2 + (second.Policies.Policy?.length ?? 0))
  })

  it('reads: of one type, and by tags', async () => {
    const world = await ramWorld()
    expect((await world.call('ram.ListPolicies', { PolicyType: 'Custom' })).Policies.Policy).toMatchObject([LOOK])
    expect((await world.call('ram.ListPolicies', { PolicyType: 'System' })).Policies.Policy).toContainEqual(
      expect.objectContaining(ADMIN),
    )
    const Tag = [{ Key: 'env', Value: 'test' }]
    expect((await world.call('ram.ListPolicies', { Tag })).Policies.Policy).toEqual([])
    await world.call('ram.TagResources', { ResourceType: 'policy', ResourceNames: ['look'], Tag })
    const [policy] = (await world.call('ram.ListPolicies', { Tag })).Policies.Policy ?? []
    expect(policy).toMatchObject({ ...LOOK, Tags: { Tag: [{ TagKey: 'env', TagValue: 'test' }] } })
  })

  it.each([
    [{ PolicyType: 'Any' }, 400, 'InvalidParameter.PolicyType'],
    [{ MaxItems: 1001 }, 400, 'InvalidParameter.MaxItems'],
    [{ Marker: 'x' }, 400, 'InvalidParameter.Marker'],
  ])('refuses: %o', async (request, status, code) => {
    const world = await ramWorld()
    expect(await world.refusal('ram.ListPolicies', request)).toMatchObject({ status, code })
  })
})
