import { ApiError, ensure } from '../../kernel/errors.ts'
import { defineResource, type ResourceStep } from '../stack/resourceType.ts'
import { ifThere } from './gone.ts'
import { type Properties, text } from './properties.ts'
import { authorizeRules, type DescribedRule, type Direction, describeRules, PERMISSIONS } from './securityGroupRules.ts'

const sourceNotFound = (id: string) =>
  new ApiError(404, 'InvalidSecurityGroupId.NotFound', `The source security group ${id} does not exist.`)

/**
 * ALIYUN::ECS::SecurityGroupClone: a group with the rules of another one, in this region or in DestinationRegionId.
 * Without VpcId it is in the VPC of the source. Rules that name another group are copied within the VPC only, those that
 * name a prefix list within the region only; an enterprise group names no groups.
 * Source: property texts of the CDK, "only proper security group rules". Guess: which rules are proper; that type and
 * inner access are those of the source, name and description not.
 */
export default defineResource('ALIYUN::ECS::SecurityGroupClone', {
  creates: 'ecs.CreateSecurityGroup',
  emulates: [
    'Description',
    'DestinationRegionId',
    'ResourceGroupId',
    'SecurityGroupName',
    'SecurityGroupType',
    'SourceSecurityGroupId',
    'VpcId',
  ],
  create(step) {
    const { properties, clientToken, call } = step
    const source = describeGroup(step, step.regionId, sourceOf(step))
    ensure(source, sourceNotFound(sourceOf(step)))
    const regionId = destinationOf(step)
    const { SecurityGroupId } = call('ecs.CreateSecurityGroup', {
      RegionId: regionId,
      VpcId: text(properties, 'VpcId') ?? (regionId === step.regionId ? source.VpcId : undefined),
      SecurityGroupName: text(properties, 'SecurityGroupName'),
      Description: text(properties, 'Description'),
      SecurityGroupType: text(properties, 'SecurityGroupType') ?? source.SecurityGroupType,
      ResourceGroupId: text(properties, 'ResourceGroupId'),
      ClientToken: clientToken,
    })
    return { physicalId: SecurityGroupId }
  },
  // It has a row by now, so it is removed if a rule is refused. A rule that is there already is passed over.
  finish(step) {
    const { call, physicalId } = step
    const group = { RegionId: destinationOf(step), SecurityGroupId: physicalId }
    const request = { RegionId: step.regionId, SecurityGroupId: sourceOf(step) }
    const { InnerAccessPolicy } = call('ecs.DescribeSecurityGroupAttribute', request)
    const clone = describeGroup(step, group.RegionId, physicalId)
    const isClosed = InnerAccessPolicy === 'Drop' && clone?.SecurityGroupType !== 'enterprise'
    if (isClosed) call('ecs.ModifySecurityGroupPolicy', { ...group, InnerAccessPolicy })
    const there = { ...step, regionId: group.RegionId }
    authorizeRules(there, properRules(step, 'ingress'), 'ingress')
    authorizeRules(there, properRules(step, 'egress'), 'egress')
  },
  read(step) {
    const group = describeGroup(step, destinationOf(step), step.physicalId)
    if (group === undefined) return undefined
    const { VpcId = '', SecurityGroupName = '', Description = '', SecurityGroupType = '', ResourceGroupId = '' } = group
    return { VpcId, SecurityGroupName, Description, SecurityGroupType, ResourceGroupId }
  },
  attributes: ({ physicalId }) => ({ SecurityGroupId: physicalId }),
  remove(step) {
    const request = { RegionId: destinationOf(step), SecurityGroupId: step.physicalId }
    ifThere(() => step.call('ecs.DeleteSecurityGroup', request))
  },
})

function sourceOf({ properties }: ResourceStep): string {
  return text(properties, 'SourceSecurityGroupId') ?? ''
}

function destinationOf({ properties, regionId }: ResourceStep): string {
  return text(properties, 'DestinationRegionId') ?? regionId
}

function describeGroup({ call }: ResourceStep, RegionId: string, SecurityGroupId: string) {
  return call('ecs.DescribeSecurityGroups', { RegionId, SecurityGroupId }).SecurityGroups.SecurityGroup?.[0]
}

function properRules(step: ResourceStep, direction: Direction) {
  const source = describeGroup(step, step.regionId, sourceOf(step))
  const clone = describeGroup(step, destinationOf(step), step.physicalId)
  const isSameRegion = destinationOf(step) === step.regionId
  const takesGroups = isSameRegion && clone?.VpcId === source?.VpcId && clone?.SecurityGroupType !== 'enterprise'
  const isProper = (rule: DescribedRule) =>
    (takesGroups || !(rule.SourceGroupId || rule.DestGroupId)) &&
    (isSameRegion || !(rule.SourcePrefixListId || rule.DestPrefixListId))
  const rules = (describeRules(step, sourceOf(step), direction) ?? []).filter(isProper)
  return rules.map((rule) => PERMISSIONS[direction](rule as Properties))
}
