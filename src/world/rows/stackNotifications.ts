import type { TableDefinition } from '../../kernel/table.ts'

/**
 * A status that is told to a URL. What becomes of it there is no part of the world. The outputs that are sent with it stay in
 * the stack, for some may be secrets.
 */
export interface StackNotificationRow {
  /** Lower-case UUID. */
  readonly NotificationId: string
  readonly StackId: string
  readonly StackName: string
  readonly Status: string
  readonly URL: string
  /** `2026-11-24T01:02:03`, UTC without Z. */
  readonly CreateTime: string
}

export const STACK_NOTIFICATIONS: TableDefinition<StackNotificationRow> = {
  name: 'stackNotifications',
  key: (row) => row.NotificationId,
  indexes: { stack: (row) => row.StackId },
  isHistory: () => true,
}
