import { describe, expect, it } from 'vitest'
import { groupWorld, LARGER, listedGroups } from './autoProvisioningSetup.ts'
import { REGION } from './instanceSetup.ts'

describe('ModifyAutoProvisioningGroup', () => {
  it('does: changes what is sent, and delivers nothing more', async () => {
    const world = await groupWorld()
    const { AutoProvisioningGroupId } = await world.create({ AutoProvisioningGroupName: 'old' })
    const config = { InstanceType: LARGER, VSwitchId: 'vsw-x', MaxPrice: 2, Priority: 1, WeightedCapacity: 3 }
    await world.test.call('ecs.ModifyAutoProvisioningGroup', {
      ...{ ...REGION, AutoProvisioningGroupId, AutoProvisioningGroupName: 'new', LaunchTemplateConfig: [config] },
      ...{ TotalTargetCapacity: '9', PayAsYouGoTargetCapacity: '4', SpotTargetCapacity: '3', MaxSpotPrice: 0.7 },
      ...{ DefaultTargetCapacityType: 'Spot', ExcessCapacityTerminationPolicy: 'termination' },
      TerminateInstancesWithExpiration: true,
    })
    const changed = {
      ...{ AutoProvisioningGroupName: 'new', MaxSpotPrice: 0.7, ExcessCapacityTerminationPolicy: 'termination' },
      ...{ TerminateInstancesWithExpiration: true, LaunchTemplateConfigs: { LaunchTemplateConfig: [config] } },
      TargetCapacitySpecification: {
        ...{ TotalTargetCapacity: 9, PayAsYouGoTargetCapacity: 4, SpotTargetCapacity: 3 },
        DefaultTargetCapacityType: 'Spot',
      },
      CapacitySpecification: { PayAsYouGoCapacity: 1, SpotCapacity: 0, PrePaidCapacity: 0, TotalCapacity: 1 },
    }
    expect(await listedGroups(world)).toMatchObject([changed])
    await world.test.call('ecs.ModifyAutoProvisioningGroup', { ...REGION, AutoProvisioningGroupId })
    expect(await listedGroups(world)).toMatchObject([changed])
  })

  it.each([
    [{ AutoProvisioningGroupId: '' }, 400, 'MissingParameter'],
    [{ AutoProvisioningGroupId: 'apg-none' }, 404, 'InvalidAutoProvisioningGroupId.NotFound'],
    [{ AutoProvisioningGroupName: '1' }, 400, 'InvalidParameter'],
    [{ SpotTargetCapacity: '5' }, 400, 'InvalidParameter'],
    [{ ExcessCapacityTerminationPolicy: 'x' }, 400, 'InvalidParameter'],
    [{ MaxSpotPrice: 0 }, 400, 'InvalidParameter'],
  ])('refuses %o', async (members, status, code) => {
    const world = await groupWorld()
    const { AutoProvisioningGroupId } = await world.create()
    const request = { ...REGION, AutoProvisioningGroupId, ...members }
    expect(await world.test.refusal('ecs.ModifyAutoProvisioningGroup', request)).toMatchObject({ status, code })
  })
})
