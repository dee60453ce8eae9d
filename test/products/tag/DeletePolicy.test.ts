import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { aPolicy } from './tagSetup.ts'

describe('DeletePolicy', () => {
  it('refuses: while it is attached; does: once it is not', async () => {
    const world = testWorld()
    const PolicyId = await aPolicy(world)
    await world.call('tag.AttachPolicy', { PolicyId })
    const refusal = await world.refusal('tag.DeletePolicy', { PolicyId })
    expect(refusal).toMatchObject({ status: 409, code: 'DeleteConflict.Policy.Target' })
    await world.call('tag.DetachPolicy', { PolicyId })
    await world.call('tag.DeletePolicy', { PolicyId })
    const gone = { status: 400, code: 'InvalidParameter.PolicyId' }
    expect(await world.refusal('tag.GetPolicy', { PolicyId })).toMatchObject(gone)
    expect(await world.refusal('tag.DeletePolicy', { PolicyId })).toMatchObject(gone)
  })
})
