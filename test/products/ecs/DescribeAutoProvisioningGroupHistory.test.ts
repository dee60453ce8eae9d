import { describe, expect, it } from 'vitest'
import { groupWorld } from './autoProvisioningSetup.ts'
import { REGION, TYPE } from './instanceSetup.ts'

describe('DescribeAutoProvisioningGroupHistory', () => {
  it('reads the delivery: what was made and what refused', async () => {
    const world = await groupWorld()
    world.stockOf(TYPE, 1, 'PostPaid')
    const { AutoProvisioningGroupId, ids } = await world.create({ TotalTargetCapacity: '2' })
    const history = async (members: object = {}) => {
      const request = { ...REGION, AutoProvisioningGroupId, ...members }
      const reply = await world.test.call('ecs.DescribeAutoProvisioningGroupHistory', request)
      return reply.AutoProvisioningGroupHistories.AutoProvisioningGroupHistory ?? []
    }
    expect(await history()).toMatchObject([
      {
        ...{ StartTime: expect.stringMatching(/^2026-01-02T/), Status: 'partial_success' },
        ActivityDetails: {
          ActivityDetail: [
            {
              CreatedInstanceIds: { CreatedInstanceId: ids },
              ErrorMessages: { ErrorMessage: [{ Code: 'OperationDenied.NoStock' }] },
            },
          ],
        },
      },
    ])
    expect(await history({ StartTime: '2026-01-01T00:00:00Z', EndTime: '2026-01-03T00:00:00Z' })).toHaveLength(1)
    expect(await history({ StartTime: '2026-01-03T00:00:00Z' })).toEqual([])
    expect(await history({ EndTime: '2026-01-01T00:00:00Z' })).toEqual([])
    expect(await history({ PageNumber: 2, PageSize: 5 })).toEqual([])
  })

  it.each([
    [{ AutoProvisioningGroupId: 'apg-none' }, 404, 'InvalidAutoProvisioningGroupId.NotFound'],
    [{ StartTime: 'x' }, 400, 'InvalidParameter'],
    [{ PageSize: 101 }, 400, 'InvalidParameter'],
    [{ PageNumber: 0 }, 400, 'InvalidParameter'],
  ])('refuses %o', async (members, status, code) => {
    const world = await groupWorld()
    const { AutoProvisioningGroupId } = await world.create()
    const request = { ...REGION, AutoProvisioningGroupId, ...members }
    expect(await world.test.refusal('ecs.DescribeAutoProvisioningGroupHistory', request)).toMatchObject({
      status,
      code,
    })
  })
})
