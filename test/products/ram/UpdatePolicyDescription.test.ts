import { describe, expect, it } from 'vitest'
import { LOOK, ramWorld } from './ramSetup.ts'

describe('UpdatePolicyDescription', () => {
  it('does: another description', async () => {
    const world = await ramWorld()
    const { Policy } = await world.call('ram.UpdatePolicyDescription', {
      PolicyName: 'look',
      NewDescription: 'changed',
    })
    expect(Policy).toMatchObject({ ...LOOK, Description: 'changed' })
    expect((await world.call('ram.GetPolicy', LOOK)).Policy.Description).toBe('changed')
  })

  it.each([
    [{ PolicyName: 'none', NewDescription: 'x' }, 404, 'EntityNotExist.Policy'],
    [{ PolicyName: 'look', NewDescription: 'x'.repeat(1025) }, 400, 'InvalidParameter.NewDescription.Length'],
    [{ PolicyName: 'look' }, 400, 'MissingNewDescription'],
  ])('refuses: %o', async (request, status, code) => {
    const world = await ramWorld()
    expect(await world.refusal('ram.UpdatePolicyDescription', request)).toMatchObject({ status, code })
  })
})
