import { parseTemplate } from '../../src/ros/template/parse.ts'
import { parseText } from '../../src/ros/template/parseText.ts'
import { isList, isMap } from '../../src/ros/template/template.ts'
import { findPublishedImage, systemImages } from '../../src/world/facts/images.ts'
import { findRegion, findZone } from '../../src/world/facts/regions.ts'
import { findSystemPolicy } from '../../src/world/facts/systemPolicies.ts'
import type { Json } from '../../src/world/rows/ros.ts'
import type { Prerequisites } from './prerequisites.ts'
import { usesIn } from './uses.ts'

const HOME = { RegionId: 'cn-hangzhou', ZoneId: 'cn-hangzhou-i' }
const ZONE = /\b[a-z]{2}-[a-z]+(-\d)?-[a-z]\b/g

/** Where a template wants to be: in the first zone that it names, or another one of its region where something is sold. */
export function placeOf(body: string): { readonly RegionId: string; readonly ZoneId: string } {
  for (const [zoneId] of body.matchAll(ZONE)) {
    const region = findRegion(zoneId.replace(/-[a-z]$/, ''))
    const zones = region?.enabled ? region.zones.filter(({ closed }) => closed !== true) : []
    const zone = zones.find(({ ZoneId }) => ZoneId === zoneId) ?? zones.at(-1)
    if (region !== undefined && zone !== undefined) return { RegionId: region.RegionId, ZoneId: zone.ZoneId }
  }
  return HOME
}

/** A template in which what lies in its author's account has given way to what is there, and the texts that did. */
export interface AtHome {
  readonly body: string
  readonly replaced: readonly string[]
}

export function atHome(body: string, there: Prerequisites): AtHome {
  const template = parseText(body)
  const { Parameters, Mappings, Resources } = template as { readonly [section: string]: Json }
  if (!isMap(Resources)) return { body, replaced: [] }
  const replaced = new Set<string>()
  const swap = (type: string, name: string, value: Json): Json => {
    if (isList(value)) return value.map((item) => swap(type, name, item))
    if (isMap(value)) {
      const named = Object.entries(value).map(([key, item]): [string, Json] => [key, swap(type, key, item)])
      return Object.fromEntries(named)
    }
    const other = typeof value === 'string' ? standIn(type, name, value, there) : undefined
    if (other === undefined || other === value) return value
    replaced.add(String(value))
    return other
  }
  const uses = usesIn(parseTemplate(body))
  const declared = Object.entries(isMap(Parameters) ? Parameters : {}).map(([key, parameter]): [string, Json] => {
    const places = uses.get(key) ?? []
    if (!isMap(parameter) || typeof parameter.Default !== 'string') return [key, parameter]
    const place = places.find(({ type, name }) => standIn(type, name, String(parameter.Default), there) !== undefined)
    if (place === undefined) return [key, parameter]
    return [key, { ...parameter, Default: swap(place.type, place.name, parameter.Default) }]
  })
  const swapped = Object.entries(Resources).map(([logicalId, resource]): [string, Json] => {
    if (!isMap(resource) || !isMap(resource.Properties)) return [logicalId, resource]
    return [logicalId, { ...resource, Properties: swap(String(resource.Type), '', resource.Properties) }]
  })
  const mapped = Mappings === undefined ? {} : { Mappings: swap('', '', Mappings) }
  if (replaced.size === 0) return { body, replaced: [] }
  const sections = { Resources: Object.fromEntries(swapped), ...mapped }
  const adapted = { ...(template as object), ...sections, Parameters: Object.fromEntries(declared) }
  return { body: JSON.stringify(adapted), replaced: [...replaced] }
}

/** Things with ids, by the beginnings of these. */
const BY_PREFIX: readonly (readonly [string, keyof Prerequisites])[] = [
  ['vpc-', 'VpcId'],
  ['vsw-', 'VSwitchId'],
  ['sg-', 'SecurityGroupId'],
  ['i-', 'InstanceId'],
  ['m-', 'ImageId'],
  ['sp-', 'AutoSnapshotPolicyId'],
]

/** What stands here for something that a template names by a literal; undefined when it names nothing of an account. */
function standIn(type: string, name: string, text: string, there: Prerequisites): string | undefined {
  // Names in Mappings are the template's own.
  const [, byPrefix] = BY_PREFIX.find(([prefix]) => text.startsWith(prefix)) ?? []
  if (byPrefix !== undefined && (type === '' || /Id(s|List)?$/.test(name))) return there[byPrefix]
  if (name === 'ImageId') return isImage(there.RegionId, text) ? undefined : there.ImageId
  if (name === 'ZoneId') return findZone(there.RegionId, text)?.closed === undefined ? undefined : there.ZoneId
  return byName(type, name, text, there)
}

/** The same for what has a name and no id. */
function byName(type: string, name: string, text: string, there: Prerequisites): string | undefined {
  if (name === 'Custom') return there.PolicyName
  if (name === 'GroupName' && type === 'ALIYUN::RAM::UserToGroupAddition') return there.GroupName
  if (name === 'KeyPairName' && type !== 'ALIYUN::ECS::SSHKeyPair') return there.KeyPairName
  if (name === 'RamRoleName') return there.RamRoleName
  if (name === 'PolicyName' && /AttachPolicy/.test(type) && findSystemPolicy(text) === undefined)
    return there.PolicyName
  const isUser = (name === 'UserName' && type !== 'ALIYUN::RAM::User') || name === 'Users'
  return isUser ? there.UserName : undefined
}

/** Also the beginning of an image's id, which templates may give. */
function isImage(regionId: string, text: string): boolean {
  if (findPublishedImage(regionId, text) !== undefined) return true
  const isStart = !text.startsWith('m-') && !text.endsWith('.vhd')
  const start = text.toLowerCase().split('*', 1)[0] ?? ''
  return isStart && systemImages(regionId).some(({ ImageId }) => ImageId.startsWith(start))
}
