import { describe, expect, it } from 'vitest'
import { ACCOUNT, isOverSdk, testWorld } from '../../setup/worlds.ts'
import { aPolicy, targets } from './tagSetup.ts'

describe('DetachPolicy', () => {
  it('does: takes it off what is named, else off the account', async () => {
    const world = testWorld()
    const PolicyId = await aPolicy(world)
    for (const more of [{}, { TargetId: ACCOUNT, TargetType: 'USER' }]) {
      await world.call('tag.AttachPolicy', { PolicyId })
      await world.call('tag.DetachPolicy', { PolicyId, ...more })
      expect(await targets(world, PolicyId)).toEqual([])
    }
  })

  // The package declares TargetType a number and throws at the documented texts.
  it.skipIf(isOverSdk)('does: leaves other parts of a resource directory', async () => {
    const world = testWorld()
    const PolicyId = await aPolicy(world, { UserType: 'RD' })
    for (const TargetId of ['fd-1', 'fd-2']) {
      await world.call('tag.AttachPolicy', { PolicyId, TargetId, TargetType: 'FOLDER' })
    }
    await world.call('tag.DetachPolicy', { PolicyId, TargetId: 'fd-1', TargetType: 'FOLDER' })
    expect(await targets(world, PolicyId)).toEqual([{ TargetId: 'fd-2', TargetType: 'FOLDER' }])
  })

  it('refuses: what it is not attached to, and an unknown policy', async () => {
    const world = testWorld()
    const PolicyId = await aPolicy(world)
    expect(await world.refusal('tag.DetachPolicy', { PolicyId })).toMatchObject({
      ...{ status: 404, code: 'EntityNotExist.Policy.Target' },
    })
    expect(await world.refusal('tag.DetachPolicy', { PolicyId: 'x' })).toMatchObject({
      ...{ status: 400, code: 'InvalidParameter.PolicyId' },
    })
  })
})
