import { randomUUID } from 'node:crypto'
import type { NewAccount } from '../../host/newAccount.ts'
import { rootKeyOf } from '../../host/worlds.ts'
import { ApiError } from '../../kernel/errors.ts'
import type { OpenTarget, SentCall, SentKey, StepCommand, Target, Who } from '../../scenario/target.ts'
import type { ControlClient } from './controlClient.ts'
import { signedCall } from './signedCall.ts'

interface ShownWorld {
  readonly name: string
  readonly accountId: string
  readonly seq: number
}

interface ShownState {
  readonly hash: string
  readonly nowMs: number
  readonly tables: Readonly<Record<string, readonly object[]>>
}

/** Worlds of a running emulator, made for a scenario and removed after it. */
export function behindEndpoint(client: ControlClient): OpenTarget {
  return async ({ seed, pace, startMs, regionId }) => {
    const name = `scenario-${randomUUID().slice(0, 8)}`
    const now = new Date(startMs).toISOString()
    const body = { name, seed, pace, now, regionId, clock: 'manual' }
    return remoteTarget(client, await client.ask<ShownWorld>('POST', '/worlds', body))
  }
}

/** A world of a running emulator. Calls are signed as a client's; everything else goes through the control API. */
function remoteTarget(client: ControlClient, { name, accountId }: ShownWorld): Target {
  const at = `/worlds/${name}`
  const state = () => client.ask<ShownState>('GET', `${at}/state`)
  const asked = (who: Who) => (who.kind === 'root' ? {} : { as: asOf(who) })
  return {
    accountId,
    call: (call, who) => (who.kind === 'arn' ? calledAs(client, at, call, who.arn) : signed(client, name, call, who)),
    control: (command) => control(client, at, command),
    addFault: (fault) => client.ask('POST', `${at}/faults`, fault),
    mutate: (mutation) => client.ask('POST', `${at}/mutate`, mutation),
    addAccount: () => client.ask<NewAccount>('POST', `${at}/accounts`),
    settle: () => client.ask('POST', `${at}/clock/advance`, { until: 'settled' }),
    preview: (request, who) => client.ask('POST', `${at}/clone/preview`, { ...request, ...asked(who) }),
    startClone: (request, who) => client.ask('POST', `${at}/clone/tasks`, { ...request, ...asked(who) }),
    cloneTask: (id) => client.ask('GET', `${at}/clone/tasks/${encodeURIComponent(id)}`),
    cancelClone: (id) => client.ask('POST', `${at}/clone/tasks/${encodeURIComponent(id)}/cancel`),
    readFile: (diskId, path) => client.ask<string | undefined>('GET', fileOf(at, diskId, path)).then(textOf, noFile),
    rows: async (table) => (await state()).tables[table],
    nowMs: async () => (await client.ask<{ nowMs: number }>('GET', `${at}/clock`)).nowMs,
    hash: async () => (await state()).hash,
    seq: async () => (await client.ask<ShownWorld>('GET', at)).seq,
    rewind: (seq) => client.ask('POST', `${at}/rewind`, { seq }),
    // Only who holds the world itself can walk through it.
    broken: async () => [],
    fork: async () => {
      const body = { name: `scenario-${randomUUID().slice(0, 8)}` }
      return remoteTarget(client, await client.ask<ShownWorld>('POST', `${at}/fork`, body))
    },
    close: () => client.ask('DELETE', at),
  }
}

function signed({ endpoint }: ControlClient, world: string, call: SentCall, who: Exclude<Who, { kind: 'arn' }>) {
  const { version, action, flat } = call
  const { AccessKeyId, AccessKeySecret, SecurityToken } = keyOf(world, who)
  return signedCall({
    endpoint,
    world,
    version,
    action,
    parameters: flat,
    accessKeyId: AccessKeyId,
    // A key that nobody has been shown is most likely none, and is refused before its signature is looked at.
    accessKeySecret: AccessKeySecret ?? '',
    securityToken: SecurityToken,
  })
}

function keyOf(world: string, who: Exclude<Who, { kind: 'arn' }>): SentKey {
  if (who.kind === 'key') return who.key
  const { accessKeyId, accessKeySecret } = who.kind === 'account' ? who.account : rootKeyOf(world)
  return { AccessKeyId: accessKeyId, AccessKeySecret: accessKeySecret }
}

/** Nobody can sign as a principal without a key: the control API makes such a call. */
function calledAs(client: ControlClient, at: string, { product, action, request }: SentCall, principalArn: string) {
  const body = { product, action, request, as: { principalArn } }
  return client.ask<Record<string, unknown>>('POST', `${at}/call`, body)
}

function asOf(who: Exclude<Who, { kind: 'root' }>) {
  if (who.kind === 'arn') return { principalArn: who.arn }
  return { accessKeyId: who.kind === 'key' ? who.key.AccessKeyId : who.account.accessKeyId }
}

async function control(client: ControlClient, at: string, command: StepCommand): Promise<void> {
  switch (command.kind) {
    case 'advance':
      return client.ask('POST', `${at}/clock/advance`, { ms: command.ms })
    case 'clock':
      return client.ask('PATCH', `${at}/clock`, { mode: command.mode, pace: command.pace })
    case 'stock':
      return client.ask('PATCH', `${at}/stock`, command.settings)
    case 'quotas':
      return client.ask('PATCH', `${at}/quotas`, command.settings)
    case 'faultRemove':
      return client.ask(
        'DELETE',
        `${at}/faults${command.faultId === undefined ? '' : `/${encodeURIComponent(command.faultId)}`}`,
      )
    case 'writeFile':
      return client.ask('PUT', `${fileOf(at, command.diskId, command.path)}?flush=${command.flush}`, command.text)
    case 'signal': {
      const { token, status, id, data } = command
      return client.ask('POST', `${at}/signals/${encodeURIComponent(token)}`, { status, id, data })
    }
    case 'guestSignals':
      return client.ask('PUT', `${at}/guest-signals`, { mode: command.mode })
    case 'oidcKeys': {
      const { accountId, name, keys } = command
      return client.ask('PUT', `${at}/oidc-providers/${encodeURIComponent(name)}/keys`, { accountId, keys })
    }
    case 'invocationResult': {
      const { invokeId, results } = command
      return client.ask('PUT', `${at}/invocations/${encodeURIComponent(invokeId)}/result`, { results })
    }
  }
}

function fileOf(at: string, diskId: string, path: string): string {
  const names = path.replace(/^\//, '').split('/').map(encodeURIComponent)
  return `${at}/disks/${encodeURIComponent(diskId)}/files/${names.join('/')}`
}

/** An empty file has an empty answer. */
function textOf(text: string | undefined): string {
  return text ?? ''
}

function noFile(error: unknown): undefined {
  if (error instanceof ApiError && error.code === 'FileNotFound') return undefined
  throw error
}
