import type { TableDefinition } from '../../kernel/table.ts'

/** What a guest, or a test, tells a stack that waits. */
export interface WaitSignal {
  /** A signal with the id of an earlier one takes its place. */
  readonly id: string
  readonly status: 'SUCCESS' | 'FAILURE' | 'WARNING'
  readonly data: string
}

/** A handle to which signals are sent, by its URL or by SignalResource. */
export interface WaitHandleRow {
  /** 32 hex digits; part of the URL. */
  readonly token: string
  readonly StackId: string
  readonly LogicalResourceId: string
  /** In the order in which they came. */
  readonly signals: readonly WaitSignal[]
}

export const WAIT_HANDLES: TableDefinition<WaitHandleRow> = {
  name: 'waitHandles',
  key: (row) => row.token,
  indexes: { resource: (row) => `${row.StackId}|${row.LogicalResourceId}` },
}
