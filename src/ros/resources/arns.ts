import type { ResourceStep } from '../stack/resourceType.ts'

/** `acs:ecs:cn-hangzhou:<account>:snapshot/s-1`. Source: resources of RAM policies. */
export function ecsArn({ regionId, stack }: ResourceStep, kind: string, id: string): string {
  return `acs:ecs:${regionId}:${stack.OwnerId}:${kind}/${id}`
}
