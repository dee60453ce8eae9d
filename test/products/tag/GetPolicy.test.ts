import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { aPolicy, CONTENT } from './tagSetup.ts'

describe('GetPolicy', () => {
  it('reads: a policy', async () => {
    const world = testWorld()
    const PolicyId = await aPolicy(world)
    expect((await world.call('tag.GetPolicy', { PolicyId })).Policy).toEqual({
      ...{ PolicyName: 'costs', PolicyDesc: '', PolicyContent: CONTENT, UserType: 'USER' },
    })
  })

  it('refuses: one that is not there, or is of another account', async () => {
    const world = testWorld()
    const PolicyId = await aPolicy(world)
    const refusal = { status: 400, code: 'InvalidParameter.PolicyId' }
    expect(await world.refusal('tag.GetPolicy', { PolicyId: 'p-1' })).toMatchObject(refusal)
    expect(await world.refusal('tag.GetPolicy', { PolicyId }, '1000000000000002')).toMatchObject(refusal)
  })
})
