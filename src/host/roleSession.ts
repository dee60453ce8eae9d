import { materialize } from '../door/views.ts'
import { isoSeconds } from '../kernel/clock.ts'
import { type Principal, servicePrincipal } from '../world/rows/account.ts'
import { ramName } from '../world/rows/ram.ts'
import type { World } from '../world/world.ts'
import type { WorldHost } from './worldHost.ts'

/** Keys are renewed when they live for less than this: clients ask again some 10 minutes before the end. */
const RENEW_MS = 30 * 60_000
const SESSION_MS = 3_600_000

export interface RoleSessionRequest {
  readonly accountId: string
  readonly roleName: string
  readonly sessionName: string
  /** Who assumes the role: a service that its trust policy lets in, e.g. `ecs.aliyuncs.com`. */
  readonly service: string
}

export interface RoleSession {
  readonly AccessKeyId: string
  readonly AccessKeySecret: string
  readonly SecurityToken: string
  /** Host time, `2026-11-24T01:02:03Z`. */
  readonly Expiration: string
  /** When the keys were made, host time. */
  readonly lastUpdatedMs: number
}

/**
 * Keys of a role session that a service of the cloud has opened, as ECS does for the role of an instance. The same keys are
 * given again until their end is near. Refused as AssumeRole is: no such role (404), or one that does not trust the service (403).
 */
export async function openRoleSession(host: WorldHost, ask: RoleSessionRequest): Promise<RoleSession> {
  const { accountId, roleName, sessionName, service } = ask
  const known = await host.read((world) => keptSession(world, ask))
  if (known !== undefined) {
    const expiresMs = known.expiresMs + host.aheadMs
    const { AccessKeyId, AccessKeySecret, SecurityToken } = known
    return {
      AccessKeyId,
      AccessKeySecret,
      SecurityToken,
      Expiration: isoSeconds(expiresMs),
      lastUpdatedMs: expiresMs - SESSION_MS,
    }
  }
  const principal: Principal = servicePrincipal(accountId, service)
  const request = { RoleArn: `acs:ram::${accountId}:role/${roleName}`, RoleSessionName: sessionName }
  const { reply } = await host.call({ product: 'sts', action: 'AssumeRole', principal, request })
  const { Credentials } = materialize(reply) as { Credentials: Omit<RoleSession, 'lastUpdatedMs'> }
  return { ...Credentials, lastUpdatedMs: Date.parse(Credentials.Expiration) - SESSION_MS }
}

function keptSession(world: World, { accountId, roleName, sessionName }: RoleSessionRequest) {
  const [role] = world.ramRoles.list('name', ramName(accountId, roleName))
  if (role === undefined) return undefined
  const arn = `acs:ram::${accountId}:assumed-role/${roleName}/${sessionName}`
  for (const { AccessKeyId, AccessKeySecret, SecurityToken, expiresMs = 0, principal } of world.accessKeys.list(
    'principal',
    role.RoleId,
  )) {
    if (principal.arn === arn && SecurityToken !== undefined && expiresMs - world.nowMs > RENEW_MS)
      return { AccessKeyId, AccessKeySecret, SecurityToken, expiresMs }
  }
  return undefined
}
