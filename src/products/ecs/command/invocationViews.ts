/** How running commands are shown. */
import { ecsTags } from '../../../rules/tags.ts'
import type { InvocationRow, InvocationRunRow } from '../../../world/rows/invocations.ts'
import type { World } from '../../../world/world.ts'

/** The older, coarser state of one run. */
export function recordStatus({ Status }: InvocationRunRow): string {
  if (Status === 'Success') return 'Finished'
  if (Status === 'Pending' || Status === 'Scheduled' || Status === 'Running') return 'Running'
  if (Status === 'Stopping') return 'Stopping'
  return Status === 'Terminated' || Status === 'Cancelled' ? 'Stopped' : 'Failed'
}

/** The state of an invocation in the newer words. */
export function overallStatus(runs: readonly InvocationRunRow[]): string {
  for (const status of ['Pending', 'Scheduled', 'Running', 'Stopping'] as const)
    if (runs.some(({ Status }) => Status === status)) return status
  const isStopped = (run: InvocationRunRow) => recordStatus(run) === 'Stopped'
  if (runs.every(isStopped)) return 'Stopped'
  if (runs.every((run) => run.Status === 'Success' || isStopped(run))) return 'Success'
  return runs.some(({ Status }) => Status === 'Success') ? 'PartialFailed' : 'Failed'
}

/** The state of an invocation in the older words. */
export function overallRecord(runs: readonly InvocationRunRow[]): string {
  const status = overallStatus(runs)
  if (status === 'Success') return 'Finished'
  return status === 'Pending' || status === 'Scheduled' ? 'Running' : status
}

export function isTimed({ RepeatMode }: InvocationRow): boolean {
  return RepeatMode !== 'Once'
}

export const encoded = (text: string, isPlain: boolean) => (isPlain ? text : Buffer.from(text).toString('base64'))

export function shownInvocation(world: World, row: InvocationRow, { isPlain = false, hasOutput = false }) {
  const runs = world.invocationRuns.list('invocation', row.InvokeId, { oldestFirst: true })
  return {
    InvokeId: row.InvokeId,
    CommandId: row.CommandId,
    CommandName: row.CommandName,
    CommandDescription: row.CommandDescription,
    CommandType: row.CommandType,
    CommandContent: isPlain ? Buffer.from(row.CommandContent, 'base64').toString() : row.CommandContent,
    Parameters: JSON.stringify(row.Parameters),
    RepeatMode: row.RepeatMode,
    Frequency: row.Frequency,
    Timed: isTimed(row),
    Timeout: row.Timeout,
    WorkingDir: row.WorkingDir,
    Username: row.Username,
    Launcher: row.Launcher,
    TerminationMode: row.TerminationMode,
    ContainerId: row.ContainerId,
    ContainerName: row.ContainerName,
    OssOutputDelivery: row.OssOutputDelivery,
    CreationTime: row.CreationTime,
    InvocationStatus: overallStatus(runs),
    InvokeStatus: overallRecord(runs),
    InvokeInstances: { InvokeInstance: runs.map((run) => shownInstance(row, run, isPlain, hasOutput)) },
    Tags: { Tag: ecsTags(row.Tags) },
  }
}

function shownInstance(invocation: InvocationRow, run: InvocationRunRow, isPlain: boolean, hasOutput: boolean) {
  return {
    InstanceId: run.InstanceId,
    InvocationStatus: run.Status,
    InstanceInvokeStatus: recordStatus(run),
    ...(run.ExitCode === undefined ? {} : { ExitCode: run.ExitCode }),
    Output: hasOutput ? encoded(run.Output, isPlain) : '',
    Dropped: run.Dropped,
    ErrorCode: run.ErrorCode,
    ErrorInfo: run.ErrorInfo,
    Repeats: run.Repeats,
    Timed: isTimed(invocation),
    CreationTime: run.CreationTime,
    UpdateTime: run.UpdateTime,
    StartTime: run.StartTime,
    FinishTime: run.FinishTime,
    StopTime: run.StopTime,
  }
}

export function shownResult(world: World, run: InvocationRunRow, isPlain: boolean) {
  const invocation = world.invocations.get(run.InvokeId)
  return {
    InvokeId: run.InvokeId,
    InstanceId: run.InstanceId,
    CommandId: run.CommandId,
    InvocationStatus: run.Status,
    InvokeRecordStatus: recordStatus(run),
    ...(run.ExitCode === undefined ? {} : { ExitCode: run.ExitCode }),
    Output: encoded(run.Output, isPlain),
    Dropped: run.Dropped,
    ErrorCode: run.ErrorCode,
    ErrorInfo: run.ErrorInfo,
    Repeats: run.Repeats,
    StartTime: run.StartTime,
    FinishedTime: run.FinishTime,
    StopTime: run.StopTime,
    Username: invocation?.Username ?? '',
    Launcher: invocation?.Launcher ?? '',
    TerminationMode: invocation?.TerminationMode ?? '',
    ContainerId: invocation?.ContainerId ?? '',
    ContainerName: invocation?.ContainerName ?? '',
    OssOutputDelivery: invocation?.OssOutputDelivery ?? '',
    Tags: { Tag: ecsTags(invocation?.Tags ?? {}) },
  }
}
