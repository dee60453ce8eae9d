import type { ReachGroup, ReachHost } from './reach.ts'

export interface DrawnHost extends ReachHost {
  readonly name: string
  readonly status: string
  readonly vSwitchId: string
}

export interface DrawnSwitch {
  readonly id: string
  readonly name: string
  readonly vpcId: string
  readonly zoneId: string
  readonly cidr: string
}

export interface DrawnVpc {
  readonly id: string
  readonly name: string
  readonly cidr: string
}

export interface RegionNetwork {
  readonly regionId: string
  readonly vpcs: readonly DrawnVpc[]
  readonly vSwitches: readonly DrawnSwitch[]
  readonly hosts: readonly DrawnHost[]
  readonly groups: readonly ReachGroup[]
  /** Instances that there are; more than are drawn, perhaps. */
  readonly hostCount: number
}
