import { number, type Properties, text } from './properties.ts'

/** A rule of a template as AuthorizeSecurityGroup takes it. */
export function ingressPermission(rule: Properties) {
  return {
    ...commonPermission(rule),
    SourceCidrIp: text(rule, 'SourceCidrIp'),
    Ipv6SourceCidrIp: text(rule, 'Ipv6SourceCidrIp'),
    SourceGroupId: text(rule, 'SourceGroupId'),
    SourcePrefixListId: text(rule, 'SourcePrefixListId'),
  }
}

/** A rule of a template as AuthorizeSecurityGroupEgress takes it. */
export function egressPermission(rule: Properties) {
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
export const INGRESS_PROPERTIES = [
  ...RULE_PROPERTIES,
  'SourceCidrIp',
  'Ipv6SourceCidrIp',
  'SourceGroupId',
  'SourcePrefixListId',
]
export const EGRESS_PROPERTIES = [...RULE_PROPERTIES, 'DestCidrIp', 'Ipv6DestCidrIp', 'DestGroupId', 'DestPrefixListId']

/** AuthorizeSecurityGroup takes so many rules in one call. Source: SDK comments of AuthorizeSecurityGroup. */
const MAX_PERMISSIONS = 100

export function inBatches<T>(items: readonly T[]): T[][] {
  const batches: T[][] = []
  for (let i = 0; i < items.length; i += MAX_PERMISSIONS) batches.push(items.slice(i, i + MAX_PERMISSIONS))
  return batches
}
