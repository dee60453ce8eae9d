import { ensure } from '../../kernel/errors.ts'
import type { GuestSignalsRow } from '../../world/rows/settings.ts'
import type { WaitHandleRow, WaitSignal } from '../../world/rows/waitHandles.ts'
import type { World } from '../../world/world.ts'
import { signalRefused } from '../errors.ts'

/** What a signal may say. */
export const SIGNAL_STATUSES = ['SUCCESS', 'FAILURE', 'WARNING'] as const

/** Characters of a signal's id and of its data. Guess. */
const MAX_ID_LENGTH = 255
const MAX_DATA_LENGTH = 16_384

/** Adds a signal; one with the id of an earlier one takes its place. Inside `atomically`. */
export function signal(world: World, handle: WaitHandleRow, { id, status, data }: WaitSignal): void {
  ensure(id.length <= MAX_ID_LENGTH, signalRefused(`An id has at most ${MAX_ID_LENGTH} characters.`))
  ensure(data.length <= MAX_DATA_LENGTH, signalRefused(`Data have at most ${MAX_DATA_LENGTH} characters.`))
  const wanted = id === '' ? String(handle.signals.length + 1) : id
  const others = handle.signals.filter((earlier) => earlier.id !== wanted)
  world.waitHandles.put({ ...handle, signals: [...others, { id: wanted, status, data }] })
}

/** Whether wait conditions signal by themselves in this world. */
export function signalsItself(world: World): boolean {
  return (world.settings.get('guestSignals') as GuestSignalsRow | undefined)?.mode === 'auto'
}

/** Where a guest sends its signals. */
export function signalUrl(world: World, token: string): string {
  return `${world.genesis.baseUrl}/signals/${token}`
}
