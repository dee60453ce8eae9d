import { canonicalJson, sha256 } from '../kernel/hash.ts'
import type { GeneratedScratch, ScratchSource } from '../ros/scratch/generated.ts'
import type { CloneTaskRow } from '../world/rows/clone.ts'
import type { Json } from '../world/rows/ros.ts'
import type { FaultAhead } from './faultsAhead.ts'
import { feesOf } from './fees.ts'
import type { ExpectedTime, KeptResources, NeededPermission } from './forecast.ts'
import type { CloneCheck } from './preflight.ts'
import { businessOf, type CloneRequest } from './request.ts'
import { statementOf } from './rules.ts'

interface ShownCheck {
  readonly rule: string
  readonly outcome: CloneCheck['outcome']
  /** What was found. */
  readonly message: string
  /** What the rule says. */
  readonly statement: string
}

/** What a clone would do, as the control API answers it. */
export interface ClonePreview {
  /** Digest of request and plan. Empty when the clone would be refused: there is nothing to start then. */
  readonly previewId: string
  readonly checks: readonly ShownCheck[]
  readonly sources: readonly Omit<ScratchSource, 'groupLogicalId'>[]
  readonly destination?: GeneratedScratch['destination']
  /** Fees by list price, each for an hour or a month, as far as prices are published. */
  readonly fees: readonly Json[]
  /** Every action that the clone calls as who asks; empty when it would be refused before it calls any. */
  readonly permissions: readonly NeededPermission[]
  /** What stays afterwards, counted. */
  readonly kept: readonly KeptResources[]
  /** Faults of the world that may hit the clone: the preview runs without them. */
  readonly faults: readonly FaultAhead[]
  /** undefined when the clone would be refused or would fail. */
  readonly expected?: ExpectedTime
  /** The template of the stack, as an object. */
  readonly template: Json
}

/** What decides the outcome, member by member, for comparing a preview with what would come out now. */
export type PlanFields = Readonly<Record<string, Json>>

/** What is in these resources of the template is told by the members and attributes of the sources. */
const TOLD_BY_SOURCES = ['ALIYUN::ECS::InstanceGroup', 'ALIYUN::ECS::CustomImage', 'ALIYUN::ECS::CopyImage']

function resourcesOf({ templateBody }: GeneratedScratch) {
  const { Resources } = JSON.parse(templateBody) as { Resources: Record<string, { Type: string; Properties: Json }> }
  return Resources
}

/** The plan of the request, without what does not decide the outcome: room left over and the time in image names. */
export function planFields(plan: GeneratedScratch): PlanFields {
  const fields: Record<string, Json> = { ...plan.destination, closedGroups: plan.closedGroups }
  for (const [logicalId, { Type, Properties }] of Object.entries(resourcesOf(plan)))
    if (!TOLD_BY_SOURCES.includes(Type)) fields[`template.${logicalId}`] = Properties
  for (const source of plan.sources) {
    const { headroomTerms: _room, candidates: _candidates, passedOver: _types, groupLogicalId: _id, ...rest } = source
    const image = { ...rest.image, imageName: (rest.image.imageName ?? '').replace(/-\d+$/, '') }
    const attributes = Object.fromEntries(rest.attributes.map(({ name, clone, outcome }) => [name, [clone, outcome]]))
    const members = { ...rest, image, attributes } as unknown as Record<string, Json>
    for (const [name, value] of Object.entries(members)) fields[`${source.sourceInstanceId}.${name}`] = value
  }
  return fields
}

export function previewIdOf(request: CloneRequest, plan: GeneratedScratch): string {
  return sha256(canonicalJson([businessOf(request), planFields(plan)]))
}

/** Names of the members whose values differ. */
export function differingFields(before: PlanFields, now: PlanFields): string[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(now)])]
  return names.filter((name) => canonicalJson(before[name]) !== canonicalJson(now[name])).sort()
}

/** What the scratch decided, warned of or refused, as checks: rule by rule in the order in which it was decided. */
export function scratchChecks(task: CloneTaskRow): CloneCheck[] {
  const plan = task.plan as unknown as GeneratedScratch | null
  if (plan === null) return []
  const reasons = plan.sources.flatMap(({ amountReason, typeReason }) => [amountReason, typeReason])
  const isRemarkable = (text: string) => reasons.some((reason) => reason !== undefined && text.endsWith(reason))
  return [
    ...plan.decisions.map(
      ({ rule, text }): CloneCheck => ({ rule, outcome: isRemarkable(text) ? 'warn' : 'pass', message: text }),
    ),
    ...plan.warnings.map(({ rule, text }): CloneCheck => ({ rule, outcome: 'warn', message: text })),
  ]
}

/** How the rehearsal of the stack went. It refuses nothing: a clone that fails is rolled back (rule 33). */
export function stackCheck({ status, message }: CloneTaskRow): CloneCheck {
  if (status === 'Succeeded') return { rule: '34', outcome: 'pass', message: `Rehearsed: ${message}` }
  return { rule: '33', outcome: 'warn', message: `Rehearsed, and it failed: ${message}` }
}

/** What a rehearsal shows beside the plan. */
export type Forecast = Pick<ClonePreview, 'permissions' | 'kept' | 'faults' | 'expected'>

/** The preview of a request whose rehearsal left these checks and, unless it was refused, this plan. */
export function clonePreview(
  request: CloneRequest,
  checks: readonly CloneCheck[],
  plan: GeneratedScratch | undefined,
  forecast: Forecast,
): ClonePreview {
  const shown = checks.map(({ rule, outcome, message }) => ({ rule, outcome, message, statement: statementOf(rule) }))
  if (plan === undefined) return { previewId: '', checks: shown, sources: [], fees: [], template: null, ...forecast }
  return {
    previewId: previewIdOf(request, plan),
    checks: shown,
    sources: plan.sources.map(({ groupLogicalId: _id, ...source }) => source),
    destination: plan.destination,
    fees: feesOf(request, plan),
    template: JSON.parse(plan.templateBody) as Json,
    ...forecast,
  }
}
