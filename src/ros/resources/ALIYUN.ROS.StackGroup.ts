import { defineResource } from '../stack/resourceType.ts'
import { ifThere } from './gone.ts'
import { innerParameters, innerTemplate } from './innerTemplates.ts'
import { text } from './properties.ts'
import { operationToWaitFor } from './stackGroups.ts'

/**
 * ALIYUN::ROS::StackGroup: a stack group, without instances. No property can be changed in place.
 * Functions in TemplateBody are those of the group; those in DynamicTemplateBody are evaluated here.
 * Guess: Ref is the name, by which everything calls a group.
 * Source: documentation of the type.
 */
export default defineResource('ALIYUN::ROS::StackGroup', {
  creates: 'ros.CreateStackGroup',
  emulates: [
    ...['StackGroupName', 'Description', 'AdministrationRoleName', 'ExecutionRoleName', 'Parameters'],
    ...['ResourceGroupId', 'TemplateBody', 'DynamicTemplateBody', 'TemplateId', 'TemplateVersion'],
  ],
  accepts: { PermissionModel: ['SELF_MANAGED'] },
  create({ properties, regionId, clientToken, call }) {
    const StackGroupName = text(properties, 'StackGroupName') ?? ''
    call('ros.CreateStackGroup', {
      ...innerTemplate(properties, 'TemplateBody', 'DynamicTemplateBody'),
      RegionId: regionId,
      StackGroupName,
      Description: text(properties, 'Description'),
      AdministrationRoleName: text(properties, 'AdministrationRoleName'),
      ExecutionRoleName: text(properties, 'ExecutionRoleName'),
      Parameters: innerParameters(properties, 'Parameters'),
      ResourceGroupId: text(properties, 'ResourceGroupId'),
      ClientToken: clientToken,
    })
    return { physicalId: StackGroupName }
  },
  attributes({ physicalId: StackGroupName, regionId, call }) {
    const { StackGroup } = call('ros.GetStackGroup', { RegionId: regionId, StackGroupName })
    return { StackGroupId: StackGroup.StackGroupId ?? '' }
  },
  remove: ({ physicalId: StackGroupName, regionId, call }) =>
    ifThere(() => call('ros.DeleteStackGroup', { RegionId: regionId, StackGroupName })),
  obstacles: operationToWaitFor,
})
