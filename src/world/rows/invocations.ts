import type { TableDefinition } from '../../kernel/table.ts'
import { type Owned, ownedBy, scoped, type Tags } from './owned.ts'

export type RepeatMode = 'Once' | 'Period' | 'NextRebootOnly' | 'EveryReboot'

/** A command that was sent to instances, with the command as it was then. */
export interface InvocationRow extends Owned {
  readonly InvokeId: string
  readonly CommandId: string
  readonly CommandName: string
  readonly CommandDescription: string
  readonly CommandType: string
  /** In Base64. */
  readonly CommandContent: string
  readonly Parameters: Readonly<Record<string, string>>
  readonly RepeatMode: RepeatMode
  readonly Frequency: string
  /** Seconds. */
  readonly Timeout: number
  readonly WorkingDir: string
  readonly Username: string
  readonly WindowsPasswordName: string
  readonly Launcher: string
  readonly TerminationMode: string
  readonly ContainerId: string
  readonly ContainerName: string
  readonly OssOutputDelivery: string
  readonly ResourceGroupId: string
  readonly CreationTime: string
  readonly Tags: Tags
}

export type RunStatus =
  | 'Pending'
  | 'Scheduled'
  | 'Running'
  | 'Success'
  | 'Failed'
  | 'Timeout'
  | 'Error'
  | 'Aborted'
  | 'Stopping'
  | 'Terminated'
  | 'Cancelled'

/** What a guest is made to answer. */
export interface GuestResult {
  readonly exitCode: number
  readonly output: string
  /** How long the command runs; longer than its timeout is a timeout. */
  readonly seconds?: number
}

/** An invocation on one of its instances: the latest run, or (in the history) one of a repeated command. */
export interface InvocationRunRow extends Owned {
  readonly InvokeId: string
  readonly InstanceId: string
  readonly CommandId: string
  readonly Status: RunStatus
  readonly Repeats: number
  readonly ExitCode?: number
  readonly Output: string
  /** Bytes of output beyond what is kept. */
  readonly Dropped: number
  readonly ErrorCode: string
  readonly ErrorInfo: string
  readonly CreationTime: string
  readonly UpdateTime: string
  readonly StartTime: string
  readonly FinishTime: string
  readonly StopTime: string
  /** Entry of the timeline that moves it on. */
  readonly entryId?: string
  /** Answer of this run and those that follow. */
  readonly given?: GuestResult
}

export const runKey = (InvokeId: string, InstanceId: string) => `${InvokeId}|${InstanceId}`

export const INVOCATIONS: TableDefinition<InvocationRow> = {
  name: 'invocations',
  key: (row) => row.InvokeId,
  indexes: {
    scope: ownedBy,
    command: (row) => row.CommandId,
    day: (row) => scoped(row, row.CreationTime.slice(0, 10)),
  },
  // As its runs: an invocation is only ever looked back at.
  isHistory: () => true,
}

export const INVOCATION_RUNS: TableDefinition<InvocationRunRow> = {
  name: 'invocationRuns',
  key: (row) => runKey(row.InvokeId, row.InstanceId),
  indexes: { scope: ownedBy, invocation: (row) => row.InvokeId, instance: (row) => row.InstanceId },
  isHistory: () => true,
}

export const INVOCATION_HISTORY: TableDefinition<InvocationRunRow> = {
  name: 'invocationHistory',
  key: (row) => `${runKey(row.InvokeId, row.InstanceId)}|${row.Repeats}`,
  indexes: { scope: ownedBy, invocation: (row) => row.InvokeId },
  isHistory: () => true,
}
