import type { Registry } from '../door/registry.ts'
import { materialize } from '../door/views.ts'
import { cancelCloneTask, getCloneTask, previewClone, startCloneTask } from '../host/cloning.ts'
import { Jq } from '../host/jq.ts'
import { newAccount } from '../host/newAccount.ts'
import { shownRow } from '../host/secrets.ts'
import { settleWorld } from '../host/settled.ts'
import { Turns } from '../host/turns.ts'
import { WorldHost } from '../host/worldHost.ts'
import { currentPrincipal } from '../host/worlds.ts'
import { ApiError, ensure } from '../kernel/errors.ts'
import { findPrincipal } from '../policy/principals.ts'
import { brokenInvariants } from '../world/invariants.ts'
import { type Principal, rootPrincipal } from '../world/rows/account.ts'
import type { FaultRow } from '../world/rows/faults.ts'
import type { GenesisRow } from '../world/rows/settings.ts'
import { World } from '../world/world.ts'
import type { OpenTarget, Target, TargetWorld, Who } from './target.ts'

const ACCOUNT_ID = '1000000000000001'
/** Policies may ask where a call comes from: the same as of one that comes over the loopback. */
const ORIGIN = { sourceIp: '127.0.0.1', secureTransport: false }

/** Worlds in this process. */
export function inProcess(registry: Registry): OpenTarget {
  return async (world) => targetOf(freshHost(world, registry), registry)
}

/** Whose world it is, and where its guests find the emulator. */
type Whose = Partial<Pick<GenesisRow, 'rootAccountId' | 'baseUrl'>>

/** A world of this process that nobody else holds. */
export function freshHost(wanted: TargetWorld, registry: Registry, whose: Whose = {}): WorldHost {
  const { seed, pace, startMs, regionId } = wanted
  const { rootAccountId = ACCOUNT_ID, baseUrl } = whose
  const world = World.create({
    seed,
    hasExplicitSeed: true,
    rootAccountId,
    clock: 'manual',
    pace,
    startMs,
    regionId,
    ...(baseUrl === undefined ? {} : { baseUrl }),
  })
  return hostOf(world, registry)
}

function hostOf(world: World, registry: Registry, seq = 0): WorldHost {
  const startMs = world.nowMs
  let requests = 0
  const options = {
    registry,
    hostClock: { nowMs: () => startMs },
    turns: new Turns(),
    newRequestId: () => `00000000-0000-4000-8000-${String(++requests).padStart(12, '0')}`,
    strict: false,
    jq: new Jq().run,
    checkResponses: false,
  }
  return new WorldHost('scenario', world, options, { seq })
}

/** A world of this process as the target of a scenario. */
export function targetOf(host: WorldHost, registry: Registry): Target {
  const { world } = host
  return {
    accountId: world.genesis.rootAccountId,
    call: async ({ product, action, request }, who) => {
      const principal = principalOf(world, who)
      const { reply } = await host.call({ product, action, principal, origin: ORIGIN, request })
      return materialize(reply) as Record<string, unknown>
    },
    control: (command) => host.control(command),
    addFault: async (wanted) => {
      const { faultId: id, fault, matched, injected } = await host.control<FaultRow>({ kind: 'fault', fault: wanted })
      return { id, ...fault, matched, injected }
    },
    mutate: async (mutation) => {
      const row = await host.control<Record<string, unknown> | undefined>({ kind: 'mutate', ...mutation })
      const { table, id } = mutation
      return { table, id, row: row === undefined ? null : shownRow(world.tables, table, row) }
    },
    addAccount: async () => {
      const account = newAccount(host, () => String(world.accounts.size))
      await host.control({ kind: 'account', ...account })
      return account
    },
    settle: () => settleWorld(host),
    preview: async (request, who) => previewClone(host, principalOf(world, who), request),
    startClone: async (request, who) => startCloneTask(host, principalOf(world, who), request),
    cloneTask: (cloneTaskId) => getCloneTask(host, cloneTaskId),
    cancelClone: (cloneTaskId) => cancelCloneTask(host, cloneTaskId),
    readFile: async (diskId, path) => {
      const disk = await host.read(() => world.disks.get(diskId))
      ensure(disk, new ApiError(404, 'InvalidDiskId.NotFound', `There is no disk ${diskId}.`))
      return Object.hasOwn(disk.files, path) ? disk.files[path] : undefined
    },
    rows: (table) => host.read(() => maskedRows(world, table)),
    nowMs: async () => world.nowMs,
    seq: () => host.read(() => host.journal.seq),
    rewind: (seq) => host.rewind(seq, () => undefined),
    hash: async () => world.tables.hash().text,
    broken: async () => brokenInvariants(world),
    fork: () => host.read(() => targetOf(hostOf(world.fork(), registry, host.journal.seq), registry)),
    close: async () => undefined,
  }
}

/** Who asks, judged as the gateway would: a key has to be there, active and not over. */
function principalOf(world: World, who: Who): Principal {
  if (who.kind === 'root') return rootPrincipal(world.genesis.rootAccountId)
  if (who.kind === 'account') return rootPrincipal(who.account.accountId)
  if (who.kind === 'arn') {
    const principal = findPrincipal(world, who.arn)
    ensure(principal, new ApiError(404, 'PrincipalNotFound', `There is no principal ${who.arn} in this world.`))
    return principal
  }
  const row = world.accessKeys.get(who.key.AccessKeyId)
  const principal = row === undefined ? undefined : currentPrincipal(world, row.principal)
  const isKnown = row !== undefined && principal !== undefined
  ensure(isKnown, new ApiError(404, 'InvalidAccessKeyId.NotFound', 'Specified access key is not found.'))
  const isActive = row.Status === 'Active'
  ensure(isActive, new ApiError(400, 'InvalidAccessKeyId.Inactive', 'Specified access key is disabled.'))
  const isOver = row.expiresMs !== undefined && world.nowMs >= row.expiresMs
  ensure(!isOver, new ApiError(400, 'InvalidSecurityToken.Expired', 'Specified SecurityToken is expired.'))
  return principal
}

function maskedRows(world: World, name: string): object[] | undefined {
  const { tables } = world
  const table = tables.table(name)
  return table?.all({ oldestFirst: true }).map((row) => ({ ...shownRow(tables, name, row) }))
}
