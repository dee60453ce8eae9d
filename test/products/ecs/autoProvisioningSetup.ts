import type { Requests } from '../../../src/catalogue/types.generated.ts'
import { setStock } from '../../../src/rules/stock.ts'
import type { ChargeType } from '../../../src/world/rows/settings.ts'
import { type InstanceWorld, instanceWorld, REGION, TYPE, UBUNTU, ZONE } from './instanceSetup.ts'

type Request = Requests['ecs.CreateAutoProvisioningGroup']

/** Twice as large as TYPE, and of another price. */
export const LARGER = 'ecs.g6.xlarge'
export const OTHER_ZONE = 'cn-hangzhou-h'

export interface GroupWorld extends InstanceWorld {
  /** In OTHER_ZONE. */
  readonly otherVSwitchId: string
  /** A request that passes: one pay-as-you-go instance of TYPE. */
  creation(members?: Partial<Request>): Request
  create(members?: Partial<Request>): ReturnType<typeof created>
  stockOf(instanceType: string, count: number, chargeType: ChargeType, zoneId?: string): void
}

/** Id of a new group, and the results of its launches. */
async function created({ test }: InstanceWorld, request: Request) {
  const { AutoProvisioningGroupId, LaunchResults } = await test.call('ecs.CreateAutoProvisioningGroup', request)
  const results = LaunchResults.LaunchResult ?? []
  return { AutoProvisioningGroupId, results, ids: results.flatMap((result) => result.InstanceIds?.InstanceId ?? []) }
}

export async function groupWorld(): Promise<GroupWorld> {
  const world = await instanceWorld()
  const { test, VpcId, VSwitchId, SecurityGroupId } = world
  const other = await test.call('vpc.CreateVSwitch', {
    ...{ ...REGION, VpcId, ZoneId: OTHER_ZONE, CidrBlock: '10.0.1.0/24' },
  })
  await test.settle()
  const creation = (members: Partial<Request> = {}): Request => ({
    ...{ ...REGION, AutoProvisioningGroupType: 'instant', TotalTargetCapacity: '1' },
    DefaultTargetCapacityType: 'PayAsYouGo',
    LaunchConfiguration: { ImageId: UBUNTU, SecurityGroupId },
    LaunchTemplateConfig: [{ InstanceType: TYPE, VSwitchId }],
    ...members,
  })
  return {
    ...world,
    otherVSwitchId: other.VSwitchId,
    creation,
    create: (members) => created(world, creation(members)),
    stockOf(instanceType, count, chargeType, zoneId = ZONE) {
      const place = { regionId: REGION.RegionId, zoneId, instanceType, chargeType }
      test.world.atomically(() => setStock(test.world, place, count))
    },
  }
}

/** What DescribeAutoProvisioningGroups lists. */
export async function listedGroups(
  { test }: InstanceWorld,
  request: Partial<Requests['ecs.DescribeAutoProvisioningGroups']> = {},
) {
  const reply = await test.call('ecs.DescribeAutoProvisioningGroups', { ...REGION, ...request })
  return reply.AutoProvisioningGroups.AutoProvisioningGroup ?? []
}
