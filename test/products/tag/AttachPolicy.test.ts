import { describe, expect, it } from 'vitest'
import { ACCOUNT, isOverSdk, testWorld } from '../../setup/worlds.ts'
import { aPolicy, targets } from './tagSetup.ts'

describe('AttachPolicy', () => {
  // The package declares TargetType a number and throws at the documented texts.
  it.skipIf(isOverSdk)('does: to the account itself', async () => {
    const world = testWorld()
    const [bare, named] = [await aPolicy(world), await aPolicy(world, { PolicyName: 'named' })]
    await world.call('tag.AttachPolicy', { PolicyId: bare })
    await world.call('tag.AttachPolicy', { PolicyId: named, TargetId: ACCOUNT, TargetType: 'user' })
    for (const id of [bare, named]) {
      expect(await targets(world, id)).toEqual([{ TargetId: ACCOUNT, TargetType: 'USER' }])
    }
  })

  // The package declares TargetType a number and throws at the documented texts.
  it.skipIf(isOverSdk)('does: to parts of a resource directory', async () => {
    const world = testWorld()
    const PolicyId = await aPolicy(world, { UserType: 'RD' })
    await world.call('tag.AttachPolicy', { PolicyId, TargetId: 'fd-1', TargetType: 'FOLDER' })
    await world.call('tag.AttachPolicy', { PolicyId, TargetId: 'r-1', TargetType: 'ROOT' })
    expect(await targets(world, PolicyId)).toEqual([
      { TargetId: 'fd-1', TargetType: 'FOLDER' },
      { TargetId: 'r-1', TargetType: 'ROOT' },
    ])
  })

  it.each([
    [{ PolicyId: 'p-1' }, 'USER', 400, 'InvalidParameter.PolicyId'],
    [{ TargetType: 'FOLDER', TargetId: 'fd-1' }, 'USER', 400, 'InvalidParameter.TargetType'],
    [{ TargetId: '1' }, 'USER', 400, 'InvalidParameter.TargetId'],
    [{}, 'RD', 400, 'InvalidParameter.TargetType'],
    [{ TargetType: 'ROOT' }, 'RD', 400, 'InvalidParameter.TargetId'],
  ])('refuses: %o of a policy of %s', async (more, UserType, status, code) => {
    const world = testWorld()
    const PolicyId = await aPolicy(world, { UserType })
    expect(await world.refusal('tag.AttachPolicy', { PolicyId, ...more })).toMatchObject({ status, code })
  })

  it('refuses: twice to the same', async () => {
    const world = testWorld()
    const PolicyId = await aPolicy(world)
    await world.call('tag.AttachPolicy', { PolicyId })
    const refusal = await world.refusal('tag.AttachPolicy', { PolicyId, TargetType: 'USER' })
    expect(refusal).toMatchObject({ status: 409, code: 'EntityAlreadyExists.Policy.Target' })
  })
})
