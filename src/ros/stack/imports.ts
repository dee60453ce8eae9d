import { ApiError, ensure } from '../../kernel/errors.ts'
import type { Json, StackRow } from '../../world/rows/ros.ts'
import type { World } from '../../world/world.ts'
import * as errors from '../errors.ts'
import { canonicalType } from '../resourceCatalogue.ts'
import type { StackPlan } from '../template/plan.ts'
import { isMap, own } from '../template/template.ts'
import type { ResourceChange } from './changes.ts'
import type { Made, ResourceStep, ResourceType } from './resourceType.ts'
import { findResourceType } from './resourceTypes.ts'
import { resourceKey } from './rows.ts'
import { thingOf } from './sameThings.ts'
import { isGone } from './work.ts'

/** One of ResourcesToImport, as requests give it. */
export interface ResourceToImport {
  readonly LogicalResourceId?: string | undefined
  readonly ResourceType?: string | undefined
  /** A map in JSON: `{"VpcId": "vpc-…"}`. */
  readonly ResourceIdentifier?: string | undefined
}

/** Physical ids of what a stack shall take over, by logical id. */
export type Imports = Readonly<Record<string, string>>

/** The key of a ResourceIdentifier for a type; undefined when resources of it cannot be imported. */
export function identifierOf(type: string): string | undefined {
  const found = findResourceType(canonicalType(type))
  return found?.read === undefined ? undefined : found.imports?.identifier
}

/**
 * What ResourcesToImport asks for, checked against the plan and against what stacks have already.
 * Guess: the codes, and that no stack may have it; the documentation says so of some types only.
 */
export function requestedImports(
  world: World,
  stack: StackRow,
  plan: StackPlan,
  asked: readonly ResourceToImport[],
): Imports {
  const imports: Record<string, string> = {}
  for (const [i, { LogicalResourceId = '', ResourceType = '', ResourceIdentifier = '' }] of asked.entries()) {
    const invalid = (member: string, reason: string) =>
      errors.invalidParameter(`ResourcesToImport.${i + 1}.${member}`, reason)
    const planned = own(plan.resources, LogicalResourceId)
    ensure(planned, invalid('LogicalResourceId', `The template has no resource ${LogicalResourceId}.`))
    const type = canonicalType(planned.type)
    const isSame = canonicalType(ResourceType) === type
    ensure(isSame, invalid('ResourceType', `${LogicalResourceId} is ${planned.type} in the template.`))
    const identifier = identifierOf(type)
    ensure(identifier !== undefined, invalid('ResourceType', `Resources of ${ResourceType} cannot be imported.`))
    const id = identifierIn(ResourceIdentifier, identifier)
    ensure(id, invalid('ResourceIdentifier', `It is a map in JSON with ${identifier} and nothing else.`))
    ensure(
      !Object.hasOwn(imports, LogicalResourceId),
      invalid('LogicalResourceId', `${LogicalResourceId} stands twice.`),
    )
    const row = world.stackResources.get(resourceKey(stack.StackId, LogicalResourceId))
    const isNew = row === undefined || isGone(row)
    ensure(
      isNew,
      errors.stackValidationFailed(`Stack ${stack.StackName} has the resource ${LogicalResourceId} already.`),
    )
    const twin = Object.keys(imports).find(
      (other) => imports[other] === id && isSameThing(plan.resources[other]?.type ?? '', type),
    )
    ensure(twin === undefined, errors.stackValidationFailed(`${twin} and ${LogicalResourceId} are both ${id}.`))
    ensureFree(world, stack, type, id)
    imports[LogicalResourceId] = id
  }
  ensure(asked.length > 0, errors.invalidParameter('ResourcesToImport', 'IMPORT takes over at least one resource.'))
  return imports
}

function identifierIn(text: string, identifier: string): string {
  try {
    const map = JSON.parse(text) as Json
    const names = isMap(map) ? Object.keys(map) : []
    const id = isMap(map) ? map[identifier] : undefined
    return names.length === 1 && typeof id === 'string' ? id : ''
  } catch {
    return ''
  }
}

function isSameThing(one: string, other: string): boolean {
  return thingOf(one) === thingOf(other)
}

/** Refuses what another resource of a stack stands for. */
function ensureFree(world: World, { OwnerId, RegionId }: StackRow, type: string, id: string): void {
  const holder = world.stackResources.list('physical', id).find((row) => {
    const stack = world.stacks.get(row.StackId)
    return stack?.OwnerId === OwnerId && stack.RegionId === RegionId && isSameThing(row.ResourceType, type)
  })
  const name = holder === undefined ? '' : world.stacks.get(holder.StackId)?.StackName
  ensure(
    holder === undefined,
    errors.stackValidationFailed(
      `${type} ${id} is the resource ${holder?.LogicalResourceId} of stack ${name} already.`,
    ),
  )
}

/**
 * Refuses an import that would do more than take over: what the stack has stays as it is, and nothing is made. Data sources
 * only read. Guess: the code; the documentation asks for a template with what the stack has and what is imported.
 */
export function ensureOnlyImports(changes: readonly ResourceChange[], imports: Imports): void {
  for (const { logicalId, action, type } of changes) {
    const isFine =
      action === 'None' ||
      (action === 'Add' && (own(imports, logicalId) !== undefined || type.startsWith('DATASOURCE::')))
    const reason = action === 'Add' ? 'is not in ResourcesToImport' : `would be changed: ${action}`
    ensure(isFine, errors.stackValidationFailed(`Resources.${logicalId} ${reason}; an import changes nothing else.`))
  }
}

const notThere = (type: string, id: string) => new ApiError(404, 'ResourceNotFound', `There is no ${type} ${id}.`)

/**
 * Takes over the resource that the operation names for this step: it must be there and belong to no stack. What the template
 * says of it is taken as it stands; drift detection tells what differs.
 */
export function adopt(type: ResourceType, step: ResourceStep): { readonly step: ResourceStep; readonly made: Made } {
  const { stack, resource, world } = step
  const physicalId = own(stack.operation.imports ?? {}, resource.LogicalResourceId) ?? ''
  ensureFree(world, stack, type.type, physicalId)
  const progress = type.imports?.progress?.({ ...step, physicalId }) ?? null
  const adopting = { ...step, physicalId, resource: { ...resource, PhysicalResourceId: physicalId, progress } }
  ensure(type.read?.(adopting) !== undefined, notThere(type.type, physicalId))
  return { step: adopting, made: { physicalId, progress } }
}
