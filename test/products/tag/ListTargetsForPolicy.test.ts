import { describe, expect, it } from 'vitest'
import { isOverSdk, testWorld } from '../../setup/worlds.ts'
import { aPolicy } from './tagSetup.ts'

describe('ListTargetsForPolicy', () => {
  // The package declares TargetType a number and throws at the documented texts.
  it.skipIf(isOverSdk)('reads: page by page, and whether the targets are of a resource directory', async () => {
    const world = testWorld()
    const PolicyId = await aPolicy(world, { UserType: 'RD' })
    for (const TargetId of ['1', '2', '3']) {
      await world.call('tag.AttachPolicy', { PolicyId, TargetId, TargetType: 'ACCOUNT' })
    }
    const first = await world.call('tag.ListTargetsForPolicy', { PolicyId, MaxResult: 2 })
    expect(first.Targets.map(({ TargetId }) => TargetId)).toEqual(['1', '2'])
    const { NextToken } = first
    const second = await world.call('tag.ListTargetsForPolicy', { PolicyId, MaxResult: 2, NextToken })
    expect(second).toMatchObject({ Targets: [{ TargetId: '3' }], NextToken: '', IsRd: true })
    const own = await aPolicy(world, { PolicyName: 'own' })
    expect(await world.call('tag.ListTargetsForPolicy', { PolicyId: own })).toMatchObject({ IsRd: false, Targets: [] })
  })

  it.each([
    [{ PolicyId: 'p-1' }, 'InvalidParameter.PolicyId'],
    [{ MaxResult: 0 }, 'InvalidParameter'],
    [{ NextToken: 'x' }, 'InvalidParameter'],
  ])('refuses: %o', async (more, code) => {
    const world = testWorld()
    const PolicyId = await aPolicy(world)
    expect(await world.refusal('tag.ListTargetsForPolicy', { PolicyId, ...more })).toMatchObject({ status: 400, code })
  })
})
