import type { Json, StackRow } from '../../world/rows/ros.ts'
import type { World } from '../../world/world.ts'
import { resourceKey } from './rows.ts'
import { isThere } from './work.ts'

/** Pseudo parameters of a stack that exists. */
export function pseudoParameters(
  stack: Pick<StackRow, 'StackId' | 'StackName' | 'RegionId' | 'OwnerId' | 'ResourceGroupId'>,
): Record<string, Json> {
  return {
    'ALIYUN::StackId': stack.StackId,
    'ALIYUN::StackName': stack.StackName,
    'ALIYUN::Region': stack.RegionId,
    'ALIYUN::AccountId': stack.OwnerId,
    'ALIYUN::TenantId': stack.OwnerId,
    'ALIYUN::ResourceGroupId': stack.ResourceGroupId,
  }
}

/** What Ref and Fn::GetAtt of a resource give, once it is complete; undefined while it is not. */
export function resourceValues(world: World, stackId: string) {
  const complete = (logicalId: string) => {
    const row = world.stackResources.get(resourceKey(stackId, logicalId))
    return row !== undefined && isThere(row) ? row : undefined
  }
  return {
    ref(logicalId: string): Json | undefined {
      return complete(logicalId)?.ref
    },
    attribute(logicalId: string, name: string): Json | undefined {
      return (complete(logicalId)?.attributes as Record<string, Json> | undefined)?.[name]
    },
  }
}
