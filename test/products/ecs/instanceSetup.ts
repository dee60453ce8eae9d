import { expect } from 'vitest'
import type { Requests } from '../../../src/catalogue/types.generated.ts'
import { setStock } from '../../../src/rules/stock.ts'
import type { InstanceRow } from '../../../src/world/rows/ecs.ts'
import type { ChargeType } from '../../../src/world/rows/settings.ts'
import type { Genesis } from '../../../src/world/world.ts'
import { type TestWorld, testWorld } from '../../setup/worlds.ts'

export const REGION = { RegionId: 'cn-hangzhou' }
export const ZONE = 'cn-hangzhou-i'
export const TYPE = 'ecs.g6.large'
export const UBUNTU = 'ubuntu_22_04_x64_20G_alibase_20230613.vhd'
export const WINDOWS = 'win2022_21H2_x64_dtc_en-us_40G_alibase_20250817.vhd'

export type RunRequest = Requests['ecs.RunInstances']

export interface InstanceWorld {
  readonly test: TestWorld
  readonly VpcId: string
  readonly VSwitchId: string
  readonly SecurityGroupId: string
  /** A request that passes, with other members over it. */
  request(members?: Partial<RunRequest>): RunRequest
  /** Ids of instances that were just made: Pending. */
  run(members?: Partial<RunRequest>): Promise<string[]>
  /** One instance, Running. */
  running(members?: Partial<RunRequest>): Promise<string>
  /** One instance, Stopped. */
  stopped(members?: Partial<RunRequest>): Promise<string>
  row(InstanceId: string): InstanceRow
  status(InstanceId: string): string | undefined
  shown(InstanceId: string): Promise<Shown>
  stock(count: number | null, chargeType?: ChargeType): void
  quota(quotaName: string, value: number | null): void
}

type Shown = Record<string, unknown>

/** A world with a VPC, a vSwitch and a security group. */
export async function instanceWorld(CidrBlock = '10.0.0.0/24', genesis: Partial<Genesis> = {}): Promise<InstanceWorld> {
  const test = testWorld(genesis)
  const { world } = test
  const { VpcId } = await test.call('vpc.CreateVpc', { ...REGION, CidrBlock: '10.0.0.0/8' })
  await test.settle()
  const { VSwitchId } = await test.call('vpc.CreateVSwitch', { ...REGION, VpcId, ZoneId: ZONE, CidrBlock })
  const { SecurityGroupId } = await test.call('ecs.CreateSecurityGroup', { ...REGION, VpcId })
  await test.settle()
  const request = (members: Partial<RunRequest> = {}): RunRequest => ({
    ...REGION,
    ...{ InstanceType: TYPE, ImageId: UBUNTU, VSwitchId, SecurityGroupId },
    ...members,
  })
  const row = (InstanceId: string) => world.instances.get(InstanceId) as InstanceRow
  const run = async (members: Partial<RunRequest> = {}) => {
    const { InstanceIdSets } = await test.call('ecs.RunInstances', request(members))
    return InstanceIdSets.InstanceIdSet ?? []
  }
  const running = async (members: Partial<RunRequest> = {}) => {
    const [InstanceId = ''] = await run(members)
    await test.settle()
    expect(row(InstanceId).Status).toBe('Running')
    return InstanceId
  }
  return {
    ...{ test, VpcId, VSwitchId, SecurityGroupId, request, run, running, row },
    async stopped(members) {
      const InstanceId = await running(members)
      await test.call('ecs.StopInstance', { InstanceId })
      await test.settle()
      return InstanceId
    },
    status: (InstanceId) => world.instances.get(InstanceId)?.Status,
    async shown(InstanceId) {
      const { Instances } = await test.call('ecs.DescribeInstances', {
        ...REGION,
        InstanceIds: JSON.stringify([InstanceId]),
      })
      return (Instances.Instance ?? [])[0] as Shown
    },
    stock(count, chargeType = 'PostPaid') {
      const place = { regionId: REGION.RegionId, zoneId: ZONE, instanceType: TYPE, chargeType }
      world.atomically(() => setStock(world, place, count))
    },
    quota(quotaName, value) {
      world.atomically(() =>
        world.quotas.put({ quotaKey: `${quotaName}||`, quotaName, accountId: '', regionId: '', value }),
      )
    },
  }
}

/** Puts files into the guest of an instance that have not reached the medium of its system disk. */
export function write({ test }: InstanceWorld, InstanceId: string, files: Record<string, string>): string {
  const { world } = test
  const system = world.disks.list('instance', InstanceId).find(({ Type }) => Type === 'system')
  const DiskId = system?.DiskId ?? ''
  world.atomically(() => world.disks.change(DiskId, { unflushed: files }))
  return DiskId
}
