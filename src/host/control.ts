import { cancelClone } from '../clone/cancel.ts'
import { startClone } from '../clone/start.ts'
import type { EventContext } from '../door/events.ts'
import { newTraceNode, type TraceNode } from '../door/trace.ts'
import { ApiError, ensure } from '../kernel/errors.ts'
import { signal } from '../ros/stack/signals.ts'
import { giveResult, runOf } from '../rules/invocations.ts'
import { quotaKey } from '../rules/quota.ts'
import { applyStock, ensureStockSetting } from '../rules/stockSettings.ts'
import { findQuota } from '../world/facts/quotas.ts'
import { findRegion } from '../world/facts/regions.ts'
import { type Principal, rootPrincipal } from '../world/rows/account.ts'
import { identityProviderKey } from '../world/rows/ram.ts'
import type { World } from '../world/world.ts'
import type { ControlCommand, QuotaSetting } from './commands.ts'
import { addFault, removeFaults } from './faults.ts'
import { mutate } from './mutate.ts'

/** Applies a command that is not a call. Refuses with an ApiError and has then changed nothing. */
export function applyControl(context: EventContext, command: ControlCommand): unknown {
  const { world } = context
  switch (command.kind) {
    case 'advance':
      return undefined
    case 'clock':
      return world.atomically(() => setClock(world, command))
    case 'stock':
      return world.atomically(() => {
        for (const setting of command.settings) ensureStockSetting(setting)
        for (const setting of command.settings) applyStock(world, setting)
      })
    case 'quotas':
      return world.atomically(() => {
        for (const setting of command.settings) applyQuota(world, setting)
      })
    case 'fault':
      return world.atomically(() => addFault(world, command.fault))
    case 'faultRemove':
      return world.atomically(() => removeFaults(world, command.faultId))
    case 'mutate':
      return world.atomically(() => mutate(world, command))
    case 'account':
      return world.atomically(() => addAccount(world, command))
    case 'writeFile':
      return world.atomically(() => writeFile(world, command))
    case 'oidcKeys':
      return world.atomically(() => setOidcKeys(world, command))
    case 'invocationResult':
      return world.atomically(() => setInvocationResult(world, command))
    case 'signal':
      return world.atomically(() => {
        const handle = world.waitHandles.get(command.token)
        ensure(handle, new ApiError(404, 'SignalNotAwaited', 'No wait condition handle has this address.'))
        signal(world, handle, command)
      })
    case 'guestSignals':
      return world.atomically(() => setGuestSignals(world, command.mode))
    case 'cloneStart':
      return startClone(context, command.principal, command.request)
    case 'cloneCancel':
      return cancelClone(context, command.cloneTaskId)
    default:
      throw new ApiError(400, 'InvalidParameter', 'Unknown command.')
  }
}

/** Conditions that wait already look at their handles again. */
function setGuestSignals(world: World, mode: 'manual' | 'auto'): void {
  world.settings.put({ name: 'guestSignals', mode })
  for (const handle of world.waitHandles.all({ oldestFirst: true })) world.waitHandles.put({ ...handle })
}

/** A control command leaves a trace when it makes calls or decides something. */
export function controlTrace(world: World, command: ControlCommand, requestId: string): TraceNode {
  const principal: Principal = rootPrincipal(world.genesis.rootAccountId)
  return newTraceNode({
    requestId,
    product: 'alistack',
    action: command.kind,
    accountId: principal.accountId,
    principalArn: principal.arn,
    regionId: '',
    atMs: world.nowMs,
    request: { ...command },
  })
}

function setClock(world: World, command: Extract<ControlCommand, { kind: 'clock' }>): void {
  if (command.pace !== undefined) {
    ensure(
      typeof command.pace !== 'number' || command.pace >= 0,
      new ApiError(400, 'InvalidParameter', 'A pace is not negative.'),
    )
    world.setPace(command.pace)
  }
  if (command.mode !== undefined) world.settings.put({ ...world.clock, mode: command.mode })
}

function applyQuota(world: World, { name, accountId = '', regionId = '', value }: QuotaSetting): void {
  ensure(findQuota(name), new ApiError(404, 'QuotaNotFound', `There is no quota ${name}.`))
  const isValue = value === null || (Number.isInteger(value) && value >= 0)
  ensure(isValue, new ApiError(400, 'InvalidParameter', 'value is a whole number from 0, or null for no limit.'))
  ensure(
    accountId === '' || world.accounts.has(accountId),
    new ApiError(404, 'AccountNotFound', `There is no account ${accountId}.`),
  )
  ensure(
    regionId === '' || findRegion(regionId),
    new ApiError(404, 'InvalidRegionId.NotFound', `There is no region ${regionId}.`),
  )
  world.quotas.put({ quotaKey: quotaKey(name, accountId, regionId), quotaName: name, accountId, regionId, value })
}

function addAccount(world: World, command: Extract<ControlCommand, { kind: 'account' }>): void {
  const { accountId, accessKeyId, accessKeySecret } = command
  world.accounts.put({ AccountId: accountId, isRoot: false })
  world.accessKeys.put({
    AccessKeyId: accessKeyId,
    AccessKeySecret: accessKeySecret,
    OwnerId: accountId,
    principal: rootPrincipal(accountId),
    Status: 'Active',
  })
}

function setOidcKeys(world: World, { accountId, name, keys }: Extract<ControlCommand, { kind: 'oidcKeys' }>): void {
  const provider = world.identityProviders.get(identityProviderKey(accountId, 'OIDC', name))
  const isOidc = provider?.type === 'OIDC'
  ensure(isOidc, new ApiError(404, 'ProviderNotFound', `The account has no OIDC provider ${name}.`))
  world.identityProviders.put({ ...provider, keys })
}

function setInvocationResult(world: World, command: Extract<ControlCommand, { kind: 'invocationResult' }>): void {
  const runs = world.invocationRuns.list('invocation', command.invokeId)
  const unknown = new ApiError(404, 'InvalidInvokeId.NotFound', `There is no invocation ${command.invokeId}.`)
  ensure(runs.length > 0, unknown)
  for (const { instanceId, ...result } of command.results) {
    const chosen = runs.filter(({ InstanceId }) => instanceId === undefined || InstanceId === instanceId)
    const message = `The invocation was not sent to instance ${instanceId}.`
    ensure(chosen.length > 0, new ApiError(404, 'InvalidInstance.NotFound', message))
    for (const { InstanceId } of chosen) {
      const run = runOf(world, command.invokeId, InstanceId)
      if (run !== undefined) giveResult(world, run, result)
    }
  }
}

/** The guest writes a file: into memory, or onto the medium at once with `flush` or when no instance runs with the disk. */
function writeFile(world: World, command: Extract<ControlCommand, { kind: 'writeFile' }>): void {
  const disk = world.disks.get(command.diskId)
  ensure(disk, new ApiError(404, 'InvalidDiskId.NotFound', `There is no disk ${command.diskId}.`))
  const isRunning = world.instances.get(disk.InstanceId)?.Status === 'Running'
  if (command.flush || !isRunning) {
    const { [command.path]: _old, ...unflushed } = disk.unflushed
    world.disks.put({
      ...disk,
      files: { ...disk.files, ...disk.unflushed, [command.path]: command.text },
      unflushed: command.flush ? {} : unflushed,
    })
  } else {
    world.disks.put({ ...disk, unflushed: { ...disk.unflushed, [command.path]: command.text } })
  }
}
