import { describe, expect, it } from 'vitest'
import { availableHost, hostWorld, shownHost } from './dedicatedHostSetup.ts'
import { REGION } from './instanceSetup.ts'

describe('ModifyDedicatedHostAutoReleaseTime', () => {
  it('does: sets the time, moves it, and takes it back', async () => {
    const test = await hostWorld()
    const [moved, kept] = [await availableHost(test), await availableHost(test)]
    const set = (DedicatedHostId: string, AutoReleaseTime?: string) =>
      test.call('ecs.ModifyDedicatedHostAutoReleaseTime', {
        ...{ ...REGION, DedicatedHostId },
        ...(AutoReleaseTime === undefined ? {} : { AutoReleaseTime }),
      })
    await set(moved, '2026-01-02T05:00:59Z')
    expect((await shownHost(test, moved))?.AutoReleaseTime).toBe('2026-01-02T05:00Z')
    await set(moved, '2026-01-02T06:00:00Z')
    await set(kept, '2026-01-02T05:00:00Z')
    await set(kept)
    expect((await shownHost(test, kept))?.AutoReleaseTime).toBe('')
    await test.advance(Date.UTC(2026, 0, 2, 5, 30) - test.world.nowMs)
    expect(await shownHost(test, moved)).toBeDefined()
    await test.advance(1_800_000)
    expect(await shownHost(test, moved)).toBeUndefined()
    expect(await shownHost(test, kept)).toBeDefined()
  })

  it.each([
    [{ AutoReleaseTime: 'soon' }, 400, 'InvalidAutoReleaseTime.Malformed'],
    [{ AutoReleaseTime: '2036-01-02T03:10:00Z' }, 400, 'InvalidAutoReleaseTime.Malformed'],
    [{ DedicatedHostId: 'dh-none' }, 404, 'InvalidDedicatedHostId.NotFound'],
  ])('refuses %o', async (members, status, code) => {
    const test = await hostWorld()
    const request = { ...REGION, DedicatedHostId: await availableHost(test), ...members }
    expect(await test.refusal('ecs.ModifyDedicatedHostAutoReleaseTime', request)).toMatchObject({ status, code })
  })
})
