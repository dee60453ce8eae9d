import type { Json } from '../../world/rows/ros.ts'
import type { StackPlan } from '../template/plan.ts'
import type { ResourceChange } from './changes.ts'

/** What PreviewStack shows of each resource. Calls that wait for something are shown as they are written. */
export function previewedResources(changes: readonly ResourceChange[], plan: StackPlan) {
  return changes.map((change) => {
    const planned = plan.resources[change.logicalId]
    const isModify = change.action === 'Modify'
    return {
      LogicalResourceId: change.logicalId,
      ResourceType: change.type,
      AcsResourceType: acsType(change.type),
      Description: planned?.description ?? '',
      Action: change.action,
      Properties: { ...(change.target as Record<string, Json>) },
      RequiredBy: [...(planned?.requiredBy ?? [])],
      ...(isModify ? { Replacement: change.replacement } : {}),
      ...(isModify || change.action === 'Remove' ? { PhysicalResourceId: change.physicalId } : {}),
    }
  })
}

/** ALIYUN::ECS::Instance is ACS::ECS::Instance. Guess: everywhere but for data sources, which have none. */
function acsType(type: string): string {
  return type.startsWith('ALIYUN::') ? type.replace('ALIYUN::', 'ACS::') : ''
}
