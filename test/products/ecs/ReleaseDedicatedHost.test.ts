import { describe, expect, it } from 'vitest'
import { allocate, hostWorld, listedHosts } from './dedicatedHostSetup.ts'
import { REGION } from './instanceSetup.ts'

describe('ReleaseDedicatedHost', () => {
  it('does: the host is gone at once, its release time with it; refuses one that is being created', async () => {
    const test = await hostWorld()
    const [DedicatedHostId = ''] = await allocate(test, { AutoReleaseTime: '2026-01-02T05:00:00Z' })
    const request = { ...REGION, DedicatedHostId }
    expect(await test.refusal('ecs.ReleaseDedicatedHost', request)).toMatchObject({
      status: 400,
      code: 'IncorrectHostStatus.Initializing',
    })
    await test.settle()
    await test.call('ecs.ReleaseDedicatedHost', request)
    expect(await listedHosts(test)).toEqual([])
    expect(test.world.nextDueMs).toBeUndefined()
    expect(await test.refusal('ecs.ReleaseDedicatedHost', request)).toMatchObject({
      status: 404,
      code: 'InvalidDedicatedHostId.NotFound',
    })
  })
})
