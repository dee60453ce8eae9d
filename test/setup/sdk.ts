import { createRequire } from 'node:module'
import { createEmulator, type Emulator } from '../../src/emulator.ts'
import type { WorldHost } from '../../src/host/worldHost.ts'
import { ApiError } from '../../src/kernel/errors.ts'
import { type Principal, rootPrincipal } from '../../src/world/rows/account.ts'
import type { World } from '../../src/world/world.ts'

// The packages are CommonJS and generated; their types do not resolve under nodenext, so they are taken as they are.
const require = createRequire(import.meta.url)

const PACKAGES: Readonly<Record<string, string>> = {
  ecs: '@alicloud/ecs20140526',
  vpc: '@alicloud/vpc20160428',
  ros: '@alicloud/ros20190910',
  ram: '@alicloud/ram20150501',
  sts: '@alicloud/sts20150401',
  ims: '@alicloud/ims20190815',
  tag: '@alicloud/tag20180828',
  resourcemanager: '@alicloud/resourcemanager20200331',
}

type Members = Record<string, unknown>

interface Model {
  toMap(): Members
}
type ModelClass = (new (
  members: object,
) => Model) & {
  names(): Record<string, string>
  types(): Members
}
type Method = (...given: object[]) => Promise<{ body: Model | Members }>
type Client = Record<string, Method>

/** One emulator behind a live port; the worlds of tests become worlds of it, and the official SDKs its only callers. */
export class SdkTransport {
  readonly #emulator: Emulator
  readonly #endpoint: string
  readonly #clients = new Map<string, Client>()
  #made = 0

  private constructor(emulator: Emulator, port: number) {
    this.#emulator = emulator
    this.#endpoint = `127.0.0.1:${port}`
  }

  static async start(): Promise<SdkTransport> {
    const emulator = await createEmulator({ checkResponses: true, maxWorlds: 1_000_000 })
    const { port } = await emulator.listen({ port: 0 })
    return new SdkTransport(emulator, port)
  }

  /** Puts a world behind the port, under a name of its own. */
  adopt(world: World): WorldHost {
    return this.#emulator.worlds.adopt(`t-${++this.#made}`, world)
  }

  /** Gives the principal a key, which changes the world. */
  prepare(host: WorldHost, principal: Principal, product: string): void {
    const hasKey = principal.type !== 'Anonymous' && principal.type !== 'Service'
    if (hasKey && PACKAGES[product] !== undefined) this.#client(host, principal, product)
  }

  forget(host: WorldHost): void {
    for (const slot of this.#clients.keys()) if (slot.startsWith(`${host.name} `)) this.#clients.delete(slot)
    this.#emulator.worlds.remove(host.name)
  }

  /** The reply, in wire spelling; undefined if the SDK's types cannot hold the request. Throws the refusal as an ApiError. */
  async call(
    host: WorldHost,
    principal: Principal,
    product: string,
    action: string,
    request: Members,
  ): Promise<Members | undefined> {
    const model = PACKAGES[product] === undefined ? undefined : modelOf(product, action, request)
    if (model === undefined) return undefined
    const { RuntimeOptions } = require('@darabonba/typescript')
    const client = this.#client(host, principal, product)
    const method = client[`${action[0]?.toLowerCase()}${action.slice(1)}WithOptions`] as Method
    // Actions without parameters take the options alone.
    const given = [model, new RuntimeOptions({})].slice(-method.length)
    try {
      const { body } = await method.apply(client, given)
      return isModel(body) ? body.toMap() : body
    } catch (error) {
      throw refusalOf(error)
    }
  }

  #client(host: WorldHost, principal: Principal, product: string): Client {
    const slot = `${host.name} ${product} ${principal.arn}`
    const known = this.#clients.get(slot)
    if (known !== undefined) return known
    const { $OpenApiUtil } = require('@alicloud/openapi-core')
    const { default: ClientClass } = require(PACKAGES[product] as string)
    const key = this.#keyOf(host, principal)
    const client = new ClientClass(new $OpenApiUtil.Config({ ...key, endpoint: this.#endpoint, protocol: 'http' }))
    this.#clients.set(slot, client)
    return client
  }

  /** The world's own key for its root account; for everybody else one that is put into the world. */
  #keyOf({ name, world }: WorldHost, principal: Principal): { accessKeyId: string; accessKeySecret: string } {
    if (principal.arn === rootPrincipal(world.genesis.rootAccountId).arn) return this.#emulator.worlds.rootKey(name)
    const AccessKeyId = `LTAItest${++this.#made}`
    const AccessKeySecret = 'secret'
    world.tables.atomically(() => {
      world.accessKeys.put({ AccessKeyId, AccessKeySecret, OwnerId: principal.accountId, principal, Status: 'Active' })
    })
    this.#emulator.worlds.issue(name, AccessKeyId)
    return { accessKeyId: AccessKeyId, accessKeySecret: AccessKeySecret }
  }
}

/** The SDK's request of an action; undefined when its types cannot hold what is to be sent. */
function modelOf(product: string, action: string, request: Members): Model | undefined {
  const RequestClass = require(PACKAGES[product] as string)[`${action}Request`] as ModelClass | undefined
  if (RequestClass === undefined) return Object.keys(request).length === 0 ? ({} as Model) : undefined
  const members = membersOf(RequestClass, request)
  return members === undefined ? undefined : new RequestClass(members)
}

/** Wire spelling to the SDK's; undefined where a value does not fit the declared type, or is empty and has no spelling. */
function membersOf(type: ModelClass, value: Members): Members | undefined {
  const members: Members = {}
  const byWire = Object.fromEntries(Object.entries(type.names()).map(([member, wire]) => [wire, member]))
  for (const [wire, given] of Object.entries(value)) {
    if (given === undefined) continue
    const member = byWire[wire]
    if (member === undefined) return undefined
    const fitting = fitted(type.types()[member], given)
    if (fitting === undefined) return undefined
    members[member] = fitting
  }
  return members
}

function fitted(type: unknown, value: unknown): unknown {
  if (type === 'any') return value
  if (type === 'string' || type === 'number' || type === 'boolean') return typeof value === type ? value : undefined
  if (typeof type === 'function') {
    const isStructure = value !== null && typeof value === 'object' && !Array.isArray(value)
    const members = isStructure ? membersOf(type as ModelClass, value as Members) : undefined
    return Object.keys(members ?? {}).length === 0 ? undefined : new (type as ModelClass)(members as Members)
  }
  const declared = type as { type?: string; itemType?: unknown; valueType?: unknown }
  if (declared.type === 'array') {
    const items = Array.isArray(value) ? value.map((item) => fitted(declared.itemType, item)) : [undefined]
    return items.length === 0 || items.includes(undefined) ? undefined : items
  }
  if (declared.type === 'map') return value !== null && typeof value === 'object' ? value : undefined
  // Where the package names a class in a list of one.
  if (Array.isArray(type)) return fitted(type[0], value)
  return undefined
}

function isModel(body: Model | Members): body is Model {
  return typeof (body as Model).toMap === 'function'
}

/** A refusal as the SDK has understood it. */
export class SdkRefusal extends ApiError {}

function refusalOf(error: unknown): unknown {
  const {
    code,
    statusCode,
    data,
    accessDeniedDetail,
    message = '',
  } = error as {
    code?: string
    statusCode?: number
    data?: { statusCode?: number; Message?: string }
    accessDeniedDetail?: object
    message?: string
  }
  const status = statusCode ?? data?.statusCode
  if (typeof code !== 'string' || status === undefined) return error
  const text = data?.Message ?? message.replace(/^.*?code: \d+, (.*) request id: .*$/s, '$1')
  return new SdkRefusal(status, code, text, accessDeniedDetail === undefined ? undefined : { accessDeniedDetail })
}
