import { ApiError, ensure } from '../../kernel/errors.ts'
import { sha256 } from '../../kernel/hash.ts'
import { findRegion } from '../../world/facts/regions.ts'
import type { Json, TemplateScratchRow } from '../../world/rows/ros.ts'
import { identifierOf } from '../stack/imports.ts'
import { isMap } from '../template/template.ts'
import type { FoundNode, FoundScratch } from './found.ts'
import { type Preferences, readPreferences } from './preferences.ts'
import type { FoundSource } from './search.ts'
import { REPLICATING } from './sourceTypes.ts'
import { LogicalIds } from './template.ts'

type Properties = Record<string, Json>

/** Preferences that say something about resources that are no instances. */
const OF_ALL = ['RegionId', 'ZoneId', 'VpcId', 'VSwitchId', 'DisableNameUnique']
/** Addresses within a network belong to the one that has them. */
const OWN_ADDRESSES = ['PrivateIpAddress', 'PrimaryIpAddress', 'PrivateIpAddresses', 'Ipv6Addresses', 'IpAddress']
/** Properties that name a resource which is called by its name. */
const NAMING: Readonly<Record<string, string>> = {
  KeyPairName: 'ALIYUN::ECS::SSHKeyPair',
  RamRoleName: 'ALIYUN::RAM::Role',
}
const RULES = { SecurityGroupIngress: 'SourceGroupId', SecurityGroupEgress: 'DestGroupId' } as const

/** What a scratch comes to: the template of what was found, with references in place of ids, and how it hangs together. */
export function foundTemplate(scratch: TemplateScratchRow, found: readonly FoundSource[]): FoundScratch {
  const { TemplateScratchType: type, RegionId, LogicalIdStrategy, preferenceParameters } = scratch
  const isNew = REPLICATING.includes(type)
  const policy = preferenceParameters.find(({ ParameterKey }) => ParameterKey === 'DeletionPolicy')?.ParameterValue
  const wanted = isNew ? preferencesOf(scratch) : undefined
  const names = new LogicalIds(LogicalIdStrategy)
  const logicalIds = new Map(found.map((source) => [source, names.next(source.type, source.id)]))
  const byId = new Map(found.map((source) => [source.id, source]))
  const nodes = [...logicalIds].map(([source, LogicalResourceId]): FoundNode => {
    const refer = (name: string, value: string) => {
      const other = byId.get(value)
      const isOther = other !== undefined && other !== source && isNamed(other, name)
      return isOther ? { Ref: logicalIds.get(other) ?? '' } : undefined
    }
    const properties = written(source.properties, refer)
    return {
      ...{ LogicalResourceId, ResourceType: source.type, ResourceId: source.id, RegionId: source.regionId },
      Properties: wanted === undefined ? properties : anew(scratch, source, properties, wanted),
    }
  })
  const groups = new Map(nodes.map((node) => [node.ResourceId, node.LogicalResourceId]))
  const separate = isNew ? nodes.flatMap((node) => separateRules(node, groups, names)) : []
  const resources = [...nodes, ...separate]
  const edges = found.flatMap((source) =>
    source.needs.flatMap((id) => {
      const other = byId.get(id)
      const isEdge = other !== undefined && other !== source
      return isEdge ? [{ from: logicalIds.get(source) ?? '', to: logicalIds.get(other) ?? '' }] : []
    }),
  )
  return {
    templateBody: type === 'ArchitectureDetection' ? '' : templateOf(resources, policy),
    destination: { regionId: wanted?.regionId ?? RegionId },
    nodes: nodes.map((node) => ({ ...node })),
    provisions: resources.map(({ LogicalResourceId, ResourceType }) => ({ LogicalResourceId, ResourceType })),
    edges,
    resourcesToImport: type === 'ResourceImport' ? nodes.map(toImport) : [],
  }
}

function templateOf(resources: readonly FoundNode[], DeletionPolicy: string | undefined): string {
  const Resources = Object.fromEntries(
    resources.map(({ LogicalResourceId, ResourceType: Type, Properties }) => [
      LogicalResourceId,
      { ...(DeletionPolicy === undefined ? {} : { DeletionPolicy }), Type, Properties },
    ]),
  )
  return JSON.stringify({ ROSTemplateFormatVersion: '2015-09-01', Resources })
}

function toImport({ LogicalResourceId, ResourceType, ResourceId }: FoundNode) {
  const ResourceIdentifier = JSON.stringify({ [identifierOf(ResourceType) ?? '']: ResourceId })
  return { LogicalResourceId, ResourceType, ResourceIdentifier }
}

/** Names say what they mean in the properties for them only; ids say it everywhere. */
function isNamed({ type }: FoundSource, property: string): boolean {
  const isName = type.startsWith('ALIYUN::RAM::') || type === 'ALIYUN::ECS::SSHKeyPair'
  return isName ? NAMING[property] === type : true
}

/** Guess: rules among groups keep ids where the groups stay the same, as groups can name each other. */
function written(
  properties: Readonly<Properties>,
  refer: (name: string, value: string) => Json | undefined,
): Properties {
  const write = (name: string, value: Json): Json => {
    if (typeof value === 'string') return name in NO_REFERENCES ? value : (refer(name, value) ?? value)
    if (Array.isArray(value)) return (value as readonly Json[]).map((item) => write(name, item))
    return isMap(value) ? writeAll(value) : value
  }
  const writeAll = (map: Readonly<Properties>): Properties =>
    Object.fromEntries(Object.entries(map).map(([name, value]) => [name, write(name, value)]))
  return writeAll(properties)
}

const NO_REFERENCES: Readonly<Record<string, true>> = { SourceGroupId: true, DestGroupId: true }

function preferencesOf({ preferenceParameters, RegionId }: TemplateScratchRow): Preferences & { unique: boolean } {
  const other = preferenceParameters.find(({ ParameterKey }) => !OF_ALL.includes(ParameterKey))
  const reason = `The preference ${other?.ParameterKey} is for scratches of instances alone.`
  ensure(other === undefined, new ApiError(400, 'InvalidParameter', reason))
  const kept = preferenceParameters.find(({ ParameterKey }) => ParameterKey === 'DisableNameUnique')?.ParameterValue
  return { ...readPreferences(preferenceParameters, RegionId), unique: kept?.toLowerCase() !== 'true' }
}

/**
 * As the resource is made a second time: in the zone and the network asked for, without its own addresses.
 * Guess: names that only one can have get an ending, unless DisableNameUnique.
 */
function anew(
  { TemplateScratchId, RegionId }: TemplateScratchRow,
  { id, type }: FoundSource,
  properties: Readonly<Properties>,
  wanted: ReturnType<typeof preferencesOf>,
): Properties {
  const isOther = wanted.regionId !== RegionId
  const zoneId = wanted.zoneId ?? (isOther ? findRegion(wanted.regionId)?.zones[0]?.ZoneId : undefined)
  const identifier = identifierOf(type) ?? ''
  const ending = sha256(`${TemplateScratchId}/${id}`).slice(0, 8)
  return Object.fromEntries(
    Object.entries(properties)
      .filter(([name]) => !OWN_ADDRESSES.includes(name))
      .map(([name, value]): [string, Json] => {
        if (name === 'ZoneId' && zoneId !== undefined) return [name, zoneId]
        if (name === 'VpcId' && wanted.vpcId !== undefined && typeof value === 'string') return [name, wanted.vpcId]
        if (name === 'VSwitchId' && wanted.vSwitchId !== undefined && typeof value === 'string') {
          return [name, wanted.vSwitchId]
        }
        const isOnlyName = name === identifier && value === id
        return [name, isOnlyName && wanted.unique ? `${id}-${ending}` : value]
      }),
  )
}

/** Rules that let groups of the same scratch in become resources of their own: groups may name each other, or themselves. */
function separateRules(node: FoundNode, groups: ReadonlyMap<string, string>, names: LogicalIds): FoundNode[] {
  const properties = node.Properties as Properties
  return Object.entries(RULES).flatMap(([property, peer]) => {
    const rules = (properties[property] ?? []) as readonly Properties[]
    const groupOf = (rule: Properties) => groups.get(String(rule[peer] ?? ''))
    const left = rules.filter((rule) => groupOf(rule) === undefined)
    if (left.length > 0) properties[property] = left
    else delete properties[property]
    return rules
      .filter((rule) => !left.includes(rule))
      .map((rule, i): FoundNode => {
        const Properties = {
          ...rule,
          SecurityGroupId: { Ref: node.LogicalResourceId },
          [peer]: { Ref: groupOf(rule) ?? '' },
        }
        const ResourceType = `ALIYUN::ECS::${property}`
        const LogicalResourceId = names.next(ResourceType, `${node.ResourceId}/${property}/${i}`)
        return { ...node, LogicalResourceId, ResourceType, Properties }
      })
  })
}
