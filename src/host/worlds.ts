import { createHash } from 'node:crypto'
import type { ClockMode, Pace } from '../kernel/clock.ts'
import { ApiError, ensure } from '../kernel/errors.ts'
import { type AccessKeyRow, type Principal, rootPrincipal } from '../world/rows/account.ts'
import { userPrincipal } from '../world/rows/ram.ts'
import { World } from '../world/world.ts'
import { type HostOptions, WorldHost } from './worldHost.ts'

export interface WorldsOptions extends HostOptions {
  readonly maxWorlds: number
  /** Region of calls that name none. */
  readonly regionId: string
  readonly pace: Pace
  readonly baseUrl: string
}

/** What a world can be made with. */
export interface WorldRequest {
  readonly name: string
  readonly seed?: string | undefined
  readonly clock?: ClockMode | undefined
  readonly pace?: Pace | undefined
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
const WORLD_KEY = /^world-([a-z0-9-]{1,40})$/

/** All worlds of the process, and which access key belongs to which. */
export class Worlds {
  readonly #options: WorldsOptions
  readonly #hosts = new Map<string, WorldHost>()
  /** Keys that were issued inside a world, also those that are gone again. The root key of a world follows from its name. */
  readonly #issued = new Map<string, string>()

  constructor(options: WorldsOptions) {
    this.#options = { ...options, keysChanged: (host) => this.#noteKeys(host) }
    this.create({ name: DEFAULT_WORLD })
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

  /** A world with the content of another, sharing its structure. It goes on from where the other stands. */
  fork(from: string, name: string): WorldHost {
    const source = this.get(from)
    this.#ensureRoomFor(name)
    return this.#keep(name, source.world.fork())
  }

  /** Keeps a world that was made elsewhere. */
  adopt(name: string, world: World): WorldHost {
    this.#ensureRoomFor(name)
    return this.#keep(name, world)
  }

  /** Back to an empty world with the same genesis. */
  reset(name: string): WorldHost {
    const { world } = this.get(name)
    const { seed, hasExplicitSeed } = world.genesis
    this.#forgetKeys(name)
    const fresh = this.#made({
      name,
      seed: hasExplicitSeed ? seed : undefined,
      clock: world.clock.mode,
      pace: world.clock.pace,
    })
    return this.#keep(name, fresh)
  }

  remove(name: string): void {
    this.get(name)
    ensure(
      name !== DEFAULT_WORLD,
      new ApiError(409, 'WorldInUse', 'The default world cannot be removed; reset it instead.'),
    )
    this.#forgetKeys(name)
    this.#hosts.delete(name)
  }

  /** The world's own key. */
  rootKey(name: string): RootKey {
    return rootKeyOf(name)
  }

  /** Makes a key known that was put into a world by other means than a command. */
  issue(worldName: string, accessKeyId: string): void {
    this.#issued.set(accessKeyId, worldName)
  }

  /**
   * Who the key belongs to. `pathWorld` is the world named in the path, which then must know the key.
   * A `world-<name>` key of a world that does not exist yet is known too: the world is made once the signature has passed.
   */
  findKey(accessKeyId: string, pathWorld?: string): KeyHolder | undefined {
    const name = pathWorld ?? worldOfRootKey(accessKeyId) ?? this.#issued.get(accessKeyId)
    if (name === undefined) return undefined
    const host = this.#hosts.get(name)
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
    const principal = currentPrincipal(host, row.principal)
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
  #noteKeys(host: WorldHost): void {
    const { accessKeys } = host.world
    for (let from = 0; from < accessKeys.size; from++) {
      const [key] = accessKeys.all({ from, limit: 1 })
      if (key === undefined || this.#issued.has(key.AccessKeyId)) return
      this.#issued.set(key.AccessKeyId, host.name)
    }
  }

  /** The world of a request whose signature has passed; made if the key names one that does not exist yet. */
  forRequest(name: string): WorldHost {
    return this.#hosts.get(name) ?? this.create({ name })
  }

  #made({ name, seed, clock, pace, startMs }: WorldRequest): World {
    return World.create({
      seed: seed ?? name,
      hasExplicitSeed: seed !== undefined,
      rootAccountId: accountIdOf(name),
      regionId: this.#options.regionId,
      baseUrl: this.#options.baseUrl,
      clock: clock ?? 'wall',
      pace: pace ?? this.#options.pace,
      startMs: startMs ?? this.#options.hostClock.nowMs(),
    })
  }

  #keep(name: string, world: World): WorldHost {
    const host = new WorldHost(name, world, this.#options)
    this.#hosts.set(name, host)
    return host
  }

  #ensureRoomFor(name: string): void {
    ensure(WORLD_NAME.test(name), new ApiError(400, 'InvalidWorldName', 'A world name has 1 to 40 of a-z, 0-9 and -.'))
    ensure(!this.#hosts.has(name), new ApiError(409, 'WorldExists', `There is a world "${name}" already.`))
    const { maxWorlds } = this.#options
    ensure(
      this.#hosts.size < maxWorlds,
      new ApiError(409, 'TooManyWorlds', `There are ${maxWorlds} worlds already (--max-worlds).`),
    )
  }

  #forgetKeys(name: string): void {
    for (const [key, world] of this.#issued) if (world === name) this.#issued.delete(key)
  }
}

/** A user goes by the name it has now; the keys of one that is gone are gone too. */
function currentPrincipal({ world }: WorldHost, principal: Principal): Principal | undefined {
  if (principal.type !== 'RAMUser') return principal
  const user = world.ramUsers.get(principal.id ?? '')
  return user === undefined ? undefined : userPrincipal(user)
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
