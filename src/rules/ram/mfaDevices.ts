import { isoSeconds } from '../../kernel/clock.ts'
import { ensure } from '../../kernel/errors.ts'
import type { RamMfaDeviceRow, RamUserRow } from '../../world/rows/ram.ts'
import type { World } from '../../world/world.ts'
import * as errors from './errors.ts'
import { DEVICE_NAME, ensureName, ensureRoom } from './fields.ts'

/** The device that a user has, if any. A user has at most one. */
export function deviceOf(world: World, { UserId }: RamUserRow): RamMfaDeviceRow | undefined {
  return world.ramMfaDevices.list('user', UserId, { limit: 1 })[0]
}

export function theDeviceOf(world: World, user: RamUserRow): RamMfaDeviceRow {
  const device = deviceOf(world, user)
  ensure(device, errors.notExist('User.MFADevice', user.UserName))
  return device
}

function theDevice(world: World, accountId: string, serialNumber: string): RamMfaDeviceRow {
  const device = world.ramMfaDevices.get(serialNumber)
  ensure(device?.AccountId === accountId, errors.notExist('VirtualMFADevice', serialNumber))
  return device
}

/** `seed`: 64 letters and digits; of them come the 32 of base 32. */
export function createDevice(world: World, accountId: string, name: string, seed: string): RamMfaDeviceRow {
  ensureName('VirtualMFADeviceName', name, DEVICE_NAME)
  const SerialNumber = `acs:ram::${accountId}:mfa/${name}`
  ensure(!world.ramMfaDevices.has(SerialNumber), errors.alreadyExists('VirtualMFADevice', name))
  ensureRoom(world, accountId, 'ram_mfa_devices', 'VirtualMFADevice', world.ramMfaDevices.count('account', accountId))
  const Base32StringSeed = Array.from(seed, (letter) => BASE32[letter.charCodeAt(0) % 32]).join('')
  return world.ramMfaDevices.put({ SerialNumber, AccountId: accountId, Base32StringSeed, UserId: '', ActivateDate: '' })
}

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

export function bindDevice(world: World, user: RamUserRow, serialNumber: string): void {
  const device = theDevice(world, user.AccountId, serialNumber)
  ensure(device.UserId === '', errors.alreadyExists('MFADevice.User', serialNumber))
  ensure(deviceOf(world, user) === undefined, errors.alreadyExists('User.MFADevice', user.UserName))
  world.ramMfaDevices.put({ ...device, UserId: user.UserId, ActivateDate: isoSeconds(world.nowMs) })
}

export function unbindDevice(world: World, user: RamUserRow): RamMfaDeviceRow {
  const device = theDeviceOf(world, user)
  return world.ramMfaDevices.put({ ...device, UserId: '', ActivateDate: '' })
}

export function deleteDevice(world: World, accountId: string, serialNumber: string): void {
  const device = theDevice(world, accountId, serialNumber)
  ensure(device.UserId === '', errors.deleteConflict('VirtualMFADevice', 'User'))
  world.ramMfaDevices.remove(device.SerialNumber)
}
