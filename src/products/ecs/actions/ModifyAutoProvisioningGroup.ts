import type { Requests } from '../../../catalogue/types.generated.ts'
import { defineAction } from '../../../door/action.ts'
import { invalidParameter, missingParameter } from '../../../door/errors.ts'
import { ensure } from '../../../kernel/errors.ts'
import { ensureExcessPolicy, ensureGroupName, groupOf, targetsOf } from '../autoProvisioning/groups.ts'

type Config = NonNullable<Requests['ecs.ModifyAutoProvisioningGroup']['LaunchTemplateConfig']>[number]

/**
 * ModifyAutoProvisioningGroup: settings and targets of a group. An instant group has delivered once and for all, so new
 * targets are shown and deliver nothing.
 * Source: Ecs 2014-05-26 catalogue and remarks.
 */
export default defineAction('ecs', 'ModifyAutoProvisioningGroup', {
  handle(context, request) {
    const { AutoProvisioningGroupId: id, AutoProvisioningGroupName: name, LaunchTemplateConfig } = request
    const { MaxSpotPrice, ExcessCapacityTerminationPolicy: policy, TerminateInstancesWithExpiration } = request
    ensure(id, missingParameter('ecs', 'AutoProvisioningGroupId'))
    ensureGroupName(name)
    ensureExcessPolicy(policy)
    ensure(MaxSpotPrice === undefined || MaxSpotPrice > 0, invalidParameter('MaxSpotPrice'))
    const group = groupOf(context, id)
    const targets = targetsOf(request, group)

    context.world.autoProvisioningGroups.change(id, {
      ...targets,
      ...(name ? { AutoProvisioningGroupName: name } : {}),
      ...(policy ? { ExcessCapacityTerminationPolicy: policy } : {}),
      ...(MaxSpotPrice === undefined ? {} : { MaxSpotPrice }),
      ...(TerminateInstancesWithExpiration === undefined ? {} : { TerminateInstancesWithExpiration }),
      ...(LaunchTemplateConfig?.length ? { LaunchTemplateConfigs: LaunchTemplateConfig.map(configOf) } : {}),
    })

    return {}
  },
})

function configOf({ InstanceType = '', VSwitchId = '', ...numbers }: Config) {
  return { InstanceType, VSwitchId, ...numbers }
}
