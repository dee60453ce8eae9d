/** Whose metadata is told. Process-wide, as the address 100.100.100.200 is one. */
export interface MetadataSubject {
  world: string
  /** Omitted: the newest running instance with a RAM role, else the newest instance. */
  instanceId?: string | undefined
}
