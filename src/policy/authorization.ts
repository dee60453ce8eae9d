import type { Schema } from '../catalogue/catalogue.ts'
import { isoSeconds } from '../kernel/clock.ts'
import type { Principal } from '../world/rows/account.ts'
import { scope } from '../world/rows/owned.ts'
import { ramName } from '../world/rows/ram.ts'
import type { World } from '../world/world.ts'
import { conditionKey, type Question } from './evaluate.ts'
import type { Origin } from './origin.ts'
import {
  nounMade,
  nounOfParameter,
  type ResourceType,
  ramActionOf,
  serviceOf,
  taggedByDefault,
  typeOfNoun,
} from './resourceTypes.ts'

/** A call as far as policies see it. */
export interface Asked {
  readonly world: World
  readonly product: string
  readonly action: string
  readonly isRead: boolean
  readonly principal: Principal
  readonly origin: Origin
  /** The region of the call, and whether the request named it. */
  readonly regionId: string
  readonly isRegionNamed: boolean
  /** Of the request: which parameters are required. */
  readonly schema: Schema
  readonly request: Readonly<Record<string, unknown>>
}

interface Named extends ResourceType {
  readonly id: string
}

const IS_READ = /^(Describe|List|Get|Query|Check)/

/**
 * Everything that has to be allowed for a call: its action on each resource that the request names, and passing a role.
 * One rule for all actions: the resources are what parameters such as InstanceId, DiskIds or RoleName name; what an action
 * makes is `<type>/*`; a call that names nothing asks for everything of the region.
 * Guess: the cloud documents resources per action; this is what its tables have in common.
 */
export function questionsOf(asked: Asked): Question[] {
  const action = ramActionOf(asked.product, asked.action)
  const common = commonKeys(asked)
  const named = namedResources(asked)
  const main = named.map((resource) => ({
    action,
    resource: arnOf(asked, resource),
    keys: withTags(asked, common, resource),
  }))
  const passing = roleToPass(asked, common)
  return passing === undefined ? main : [...main, passing]
}

function namedResources(asked: Asked): Named[] {
  const { product, action, request, schema, isRead } = asked
  const typed = typedResources(asked)
  // What an action makes for them is asked for, too. Source: RAM authorization of CreateFlowLog.
  if (typed.length > 0) return [...(/Tag/.test(action) ? [] : whatIsMade(asked)), ...typed]
  const named = Object.keys(request).flatMap((name) => {
    const noun = nounOfParameter(product, name)
    const type = noun === undefined ? undefined : typeOfNoun(product, noun)
    if (noun === undefined || type === undefined) return []
    return textsOf(request[name]).map((text) => ({
      ...policyType(request, type),
      id: nameIn(asked, type, text),
      name,
      noun,
    }))
  })
  if (isRead) {
    // Other ids only narrow a list.
    const own = named.filter(({ noun }) => action.includes(noun))
    const required = named.filter(({ name }) => schema.required?.includes(name))
    const [kept] = [own, required].filter((list) => list.length > 0)
    return kept ?? [everything(product)]
  }
  const isNamed = named.some(({ noun }) => noun === nounMade(action))
  const makes = isNamed ? [] : whatIsMade(asked)
  const whole = [...makes, ...named]
  const arns = product === 'sts' ? textsOf(request.RoleArn).map((id) => ({ service: 'ram', type: 'arn', id })) : []
  return whole.length + arns.length === 0 ? [everything(product)] : [...arns, ...whole]
}

function everything(product: string): Named {
  return { service: serviceOf(product), type: '', id: '*' }
}

/** `<type>/*` of what an action makes, by its name. */
function whatIsMade({ product, action }: Asked): Named[] {
  const made = IS_READ.test(action) ? undefined : nounMade(action)
  const type = made === undefined ? undefined : typeOfNoun(product, made)
  return type === undefined || product === 'ram' ? [] : [{ ...type, id: '*' }]
}

/** Types that are no resources of the product that names them: nothing is asked for. Source: as above. */
const NOT_TYPED: ReadonlySet<string> = new Set(['vpc.networkinterface'])

/** TagResources and its like: `ResourceType` says what `ResourceId` names. Where the two filter a list, they only narrow it. */
function typedResources({ product, action, isRead, schema, request }: Asked): Named[] {
  const { ResourceType } = request
  const isFilter = isRead && !action.includes('Tag') && !schema.required?.includes('ResourceId')
  if (isFilter) return []
  const type =
    typeof ResourceType === 'string' && ResourceType !== '' ? ResourceType.toLowerCase() : taggedByDefault(product)
  const ids = [...textsOf(request.ResourceId), ...textsOf(request.ResourceIds), ...textsOf(request.ResourceNames)]
  const isAsked = type !== '' && !NOT_TYPED.has(`${product}.${type}`)
  return isAsked ? ids.map((id) => ({ service: serviceOf(product), type, id })) : []
}

/** System policies belong to nobody's account. */
function policyType({ PolicyType }: Asked['request'], type: ResourceType): ResourceType {
  return type.type === 'policy' && PolicyType === 'System' ? { ...type, type: 'system:policy' } : type
}

/** A text, a list of texts, or a JSON list in a text, as InstanceIds is sent. */
function textsOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.filter((item): item is string => typeof item === 'string' && item !== '')
  if (typeof value !== 'string' || value === '') return []
  if (!value.startsWith('[')) return value.split(',').filter((item) => item !== '')
  try {
    const list: unknown = JSON.parse(value)
    return Array.isArray(list) ? textsOf(list) : []
  } catch {
    // Not JSON: the action refuses it by name.
    return []
  }
}

/** `acs:ecs:cn-hangzhou:<account>:instance/i-1`. RAM has no regions. */
function arnOf(asked: Asked, { service, type, id }: Named): string {
  const { accountId } = asked.principal
  if (type === 'arn') return id
  if (type === 'system:policy') return `acs:ram::system:policy/${id}`
  const region = service === 'ram' || service === 'sts' ? '' : regionOf(asked, id)
  return `acs:${service}:${region}:${accountId}:${type === '' ? id : `${type}/${id}`}`
}

function regionOf({ world, regionId, isRegionNamed }: Asked, id: string): string {
  if (isRegionNamed) return regionId
  return (rowOf(world, id) as { readonly RegionId?: string } | undefined)?.RegionId ?? regionId
}

/** Ids are unique over all tables. */
function rowOf(world: World, id: string): object | undefined {
  for (const table of world.tables.all()) {
    const row = table.get(id)
    if (row !== undefined) return row
  }
  return undefined
}

function roleToPass(asked: Asked, common: ReadonlyMap<string, readonly string[]>): Question | undefined {
  const { product, action, request, principal, isRead } = asked
  const role = request.RamRoleName
  if (isRead || typeof role !== 'string' || role === '' || action.startsWith('Detach')) return undefined
  return passRole(principal, role, product, common)
}

/** May the principal hand the role over to a product? */
export function passRole(
  { accountId }: Principal,
  role: string,
  product: string,
  common: ReadonlyMap<string, readonly string[]>,
): Question {
  const keys = new Map([...common, ['acs:service', [`${product}.aliyuncs.com`]]])
  return { action: 'ram:PassRole', resource: `acs:ram::${accountId}:role/${role}`, keys }
}

/** What every condition may ask for. Source: policy elements of RAM. */
export function commonKeys({
  world,
  origin,
  principal,
  request,
}: Pick<Asked, 'world' | 'origin' | 'principal' | 'request'>): Map<string, string[]> {
  const { sourceIp, secureTransport = false, mfaPresent = false, userAgent } = origin
  const keys = new Map<string, string[]>([
    ['acs:currenttime', [isoSeconds(world.nowMs)]],
    ['acs:securetransport', [String(secureTransport)]],
    ['acs:mfapresent', [String(mfaPresent)]],
    ['acs:principalarn', [principal.arn]],
  ])
  if (sourceIp !== undefined) keys.set('acs:sourceip', [sourceIp])
  if (userAgent !== undefined) keys.set('acs:useragent', [userAgent])
  const sent = tagsOfRequest(request)
  for (const [key, value] of sent) keys.set(`acs:requesttag/${key}`, [value])
  const tagKeys = [...sent.keys(), ...textsOf(request.TagKey), ...textsOf(request.TagKeys)]
  if (tagKeys.length > 0) keys.set('acs:tagkeys', tagKeys)
  if (typeof request.ExternalId === 'string') keys.set('sts:externalid', [request.ExternalId])
  return keys
}

function tagsOfRequest({ Tag, Tags }: Asked['request']): Map<string, string> {
  const tags = new Map<string, string>()
  for (const item of [Tag, Tags].flat()) {
    if (item === null || typeof item !== 'object') continue
    const { Key, key = Key, Value, value = Value } = item as Record<string, unknown>
    if (typeof key === 'string' && key !== '') tags.set(key, typeof value === 'string' ? value : '')
  }
  return tags
}

/** `ecs:tag/<key>` is a tag of the resource, or of the request for what is still to be made. */
function withTags(asked: Asked, common: ReadonlyMap<string, readonly string[]>, { service, type, id }: Named) {
  const keys = new Map(common)
  if (id === '*') {
    for (const [key, value] of tagsOfRequest(asked.request)) keys.set(`${service}:tag/${key}`, [value])
    return keys
  }
  const { world, principal } = asked
  const row = service === 'ram' ? ramRow(world, principal.accountId, type, id) : otherRow(asked, type, id)
  const { Tags = {}, OwnerId, AccountId = OwnerId } = (row ?? {}) as Record<string, unknown>
  if (AccountId !== principal.accountId || Tags === null || typeof Tags !== 'object') return keys
  for (const [key, value] of Object.entries(Tags)) {
    keys.set(`acs:resourcetag/${key}`, [String(value)])
    keys.set(conditionKey(`${service}:tag/${key}`), [String(value)])
  }
  return keys
}

/** Stack groups stand in ARNs by their names, also where a request gives the id. Source: RAM authorization of the actions. */
function nameIn({ world }: Asked, { type }: ResourceType, id: string): string {
  return type === 'stackgroup' ? (world.stackGroups.get(id)?.StackGroupName ?? id) : id
}

/** Stack groups are called by their names, everything else by its id. */
function otherRow({ world, principal, regionId }: Asked, type: string, id: string): object | undefined {
  if (type !== 'stackgroup') return rowOf(world, id)
  return world.stackGroups.list('name', `${scope(principal.accountId, regionId)}|${id}`)[0]
}

function ramRow(world: World, accountId: string, type: string, id: string): object | undefined {
  const name = ramName(accountId, id)
  if (type === 'user') return world.ramUsers.list('name', name)[0]
  if (type === 'role') return world.ramRoles.list('name', name)[0]
  return type === 'policy' ? world.ramPolicies.get(name) : undefined
}
