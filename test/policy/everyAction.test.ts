import { describe, expect, it } from 'vitest'
import { findAction, type Schema } from '../../src/catalogue/catalogue.ts'
import type { Product } from '../../src/catalogue/products.ts'
import type { ActionKey } from '../../src/catalogue/types.generated.ts'
import { isRead } from '../../src/door/action.ts'
import { wholeRegistry } from '../../src/host/registry.ts'
import { questionsOf } from '../../src/policy/authorization.ts'
import { isOpen } from '../../src/policy/resourceTypes.ts'
import type { Caller } from '../setup/callers.ts'
import { ACCOUNT, type TestWorld, testWorld } from '../setup/worlds.ts'
import { allow, attach, document, user } from './principals.ts'

const actions = wholeRegistry().actions()
const judged = actions.filter(({ product, action }) => !isOpen(product, action))
const keys = judged.map(({ product, action }) => `${product}.${action}` as ActionKey)

const isForbidden = (code: string | undefined) => code === 'Forbidden.RAM' || code === 'NoPermission'
const codeOf = (key: string) => (/^(ecs|vpc|ros)\./.test(key) ? 'Forbidden.RAM' : 'NoPermission')
const ramName = (key: string) => key.replace('.', ':').replace(/^(ims|resourcemanager)/, 'ram')

/** A value of the type, so that the request is well-formed; what it names need not exist. */
function sample(schema: Schema, name: string): unknown {
  if (schema.type === 'integer' || schema.type === 'number') return 1
  if (schema.type === 'boolean') return false
  if (schema.type === 'array') return [sample(schema.items ?? {}, name)]
  if (schema.type === 'object') {
    const { properties = {}, required = [] } = schema
    return Object.fromEntries(required.map((member) => [member, sample(properties[member] ?? {}, member)]))
  }
  if (name === 'RoleArn') return `acs:ram::${ACCOUNT}:role/x-1`
  return name.toLowerCase() === 'regionid' ? 'cn-hangzhou' : 'x-1'
}

/** What is required, and everything that ends like an id or a name. */
function sampleRequest(key: string): Record<string, unknown> {
  const [product, action] = key.split('.') as [Product, string]
  const { properties = {}, required = [] } = findAction(product, action)?.request ?? {}
  const isNamed = (name: string) => required.includes(name) || /^(RegionId|\w+(Id|Name))$/.test(name)
  const isSpared = (name: string) => /^(RamRoleName|ResourceOwner)/.test(name) && !required.includes(name)
  const names = Object.keys(properties).filter((name) => isNamed(name) && !isSpared(name))
  return Object.fromEntries(names.map((name) => [name, sample(properties[name] ?? {}, name)]))
}

function questions(world: TestWorld, key: string, request: Record<string, unknown>, caller: Caller) {
  const [product, action] = key.split('.') as [Product, string]
  const found = actions.find((entry) => entry.product === product && entry.action === action)
  const schema = findAction(product, action)?.request
  if (found === undefined || schema === undefined) throw new Error(`${key} is not emulated`)
  const { principal } = caller
  const common = { world: world.world, product, action, principal, origin: {}, schema, request }
  return questionsOf({ ...common, isRead: isRead(found), regionId: 'cn-hangzhou', isRegionNamed: true })
}

describe('every emulated action', () => {
  it('is judged, except the few that anybody may call', () => {
    const open = actions.filter(({ product, action }) => isOpen(product, action)).map(({ action }) => action)
    expect(open.length).toBeLessThanOrEqual(4)
    expect(keys.length).toBeGreaterThan(70)
  })

  it('is refused to a user without policies, before its request is looked at', async () => {
    const world = testWorld()
    const ann = user(world, 'ann')
    for (const key of keys) {
      const refusal = await ann.refusal(key, {})
      expect({ key, status: refusal.status, code: refusal.code }).toEqual({ key, status: 403, code: codeOf(key) })
      expect(refusal.details?.accessDeniedDetail, key).toEqual({
        AuthAction: ramName(key),
        AuthPrincipalType: 'SubUser',
        AuthPrincipalOwnerId: ann.principal.accountId,
        AuthPrincipalDisplayName: ann.principal.id,
        PolicyType: 'AccountLevelIdentityBasedPolicy',
        NoPermissionType: 'ImplicitDeny',
        EncodedDiagnosticMessage: expect.stringMatching(/^[\w-]+$/),
      })
    }
  })

  it('gets through with an Allow for its name on exactly what it names, and not with one for something else', async () => {
    const world = testWorld()
    for (const [i, key] of keys.entries()) {
      const request = sampleRequest(key)
      const ann = user(world, `ann${i}`)
      const asked = questions(world, key, request, ann)
      expect(asked.length, key).toBeGreaterThan(0)
      for (const { action, resource } of asked) {
        expect([ramName(key), 'ram:PassRole'], key).toContain(action)
        expect(resource, key).toMatch(/^acs:[a-z]+:[a-z0-9-]*:(\d{16}|system):[^\s]+$/)
      }
      const exact = asked.map(({ action, resource }) => allow(action, resource))
      attach(world, 'User', ann.principal.id ?? '', { custom: [document(...exact)] })
      const outcome = await ann.outcome(key, request)
      expect(isForbidden(outcome?.code), `${key}: ${outcome?.message}`).toBe(false)

      const other = user(world, `bob${i}`, {
        custom: [document(allow(ramName(key), 'acs:ecs:cn-beijing:1000000000000009:x/y'))],
      })
      expect((await other.refusal(key, request)).code, key).toBe(codeOf(key))
      const neighbour = user(world, `cat${i}`, { custom: [document(allow(`${ramName(key)}X`))] })
      expect((await neighbour.refusal(key, request)).code, key).toBe(codeOf(key))
    }
  })

  const VPC_NOUNS =
    /HaVip|RouteTable|VRouter|RouteEntry|RouteEntries|VSwitch|Vpc|Cen|Tag|NetworkAcl|FlowLog|Ipv4Gateway|PrefixList|DhcpOptionsSet|TagResource|^DeletionProtection$|^MoveResourceGroup$/i
  const grants: Record<string, (product: string, action: string) => boolean> = {
    AliyunECSFullAccess: (product, action) =>
      product === 'ecs' || (product === 'vpc' && /^Describe(Vpcs|VSwitches)$/.test(action)),
    AliyunVPCFullAccess: (product, action) => product === 'vpc' && VPC_NOUNS.test(action),
    AliyunROSFullAccess: (product) => product === 'ros',
  }

  it.each(Object.keys(grants))('is granted by %s if its document says so, and not otherwise', async (policy) => {
    const world = testWorld()
    const ann = user(world, 'ann', { system: [policy] })
    for (const key of keys) {
      const [product, action] = key.split('.') as [string, string]
      const request = sampleRequest(key)
      // None of the three lets its user give a role to an instance.
      const passesRole = questions(world, key, request, ann).some((question) => question.action === 'ram:PassRole')
      const outcome = await ann.outcome(key, request)
      const refused = isForbidden(outcome?.code)
      expect(refused, `${key} with ${policy}: ${outcome?.code}`).toBe(passesRole || !grants[policy]?.(product, action))
    }
  })

  it('is granted by AdministratorAccess', async () => {
    const world = testWorld()
    const ann = user(world, 'ann', { system: ['AdministratorAccess'] })
    for (const key of keys) expect(isForbidden((await ann.outcome(key, sampleRequest(key)))?.code), key).toBe(false)
  })
})
