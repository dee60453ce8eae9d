/** Types of resources from which a scratch generates a template. */
export const SCRATCH_SOURCE_TYPES: readonly string[] = ['ALIYUN::ECS::Instance']
