import type { IncomingMessage, RequestListener, Server, ServerResponse } from 'node:http'
import type { ActionKey, Requests, Responses } from './catalogue/types.generated.ts'
import { materialize } from './door/views.ts'
import { cancelCloneTask, getCloneTask, listCloneTasks, previewClone, startCloneTask } from './host/cloning.ts'
import type { HostClock } from './host/hostClock.ts'
import { systemClock } from './host/hostClock.ts'
import { Jq } from './host/jq.ts'
import type { OuterAnswer } from './host/outerCall.ts'
import { postUrl } from './host/postUrl.ts'
import { readUrl } from './host/readUrl.ts'
import { wholeRegistry } from './host/registry.ts'
import { Turns } from './host/turns.ts'
import { DEFAULT_WORLD, Worlds } from './host/worlds.ts'
import { createHandler } from './http/handler.ts'
import { isLoopback, newToken } from './http/loopback.ts'
import type { MetadataSubject } from './http/metadata/subject.ts'
import type { AccessRules, HttpOptions, Parts } from './http/parts.ts'
import { newRequestId } from './http/requestId.ts'
import { Ticker } from './http/ticker.ts'
import type { Pace } from './kernel/clock.ts'
import { assert } from './kernel/errors.ts'
import type { FileStore } from './store/fileStore.ts'
import { VERSION } from './version.ts'
import { type Principal, rootPrincipal } from './world/rows/account.ts'

export interface EmulatorOptions extends Partial<HttpOptions> {
  /** Region of calls that name none. Default cn-hangzhou. */
  readonly region?: string
  /** Pace of new worlds. Default fast (0.02). */
  readonly pace?: Pace
  /** Refuse parameters that nobody reads with 400 UnsupportedParameter. Default false. */
  readonly strict?: boolean
  /** How many worlds the process may hold. Default 1,000. */
  readonly maxWorlds?: number
  /** Folder below which TemplateURL may name files (`file:`). Omitted: none. */
  readonly templateDir?: string | undefined
  /** Compare every reply with the catalogue; for tests. */
  readonly checkResponses?: boolean
  /** Further Host names from which the control API may be changed. */
  readonly allowedHosts?: readonly string[]
  /** What the control API asks for. Omitted: nothing on loopback, beyond it one that `listen` makes up; `off`: nothing. */
  readonly token?: string
  /** Host time; tests hand in their own. */
  readonly hostClock?: HostClock
  /** Folder in which all worlds are kept; made if it is not there. Omitted: in memory only. */
  readonly dataDir?: string
  /** What an answer waits for: process (default) survives the end of the process, kill -9 included; power that of the machine. */
  readonly durability?: 'process' | 'power'
  /** Told, in a line, what its user should know of the folder. */
  readonly say?: (line: string) => void
}

export interface ListenOptions {
  /** 0 = any free port. Default 4577. */
  readonly port?: number
  /** Default 127.0.0.1. */
  readonly host?: string
}

export interface Listening {
  readonly url: string
  readonly port: number
  /** What the control API asks for, if anything. */
  readonly token: string | undefined
}

export interface TlsOptions extends ListenOptions {
  /** Where the certificate authority is kept; made on first use. */
  readonly folder: string
}

export interface MetadataOptions extends ListenOptions {
  /** Whose metadata are told: a world, default `default`, and an instance; omitted: see MetadataSubject. */
  readonly world?: string
  readonly instanceId?: string
}

export interface CallOptions {
  readonly world?: string
  /** Default: the root of the world's account. */
  readonly principal?: Principal
}

export type Emulator = Awaited<ReturnType<typeof createEmulator>>

/**
 * Puts the parts together. Nothing listens until `listen`; `handler` serves everything and fits supertest and Express.
 * With a dataDir it rejects, in one line, when the folder is in use, damaged, or of a later release.
 */
export async function createEmulator(options: EmulatorOptions = {}) {
  const registry = wholeRegistry()
  const store = await openStore(options)
  const hostClock = options.hostClock ?? systemClock
  const ticker = new Ticker()
  const jq = new Jq()
  const worlds = new Worlds({
    registry,
    hostClock,
    turns: new Turns((worker) => ticker.saw(worker)),
    newRequestId,
    strict: options.strict ?? false,
    checkResponses: options.checkResponses ?? false,
    jq: jq.run,
    readUrl: (url) => readUrl(url, options),
    notify: (url, payload) => {
      void postUrl(url, payload).then((problem) => {
        if (problem !== undefined) options.say?.(`A notification of a stack did not reach ${url}: ${problem}`)
      })
    },
    maxWorlds: options.maxWorlds ?? 1_000,
    regionId: options.region ?? 'cn-hangzhou',
    pace: options.pace ?? 'fast',
    baseUrl: 'http://127.0.0.1:4577',
    ...(store === undefined ? {} : { stored: { store, ...store.readAll() } }),
  })
  const token = options.token === 'off' ? undefined : options.token
  const access: AccessRules = { boundHost: '127.0.0.1', token, allowedHosts: options.allowedHosts ?? [] }
  const metadata: MetadataSubject = { world: DEFAULT_WORLD }
  const parts = { worlds, registry, hostClock, access, metadata, version: VERSION }
  const handler = createHandler(parts, options)

  /** Makes a call as the root of a world's account, or as the given principal. Refusals are ApiErrors. */
  async function call<K extends ActionKey>(
    key: K,
    request: Requests[K],
    { world = DEFAULT_WORLD, principal }: CallOptions = {},
  ) {
    const host = worlds.get(world)
    const [product, action] = key.split('.') as [string, string]
    const answer: OuterAnswer = await host.call({
      product,
      action,
      principal: principal ?? rootPrincipal(host.world.genesis.rootAccountId),
      request: request as Record<string, unknown>,
    })
    return materialize(answer.reply) as Required<Responses[K]> & Responses[K]
  }

  const clone = cloneCalls(worlds)

  /** Moves a world's clock by `ms` and settles it. */
  async function advance(ms: number, { world = DEFAULT_WORLD }: { readonly world?: string } = {}): Promise<void> {
    await worlds.get(world).control({ kind: 'advance', ms })
  }

  return {
    worlds,
    registry,
    call,
    clone,
    advance,
    handler: handler as (req: IncomingMessage, res: ServerResponse) => void,
    ...ports(handler, parts, { ticker, jq, store }, options.token),
  }
}

/** Loaded only for those who want it: most worlds are thrown away. */
async function openStore({ dataDir, durability, say }: EmulatorOptions): Promise<FileStore | undefined> {
  if (dataDir === undefined) return undefined
  const { FileStore } = await import('./store/fileStore.ts')
  return FileStore.open({
    folder: dataDir,
    version: VERSION,
    ...(durability === undefined ? {} : { durability }),
    ...(say === undefined ? {} : { say }),
  })
}

/** What is closed with the ports. */
interface Closed {
  readonly ticker: Ticker
  readonly jq: Jq
  readonly store: FileStore | undefined
}

/** What the emulator listens on. */
function ports(handler: RequestListener, parts: Parts, { ticker, jq, store }: Closed, token: string | undefined) {
  const { access, metadata, worlds } = parts
  const given = access.token
  const servers: Server[] = []
  let plain: Server | undefined

  /** Rejects if the port is in use. */
  async function listen({ port = 4577, host = '127.0.0.1' }: ListenOptions = {}): Promise<Listening> {
    assert(servers.length === 0, 'an emulator listens once, and before its further ports; close it first')
    const { listenOn } = await import('./http/server.ts')
    access.boundHost = host.includes(':') ? `[${host}]` : host
    access.token = given ?? (isLoopback(host) || token === 'off' ? undefined : newToken())
    const listening = await listenOn(handler, port, host)
    plain = listening.server
    servers.push(plain)
    ticker.start(worlds)
    return { url: listening.url, port: listening.port, token: access.token }
  }

  /** The same as `listen` offers, by TLS, with a certificate of the folder's own authority; the plain port tunnels to it as a proxy does. */
  async function listenTls({ port = 4578, host = '127.0.0.1', folder }: TlsOptions) {
    const { listenOn } = await import('./http/server.ts')
    const { openTunnels } = await import('./http/tunnels.ts')
    const { authorityFile, serverCertificate } = await import('./http/tls/authority.ts')
    const certificate = await serverCertificate(folder, [host])
    const listening = await listenOn(handler, port, host, { certificate })
    servers.push(listening.server)
    if (plain !== undefined) openTunnels(plain, listening.server)
    return { url: listening.url, port: listening.port, authorityFile: authorityFile(folder) }
  }

  /** The instance metadata service, for a host that routes 100.100.100.200 to it. */
  async function listenMetadata({ port = 4579, host = '127.0.0.1', world, instanceId }: MetadataOptions = {}) {
    const { listenOn } = await import('./http/server.ts')
    const { createMetadataHandler } = await import('./http/metadata/handler.ts')
    Object.assign(metadata, { world: world ?? metadata.world, instanceId })
    const listening = await listenOn(createMetadataHandler(parts), port, host)
    servers.push(listening.server)
    return { url: listening.url, port: listening.port }
  }

  /** Finishes what is in flight, stops listening, and gives the data folder free. */
  async function close(): Promise<void> {
    ticker.stop()
    jq.close()
    for (const { events } of worlds.list()) events.end()
    const { closeServer } = await import('./http/server.ts')
    await Promise.all(servers.splice(0).map(closeServer))
    await store?.close()
  }

  return { listen, listenTls, listenMetadata, close }
}

/** The clone orchestrator: the same as the control API's /clone. Refusals are ApiErrors with `details.rule`. */
function cloneCalls(worlds: Worlds) {
  type Request = Readonly<Record<string, unknown>>
  const who = ({ world = DEFAULT_WORLD, principal }: CallOptions) => {
    const host = worlds.get(world)
    return [host, principal ?? rootPrincipal(host.world.genesis.rootAccountId)] as const
  }
  return {
    preview: (request: Request, options: CallOptions = {}) => previewClone(...who(options), request),
    start: (request: Request, options: CallOptions = {}) => startCloneTask(...who(options), request),
    list: (world = DEFAULT_WORLD) => listCloneTasks(worlds.get(world)),
    get: (cloneTaskId: string, world = DEFAULT_WORLD) => getCloneTask(worlds.get(world), cloneTaskId),
    cancel: (cloneTaskId: string, world = DEFAULT_WORLD) => cancelCloneTask(worlds.get(world), cloneTaskId),
  }
}
