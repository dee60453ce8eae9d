/** What dedicated hosts may be, and how one is looked up. */
import type { ActionContext } from '../../../door/action.ts'
import { invalidParameter } from '../../../door/errors.ts'
import { isoMinutes } from '../../../kernel/clock.ts'
import { ensure } from '../../../kernel/errors.ts'
import { isDescription, isInstanceName } from '../../../rules/names.ts'
import { instanceTypeFamilies } from '../../../world/facts/instanceTypes.ts'
import type { DedicatedHostRow } from '../../../world/rows/dedicatedHosts.ts'
import type { World } from '../../../world/world.ts'
import { invalidDescription } from '../instance/errors.ts'
import * as errors from './errors.ts'

const PREFIX = 'ddh.'
/** Families that only dedicated hosts have: their processors may be promised more than once. Source: remarks. */
const CUSTOM_FAMILIES = ['ecs.g6s', 'ecs.c6s', 'ecs.r6s']
/** Of a g6s host, in the remarks. Guess: of c6s and r6s hosts as well. */
const CUSTOM_CORES = 52
const MOST_RATIO = 5
const LEAST_TIMEOUT = 15
const MOST_TIMEOUT = 310

/** The instance family that a host of this type takes. */
export function familyOf(hostType: string): string {
  return `ecs.${hostType.slice(PREFIX.length)}`
}

/** Physical cores; 0 where nobody states them. */
export function coresOf(hostType: string): number {
  return CUSTOM_FAMILIES.includes(familyOf(hostType)) ? CUSTOM_CORES : 0
}

/** Guess: there is a host type for every instance family; no full list is public. */
export function isHostType(hostType: string): boolean {
  if (!hostType.startsWith(PREFIX)) return false
  const family = familyOf(hostType)
  return (
    CUSTOM_FAMILIES.includes(family) ||
    instanceTypeFamilies().some(({ InstanceTypeFamilyId }) => InstanceTypeFamilyId === family)
  )
}

/** What is said of a host when it is made, and can be changed later. */
export interface HostWishes {
  readonly DedicatedHostName?: string
  readonly Description?: string
  readonly ActionOnMaintenance?: string
  readonly AutoPlacement?: string
  readonly CpuOverCommitRatio?: number
  readonly DedicatedHostClusterId?: string
  readonly NetworkAttributes?: { readonly SlbUdpTimeout?: number; readonly UdpTimeout?: number }
}

type Attributes = Pick<
  DedicatedHostRow,
  | 'DedicatedHostName'
  | 'Description'
  | 'ActionOnMaintenance'
  | 'AutoPlacement'
  | 'CpuOverCommitRatio'
  | 'SlbUdpTimeout'
  | 'UdpTimeout'
>

/** Guess: an overcommit ratio of 1 is taken by every type, as it changes nothing. */
export function ensureRatio(ratio: number, hostType: string): void {
  ensure(ratio >= 1 && ratio <= MOST_RATIO, errors.invalidRatio())
  ensure(ratio === 1 || coresOf(hostType) > 0, errors.ratioNotSupported(hostType))
}

/** What is asked in place of what was, checked but for the ratio. An empty value changes nothing. */
export function attributesFrom(request: HostWishes, old: Attributes): Attributes {
  const DedicatedHostName = request.DedicatedHostName || old.DedicatedHostName
  const Description = request.Description || old.Description
  const ActionOnMaintenance = request.ActionOnMaintenance || old.ActionOnMaintenance
  const AutoPlacement = request.AutoPlacement || old.AutoPlacement
  const { CpuOverCommitRatio = old.CpuOverCommitRatio, NetworkAttributes: network = {} } = request
  const { SlbUdpTimeout, UdpTimeout } = network
  ensure(DedicatedHostName === '' || isInstanceName(DedicatedHostName), errors.invalidHostName())
  ensure(Description === '' || isDescription(Description), invalidDescription())
  ensure(ActionOnMaintenance === 'Migrate' || ActionOnMaintenance === 'Stop', errors.invalidActionOnMaintenance())
  ensure(AutoPlacement === 'on' || AutoPlacement === 'off', invalidParameter('AutoPlacement', 'It is on or off.'))
  ensure(SlbUdpTimeout === undefined || isTimeout(SlbUdpTimeout), errors.invalidUdpTimeout('SlbUdpTimeout'))
  ensure(UdpTimeout === undefined || isTimeout(UdpTimeout), errors.invalidUdpTimeout('UdpTimeout'))
  ensure(!request.DedicatedHostClusterId, errors.noHostClusters())
  return {
    ...{ DedicatedHostName, Description, ActionOnMaintenance, AutoPlacement, CpuOverCommitRatio },
    ...{ SlbUdpTimeout: SlbUdpTimeout ?? old.SlbUdpTimeout, UdpTimeout: UdpTimeout ?? old.UdpTimeout },
  }
}

function isTimeout(seconds: number): boolean {
  return Number.isInteger(seconds) && seconds >= LEAST_TIMEOUT && seconds <= MOST_TIMEOUT
}

/** The host of a request. Refuses one that is not there. */
export function hostOf({ world, own }: ActionContext, id: string): DedicatedHostRow {
  const host = own(world.dedicatedHosts, id)
  ensure(host, errors.hostNotFound(id))
  return host
}

/** Plans the automatic release; members of the row that say so. */
export function releaseAt(world: World, DedicatedHostId: string, releaseMs: number | undefined) {
  if (releaseMs === undefined) return { AutoReleaseTime: '' }
  const endEntryId = world.planAt('ecs.DedicatedHostAutoReleased', { DedicatedHostId }, releaseMs)
  return { AutoReleaseTime: isoMinutes(releaseMs), endEntryId }
}
