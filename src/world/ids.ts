import { randomText, randomUuid } from '../kernel/ids.ts'
import { idPrefix } from './facts/idPrefixes.ts'
import type { World } from './world.ts'

/** Resources of ECS have 20 characters after the dash: 3 of the region, 17 of chance. Source: about 3,500 public ids. */
export type EcsIdPrefix =
  | 'i'
  | 'sg'
  | 'd'
  | 's'
  | 'm'
  | 'eni'
  | 'lt'
  | 'apg'
  | 'ds'
  | 'sp'
  | 'ssg'
  | 't'
  | 'sgr'
  | 'pl'
  | 'dh'
  | 'e'
  | 'c'
  | 'ecsri'
/** Resources of VPC have 21: 3 of the region, 18 of chance. */
export type VpcIdPrefix =
  | 'vpc'
  | 'vsw'
  | 'vrt'
  | 'vtb'
  | 'eip'
  | 'ngw'
  | 'nacl'
  | 'rte'
  | 'ipv4gw'
  | 'ipv6gw'
  | 'cbwp'
  | 'snat'
  | 'fwd'
  | 'stb'
  | 'ftb'
  | 'ipv6'
  | 'ipv6bw'
  | 'ipv6py'
  | 'nae'
  | 'dopt'
  | 'fl'
  | 'havip'
  | 'vpcnatip'
  | 'vpcnatcidr'

const VPC_PREFIXES: ReadonlySet<string> = new Set<VpcIdPrefix>([
  'vpc',
  'vsw',
  'vrt',
  'vtb',
  'eip',
  'ngw',
  'nacl',
  'rte',
  'ipv4gw',
  'ipv6gw',
  'cbwp',
  'snat',
  'fwd',
  'stb',
  'ftb',
  'ipv6',
  'ipv6bw',
  'ipv6py',
  'nae',
  'dopt',
  'fl',
  'havip',
  'vpcnatip',
  'vpcnatcidr',
])

/** A new id in Alibaba's form, e.g. `i-bp1` and 17 letters and digits. Inside `atomically`. */
export function newId(world: World, prefix: EcsIdPrefix | VpcIdPrefix, regionId: string): string {
  const length = VPC_PREFIXES.has(prefix) ? 18 : 17
  return `${prefix}-${idPrefix(regionId)}${randomText(world.random, length)}`
}

/** A lower-case UUID, as stacks and serial numbers have. Inside `atomically`. */
export function newUuid(world: World): string {
  return randomUuid(world.random)
}

/** `ts-` and 16 hex digits. Inside `atomically`. */
export function newTemplateScratchId(world: World): string {
  return `ts-${randomText(world.random, 16, '0123456789abcdef')}`
}

/** A hardware address with Alibaba's prefix. Inside `atomically`. */
export function newMacAddress(world: World): string {
  const hex = randomText(world.random, 6, '0123456789abcdef')
  return `00:16:3e:${hex.slice(0, 2)}:${hex.slice(2, 4)}:${hex.slice(4, 6)}`
}
