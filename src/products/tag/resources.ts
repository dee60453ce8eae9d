/** What an ARN means: a row of ECS, VPC, RAM or Resource Management that carries tags. */
import { ensure } from '../../kernel/errors.ts'
import type { Table } from '../../kernel/table.ts'
import { findUser } from '../../rules/ram/users.ts'
import { findResourceGroup } from '../../rules/resourceGroup.ts'
import { ECS_KINDS, type Place, type TaggedKind, type TaggedRow, VPC_KINDS } from '../../rules/taggedTables.ts'
import { findRegion } from '../../world/facts/regions.ts'
import { scope } from '../../world/rows/ecs.ts'
import type { Tags } from '../../world/rows/owned.ts'
import { ramName } from '../../world/rows/ram.ts'
import type { World } from '../../world/world.ts'
import * as errors from './errors.ts'

export const MOST_ARNS = 50
/** Tags or tag keys of one call. */
export const MOST_TAGS = 10

/** One resource that carries tags, whatever product it is of. */
export interface Resource {
  /** `arn:acs:ecs:cn-hangzhou:1000000000000001:instance/i-1` */
  readonly arn: string
  readonly Tags: Tags
  setTags(tags: Tags): void
}

/** Resources of one type in one place. */
interface ResourceKind {
  readonly service: string
  readonly type: string
  list(place: Place): Resource[]
  find(place: Place, id: string): Resource | undefined
}

function regional(service: string, type: string, { table, keyOf, idOf }: TaggedKind<TaggedRow>): ResourceKind {
  const shown = (row: TaggedRow): Resource => ({
    arn: `arn:acs:${service}:${row.RegionId}:${row.OwnerId}:${type}/${idOf(row)}`,
    Tags: row.Tags,
    setTags: (Tags) => table.put({ ...row, Tags }),
  })
  return {
    service,
    type,
    list: ({ accountId, regionId }) => table.list('scope', scope(accountId, regionId)).map(shown),
    find(place, id) {
      const row = table.get(keyOf(place, id))
      return row?.OwnerId === place.accountId && row.RegionId === place.regionId ? shown(row) : undefined
    },
  }
}

/** Identities and resource groups lie in no region. Guess: ARNs leave it out as `*`. */
function worldwide<Row extends { readonly Tags: Tags }>(
  service: string,
  type: string,
  table: Table<Row>,
  index: string,
  idOf: (row: Row) => string,
  findRow: (accountId: string, id: string) => Row | undefined,
): ResourceKind {
  const shown = (row: Row, accountId: string): Resource => ({
    arn: `arn:acs:${service}:*:${accountId}:${type}/${idOf(row)}`,
    Tags: row.Tags,
    setTags: (Tags) => table.put({ ...row, Tags }),
  })
  return {
    service,
    type,
    list: ({ accountId }) => table.list(index, accountId).map((row) => shown(row, accountId)),
    find({ accountId }, id) {
      const row = findRow(accountId, id)
      return row === undefined ? undefined : shown(row, accountId)
    },
  }
}

/** All kinds, in the order in which lists show them. */
function kindsOf(world: World): ResourceKind[] {
  const regionals = ([service, kinds]: readonly [string, typeof VPC_KINDS]) =>
    Object.entries(kinds).map(([type, made]) => regional(service, type, made(world)))
  const { ramUsers, ramRoles, ramPolicies, resourceGroups } = world
  const group = (accountId: string, id: string) => findResourceGroup(world, accountId, id)
  return [
    ...regionals(['ecs', ECS_KINDS as unknown as typeof VPC_KINDS]),
    ...regionals(['vpc', VPC_KINDS]),
    worldwide('ram', 'user', ramUsers, 'account', ({ UserName }) => UserName, findUser.bind(undefined, world)),
    worldwide(
      ...(['ram', 'role', ramRoles, 'account'] as const),
      ({ RoleName }) => RoleName,
      (accountId, name) => ramRoles.list('name', ramName(accountId, name), { limit: 1 })[0],
    ),
    worldwide(
      ...(['ram', 'policy', ramPolicies, 'account'] as const),
      ({ PolicyName }) => PolicyName,
      (accountId, name) => ramPolicies.get(ramName(accountId, name)),
    ),
    worldwide('resourcemanager', 'resourcegroup', resourceGroups, 'owner', ({ Id }) => Id, group),
  ]
}

export function ensureRegion(RegionId: string): string {
  ensure(findRegion(RegionId), errors.invalidValue('RegionId', 'the id of a region'))
  return RegionId
}

const ARN = /^(?:arn:)?acs:([a-z]+):([a-z0-9-]*|\*):(\d*|\*):([A-Za-z0-9]+)\/([^\s/]{1,255})$/

/** What each ARN names, each once; undefined where there is nothing by it. Refuses what is no ARN. */
export function resourcesOf(world: World, place: Place, arns: readonly string[]): Map<string, Resource | undefined> {
  ensure(arns.length <= MOST_ARNS, errors.invalidValue('ResourceARN', `at most ${MOST_ARNS}`))
  const kinds = kindsOf(world)
  const found = new Map<string, Resource | undefined>()
  for (const arn of arns) {
    const [, service, region = '', account = '', type = '', id = ''] = ARN.exec(arn) ?? []
    ensure(service, errors.invalidValue('ResourceARN', 'arn:acs:<product>:<region>:<account>:<type>/<id>'))
    const isHere = ['', '*', place.regionId].includes(region) && ['', '*', place.accountId].includes(account)
    const kind = kinds.find((each) => each.service === service && each.type === type.toLowerCase())
    found.set(arn, isHere ? kind?.find(place, id) : undefined)
  }
  return found
}

/** All resources that can be seen from a region. `type`: `ALIYUN::ECS::INSTANCE`, or empty for every type. */
export function allResources(world: World, place: Place, type = ''): Resource[] {
  const kinds = kindsOf(world).filter((kind) => type === '' || typeName(kind) === type.toUpperCase())
  ensure(kinds.length > 0, errors.invalidValue('ResourceType', 'ALIYUN::<PRODUCT>::<TYPE> of a type that carries tags'))
  return kinds.flatMap((kind) => kind.list(place))
}

function typeName({ service, type }: ResourceKind): string {
  return `ALIYUN::${service}::${type}`.toUpperCase()
}

/** The tags of a request, which come as a JSON object in a text. */
export function tagMembers(text: string): { readonly Key: string; readonly Value: string }[] {
  const parsed = parseObject(text)
  ensure(parsed, errors.invalidValue('Tags', '{"key":"value"}'))
  const members = Object.entries(parsed).map(([Key, Value]) => {
    ensure(typeof Value === 'string', errors.invalidValue('Tags', 'texts as values'))
    return { Key, Value }
  })
  ensure(members.length >= 1 && members.length <= MOST_TAGS, errors.invalidValue('Tags', `1 to ${MOST_TAGS}`))
  return members
}

export function parseObject(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text)
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value)
    return isObject ? (value as Record<string, unknown>) : undefined
  } catch {
    // Not JSON: the caller refuses it by name.
    return undefined
  }
}

interface Failure {
  readonly ResourceARN: string
  readonly Result: { readonly Code: string; readonly Message: string }
}

/** Guess: the code of a resource with too many tags; that of an unknown one is documented. */
export const unknownResource = (ResourceARN: string): Failure => ({
  ResourceARN,
  Result: { Code: 'InvalidResourceId.NotFound', Message: 'There is no such resource.' },
})
export const resourceTagsFull = (ResourceARN: string, limit: number): Failure => ({
  ResourceARN,
  Result: { Code: 'QuotaExceed.Tags', Message: `A resource carries at most ${limit} tags.` },
})
