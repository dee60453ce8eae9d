import type { ActionContext } from '../../door/action.ts'
import { ensure } from '../../kernel/errors.ts'
import type { StackGroupRow } from '../../world/rows/stackGroups.ts'
import * as errors from '../errors.ts'
import { ensureEmulated } from '../stack/emulated.ts'
import { planRequested } from '../stack/requested.ts'
import { pseudoParameters } from '../stack/scope.ts'
import { checkedValue, type GivenParameter } from '../template/parameters.ts'
import { readTemplate } from '../templateLimits.ts'

/** What requests say of a group, besides its template. */
interface GroupRequest {
  readonly Description?: string
  readonly AdministrationRoleName?: string
  readonly ExecutionRoleName?: string
  readonly PermissionModel?: string
  readonly AutoDeployment?: object
  readonly Capabilities?: readonly string[]
}

/** Characters of a description. Source: SDK comments. */
const MAX_DESCRIPTION = 256

/** Refuses what a group cannot have, and service-managed permissions. */
export function ensureGroupTerms(request: GroupRequest): void {
  const { PermissionModel = 'SELF_MANAGED', Capabilities = [] } = request
  ensure(PermissionModel !== 'SERVICE_MANAGED', errors.serviceManaged('PermissionModel SERVICE_MANAGED'))
  const model = errors.invalidParameter('PermissionModel', 'It is SELF_MANAGED or SERVICE_MANAGED.')
  ensure(PermissionModel === 'SELF_MANAGED', model)
  ensure(request.AutoDeployment === undefined, errors.serviceManaged('AutoDeployment'))
  ensure(Capabilities.length <= 1, errors.invalidParameter('Capabilities', 'There is at most one.'))
  ensureDescription('Description', request.Description)
  for (const name of ['AdministrationRoleName', 'ExecutionRoleName'] as const) {
    const isName = request[name] === undefined || /^[A-Za-z0-9-]{1,64}$/.test(request[name])
    ensure(isName, errors.invalidParameter(name, 'It has 1 to 64 letters, digits and -.'))
  }
}

/** Refuses a description that is empty or too long. */
export function ensureDescription(name: string, text: string | undefined): void {
  const isWithin = text === undefined || (text !== '' && [...text].length <= MAX_DESCRIPTION)
  ensure(isWithin, errors.invalidParameter(name, `It has 1 to ${MAX_DESCRIPTION} characters.`))
}

/** 1 to 255 letters, digits, - and _, beginning with a letter or a digit. Source: SDK comments. */
export function ensureGroupName(name: string): void {
  const isName = /^[A-Za-z0-9][\w-]{0,254}$/.test(name)
  const reason = 'It has 1 to 255 letters, digits, - and _ and begins with a letter or a digit.'
  ensure(isName, errors.invalidParameter('StackGroupName', reason))
}

/**
 * What a group keeps of its template and values. Planned as for a stack of the group's own account and region, so that all
 * that CreateStack would refuse of a template is refused at once; what other regions answer is found out there.
 */
export function groupTemplate(
  context: ActionContext,
  TemplateBody: string,
  parameters: readonly GivenParameter[],
  StackGroupName: string,
): Pick<StackGroupRow, 'TemplateBody' | 'parameters' | 'noEcho'> {
  const { accountId: OwnerId, regionId: RegionId } = context
  const pseudo = pseudoParameters({ StackId: '', StackName: StackGroupName, RegionId, OwnerId, ResourceGroupId: '' })
  const plan = planRequested(context, readTemplate(context, TemplateBody), parameters, pseudo)
  ensureEmulated(plan)
  return { TemplateBody, parameters, noEcho: plan.noEcho }
}

/** Values of single instances, checked against the template of their group. */
export function overridesOf(
  context: ActionContext,
  { TemplateBody }: StackGroupRow,
  overrides: readonly GivenParameter[] = [],
): readonly GivenParameter[] {
  ensure(overrides.length <= 200, errors.invalidParameter('ParameterOverrides', 'There are at most 200.'))
  const declared = readTemplate(context, TemplateBody).parameters
  for (const { ParameterKey, ParameterValue } of overrides) {
    const parameter = Object.hasOwn(declared, ParameterKey) ? declared[ParameterKey] : undefined
    ensure(parameter, errors.unknownUserParameter(ParameterKey))
    checkedValue(ParameterKey, parameter, ParameterValue)
  }
  return overrides
}

/** The values of an instance: its own over those of the group. */
export function parametersOfInstance(
  group: StackGroupRow,
  overrides: readonly GivenParameter[],
): { ParameterKey: string; ParameterValue: string }[] {
  const own = new Set(overrides.map(({ ParameterKey }) => ParameterKey))
  return [...group.parameters.filter(({ ParameterKey }) => !own.has(ParameterKey)), ...overrides].map((each) => ({
    ...each,
  }))
}

/** Tells the instances of a group of its new template; all are OUTDATED until they are updated. Inside `atomically`. */
export function noteTemplate(context: ActionContext, { StackGroupId, TemplateBody, noEcho }: StackGroupRow): void {
  const { world } = context
  const declared = readTemplate(context, TemplateBody).parameters
  for (const instance of world.stackInstances.list('group', StackGroupId)) {
    const parameterOverrides = instance.parameterOverrides.filter(({ ParameterKey }) =>
      Object.hasOwn(declared, ParameterKey),
    )
    const StatusReason = instance.Status === 'CURRENT' ? 'The stack group was updated' : instance.StatusReason
    world.stackInstances.put({ ...instance, parameterOverrides, noEcho, Status: 'OUTDATED', StatusReason })
  }
}
