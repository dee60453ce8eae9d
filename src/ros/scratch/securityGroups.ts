import type { Responses } from '../../catalogue/types.generated.ts'
import { ApiError, ensure } from '../../kernel/errors.ts'
import type { Json } from '../../world/rows/ros.ts'
import type { Call } from '../call.ts'
import { ruled } from './image.ts'
import type { PlannedVpc } from './network.ts'
import type { Preferences } from './preferences.ts'
import type { Source } from './source.ts'

type DescribedGroup = Responses['ecs.DescribeSecurityGroupAttribute']
type Permission = NonNullable<NonNullable<DescribedGroup['Permissions']>['Permission']>[number]

/** A group the clones belong to: the source's own, or one modelled on it. */
export interface PlannedGroup {
  readonly plan: 'use' | 'create'
  readonly sourceSecurityGroupId: string
  readonly vpc: PlannedVpc
  readonly model?: {
    readonly name: string
    readonly description: string
    readonly type: string
    readonly innerAccessPolicy: string
    readonly ingress: readonly Permission[]
    readonly egress: readonly Permission[]
  }
  /** Clones that join it. */
  readonly clones: number
}

/** Rules 28 and 29, A13, A14, A29: groups are reused in the source's VPC and recreated once per destination elsewhere. */
export class GroupPlan {
  readonly #call: Call
  readonly #wanted: Preferences
  readonly #groups = new Map<string, PlannedGroup>()
  readonly warnings: { rule: string; text: string }[] = []

  constructor(call: Call, wanted: Preferences) {
    this.#call = call
    this.#wanted = wanted
  }

  get groups(): PlannedGroup[] {
    return [...this.#groups.values()]
  }

  add(source: Source, vpc: PlannedVpc, clones: number): void {
    for (const groupId of this.#groupsOf(source, vpc)) {
      const key = `${vpc.vpcId}|${groupId}`
      const known = this.#groups.get(key)
      if (known !== undefined) this.#groups.set(key, { ...known, clones: known.clones + clones })
      else this.#groups.set(key, this.#planned(source, vpc, groupId, clones))
    }
  }

  of(source: Source, vpc: PlannedVpc): PlannedGroup[] {
    return this.#groupsOf(source, vpc).map((groupId) => this.#groups.get(`${vpc.vpcId}|${groupId}`) as PlannedGroup)
  }

  /** A given group must have room for the clones that join it: refused, never clamped (A5). */
  settle(): void {
    for (const { plan, sourceSecurityGroupId, clones } of this.#groups.values()) {
      if (plan === 'create') continue
      const ask = { RegionId: this.#wanted.regionId, SecurityGroupId: sourceSecurityGroupId }
      const [group] =
        this.#call('ecs.DescribeSecurityGroups', { ...ask, IsQueryEcsCount: true }).SecurityGroups.SecurityGroup ?? []
      const room = group?.AvailableInstanceAmount ?? clones
      const message = `The security group ${sourceSecurityGroupId} has room for ${room} more instances, and ${clones} are to join it.`
      ensure(room >= clones, ruled('29', 403, 'SecurityGroupInstanceLimitExceed', message))
    }
  }

  /** How many are made anew may be chosen; in the VPC of the source all of its groups are used (rule 29). */
  #groupsOf(source: Source, vpc: PlannedVpc): readonly string[] {
    const { securityGroupIds } = source
    const isFirstOnly = this.#wanted.securityGroups === 'first' && !isVpcOf(source, vpc)
    return isFirstOnly ? securityGroupIds.slice(0, 1) : securityGroupIds
  }

  #planned(source: Source, vpc: PlannedVpc, groupId: string, clones: number): PlannedGroup {
    if (isVpcOf(source, vpc)) return { plan: 'use', sourceSecurityGroupId: groupId, vpc, clones }
    const ask = { RegionId: source.regionId, SecurityGroupId: groupId }
    const group = this.#call('ecs.DescribeSecurityGroupAttribute', { ...ask, Direction: 'all' })
    ensure(
      group.SecurityGroupId,
      new ApiError(404, 'InvalidSecurityGroupId.NotFound', `The security group ${groupId} is gone.`),
    )
    const [listed] = this.#call('ecs.DescribeSecurityGroups', ask).SecurityGroups.SecurityGroup ?? []
    const permissions = group.Permissions.Permission ?? []
    return {
      plan: 'create',
      sourceSecurityGroupId: groupId,
      vpc,
      clones,
      model: {
        name: group.SecurityGroupName,
        description: group.Description,
        type: listed?.SecurityGroupType ?? 'normal',
        innerAccessPolicy: group.InnerAccessPolicy,
        ingress: permissions.filter(({ Direction }) => Direction === 'ingress'),
        egress: permissions.filter(({ Direction }) => Direction === 'egress'),
      },
    }
  }

  /**
   * The rules of a recreated group as the template holds them. A rule that names another group names its copy if that is
   * made in the same task, else it is dropped and said so (A13); prefix lists do not cross regions.
   */
  rulesOf(group: PlannedGroup, sourceRegionId: string, logicalIdOf: (group: PlannedGroup) => string | undefined) {
    const inline: { ingress: Json[]; egress: Json[] } = { ingress: [], egress: [] }
    /** Rules between two recreated groups: resources of their own, so that two groups may name each other. */
    const separate: { direction: Direction; peer: string; rule: Record<string, Json> }[] = []
    for (const direction of ['ingress', 'egress'] as const) {
      for (const permission of group.model?.[direction] ?? []) {
        const { peer, prefixList } = peersOf(permission, direction)
        const rule = ruleText(permission, direction)
        if (prefixList !== '' && sourceRegionId !== this.#wanted.regionId) {
          this.#drop(group, direction, permission, `prefix list ${prefixList}, which exists in ${sourceRegionId} only`)
        } else if (peer === '') {
          inline[direction].push(rule)
        } else {
          const twin = this.#groups.get(`${group.vpc.vpcId}|${peer}`)
          const logicalId = twin === undefined ? undefined : logicalIdOf(twin)
          if (logicalId !== undefined) separate.push({ direction, peer: logicalId, rule })
          else this.#drop(group, direction, permission, `security group ${peer}, which is not cloned with it`)
        }
      }
    }
    return { ...inline, separate }
  }

  #drop({ sourceSecurityGroupId }: PlannedGroup, direction: Direction, permission: Permission, names: string): void {
    const { IpProtocol, PortRange } = permission
    const text = `Dropped: ${direction} ${IpProtocol} ${PortRange} of ${sourceSecurityGroupId} names ${names}.`
    this.warnings.push({ rule: 'A13', text })
  }
}

function isVpcOf({ instance }: Source, { plan, vpcId }: PlannedVpc): boolean {
  return plan === 'use' && vpcId === instance.VpcAttributes?.VpcId
}

type Direction = 'ingress' | 'egress'

function peersOf(permission: Permission, direction: Direction): { peer: string; prefixList: string } {
  const { SourceGroupId, SourcePrefixListId, DestGroupId, DestPrefixListId } = permission
  return direction === 'ingress'
    ? { peer: SourceGroupId || '', prefixList: SourcePrefixListId || '' }
    : { peer: DestGroupId || '', prefixList: DestPrefixListId || '' }
}

function ruleText(permission: Permission, direction: Direction): Record<string, Json> {
  const members: Record<string, string | undefined> = {
    IpProtocol: permission.IpProtocol?.toLowerCase(),
    PortRange: permission.PortRange,
    SourcePortRange: permission.SourcePortRange,
    Policy: permission.Policy?.toLowerCase(),
    Priority: permission.Priority === undefined ? undefined : String(permission.Priority),
    NicType: permission.NicType,
    Description: permission.Description,
    ...(direction === 'ingress'
      ? {
          SourceCidrIp: permission.SourceCidrIp,
          Ipv6SourceCidrIp: permission.Ipv6SourceCidrIp,
          SourcePrefixListId: permission.SourcePrefixListId,
        }
      : {
          DestCidrIp: permission.DestCidrIp,
          Ipv6DestCidrIp: permission.Ipv6DestCidrIp,
          DestPrefixListId: permission.DestPrefixListId,
        }),
  }
  return Object.fromEntries(
    Object.entries(members).filter(([, value]) => value !== undefined && value !== ''),
  ) as Record<string, Json>
}
