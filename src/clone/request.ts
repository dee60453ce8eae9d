import type { ValidateFunction } from 'ajv'
import { newAjv, problemText } from '../catalogue/ajv.ts'
import { ApiError, ensure } from '../kernel/errors.ts'
import type { PeriodUnit } from '../rules/period.ts'

export interface CloneOptions {
  /** Refuse a source whose image is gone even when the data is included. Default false. */
  readonly strictImagePrerequisite?: boolean
  /** Without the data: make empty data disks of the same kind and size. Default true. */
  readonly replicateDataDisks?: boolean
  /** Which of a source's groups are made anew, where that is needed. Default all. */
  readonly securityGroups?: 'all' | 'first'
  /** How the policies of a RAM user are judged. The root of an account is never asked. Default effective. */
  readonly policyCheck?: 'names' | 'effective'
  /** Term of PrePaid clones. Default 1 Month, without renewal. */
  readonly period?: number
  readonly periodUnit?: PeriodUnit
  readonly autoRenew?: boolean
}

/** What is to be cloned, how often and to where. Who asks is told apart from it. */
export interface CloneRequest {
  readonly sourceRegionId: string
  readonly sourceInstanceIds: readonly string[]
  readonly sourceResourceGroupId?: string
  readonly destinationRegionId: string
  readonly destinationZoneId?: string
  readonly destinationVpcId?: string
  readonly destinationVSwitchId?: string
  /** Clones of each source. */
  readonly instanceAmount: number
  readonly includeInstanceData: boolean
  readonly options?: CloneOptions
}

/** What a task is started with. */
export interface CloneStart extends CloneRequest {
  readonly acceptTerms?: boolean
  readonly clientToken?: string
  readonly previewId?: string
}

const ID = { type: 'string', minLength: 1, maxLength: 128 } as const

/**
 * What can be read as a request. How many sources and clones there may be is for the rules to say, which a preview shows.
 */
export const CLONE_REQUEST = {
  type: 'object',
  properties: {
    sourceRegionId: ID,
    sourceInstanceIds: { type: 'array', items: ID, minItems: 1, maxItems: 1_000, uniqueItems: true },
    sourceResourceGroupId: ID,
    destinationRegionId: ID,
    destinationZoneId: ID,
    destinationVpcId: ID,
    destinationVSwitchId: ID,
    instanceAmount: { type: 'number' },
    includeInstanceData: { type: 'boolean' },
    options: {
      type: 'object',
      properties: {
        strictImagePrerequisite: { type: 'boolean' },
        replicateDataDisks: { type: 'boolean' },
        securityGroups: { enum: ['all', 'first'] },
        policyCheck: { enum: ['names', 'effective'] },
        period: { type: 'integer', minimum: 1, maximum: 60 },
        periodUnit: { enum: ['Week', 'Month'] },
        autoRenew: { type: 'boolean' },
      },
      additionalProperties: false,
    },
  },
  required: ['sourceRegionId', 'sourceInstanceIds', 'destinationRegionId', 'instanceAmount', 'includeInstanceData'],
  additionalProperties: false,
} as const

export const CLONE_START = {
  ...CLONE_REQUEST,
  properties: {
    ...CLONE_REQUEST.properties,
    acceptTerms: { type: 'boolean' },
    clientToken: { type: 'string', pattern: '^[\\x21-\\x7e]{1,64}$' },
    previewId: { type: 'string', pattern: '^[0-9a-f]{64}$' },
  },
} as const

/** The members that say what is to be made: equal requests have equal outcomes in equal worlds. No options are no member. */
export function businessOf(request: CloneRequest): CloneRequest {
  const { acceptTerms: _terms, clientToken: _token, previewId: _preview, options, ...business } = request as CloneStart
  const hasOptions = Object.values(options ?? {}).some((option) => option !== undefined)
  return hasOptions ? { ...business, options } : business
}

/** The scratch's preferences that say the same as the request. */
export function preferencesOf(request: CloneRequest): { ParameterKey: string; ParameterValue: string }[] {
  const { options = {} } = request
  const values: Readonly<Record<string, string | number | boolean | undefined>> = {
    RegionId: request.destinationRegionId,
    ZoneId: request.destinationZoneId,
    VpcId: request.destinationVpcId,
    VSwitchId: request.destinationVSwitchId,
    InstanceAmount: request.instanceAmount,
    InstanceDataReplication: request.includeInstanceData,
    InstancePeriod: options.period,
    InstancePeriodUnit: options.periodUnit,
    InstanceAutoRenew: options.autoRenew,
    DisableNameUnique: true,
    ReplicateDataDisks: options.replicateDataDisks,
    SecurityGroups: options.securityGroups,
    StrictImagePrerequisite: options.strictImagePrerequisite,
  }
  return Object.entries(values)
    .filter(([, value]) => value !== undefined)
    .map(([ParameterKey, value]) => ({ ParameterKey, ParameterValue: String(value) }))
}

let check: ValidateFunction | undefined

/**
 * Reads a request, also one that did not come past the control API, as in-process callers send it.
 * Refuses what is missing, unknown or of another type; amounts are left to the rules.
 */
export function readCloneRequest(given: Readonly<Record<string, unknown>>): CloneStart {
  check ??= newAjv({ strict: false }).compile(CLONE_START)
  const isReadable = check(given)
  ensure(isReadable, new ApiError(400, 'InvalidRequest', problemText(check.errors?.[0], 'the request')))
  return given as unknown as CloneStart
}
