import { timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { ApiError } from '../../kernel/errors.ts'
import type { AccessRules } from '../parts.ts'

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]']

/**
 * Who may use the control API. Changes need a Host among the loopback names, the bound address or --allowed-host, and a same
 * or absent Origin: a web page that a person happens to visit must not reach a world. Beyond loopback a token is needed, too.
 */
export function refuseStranger(request: IncomingMessage, rules: AccessRules): void {
  const { method = 'GET', headers } = request
  if (method !== 'GET' && method !== 'HEAD') {
    const host = headers.host ?? ''
    const names = [...LOOPBACK, ...[rules.boundHost, ...rules.allowedHosts].map((name) => name.toLowerCase())]
    if (!names.includes(nameOf(host))) {
      throw new ApiError(
        403,
        'HostNotAllowed',
        `The host "${nameOf(host)}" may not change anything here; allow it with --allowed-host.`,
      )
    }
    const { origin } = headers
    if (origin !== undefined && origin !== `http://${host}` && origin !== `https://${host}`) {
      throw new ApiError(403, 'OriginNotAllowed', `A page of ${origin} may not change anything here.`)
    }
  }
  if (rules.token === undefined || /^\/_alistack\/health(\?|$)/.test(request.url ?? '')) return
  if (!isSame(headers.authorization ?? '', `Bearer ${rules.token}`)) {
    throw new ApiError(
      401,
      'TokenNeeded',
      'Send Authorization: Bearer with the token that was printed at the start (ALISTACK_TOKEN).',
    )
  }
}

function nameOf(host: string): string {
  return host.replace(/:\d+$/, '').toLowerCase()
}

function isSame(given: string, wanted: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(wanted)]
  return a.length === b.length && timingSafeEqual(a, b)
}
