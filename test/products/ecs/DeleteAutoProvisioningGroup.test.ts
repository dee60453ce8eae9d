import { describe, expect, it } from 'vitest'
import { groupWorld, listedGroups } from './autoProvisioningSetup.ts'
import { REGION } from './instanceSetup.ts'

describe('DeleteAutoProvisioningGroup', () => {
  it.each([
    [false, undefined, 'Running'],
    [true, undefined, undefined],
    [true, false, 'Running'],
    [false, true, undefined],
  ])('does: group says release %s, request %s: the instance is %s', async (byGroup, byRequest, status) => {
    const world = await groupWorld()
    const { AutoProvisioningGroupId, ids } = await world.create({ TerminateInstances: byGroup })
    await world.test.settle()
    await world.test.call('ecs.DeleteAutoProvisioningGroup', {
      ...{ ...REGION, AutoProvisioningGroupId },
      ...(byRequest === undefined ? {} : { TerminateInstances: byRequest }),
    })
    expect(await listedGroups(world)).toEqual([])
    await world.test.settle()
    expect(world.status(ids[0] ?? '')).toBe(status)
  })

  it('refuses a group that there is not', async () => {
    const { test } = await groupWorld()
    const request = { ...REGION, AutoProvisioningGroupId: 'apg-none' }
    expect(await test.refusal('ecs.DeleteAutoProvisioningGroup', request)).toMatchObject({
      status: 404,
      code: 'InvalidAutoProvisioningGroupId.NotFound',
    })
  })
})
