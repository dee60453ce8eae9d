/** Account-level default encryption of block storage, by region. */
import type { ActionContext } from '../../../door/action.ts'
import { ensure } from '../../../kernel/errors.ts'
import type { DiskEncryptionRow } from '../../../world/rows/diskEncryption.ts'
import { type DiskRow, scope } from '../../../world/rows/ecs.ts'
import type { World } from '../../../world/world.ts'
import * as errors from './errors.ts'

/** Guess: how the service key is called where a key is shown. */
export const SERVICE_KEY = 'alias/acs/ecs'

type Place = Pick<ActionContext, 'world' | 'accountId' | 'regionId'>

export function encryptionSetting({ world, accountId, regionId }: Place): DiskEncryptionRow {
  const known = world.diskEncryption.get(scope(accountId, regionId))
  return known ?? { OwnerId: accountId, RegionId: regionId, isOn: false, KMSKeyId: '' }
}

/** The key is chosen only while the setting is on. */
export function enabledSetting(place: Place): DiskEncryptionRow {
  const setting = encryptionSetting(place)
  ensure(setting.isOn, errors.encryptionByDefaultOff())
  return setting
}

interface Wish {
  readonly isAsked: boolean
  readonly KMSKeyId?: string | undefined
  readonly snapshot?: { readonly Encrypted: boolean; readonly KMSKeyId: string } | undefined
}

/**
 * A new disk is encrypted if that is asked for, if its snapshot is, or by default. Its key is the one that is asked for,
 * else that of its snapshot, else that of the setting. Refuses a key for a disk that is not encrypted.
 */
export function encryptionOf(
  world: World,
  { accountId, regionId }: Omit<Place, 'world'>,
  { isAsked, KMSKeyId, snapshot }: Wish,
): Pick<DiskRow, 'Encrypted' | 'KMSKeyId'> {
  const setting = encryptionSetting({ world, accountId, regionId })
  const Encrypted = isAsked || snapshot?.Encrypted === true || setting.isOn
  ensure(Encrypted || !KMSKeyId, errors.encryptionIllegal())
  const inherited = snapshot?.Encrypted ? snapshot.KMSKeyId : setting.isOn ? setting.KMSKeyId : ''
  return { Encrypted, KMSKeyId: Encrypted ? KMSKeyId || inherited : '' }
}
