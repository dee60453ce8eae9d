/** A refusal of the control API, or of an emulated action, as the emulator words it. */
export class Refusal extends Error {
  readonly status: number
  readonly code: string
  readonly rule: string | undefined

  constructor(status: number, code: string, message: string, rule?: string) {
    super(message)
    this.status = status
    this.code = code
    this.rule = rule
  }
}

const TOKEN = 'alistack.token'

let isTokenNeeded = false
const askers = new Set<() => void>()

function setNeeded(isNeeded: boolean): void {
  isTokenNeeded = isNeeded
  for (const asker of askers) asker()
}

/** Whether the emulator has asked for a token that was not given, or for another one. */
export const tokenWanted = {
  subscribe: (asker: () => void) => {
    askers.add(asker)
    return () => void askers.delete(asker)
  },
  now: () => isTokenNeeded,
}

/** Asked for only where the emulator listens beyond loopback; kept for the tab. */
export function setToken(token: string): void {
  sessionStorage.setItem(TOKEN, token)
  setNeeded(false)
}

function tokenHeaders(): Record<string, string> {
  const token = sessionStorage.getItem(TOKEN)
  return token === null ? {} : { authorization: `Bearer ${token}` }
}

async function ask(path: string, init: RequestInit): Promise<Response> {
  const reply = await fetch(`/_alistack${path}`, init).catch((error: unknown) => {
    if (init.signal?.aborted) throw error
    throw new Refusal(0, 'NotReachable', 'The emulator does not answer. Is it running? Start it with: alistack start')
  })
  if (reply.status === 401) setNeeded(true)
  return reply
}

async function refusalOf(reply: Response): Promise<Refusal> {
  const { error } = (await reply.json().catch(() => ({}))) as {
    error?: { code: string; message: string; rule?: string }
  }
  const { code = 'InternalError', message = reply.statusText, rule } = error ?? {}
  return new Refusal(reply.status, code, message, rule)
}

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

/** A request of the control API; `path` is below /_alistack. Rejects with a Refusal. */
export async function control<T>(method: Method, path: string, body?: unknown): Promise<T> {
  const headers = tokenHeaders()
  if (body !== undefined) headers['content-type'] = 'application/json'
  const sent = typeof body === 'string' ? body : JSON.stringify(body)
  const reply = await ask(path, body === undefined ? { method, headers } : { method, headers, body: sent })
  if (!reply.ok) throw await refusalOf(reply)
  if (reply.status === 204) return undefined as T
  const text = await reply.text()
  return (reply.headers.get('content-type')?.includes('json') ? JSON.parse(text) : text) as T
}

/** An answer that comes bit by bit, for as long as the signal lets it. Rejects with a Refusal. */
export async function stream(path: string, signal: AbortSignal, more: Readonly<Record<string, string>> = {}) {
  const reply = await ask(path, { headers: { ...tokenHeaders(), ...more }, signal })
  if (!reply.ok || reply.body === null) throw await refusalOf(reply)
  return reply.body.pipeThrough(new TextDecoderStream() as ReadableWritablePair<string, Uint8Array>)
}

/** Who acts: the root of the world's account if both are left out. */
export interface Actor {
  readonly principalArn?: string
}

/** Calls an emulated action in a world: `ecs.DescribeInstances`. Rejects with a Refusal that has the cloud's code. */
export function call<T>(world: string, action: string, request: object = {}, as: Actor = {}): Promise<T> {
  return control<T>('POST', `/worlds/${world}/call`, callBody(action, request, as))
}

/** A read that only shows the world on a page: faults do not count it, and it is not among the calls. */
export function look<T>(world: string, action: string, request: object = {}, as: Actor = {}): Promise<T> {
  return control<T>('POST', `/worlds/${world}/call`, { ...callBody(action, request, as), look: true })
}

function callBody(action: string, request: object, as: Actor) {
  const [product, name] = action.split('.')
  return { product, action: name, request, ...(as.principalArn === undefined ? {} : { as }) }
}
