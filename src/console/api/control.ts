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

/** Asked for only where the emulator listens beyond loopback; kept for the tab. */
export function setToken(token: string): void {
  sessionStorage.setItem(TOKEN, token)
}

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

/** A request of the control API; `path` is below /_alistack. Rejects with a Refusal. */
export async function control<T>(method: Method, path: string, body?: unknown): Promise<T> {
  const token = sessionStorage.getItem(TOKEN)
  const headers: Record<string, string> = {}
  if (token !== null) headers.authorization = `Bearer ${token}`
  if (body !== undefined) headers['content-type'] = 'application/json'
  const init = body === undefined ? { method, headers } : { method, headers, body: JSON.stringify(body) }
  const reply = await fetch(`/_alistack${path}`, init).catch(() => {
    throw new Refusal(0, 'NotReachable', 'The emulator does not answer. Is it running? Start it with: alistack start')
  })
  if (reply.status === 204) return undefined as T
  const content = (await reply.json().catch(() => ({}))) as { error?: { code: string; message: string; rule?: string } }
  if (reply.ok) return content as T
  const { code = 'InternalError', message = reply.statusText, rule } = content.error ?? {}
  throw new Refusal(reply.status, code, message, rule)
}

/** Who acts: the root of the world's account if both are left out. */
export interface Actor {
  readonly principalArn?: string
}

/** Calls an emulated action in a world: `ecs.DescribeInstances`. Rejects with a Refusal that has the cloud's code. */
export function call<T>(world: string, action: string, request: object = {}, as: Actor = {}): Promise<T> {
  const [product, name] = action.split('.')
  const who = as.principalArn === undefined ? {} : { as }
  return control<T>('POST', `/worlds/${world}/call`, { product, action: name, request, ...who })
}
