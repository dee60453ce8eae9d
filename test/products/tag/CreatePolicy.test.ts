import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { aPolicy, CONTENT } from './tagSetup.ts'

describe('CreatePolicy', () => {
  it('does: a policy, of the account unless something else is said', async () => {
    const world = testWorld()
    const made = await world.call('tag.CreatePolicy', { PolicyName: 'costs', PolicyContent: CONTENT, PolicyDesc: 'd' })
    expect(made).toMatchObject({ PolicyName: 'costs', PolicyId: expect.stringMatching(/^p-[0-9a-f]{20}$/) })
    expect((await world.call('tag.GetPolicy', { PolicyId: made.PolicyId })).Policy).toEqual({
      ...{ PolicyName: 'costs', PolicyDesc: 'd', PolicyContent: CONTENT, UserType: 'USER' },
    })
    const PolicyId = await aPolicy(world, { PolicyName: 'all', UserType: 'RD' })
    expect((await world.call('tag.GetPolicy', { PolicyId })).Policy.UserType).toBe('RD')
  })

  it.each([
    [{ PolicyName: 'a b' }, 400, 'InvalidParameter.PolicyName'],
    [{ PolicyName: 'x'.repeat(129) }, 400, 'InvalidParameter.PolicyName'],
    [{ PolicyDesc: 'x'.repeat(513) }, 400, 'InvalidParameter.PolicyDesc'],
    [{ PolicyContent: 'not JSON' }, 400, 'InvalidParameter.PolicyContent'],
    [{ PolicyContent: '{"tags":[]}' }, 400, 'InvalidParameter.PolicyContent'],
    [{ PolicyContent: `{"tags":{"x":"${'x'.repeat(65_536)}"}}` }, 400, 'InvalidParameter.PolicyContent'],
    [{ UserType: 'ALL' }, 400, 'InvalidParameter.UserType'],
    [{ PolicyName: 'costs' }, 409, 'EntityAlreadyExists.Policy'],
  ])('refuses: %o', async (more, status, code) => {
    const world = testWorld()
    await aPolicy(world)
    const request = { PolicyName: 'other', PolicyContent: CONTENT, ...more }
    expect(await world.refusal('tag.CreatePolicy', request)).toMatchObject({ status, code })
  })
})
