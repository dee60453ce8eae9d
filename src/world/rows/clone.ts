import type { TableDefinition } from '../../kernel/table.ts'
import type { Principal } from './account.ts'
import type { Json } from './ros.ts'

export type CloneTaskStatus = 'Running' | 'Cancelling' | 'Cancelled' | 'Succeeded' | 'Failed'

export type CloneStep = 'scratch' | 'stack' | 'result' | 'cleanup' | 'done'

/** A resource that a task has made. */
export interface CreatedResource {
  readonly type: string
  readonly id: string
  readonly regionId: string
  /** Of a clone: what it was cloned from. */
  readonly sourceInstanceId?: string
  /** Of instances that a task which did not succeed has left: what they cost, as far as it is known. */
  readonly fee?: Json
}

/** A run of the clone orchestrator: its whole state, so that a restart in the middle goes on. */
export interface CloneTaskRow {
  readonly cloneTaskId: string
  readonly accountId: string
  readonly principal: Principal
  readonly status: CloneTaskStatus
  /** scratch, then stack, then result, then cleanup, then done. */
  readonly step: CloneStep
  /** 0–100. */
  readonly progress: number
  readonly request: Json
  /** What the scratch decided (GeneratedScratch), once it is complete; null before. */
  readonly plan: Json
  readonly clientToken: string
  readonly templateScratchId: string
  readonly stackId: string
  readonly stackRegionId: string
  readonly instanceIds: readonly string[]
  /** Of a task that did not succeed: what of it is left. */
  readonly createdResources: readonly CreatedResource[]
  readonly retainedImages: readonly Json[]
  readonly message: string
  /** What made it fail: the code and status of a refusal, and the rule it comes from. */
  readonly failure?: { readonly code: string; readonly status: number; readonly rule: string }
  /** In step cleanup: how it ends. */
  readonly ending?: { readonly status: CloneTaskStatus; readonly message: string }
  /** The stack, whose work is to be undone, was told to stop it. */
  readonly isStopping?: boolean
  /** What it waits for just now. */
  readonly watchIds: readonly string[]
  readonly decisions: readonly { readonly rule: string; readonly text: string; readonly facts: Json }[]
  /** RequestIds of the calls it made are outside the world (they are not part of its hash); the trace has them. */
  readonly startedMs: number
  readonly finishedMs: number
}

export const CLONE_TASKS: TableDefinition<CloneTaskRow> = {
  name: 'cloneTasks',
  key: (row) => row.cloneTaskId,
  indexes: {
    account: (row) => row.accountId,
    clientToken: (row) => (row.clientToken ? `${row.accountId}|${row.clientToken}` : undefined),
  },
  isHistory: () => true,
}

/** The terms of the first clone, accepted once per account (rule 4). */
export interface CloneTermsRow {
  readonly accountId: string
  readonly acceptedAt: string
}

export const CLONE_TERMS: TableDefinition<CloneTermsRow> = {
  name: 'cloneTerms',
  key: (row) => row.accountId,
  isHistory: () => true,
}
