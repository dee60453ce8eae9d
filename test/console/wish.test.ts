import { describe, expect, it } from 'vitest'
import { FIRST_WISH, isAmount, requestOf, TERMS } from '../../src/console/pages/clone/shapes.ts'
import { PERIODS } from '../../src/rules/period.ts'

const ASKED = {
  sourceRegionId: 'cn-hangzhou',
  sourceInstanceIds: ['i-1', 'i-2'],
  resourceGroupId: '',
  actAs: '',
  hasSubscription: true,
}

describe('what the clone wizard asks for', () => {
  it('is no more than the sources and the destination while nothing else is chosen', () => {
    expect(requestOf(FIRST_WISH, ASKED)).toEqual({
      sourceRegionId: 'cn-hangzhou',
      sourceInstanceIds: ['i-1', 'i-2'],
      destinationRegionId: 'cn-hangzhou',
      instanceAmount: 1,
      includeInstanceData: false,
    })
  })

  it('names what was chosen, and who asks within which group', () => {
    const wish = { ...FIRST_WISH, destinationRegionId: 'cn-beijing', term: '12 Month', autoRenew: true }
    const chosen = { securityGroups: 'first', replicateDataDisks: false, policyCheck: 'names' } as const
    const asked = { ...ASKED, resourceGroupId: 'rg-1', actAs: 'acs:ram::1:user/ann' }
    expect(requestOf({ ...wish, ...chosen }, asked)).toMatchObject({
      destinationRegionId: 'cn-beijing',
      sourceResourceGroupId: 'rg-1',
      options: { ...chosen, period: 12, periodUnit: 'Month', autoRenew: true },
      as: { principalArn: 'acs:ram::1:user/ann' },
    })
  })

  it('has no term where no source is a subscription, and of the disks only what has a bearing', () => {
    const wish = { ...FIRST_WISH, term: '2 Week', replicateDataDisks: false, strictImagePrerequisite: true }
    const optionsOf = (includeInstanceData: boolean) =>
      requestOf({ ...wish, includeInstanceData }, { ...ASKED, hasSubscription: false }).options
    expect(optionsOf(false)).toEqual({ replicateDataDisks: false })
    expect(optionsOf(true)).toEqual({ strictImagePrerequisite: true })
  })

  it('offers the terms that can be bought, and amounts from 1 to 100', () => {
    const sold = Object.entries(PERIODS).flatMap(([unit, counts]) => counts.map((count) => `${count} ${unit}`))
    expect(TERMS).toEqual(sold)
    expect([1, 100].every(isAmount)).toBe(true)
    expect(([0, 101, 1.5, ''] as const).some(isAmount)).toBe(false)
  })
})
