import type { Requests } from '../../../src/catalogue/types.generated.ts'
import { type TestWorld, testWorld } from '../../setup/worlds.ts'

export const REGION = { RegionId: 'cn-hangzhou' }

export interface GroupWorld {
  readonly test: TestWorld
  readonly VpcId: string
  /** Another security group of the VPC, or of `VpcId` if it is named. */
  makeGroup(wishes?: Partial<Requests['ecs.CreateSecurityGroup']>): Promise<string>
  rules(SecurityGroupId: string, Direction?: string): Promise<NonNullable<Permission>[]>
}

type Permission = Record<string, string | undefined>

/** A world with an Available VPC. */
export async function groupWorld(): Promise<GroupWorld> {
  const test = testWorld()
  const { VpcId } = await test.call('vpc.CreateVpc', { ...REGION, CidrBlock: '10.0.0.0/8' })
  await test.settle()
  return {
    test,
    VpcId,
    async makeGroup(wishes = {}) {
      return (await test.call('ecs.CreateSecurityGroup', { ...REGION, VpcId, ...wishes })).SecurityGroupId
    },
    async rules(SecurityGroupId, Direction = 'all') {
      const { Permissions } = await test.call('ecs.DescribeSecurityGroupAttribute', {
        ...REGION,
        SecurityGroupId,
        Direction,
      })
      return (Permissions.Permission ?? []) as Permission[]
    },
  }
}
