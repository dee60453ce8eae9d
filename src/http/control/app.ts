import type { RequestListener } from 'node:http'
import type { Ajv } from 'ajv'
import express, { type NextFunction, type Request, type Response } from 'express'
import { newAjv, problemText } from '../../catalogue/ajv.ts'
import { refusalOf } from '../../host/worldHost.ts'
import { ApiError, ensure } from '../../kernel/errors.ts'
import type { Parts } from '../parts.ts'
import { newRequestId } from '../requestId.ts'
import { refuseStranger } from './access.ts'
import { callByNameRoutes } from './call.ts'
import { callRoutes } from './calls.ts'
import { cloneRoutes } from './clone.ts'
import { consoleFiles } from './consoleFiles.ts'
import { credentialRoutes } from './credentials.ts'
import { eventRoutes } from './events.ts'
import { faultRoutes } from './faults.ts'
import { identityRoutes } from './identity.ts'
import { invocationRoutes } from './invocations.ts'
import { journalRoutes } from './journal.ts'
import { labRoutes } from './labs.ts'
import { mutateRoutes } from './mutate.ts'
import { openApi } from './openApi.ts'
import type { Route } from './route.ts'
import { scenarioRoutes } from './scenarios.ts'
import { settingRoutes } from './settings.ts'
import { receiveSignal, signalRoutes } from './signals.ts'
import { stateRoutes } from './state.ts'
import { systemRoutes } from './system.ts'
import { worldRoutes } from './worlds.ts'

export const ROUTES: readonly Route[] = [
  ...signalRoutes,
  ...systemRoutes,
  ...worldRoutes,
  ...journalRoutes,
  ...stateRoutes,
  ...eventRoutes,
  ...settingRoutes,
  ...faultRoutes,
  ...mutateRoutes,
  ...callRoutes,
  ...callByNameRoutes,
  ...cloneRoutes,
  ...identityRoutes,
  ...invocationRoutes,
  ...credentialRoutes,
  ...scenarioRoutes,
  ...labRoutes,
]

/** The control API: camelCase JSON, errors as { error: { code, message, rule? } }. */
export function createControlApp(parts: Parts, fault: (error: unknown, requestId: string) => void): RequestListener {
  const app = express()
  const ajv = newAjv({ allErrors: false, strict: false })
  app.disable('x-powered-by')
  app.disable('etag')
  // The pages hold nothing of any world: they ask for it, with a token where one is needed.
  app.use('/console', consoleFiles())
  // A guest has no token and no page: the address itself is what it must know.
  app.post(['/signals/:token', '/w/:w/signals/:token'], readJson, (request: Request, response: Response) =>
    receiveSignal(parts, request, response),
  )
  app.use((request: Request, _response: Response, next: NextFunction) => {
    refuseStranger(request, parts.access)
    next()
  })
  app.get('/_alistack/openapi.json', (_request: Request, response: Response) => {
    response.json(openApi(ROUTES, parts.version))
  })
  for (const route of ROUTES) register(app, ajv, parts, route)
  app.use((_request: Request, _response: Response) => {
    throw new ApiError(404, 'NotFound', 'There is nothing here; GET /_alistack/openapi.json lists what is.')
  })
  app.use((error: unknown, _request: Request, response: Response, _next: NextFunction) => {
    const refusal = error instanceof ApiError ? error : refusalOfExpress(error)
    if (refusal !== error && refusal.status >= 500) fault(error, newRequestId())
    const { rule, ...details } = refusal.details ?? {}
    const { code, message } = refusal
    response.status(refusal.status).json({ error: { code, message, ...(rule ? { rule } : {}), ...details } })
  })
  return app as unknown as RequestListener
}

const MAX_BYTES = 4 * 1024 * 1024
const readerOf = ({ takesText, maxBytes: limit = MAX_BYTES }: Pick<Route, 'takesText' | 'maxBytes'>) =>
  takesText ? express.text({ limit, type: () => true }) : express.json({ limit, strict: false, type: () => true })

const readJson = readerOf({})

/** Paths of routes are written for OpenAPI; Express spells parameters its own way. */
function register(app: express.Express, ajv: Ajv, parts: Parts, route: Route): void {
  const check = route.body === undefined ? undefined : ajv.compile(route.body)
  const path = `/_alistack${route.path.replace(/\{(\w+)\*\}/g, '*$1').replace(/\{(\w+)\}/g, ':$1')}`
  app[route.method](path, readerOf(route), async (request: Request, response: Response) => {
    const body: unknown = request.body ?? (route.takesText ? '' : {})
    if (check !== undefined && !check(body))
      throw new ApiError(400, 'InvalidRequest', problemText(check.errors?.[0], 'the body'))
    const params = Object.entries(request.params).map(([name, value]) => [name, [value].flat().join('/')])
    const asked = { parts, params: Object.fromEntries(params), query: readQuery(request, route), body }
    const lastEventId = request.get('last-event-id')
    const { status = 200, body: reply, stream } = await route.handle({ ...asked, lastEventId })
    if (stream !== undefined) stream(response)
    else if (reply === undefined) response.status(status).end()
    else if (typeof reply === 'string') response.status(status).type('text/plain').send(reply)
    else response.status(status).json(reply)
  })
}

/** Parameters of the query by name. One that the route does not know is a mistake, not a wish to be passed over. */
function readQuery(request: Request, { query = {} }: Route): Record<string, string> {
  const sent = Object.entries(request.query).map(([name, value]) => [name, String(value)] as const)
  for (const [name] of sent) {
    ensure(Object.hasOwn(query, name), new ApiError(400, 'InvalidRequest', `There is no query parameter ${name} here.`))
  }
  return Object.fromEntries(sent)
}

/** Express refuses bodies that are too large or not JSON with errors that carry a status. */
function refusalOfExpress(error: unknown): ApiError {
  const { status, type, message, limit } = error as {
    status?: number
    type?: string
    message?: string
    limit?: number
  }
  if (status === 413)
    return new ApiError(413, 'RequestTooLarge', `A body has at most ${(limit ?? MAX_BYTES) / 1024 / 1024} MiB here.`)
  if (status !== undefined && status < 500)
    return new ApiError(status, type === 'entity.parse.failed' ? 'InvalidJson' : 'InvalidRequest', message ?? '')
  return refusalOf(error)
}
