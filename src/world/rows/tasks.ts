import type { TableDefinition } from '../../kernel/table.ts'
import { type Owned, ownedBy } from './owned.ts'

export type TaskStatus = 'Processing' | 'Finished' | 'Failed'

/** Long work that was ordered by one call: an image on its way from or to an object store. */
export interface TaskRow extends Owned {
  readonly TaskId: string
  readonly TaskAction: 'ImportImage' | 'ExportImage'
  /** The image. */
  readonly ResourceId: string
  readonly TaskStatus: TaskStatus
  /** Why it failed; empty otherwise. */
  readonly errorCode: string
  /** Exports: the objects that there would be, as `oss://bucket/object`. */
  readonly objects: readonly string[]
  readonly CreationTime: string
  /** Empty while Processing. */
  readonly FinishedTime: string
  /** Length of the whole work in milliseconds of the cloud's own pace. */
  readonly workMs: number
  /** While Processing: timeline entry that finishes it. */
  readonly entryId?: string
}

export const TASKS: TableDefinition<TaskRow> = {
  name: 'tasks',
  key: (row) => row.TaskId,
  indexes: {
    scope: ownedBy,
    resource: (row) => row.ResourceId,
  },
}
