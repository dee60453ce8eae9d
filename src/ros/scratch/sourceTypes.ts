/** Types of resources from which a scratch generates a template. */
export const SCRATCH_SOURCE_TYPES: readonly string[] = ['ALIYUN::ECS::Instance']

/** Kinds of scratches that are emulated. ROS has ArchitectureDetection, ResourceImport and ResourceMigration, too. */
export const SCRATCH_TYPES: readonly string[] = ['ArchitectureReplication']
