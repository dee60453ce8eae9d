import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { aPolicy } from './tagSetup.ts'

describe('ModifyPolicy', () => {
  it('does: changes what is sent and leaves the rest', async () => {
    const world = testWorld()
    const PolicyId = await aPolicy(world, { PolicyDesc: 'old' })
    await world.call('tag.ModifyPolicy', { PolicyId, PolicyName: 'new_name', PolicyContent: '{"tags":{}}' })
    const changed = { PolicyName: 'new_name', PolicyContent: '{"tags":{}}' }
    expect((await world.call('tag.GetPolicy', { PolicyId })).Policy).toMatchObject({ ...changed, PolicyDesc: 'old' })
    await world.call('tag.ModifyPolicy', { PolicyId, PolicyName: 'new_name', PolicyDesc: 'new' })
    expect((await world.call('tag.GetPolicy', { PolicyId })).Policy).toMatchObject({ ...changed, PolicyDesc: 'new' })
  })

  it.each([
    [{ PolicyId: 'p-1' }, 400, 'InvalidParameter.PolicyId'],
    [{ PolicyName: 'a-b' }, 400, 'InvalidParameter.PolicyName'],
    [{ PolicyName: 'other' }, 409, 'EntityAlreadyExists.Policy'],
    [{ PolicyContent: '[]' }, 400, 'InvalidParameter.PolicyContent'],
    [{ PolicyDesc: 'x'.repeat(513) }, 400, 'InvalidParameter.PolicyDesc'],
  ])('refuses: %o', async (more, status, code) => {
    const world = testWorld()
    const PolicyId = await aPolicy(world)
    await aPolicy(world, { PolicyName: 'other' })
    expect(await world.refusal('tag.ModifyPolicy', { PolicyId, ...more })).toMatchObject({ status, code })
  })
})
