import { ApiError, ensure } from '../../kernel/errors.ts'
import type { PeriodUnit } from '../../rules/period.ts'
import { findRegion } from '../../world/facts/regions.ts'
import { REPLICATING } from './sourceTypes.ts'

/** What the scenario is asked to make. Keys as ROS logs them; the last four are ours, for choices the page leaves open. */
export interface Preferences {
  readonly regionId: string
  readonly zoneId?: string
  readonly vpcId?: string
  readonly vSwitchId?: string
  /** Per source instance, 1 to 100. */
  readonly amount: number
  readonly withData: boolean
  readonly period: number
  readonly periodUnit: PeriodUnit
  readonly autoRenew: boolean
  readonly replicateDataDisks: boolean
  readonly securityGroups: 'all' | 'first'
  readonly strictImagePrerequisite: boolean
}

const KEYS = [
  'RegionId',
  'ZoneId',
  'VpcId',
  'VSwitchId',
  'InstanceAmount',
  'InstanceDataReplication',
  'InstancePeriod',
  'InstancePeriodUnit',
  'DisableNameUnique',
  'InstanceAutoRenew',
  'ReplicateDataDisks',
  'SecurityGroups',
  'StrictImagePrerequisite',
]

const invalid = (key: string, why: string) =>
  new ApiError(400, 'InvalidParameter', `The preference ${key} is not valid: ${why}`)

/** Refuses preferences that a scratch of this type does not have. Source: SDK (a DeletionPolicy for ResourceImport). Guess: its values. */
export function ensurePreferences(
  scratchType: string,
  given: Parameters<typeof readPreferences>[0],
  regionId: string,
): void {
  if (REPLICATING.includes(scratchType)) {
    readPreferences(given, regionId)
    return
  }
  const keys = scratchType === 'ResourceImport' ? ['DeletionPolicy'] : []
  for (const { ParameterKey: key, ParameterValue: value } of given) {
    ensure(keys.includes(key), invalid(key, `Scratches of type ${scratchType} have ${keys.join(', ') || 'none'}.`))
    ensure(value === 'Retain' || value === 'Delete', invalid(key, 'It is Retain or Delete.'))
  }
  const isGiven = keys.length === 0 || given.some(({ ParameterKey }) => ParameterKey === 'DeletionPolicy')
  ensure(isGiven, invalid('DeletionPolicy', 'ResourceImport needs it.'))
}

/** Reads PreferenceParameters. Refuses unknown keys and values out of range. */
export function readPreferences(
  given: readonly { readonly ParameterKey: string; readonly ParameterValue: string }[],
  regionId: string,
): Preferences {
  const values = new Map(given.map(({ ParameterKey, ParameterValue }) => [ParameterKey, ParameterValue]))
  for (const key of values.keys()) ensure(KEYS.includes(key), invalid(key, `Alistack emulates ${KEYS.join(', ')}.`))
  const text = (key: string) => values.get(key) || undefined
  const flag = (key: string, otherwise: boolean) => {
    const value = text(key)?.toLowerCase()
    ensure(value === undefined || value === 'true' || value === 'false', invalid(key, 'It is true or false.'))
    return value === undefined ? otherwise : value === 'true'
  }
  const count = (key: string, otherwise: number, max: number) => {
    const value = Number(text(key) ?? otherwise)
    ensure(
      Number.isInteger(value) && value >= 1 && value <= max,
      invalid(key, `It is a whole number from 1 to ${max}.`),
    )
    return value
  }
  const choice = <T extends string>(key: string, choices: readonly T[]): T => {
    const value = (text(key) ?? choices[0]) as T
    ensure(choices.includes(value), invalid(key, `It is one of ${choices.join(', ')}.`))
    return value
  }
  const destination = text('RegionId') ?? regionId
  ensure(findRegion(destination), new ApiError(404, 'InvalidRegionId.NotFound', `There is no region ${destination}.`))
  const optional = { zoneId: text('ZoneId'), vpcId: text('VpcId'), vSwitchId: text('VSwitchId') }
  return {
    regionId: destination,
    ...Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined)),
    amount: count('InstanceAmount', 1, 100),
    withData: flag('InstanceDataReplication', false),
    period: count('InstancePeriod', 1, 60),
    periodUnit: choice('InstancePeriodUnit', ['Month', 'Week']),
    autoRenew: flag('InstanceAutoRenew', false),
    replicateDataDisks: flag('ReplicateDataDisks', true),
    securityGroups: choice('SecurityGroups', ['all', 'first']),
    strictImagePrerequisite: flag('StrictImagePrerequisite', false),
  }
}
