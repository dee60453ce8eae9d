/** Key pairs: what both ways of getting one share, and how instances take one and give it up. */
import type { ActionContext } from '../../../door/action.ts'
import { isoSeconds } from '../../../kernel/clock.ts'
import { ApiError, ensure } from '../../../kernel/errors.ts'
import { randomText } from '../../../kernel/ids.ts'
import { isKeyPairName } from '../../../rules/names.ts'
import { quotaLimit } from '../../../rules/quota.ts'
import { idPrefix } from '../../../world/facts/idPrefixes.ts'
import { findInstanceType, isIoOptimized } from '../../../world/facts/instanceTypes.ts'
import { type InstanceRow, scope, type Tags } from '../../../world/rows/ecs.ts'
import { type KeyPairRow, keyPairKey } from '../../../world/rows/keyPairs.ts'
import { ensureStatus, instanceOf } from '../instance/instances.ts'
import { idArray } from '../listFilters.ts'
import { traitsOfSystemDisk } from '../snapshot/snapshots.ts'
import * as errors from './errors.ts'

const MOST_INSTANCES = 50

export function findKeyPair({ world, accountId, regionId }: ActionContext, name: string): KeyPairRow | undefined {
  return world.keyPairs.get(keyPairKey(accountId, regionId, name))
}

/** Refuses malformed and taken names, and one key pair too many. */
export function ensureNewKeyPair(context: ActionContext, name: string): void {
  const { world, accountId, regionId } = context
  ensure(isKeyPairName(name), errors.invalidKeyPairName())
  ensure(findKeyPair(context, name) === undefined, errors.keyPairExists(name))
  const limit = quotaLimit(world, 'key_pairs_per_region', { accountId, regionId })
  const count = world.keyPairs.count('scope', scope(accountId, regionId))
  ensure(limit === null || count < limit, errors.keyPairQuotaExceeded(limit ?? 0))
}

interface NewKeyPair {
  readonly KeyPairName: string
  readonly KeyPairFingerPrint: string
  readonly PublicKey: string
  readonly ResourceGroupId: string
  readonly Tags: Tags
}

export function putKeyPair({ world, accountId, regionId }: ActionContext, made: NewKeyPair): KeyPairRow {
  return world.keyPairs.put({
    ...made,
    OwnerId: accountId,
    RegionId: regionId,
    KeyPairId: `ssh-${idPrefix(regionId)}${randomText(world.random, 17)}`,
    CreationTime: isoSeconds(world.nowMs),
  })
}

/** What AttachKeyPair and DetachKeyPair answer: one result for each instance, in the order of the request. */
export interface KeyPairResults {
  readonly KeyPairName: string
  readonly TotalCount: string
  readonly FailCount: string
  readonly Results: {
    readonly Result: { InstanceId: string; Success: string; Code: string; Message: string }[]
  }
}

/**
 * Does something to each instance named. One that refuses does not keep the others back: its refusal is its result.
 * Refuses a malformed list and a key pair that there is not.
 */
export function forEachInstance(
  context: ActionContext,
  request: { readonly KeyPairName: string; readonly InstanceIds: string },
  apply: (instance: InstanceRow) => void,
): KeyPairResults {
  const malformed = errors.invalidInstanceIds(MOST_INSTANCES)
  const ids = idArray(request.InstanceIds, malformed, malformed, MOST_INSTANCES) ?? []
  ensure(ids.length > 0, malformed)
  ensure(findKeyPair(context, request.KeyPairName), errors.attachedKeyPairNotFound(request.KeyPairName))
  const Result = [...new Set(ids)].map((InstanceId) => {
    const refusal = refusalOf(() => apply(instanceForKeyPair(context, InstanceId)))
    if (refusal === undefined) return { InstanceId, Success: 'true', Code: '200', Message: 'successful' }
    return { InstanceId, Success: 'false', Code: refusal.code, Message: refusal.message }
  })
  const FailCount = String(Result.filter(({ Success }) => Success === 'false').length)
  return { KeyPairName: request.KeyPairName, TotalCount: String(Result.length), FailCount, Results: { Result } }
}

/** Guess: an instance that is being made, started or stopped is in an unsupported state. */
function instanceForKeyPair(context: ActionContext, id: string): InstanceRow {
  const { world } = context
  const instance = instanceOf(context, id)
  ensureStatus(instance, 'Running', 'Stopped')
  ensure(isIoOptimized(findInstanceType(instance.InstanceType)), errors.notIoOptimized())
  const system = world.disks.list('instance', id).find(({ Type }) => Type === 'system')
  const isWindows = system !== undefined && traitsOfSystemDisk(world, system).OSType === 'windows'
  ensure(!isWindows, errors.windowsInstance())
  return instance
}

function refusalOf(work: () => void): ApiError | undefined {
  try {
    work()
    return undefined
  } catch (error) {
    if (error instanceof ApiError) return error
    throw error
  }
}
