import { expect } from 'vitest'
import type { Requests } from '../../../src/catalogue/types.generated.ts'
import type { World } from '../../../src/world/world.ts'
import type { TestWorld } from '../../setup/worlds.ts'

export const REGION = 'cn-hangzhou'
export const ZONE = 'cn-hangzhou-i'
export const TYPE = 'ecs.g6.large'
export const UBUNTU = 'ubuntu_22_04_x64_20G_alibase_20230613.vhd'

/** A template in JSON from its resources and other sections. */
export function template(Resources: object, sections: object = {}): string {
  return JSON.stringify({ ROSTemplateFormatVersion: '2015-09-01', Resources, ...sections })
}

export const vpc = (properties: object = {}) => ({
  Type: 'ALIYUN::ECS::VPC',
  Properties: { CidrBlock: '10.0.0.0/16', VpcName: 'net', ...properties },
})
export const vSwitch = (part = 1, properties: object = {}) => ({
  Type: 'ALIYUN::ECS::VSwitch',
  Properties: { VpcId: { Ref: 'Vpc' }, ZoneId: ZONE, CidrBlock: `10.0.${part}.0/24`, ...properties },
})
export const securityGroup = (properties: object = {}) => ({
  Type: 'ALIYUN::ECS::SecurityGroup',
  Properties: { VpcId: { Ref: 'Vpc' }, ...properties },
})

/** What an instance needs: a VPC, a vSwitch and a security group. */
export const network = { Vpc: vpc(), VSwitch: vSwitch(), Group: securityGroup() }

const launch = {
  ...{ InstanceType: TYPE, ImageId: UBUNTU, VpcId: { Ref: 'Vpc' }, VSwitchId: { Ref: 'VSwitch' } },
  SecurityGroupId: { Ref: 'Group' },
}
export const instance = (properties: object = {}) => ({
  Type: 'ALIYUN::ECS::Instance',
  Properties: { ...launch, ...properties },
})
export const instanceGroup = (MaxAmount: number, properties: object = {}) => ({
  Type: 'ALIYUN::ECS::InstanceGroup',
  Properties: { ...launch, MaxAmount, ...properties },
})

type More = Partial<Requests['ros.CreateStack']>

export async function createStack(at: TestWorld, TemplateBody: string, more: More = {}): Promise<string> {
  const { StackId } = await at.call('ros.CreateStack', { RegionId: REGION, StackName: 'demo', TemplateBody, ...more })
  return StackId
}

/** Creates a stack and waits for its end; fails the test with the stack's reason if that is not `status`. */
export async function stackOf(at: TestWorld, body: string, more: More = {}, status = 'CREATE_COMPLETE') {
  const stackId = await createStack(at, body, more)
  await at.settle()
  const stack = await at.call('ros.GetStack', { RegionId: REGION, StackId: stackId })
  expect(`${stack.Status}: ${stack.StatusReason}`).toMatch(new RegExp(`^${status}: `))
  return stack
}

export async function deleteStack(at: TestWorld, StackId: string, more: Partial<Requests['ros.DeleteStack']> = {}) {
  await at.call('ros.DeleteStack', { RegionId: REGION, StackId, ...more })
  await at.settle()
  const { Status, StatusReason } = await at.call('ros.GetStack', { RegionId: REGION, StackId })
  return `${Status}: ${StatusReason}`
}

export async function outputsOf(at: TestWorld, StackId: string): Promise<Record<string, unknown>> {
  const { Outputs } = await at.call('ros.GetStack', { RegionId: REGION, StackId })
  return Object.fromEntries(Outputs.map(({ OutputKey, OutputValue }) => [String(OutputKey), OutputValue]))
}

/** Outputs with the Ref and every given attribute of a resource, named as the attributes. */
export function shown(logicalId: string, attributes: readonly string[]): object {
  const each = attributes.map((name) => [name, { Value: { 'Fn::GetAtt': [logicalId, name] } }])
  return { Outputs: { Ref: { Value: { Ref: logicalId } }, ...Object.fromEntries(each) } }
}

/** Statuses of resources by logical id. */
export async function resourceStatuses(at: TestWorld, StackId: string): Promise<Record<string, string>> {
  const { Resources } = await at.call('ros.ListStackResources', { RegionId: REGION, StackId })
  return Object.fromEntries(Resources.map(({ LogicalResourceId, Status }) => [LogicalResourceId, Status ?? '']))
}

/** Events of a stack, oldest first, as `LogicalId Status`. */
export async function eventsOf(at: TestWorld, StackId: string): Promise<string[]> {
  const events = []
  for (let PageNumber = 1; ; PageNumber++) {
    const request = { RegionId: REGION, StackId, PageNumber, PageSize: 50 }
    const { Events, TotalCount } = await at.call('ros.ListStackEvents', request)
    events.push(...Events.map(({ LogicalResourceId, Status }) => `${LogicalResourceId} ${Status}`))
    if (events.length >= TotalCount) return events.reverse()
  }
}

const MADE = [
  ...['vpcs', 'routeTables', 'vSwitches', 'securityGroups', 'securityGroupRules', 'networkInterfaces'],
  ...['instances', 'disks', 'images', 'snapshots', 'eips'],
  ...['natGateways', 'snatEntries', 'forwardEntries', 'natIps', 'natIpCidrs', 'routeEntries', 'addressReservations'],
  ...['ramUsers', 'ramGroups', 'ramRoles', 'ramPolicies', 'ramAttachments', 'ramGroupMembers', 'ramLoginProfiles'],
  ...[
    'identityProviders',
    'bandwidthPackages',
    'networkAcls',
    'haVips',
    'ipv4Gateways',
    'ipv6Gateways',
    'vpcPrefixLists',
    'dhcpOptionsSets',
    'dhcpAttachments',
    'flowLogs',
  ],
]

/** How many rows of what a stack can make there are, by table; tables without rows are left out. */
export function rowsMade(world: World): Record<string, number> {
  const counts = MADE.map((name): [string, number] => [name, world.tables.table(name)?.size ?? 0])
  return Object.fromEntries(counts.filter(([, size]) => size > 0))
}

/** `Code: message` of the refusal of CreateStack. */
export async function createRefusal(at: TestWorld, TemplateBody: string, more: More = {}): Promise<string> {
  const request = { RegionId: REGION, StackName: 'demo', TemplateBody, ...more }
  const { code, message } = await at.refusal('ros.CreateStack', request)
  return `${code}: ${message}`
}
