import { ApiError } from '../../kernel/errors.ts'
import type { Json } from '../../world/rows/ros.ts'
import type { ResourceStep, UpdateStep } from '../stack/resourceType.ts'
import { ifThere } from './gone.ts'
import { number, type Properties, structs, text } from './properties.ts'

/** A rule of a template as AuthorizeSecurityGroup takes it. */
function ingressPermission(rule: Properties) {
  return {
    ...commonPermission(rule),
    SourceCidrIp: text(rule, 'SourceCidrIp'),
    Ipv6SourceCidrIp: text(rule, 'Ipv6SourceCidrIp'),
    SourceGroupId: text(rule, 'SourceGroupId'),
    SourcePrefixListId: text(rule, 'SourcePrefixListId'),
  }
}

/** A rule of a template as AuthorizeSecurityGroupEgress takes it. */
function egressPermission(rule: Properties) {
  return {
    ...commonPermission(rule),
    DestCidrIp: text(rule, 'DestCidrIp'),
    Ipv6DestCidrIp: text(rule, 'Ipv6DestCidrIp'),
    DestGroupId: text(rule, 'DestGroupId'),
    DestPrefixListId: text(rule, 'DestPrefixListId'),
  }
}

function commonPermission(rule: Properties) {
  const priority = number(rule, 'Priority')
  return {
    IpProtocol: text(rule, 'IpProtocol'),
    PortRange: text(rule, 'PortRange'),
    SourcePortRange: text(rule, 'SourcePortRange'),
    Policy: text(rule, 'Policy'),
    Priority: priority === undefined ? undefined : String(priority),
    NicType: text(rule, 'NicType'),
    Description: text(rule, 'Description'),
  }
}

const RULE_PROPERTIES = ['IpProtocol', 'PortRange', 'SourcePortRange', 'Policy', 'Priority', 'NicType', 'Description']
const INGRESS_PROPERTIES = [
  ...RULE_PROPERTIES,
  'SourceCidrIp',
  'Ipv6SourceCidrIp',
  'SourceGroupId',
  'SourcePrefixListId',
]
const EGRESS_PROPERTIES = [...RULE_PROPERTIES, 'DestCidrIp', 'Ipv6DestCidrIp', 'DestGroupId', 'DestPrefixListId']

/** AuthorizeSecurityGroup takes so many rules in one call. Source: SDK comments of AuthorizeSecurityGroup. */
const MAX_PERMISSIONS = 100

function inBatches<T>(items: readonly T[]): T[][] {
  const batches: T[][] = []
  for (let i = 0; i < items.length; i += MAX_PERMISSIONS) batches.push(items.slice(i, i + MAX_PERMISSIONS))
  return batches
}

type Permission = Readonly<Record<string, string | undefined>>
export type Direction = 'ingress' | 'egress'

/** What a rule says, for comparing: texts that count in one spelling, and what is taken when nothing is said. */
function comparable(permission: object): Record<string, string> {
  const given = Object.entries(permission).filter(([, value]) => value !== undefined && value !== '')
  const rule = {
    Policy: 'accept',
    Priority: '1',
    ...Object.fromEntries(given.map(([key, value]) => [key, `${value}`])),
  }
  // In a VPC every rule is an intranet rule, whatever is said.
  const { NicType: _nicType, ...said } = rule as Record<string, string>
  return { ...said, Policy: said.Policy?.toLowerCase() ?? '', IpProtocol: said.IpProtocol?.toLowerCase() ?? '' }
}

function isSame(one: Permission, other: object, fields: readonly string[]): boolean {
  const [left, right] = [comparable(one), comparable(other)]
  return fields.every((field) => (left[field] ?? '') === (right[field] ?? ''))
}

export const PERMISSIONS: Readonly<Record<Direction, (rule: Properties) => Permission>> = {
  ingress: ingressPermission,
  egress: egressPermission,
}
export const RULE_FIELDS = { ingress: INGRESS_PROPERTIES, egress: EGRESS_PROPERTIES }

/** The rules of a group in one direction; undefined when the group is gone. */
export function describeRules(
  { call, regionId }: Pick<ResourceStep, 'call' | 'regionId'>,
  group: string,
  direction: Direction,
) {
  const rules = []
  try {
    for (let NextToken: string | undefined; ; ) {
      const request = { RegionId: regionId, SecurityGroupId: group, Direction: direction, MaxResults: 1000 }
      const page = call('ecs.DescribeSecurityGroupAttribute', { ...request, ...(NextToken ? { NextToken } : {}) })
      rules.push(...(page.Permissions.Permission ?? []))
      NextToken = page.NextToken
      if (!NextToken) return rules
    }
  } catch (error) {
    if (error instanceof ApiError && error.status === 404) return undefined
    throw error
  }
}

export type DescribedRule = NonNullable<ReturnType<typeof describeRules>>[number]

/** The rule of a template among those of the group; what it describes itself as makes no difference. */
export function findRule(
  shown: readonly DescribedRule[],
  rule: Properties,
  direction: Direction,
): DescribedRule | undefined {
  const fields = RULE_FIELDS[direction].filter((field) => field !== 'Description' && field !== 'NicType')
  return shown.find((each) => isSame(PERMISSIONS[direction](rule), each, fields))
}

/** Rules of the group as the template spells them: first those that the template has and the group still has, then the others. */
export function readRules(shown: readonly DescribedRule[], given: readonly Properties[], direction: Direction): Json[] {
  const left = [...shown]
  const told: Json[] = []
  for (const rule of given) {
    const found = findRule(left, rule, direction)
    if (found === undefined) continue
    left.splice(left.indexOf(found), 1)
    told.push('Description' in rule ? { ...rule, Description: found.Description ?? '' } : rule)
  }
  return [...told, ...left.map((rule) => plainRule(rule, direction))]
}

function plainRule(rule: DescribedRule, direction: Direction): Json {
  const shown = Object.entries(comparable(rule)).filter(([field]) => RULE_FIELDS[direction].includes(field))
  return Object.fromEntries(shown)
}

/** Takes the rules away that are no longer asked for, and adds those that are. */
export function exchangeRules(step: Omit<UpdateStep, 'changed'>, property: string, direction: Direction): void {
  const { physicalId, properties, previous, regionId, call } = step
  const permission = PERMISSIONS[direction]
  const wanted = structs(properties, property)?.map(permission) ?? []
  const had = structs(previous, property) ?? []
  const gone = had.filter((rule) => !wanted.some((other) => isSame(permission(rule), other, RULE_FIELDS[direction])))
  const group = { RegionId: regionId, SecurityGroupId: physicalId }
  const shown = gone.length === 0 ? [] : (describeRules(step, physicalId, direction) ?? [])
  const ids = gone.flatMap((rule) => findRule(shown, rule, direction)?.SecurityGroupRuleId ?? [])
  for (const SecurityGroupRuleId of inBatches(ids)) {
    ifThere(() => call(RULE_CALLS[direction].revoke, { ...group, SecurityGroupRuleId }))
  }
  authorizeRules(step, wanted, direction)
}

/** Adds rules to the group of the step; one that is there already is passed over. */
export function authorizeRules(
  { physicalId, regionId, call }: Pick<ResourceStep, 'physicalId' | 'regionId' | 'call'>,
  permissions: readonly Permission[],
  direction: Direction,
): void {
  for (const Permissions of inBatches(permissions)) {
    call(RULE_CALLS[direction].authorize, { RegionId: regionId, SecurityGroupId: physicalId, Permissions })
  }
}

export const RULE_CALLS = {
  ingress: {
    authorize: 'ecs.AuthorizeSecurityGroup',
    modify: 'ecs.ModifySecurityGroupRule',
    revoke: 'ecs.RevokeSecurityGroup',
  },
  egress: {
    authorize: 'ecs.AuthorizeSecurityGroupEgress',
    modify: 'ecs.ModifySecurityGroupEgressRule',
    revoke: 'ecs.RevokeSecurityGroupEgress',
  },
} as const
