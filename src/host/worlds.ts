import { createHash } from 'node:crypto'
import type { ClockMode, Pace } from '../kernel/clock.ts'
import { ApiError, ensure } from '../kernel/errors.ts'
import { type AccessKeyRow, type Principal, rootPrincipal } from '../world/rows/account.ts'
import { userPrincipal } from '../world/rows/ram.ts'
import { World } from '../world/world.ts'
import type { HostOptions, Resumed } from './hostOptions.ts'
import type { JournalRecord } from './journal.ts'
import type { StoredWorld, WorldStore } from './journalStore.ts'
import { WorldHost } from './worldHost.ts'

export interface WorldsOptions extends HostOptions {
  readonly maxWorlds: number
  /** Region of calls that name none. */
  readonly regionId: string
  readonly pace: Pace
  readonly baseUrl: string
  /** Where worlds are kept beside memory, and what it held at the start. Omitted: nowhere. */
  readonly stored?: {
    readonly store: WorldStore
    readonly worlds: readonly StoredWorld[]
    readonly keys: readonly (readonly [accessKeyId: string, worldName: string])[]
  }
}

/** What a world can be made with. */
export interface WorldRequest {
  readonly name: string
  readonly seed?: string | undefined
  readonly clock?: ClockMode | undefined
  readonly pace?: Pace | undefined
  /** Region of calls that name none; that of the process if omitted. */
  readonly regionId?: string | undefined
  /** World time at the start; host time if omitted. */
  readonly startMs?: number | undefined
}

export interface RootKey {
  readonly accessKeyId: string
  readonly accessKeySecret: string
}

/** Who an access key belongs to, and where. */
export interface KeyHolder {
  readonly worldName: string
  readonly principal: Principal
  readonly secret: string
  readonly status: 'Active' | 'Inactive'
  readonly securityToken?: string
  /** Host time from which a temporary key is refused. */
  readonly expirationMs?: number
}

export const DEFAULT_WORLD = 'default'
const WORLD_NAME = /^[a-z0-9-]{1,40}$/
const WORLD_KEY = /^world-([a-z0-9-]{1,40}(?:~[0-9-]{1,20})?)$/
/** States that a rewind gave up: `<name>~<seq>`, so many of each world. Nobody else can give a world such a name. */
const KEPT_MARK = '~'
const MAX_KEPT = 5

/** All worlds of the process, and which access key belongs to which. */
export class Worlds {
  readonly #options: WorldsOptions
  readonly #hosts = new Map<string, WorldHost>()
  /** Keys that were issued inside a world, also those that are gone again. The root key of a world follows from its name. */
  readonly #issued = new Map<string, string>()

  constructor(options: WorldsOptions) {
    const { stored } = options
    const openJournal = stored === undefined ? options.openJournal : (name: string) => stored.store.openJournal(name)
    this.#options = { ...options, openJournal, keysChanged: (host) => this.#noteKeys(host) }
    for (const [key, name] of stored?.keys ?? []) this.#issued.set(key, name)
    for (const { name, world, ...resumed } of stored?.worlds ?? []) this.#noteKeys(this.#keep(name, world, resumed))
    if (!this.#hosts.has(DEFAULT_WORLD)) this.create({ name: DEFAULT_WORLD })
  }

  list(): WorldHost[] {
    return [...this.#hosts.values()]
  }

  find(name: string): WorldHost | undefined {
    return this.#hosts.get(name)
  }

  get(name: string): WorldHost {
    const host = this.#hosts.get(name)
    ensure(host, new ApiError(404, 'WorldNotFound', `There is no world "${name}".`))
    return host
  }

  create(request: WorldRequest): WorldHost {
    this.#ensureRoomFor(request.name)
    return this.#keep(request.name, this.#made(request))
  }

  /**
   * A world with the content of another as it stands, or as it stood after command `seq`, sharing its structure.
   * It goes on from there: the same commands have the same effect in both.
   */
  fork(from: string, name: string, seq?: number): WorldHost {
    const { world, journal, frozen } = this.get(from)
    if (frozen !== undefined) throw frozen
    this.#ensureRoomFor(name)
    const copy = seq === undefined ? world.fork() : journal.worldAt(seq)
    return this.#keep(name, copy, { seq: seq ?? journal.seq })
  }

  /** Keeps a world that was made elsewhere, or comes from a store. */
  adopt(name: string, world: World, resumed: Resumed = {}): WorldHost {
    if (!isKeptState(name)) this.#ensureRoomFor(name)
    const host = this.#keep(name, world, resumed)
    this.#noteKeys(host)
    return host
  }

  /** Back to an empty world with the same genesis: a command, behind which a rewind goes back. Time begins at `startMs`. */
  async reset(name: string, startMs = this.#options.hostClock.nowMs()): Promise<WorldHost> {
    const host = this.get(name)
    await host.control({ kind: 'reset', startMs })
    return host
  }

  /**
   * Puts the world back to where it stood after command `seq`, which is kept. What it was is kept as `<name>~<its last seq>`;
   * of these the last five. Gives the name of the kept state.
   */
  async rewind(name: string, seq: number): Promise<{ host: WorldHost; kept: string }> {
    const host = this.get(name)
    const isPlain = !isKeptState(name)
    ensure(
      isPlain,
      new ApiError(409, 'WorldIsKept', 'This is the state that a rewind gave up; fork it, then rewind the fork.'),
    )
    const kept = await host.rewind(seq, () => this.#keepState(host))
    await this.get(kept).stored()
    return { host, kept }
  }

  /** Puts a world that comes from a file under the name: in the place of the one that is there, which is kept as by a rewind; else a new one. */
  async import(name: string, world: World, seq: number): Promise<{ host: WorldHost; kept: string | undefined }> {
    const host = this.find(name)
    if (host === undefined) return { host: this.adopt(name, world, { seq }), kept: undefined }
    const isPlain = !isKeptState(name)
    ensure(
      isPlain,
      new ApiError(409, 'WorldIsKept', 'This is the state that a rewind gave up; import under another name.'),
    )
    const kept = await host.replace(world, seq, () => this.#keepState(host))
    await this.get(kept).stored()
    return { host, kept }
  }

  /** A throw-away world that stands where the journal of another begins, and what was done there since. Nobody else sees it. */
  rehearsed(host: WorldHost): Promise<{ records: JournalRecord[]; fresh: WorldHost }> {
    // What is done again there was told when it was done first.
    const { keysChanged: _keys, openJournal: _store, notify: _told, ...options } = this.#options
    const { journal, name } = host
    return host.read(() => {
      const seq = journal.baseSeq
      const fresh = new WorldHost(name, journal.worldAt(seq), options, { seq })
      return { records: journal.records(seq + 1, journal.seq - seq), fresh }
    })
  }

  /** Brings a world back to what was stored of it last, after its store has refused a write. One of which nothing was stored is gone. */
  async reopen(name: string): Promise<WorldHost | undefined> {
    const host = this.get(name)
    const { store } = this.#options.stored ?? {}
    ensure(store && host.frozen, new ApiError(409, 'WorldNotFrozen', `The world "${name}" is not frozen.`))
    const found = await store.reopen(name)
    ensure(this.#hosts.get(name) === host, new ApiError(409, 'WorldNotFrozen', `"${name}" was reopened meanwhile.`))
    host.events.end()
    if (found !== undefined) {
      const { world, name: _name, ...resumed } = found
      return this.#keep(name, world, resumed)
    }
    this.#hosts.delete(name)
    return name === DEFAULT_WORLD ? this.create({ name }) : undefined
  }

  /** Resolves when it is gone from the store, too. */
  async remove(name: string): Promise<void> {
    const { frozen } = this.get(name)
    if (frozen !== undefined) throw frozen
    ensure(
      name !== DEFAULT_WORLD,
      new ApiError(409, 'WorldInUse', 'The default world cannot be removed; reset it instead.'),
    )
    const gone = [...this.#keptOf(name), name].map((one) => this.get(one))
    for (const host of gone) this.#drop(host.name)
    await Promise.all(gone.map((host) => host.stored()))
  }

  /** The world's own key. */
  rootKey(name: string): RootKey {
    return rootKeyOf(name)
  }

  /** Makes a key known that was put into a world by other means than a command. */
  issue(worldName: string, accessKeyId: string): void {
    this.#issued.set(accessKeyId, worldName)
    this.#options.stored?.store.noteKey(accessKeyId, worldName)
  }

  /**
   * Who the key belongs to. `pathWorld` is the world named in the path, which then must know the key.
   * A `world-<name>` key of a world that does not exist yet is known too: the world is made once the signature has passed.
   */
  findKey(accessKeyId: string, pathWorld?: string): KeyHolder | undefined {
    const name = pathWorld ?? worldOfRootKey(accessKeyId) ?? this.#issued.get(accessKeyId)
    if (name === undefined) return undefined
    const host = this.#hosts.get(name)
    if (host === undefined && isKeptState(name)) return undefined
    if (accessKeyId === this.rootKey(name).accessKeyId || (pathWorld !== undefined && accessKeyId === 'test')) {
      const accountId = host?.world.genesis.rootAccountId ?? accountIdOf(name)
      return { worldName: name, principal: rootPrincipal(accountId), secret: 'test', status: 'Active' }
    }
    const row = host?.world.accessKeys.get(accessKeyId)
    if (row === undefined) return undefined
    return host === undefined ? undefined : this.#holder(host, row)
  }

  /** The world that an anonymous call is for: the one with the account that it names, else the default world. */
  worldOfAccount(accountId: string | undefined): string {
    if (accountId === undefined) return DEFAULT_WORLD
    return this.list().find(({ world }) => world.accounts.has(accountId))?.name ?? DEFAULT_WORLD
  }

  #holder(host: WorldHost, row: AccessKeyRow): KeyHolder | undefined {
    const principal = currentPrincipal(host.world, row.principal)
    if (principal === undefined) return undefined
    const { AccessKeySecret: secret, Status: status, SecurityToken: securityToken, expiresMs } = row
    // World time is what the key lives by; the gateway asks by the host's clock.
    const remainingMs = expiresMs === undefined ? undefined : expiresMs - host.targetNowMs
    return {
      worldName: host.name,
      principal,
      secret,
      status,
      ...(securityToken === undefined ? {} : { securityToken }),
      ...(remainingMs === undefined ? {} : { expirationMs: this.#options.hostClock.nowMs() + remainingMs }),
    }
  }

  /** A key belongs to the world that made it, wherever a fork has taken it: newest first, up to one that is known. */
  #noteKeys(host: Pick<WorldHost, 'name' | 'world'>): void {
    const { accessKeys } = host.world
    for (let from = 0; from < accessKeys.size; from++) {
      const [key] = accessKeys.all({ from, limit: 1 })
      if (key === undefined || this.#issued.has(key.AccessKeyId)) return
      this.issue(host.name, key.AccessKeyId)
    }
  }

  /** The world of a request whose signature has passed; made if the key names one that does not exist yet. */
  forRequest(name: string): WorldHost {
    return this.#hosts.get(name) ?? this.create({ name })
  }

  #made({ name, seed, clock, pace, regionId, startMs }: WorldRequest): World {
    return World.create({
      seed: seed ?? name,
      hasExplicitSeed: seed !== undefined,
      rootAccountId: accountIdOf(name),
      regionId: regionId ?? this.#options.regionId,
      baseUrl: this.#options.baseUrl,
      clock: clock ?? 'wall',
      pace: pace ?? this.#options.pace,
      startMs: startMs ?? this.#options.hostClock.nowMs(),
    })
  }

  #keep(name: string, world: World, resumed: Resumed = {}): WorldHost {
    const host = new WorldHost(name, world, this.#options, resumed)
    this.#hosts.set(name, host)
    return host
  }

  /** Forks the world as `<name>~<seq>`; the oldest of such forks go. Gives its name. */
  #keepState({ name, world, journal }: WorldHost): string {
    const kept = this.#nameOfKept(name, journal.seq)
    this.#keep(kept, world.fork(), { seq: journal.seq })
    for (const old of this.#keptOf(name).slice(0, -MAX_KEPT)) this.#drop(old)
    return kept
  }

  #drop(name: string): void {
    this.#forgetKeys(name)
    this.#hosts.get(name)?.remove()
    this.#hosts.delete(name)
  }

  /** Oldest first. */
  #keptOf(name: string): string[] {
    return [...this.#hosts.keys()].filter((other) => other.startsWith(`${name}${KEPT_MARK}`))
  }

  /** A world may be rewound several times from the same seq. */
  #nameOfKept(name: string, seq: number): string {
    const plain = `${name}${KEPT_MARK}${seq}`
    for (let n = 1; ; n++) {
      const kept = n === 1 ? plain : `${plain}-${n}`
      if (!this.#hosts.has(kept)) return kept
    }
  }

  #ensureRoomFor(name: string): void {
    ensure(WORLD_NAME.test(name), new ApiError(400, 'InvalidWorldName', 'A world name has 1 to 40 of a-z, 0-9 and -.'))
    ensure(!this.#hosts.has(name), new ApiError(409, 'WorldExists', `There is a world "${name}" already.`))
    const { maxWorlds } = this.#options
    const count = [...this.#hosts.keys()].filter((other) => !isKeptState(other)).length
    ensure(
      count < maxWorlds,
      new ApiError(409, 'TooManyWorlds', `There are ${maxWorlds} worlds already (--max-worlds).`),
    )
  }

  #forgetKeys(name: string): void {
    for (const [key, world] of this.#issued) {
      if (world !== name) continue
      this.#issued.delete(key)
      this.#options.stored?.store.noteKey(key, undefined)
    }
  }
}

/** A user goes by the name it has now; the keys of one that is gone are gone too. */
export function currentPrincipal(world: World, principal: Principal): Principal | undefined {
  if (principal.type !== 'RAMUser') return principal
  const user = world.ramUsers.get(principal.id ?? '')
  return user === undefined ? undefined : userPrincipal(user)
}

/** Whether a rewind or an import has kept the world under this name. */
export function isKeptState(name: string): boolean {
  return name.includes(KEPT_MARK)
}

function worldOfRootKey(accessKeyId: string): string | undefined {
  if (accessKeyId === 'test') return DEFAULT_WORLD
  return WORLD_KEY.exec(accessKeyId)?.[1]
}

/** A world's own key is not stored: it follows from the name. */
export function rootKeyOf(name: string): RootKey {
  const accessKeyId = name === DEFAULT_WORLD ? 'test' : `world-${name}`
  return { accessKeyId, accessKeySecret: 'test' }
}

/** 16 digits that follow from the name, so that a world made again has the same account. */
export function accountIdOf(name: string): string {
  if (name === DEFAULT_WORLD) return '1000000000000001'
  const digest = createHash('sha256').update(name).digest()
  return `1${String(digest.readBigUInt64BE() % 1_000_000_000_000_000n).padStart(15, '0')}`
}
