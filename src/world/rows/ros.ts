import type { RowOf, TableDefinition } from '../../kernel/table.ts'
import type { Principal } from './account.ts'
import { type Owned, ownedBy, type Tags } from './ecs.ts'

/** JSON as it is stored: what a template, a plan or a property holds. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }

/** What the failing call of a stack operation answered. */
export interface OperationInfo {
  readonly Action: string
  readonly Code: string
  readonly LogicalResourceId: string
  readonly Message: string
  readonly RequestId: string
  readonly ResourceType: string
}

/** What a stack was before the update that runs: a rollback goes back to it. */
export interface EarlierStack {
  readonly TemplateBody: string
  readonly Description: string
  readonly parameters: StackRow['parameters']
  readonly plan: Json
  readonly Tags: Tags
}

/** The operation that runs, or ran last. */
export interface StackOperation {
  /** Counts the operations of the stack; a step of an earlier one that comes late does nothing. */
  readonly number: number
  /** Whether a resource whose change is not possible in place is made anew. */
  readonly allowsReplacement: boolean
  /** Logical ids that are made anew although nothing changed. */
  readonly tainted: readonly string[]
  /** Why no further resource is begun: the operation was cancelled. Empty: it was not. */
  readonly cancelReason: string
  /** Whether a failure of it is followed by a rollback. */
  readonly rollsBack: boolean
  /** The change set that is executed; empty if none. */
  readonly changeSetId: string
  /** Physical ids of what is imported, by logical id; only of IMPORT_CREATE and IMPORT_UPDATE. */
  readonly imports?: Readonly<Record<string, string>>
  /** null, unless the stack is being updated. */
  readonly earlier: EarlierStack | null
}

export interface StackRow extends Owned {
  /** Lower-case UUID. */
  readonly StackId: string
  readonly StackName: string
  readonly Description: string
  readonly Status: string
  readonly StatusReason: string
  /** As it was given, or as it was generated from a scratch. */
  readonly TemplateBody: string
  readonly TemplateScratchId: string
  /** Parameter values as they were given. */
  readonly parameters: readonly { readonly ParameterKey: string; readonly ParameterValue: string }[]
  /** The expanded plan (ros/template/plan.ts). */
  readonly plan: Json
  readonly TimeoutInMinutes: number
  readonly DisableRollback: boolean
  readonly DeletionProtection: 'Enabled' | 'Disabled'
  readonly Parallelism: number
  readonly RamRoleName: string
  readonly createOptions: readonly string[]
  readonly ResourceGroupId: string
  readonly NotificationURLs: readonly string[]
  /** What was read from the TemplateURLs of stacks nested in it, by URL: a text, or why there is none. */
  readonly nestedTexts?: Readonly<Record<string, { readonly text: string } | { readonly problem: string }>>
  /** Of a nested stack: the one that it is a resource of, and the outermost. */
  readonly ParentStackId?: string
  readonly RootStackId?: string
  /** Whose policies the steps act with. */
  readonly principal: Principal
  readonly outputs: readonly { readonly OutputKey: string; readonly OutputValue: Json; readonly Description: string }[]
  readonly OperationInfo?: OperationInfo
  readonly RollbackFailedRootReason: string
  /** What the last detection of drift has found; null: there was none since the last operation. */
  readonly drift: { readonly status: DriftStatus; readonly time: string } | null
  /** `2026-11-24T01:02:03`, UTC without Z. */
  readonly CreateTime: string
  readonly UpdateTime: string
  readonly DeleteTime: string
  readonly operation: StackOperation
  /** Statement list that governs updates; null: everything is allowed. */
  readonly stackPolicy: Json
  /** When the current operation began and when it times out; milliseconds of world time. */
  readonly operationStartedMs: number
  readonly timeoutEntryId: string
  /** The next status change of a running rollback or deletion may keep resources: */
  readonly retainAllResources: boolean
  readonly retainResources: readonly string[]
  readonly Tags: Tags
}

/** Values of parameters that the template of a stack declares NoEcho, also those that it had before the update that runs. */
export function noEchoValues({ operation, ...stack }: Pick<StackRow, 'plan' | 'parameters' | 'operation'>): string[] {
  const earlier = operation.earlier === null ? [] : noEchoOf(operation.earlier)
  return [...noEchoOf(stack), ...earlier]
}

function noEchoOf({ plan, parameters }: Pick<StackRow, 'plan' | 'parameters'>): string[] {
  const { noEcho = [] } = plan as { readonly noEcho?: readonly string[] }
  return valuesOf(parameters, noEcho)
}

function noEchoOfStack({ StackId }: { readonly StackId: string }, rowOf: RowOf): string[] {
  const stack = rowOf('stacks', StackId) as StackRow | undefined
  return stack === undefined ? [] : noEchoValues(stack)
}

/** The values of the parameters with these names. */
export function valuesOf(parameters: StackRow['parameters'], names: readonly string[]): string[] {
  return parameters
    .filter(({ ParameterKey }) => names.includes(ParameterKey))
    .map(({ ParameterValue }) => ParameterValue)
}

export const STACKS: TableDefinition<StackRow> = {
  name: 'stacks',
  key: (row) => row.StackId,
  secretTexts: noEchoValues,
  indexes: {
    scope: ownedBy,
    name: (row) => `${ownedBy(row)}|${row.StackName}`,
    /** Stacks of an account that are not deleted, in all regions: they count against its quota. */
    live: (row) => (row.Status === 'DELETE_COMPLETE' ? undefined : row.OwnerId),
  },
  isHistory: (row) => row.Status === 'DELETE_COMPLETE',
}

export type DriftStatus = 'DRIFTED' | 'IN_SYNC' | 'NOT_CHECKED'

/** How far a resource is from what its stack gave it, as the last detection has found. */
export interface ResourceDrift {
  readonly status: 'DELETED' | 'MODIFIED' | 'NOT_CHECKED' | 'IN_SYNC'
  readonly time: string
  /** Properties by name; null where they cannot be read. */
  readonly expected: Json
  readonly actual: Json
  readonly differences: readonly {
    readonly PropertyPath: string
    readonly DifferenceType: 'ADD' | 'REMOVE' | 'NOT_EQUAL'
    readonly ExpectedValue: string
    readonly ActualValue: string
  }[]
}

/** An update in place that runs or that failed: its effect cannot be told from outside. */
export interface ResourceUpdate {
  /** What the resource is brought to. */
  readonly properties: Json
  /** What it had, as far as it is known. */
  readonly previous: Json
  /** Names of the properties that differ. */
  readonly changed: readonly string[]
}

export interface StackResourceRow {
  /** `${StackId}|${LogicalResourceId}` */
  readonly resourceKey: string
  readonly StackId: string
  readonly LogicalResourceId: string
  readonly ResourceType: string
  readonly PhysicalResourceId: string
  readonly Status: string
  readonly StatusReason: string
  /** Evaluated once, when their inputs existed. */
  readonly properties: Json
  readonly attributes: Json
  /** Value of Ref, once the resource is complete. */
  readonly ref: Json
  /** What the resource type remembers between its steps. */
  readonly progress: Json
  readonly update: ResourceUpdate | null
  readonly drift: ResourceDrift | null
  /** Tags of the stack that it was made or updated with. */
  readonly inheritedTags: Tags
  /** Logical ids that had to be there for it, when it was made or updated last. */
  readonly needs: readonly string[]
  /**
   * What the operation is yet to do: clear (remove before anything is made), make (make, update or find as it should be),
   * remove (after all else). Empty: it has done its part.
   */
  readonly todo: '' | 'clear' | 'make' | 'remove' | 'failed'
  /** How many resources must be done first. */
  readonly waitsOn: number
  /** The cloud has accepted its removal. */
  readonly isLeaving: boolean
  /** Resources with the same line are worked on one after another. Empty: no line. */
  readonly line: string
  /** The last piece of its work that faults have counted, and the fault that stalls it; empty when none does. */
  readonly faultMet?: { readonly work: string; readonly faultId: string }
  readonly CreateTime: string
  readonly UpdateTime: string
  readonly isHistory: boolean
}

export const STACK_RESOURCES: TableDefinition<StackResourceRow> = {
  name: 'stackResources',
  key: (row) => row.resourceKey,
  secretTexts: noEchoOfStack,
  indexes: {
    stack: (row) => row.StackId,
    /** `StackId|todo` of what is left, `StackId|ready|todo` of what can begin, `StackId|running`. */
    work: ({ StackId, Status, todo, waitsOn }) => {
      if (todo === '') return undefined
      if (Status.endsWith('_IN_PROGRESS')) return [`${StackId}|${todo}`, `${StackId}|running`]
      return waitsOn === 0 ? [`${StackId}|${todo}`, `${StackId}|ready|${todo}`] : `${StackId}|${todo}`
    },
    /** Those that stand for something that is there, by its id; a resource can stand for several. */
    physical: ({ PhysicalResourceId: id, Status, isHistory }) =>
      id === '' || isHistory || Status === 'DELETE_COMPLETE' ? undefined : id.split(','),
    /** Those being worked on in a line. */
    line: (row) => (row.line !== '' && row.Status.endsWith('_IN_PROGRESS') ? lineKey(row) : undefined),
  },
  isHistory: (row) => row.isHistory,
}

export function lineKey(row: Pick<StackResourceRow, 'StackId' | 'ResourceType' | 'line' | 'Status'>): string {
  return `${row.StackId}|${row.ResourceType}|${row.Status}|${row.line}`
}

export interface DriftDetectionRow extends Owned {
  /** Lower-case UUID. */
  readonly DriftDetectionId: string
  readonly StackId: string
  /** Those to look at; empty: all. */
  readonly logicalIds: readonly string[]
  readonly DriftDetectionStatus: 'DETECTION_IN_PROGRESS' | 'DETECTION_COMPLETE' | 'DETECTION_FAILED'
  readonly DriftDetectionStatusReason: string
  readonly DriftDetectionTime: string
  readonly StackDriftStatus: DriftStatus
  readonly DriftedStackResourceCount: number
}

export const DRIFT_DETECTIONS: TableDefinition<DriftDetectionRow> = {
  name: 'driftDetections',
  key: (row) => row.DriftDetectionId,
  indexes: { stack: (row) => row.StackId },
  isHistory: () => true,
}

export interface ChangeSetRow extends Owned {
  /** Lower-case UUID. */
  readonly ChangeSetId: string
  readonly ChangeSetName: string
  readonly ChangeSetType: 'CREATE' | 'UPDATE' | 'IMPORT'
  readonly StackId: string
  readonly Description: string
  /** CREATE_FAILED only of IMPORT: something that is to be imported is not there. */
  readonly Status: 'CREATE_IN_PROGRESS' | 'CREATE_COMPLETE' | 'CREATE_FAILED'
  readonly StatusReason: string
  readonly ExecutionStatus:
    | 'UNAVAILABLE'
    | 'AVAILABLE'
    | 'EXECUTE_IN_PROGRESS'
    | 'EXECUTE_COMPLETE'
    | 'EXECUTE_FAILED'
    | 'OBSOLETE'
  /** As GetChangeSet shows them. */
  readonly changes: Json
  /** What the stack is to have: template, parameters, the expanded plan. */
  readonly TemplateBody: string
  readonly templateDescription: string
  readonly TemplateScratchId: string
  readonly parameters: StackRow['parameters']
  readonly plan: Json
  readonly Tags: Tags
  readonly stackPolicy: Json
  readonly TimeoutInMinutes: number
  readonly DisableRollback: boolean
  readonly Parallelism: number
  readonly RamRoleName: string
  readonly ResourceGroupId: string
  readonly allowsReplacement: boolean
  readonly tainted: readonly string[]
  /** Physical ids of what is to be imported, by logical id; only of IMPORT. */
  readonly imports?: Readonly<Record<string, string>>
  /** As whom it is looked whether that is there; only of IMPORT. */
  readonly principal?: Principal
  /** As of the stack. */
  readonly nestedTexts?: StackRow['nestedTexts']
  /** What the stack shall have from its execution on; without them it keeps its own. */
  readonly NotificationURLs?: readonly string[]
  readonly CreateTime: string
}

export const CHANGE_SETS: TableDefinition<ChangeSetRow> = {
  name: 'changeSets',
  secretTexts: noEchoOf,
  key: (row) => row.ChangeSetId,
  indexes: { stack: (row) => row.StackId },
  /** One that was executed, or that another one has overtaken, does nothing any more. */
  isHistory: (row) => row.ExecutionStatus.startsWith('EXECUTE_') || row.ExecutionStatus === 'OBSOLETE',
}

export interface StackEventRow {
  readonly EventId: string
  readonly StackId: string
  readonly LogicalResourceId: string
  readonly PhysicalResourceId: string
  readonly ResourceType: string
  readonly Status: string
  readonly StatusReason: string
  readonly CreateTime: string
}

export const STACK_EVENTS: TableDefinition<StackEventRow> = {
  name: 'stackEvents',
  key: (row) => row.EventId,
  secretTexts: noEchoOfStack,
  indexes: { stack: (row) => row.StackId },
  isHistory: () => true,
}

export interface TemplateScratchRow extends Owned {
  /** `ts-` and 16 hex digits. */
  readonly TemplateScratchId: string
  readonly TemplateScratchType: string
  readonly Description: string
  readonly Status: 'GENERATE_IN_PROGRESS' | 'GENERATE_COMPLETE' | 'GENERATE_FAILED'
  readonly StatusReason: string
  readonly FailedCode: string
  readonly LogicalIdStrategy: string
  readonly ResourceGroupId: string
  /** Instances to replicate: {ResourceId, ResourceType}. Empty when they are found by tags or by their resource group. */
  readonly sourceResources: Json
  /** {ResourceTags, ResourceTypeFilter} */
  readonly sourceTag?: Json
  /** {ResourceGroupId, ResourceTypeFilter} */
  readonly sourceResourceGroup?: Json
  readonly preferenceParameters: readonly { readonly ParameterKey: string; readonly ParameterValue: string }[]
  /** What generation found and decided: source nodes, provisions, template, decisions. */
  readonly generated: Json
  readonly stacks: readonly { readonly StackId: string; readonly RegionId: string; readonly UsageType: string }[]
  readonly principal: Principal
  readonly CreateTime: string
  readonly UpdateTime: string
  readonly Tags: Tags
}

export const TEMPLATE_SCRATCHES: TableDefinition<TemplateScratchRow> = {
  name: 'templateScratches',
  key: (row) => row.TemplateScratchId,
  indexes: {
    scope: ownedBy,
    status: (row) => `${ownedBy(row)}|${row.Status}`,
    tagKey: (row) => Object.keys(row.Tags).map((key) => `${ownedBy(row)}|${key}`),
  },
}
