import { onFirstUse } from '../world/facts/read.ts'

/** A property of a resource type, from the ROS CDK packages; `updatable` from the documented tables. */
export interface ResourceProperty {
  readonly type: string
  readonly required?: true
  readonly updatable?: boolean
  readonly items?: string
  readonly fields?: Readonly<Record<string, ResourceProperty>>
}

export interface ResourceTypeShape {
  readonly properties: Readonly<Record<string, ResourceProperty>>
  readonly attributes: readonly string[]
}

const shapes = onFirstUse(
  'ros-resource-types.json',
  (fixture: { readonly resourceTypes: Readonly<Record<string, ResourceTypeShape>> }) => fixture.resourceTypes,
)

/** Legacy spellings that templates in the wild still use. Source: public template corpora. */
const ALIASES: Readonly<Record<string, string>> = {
  'ALIYUN::ECS::EIP': 'ALIYUN::VPC::EIP',
  'ALIYUN::ECS::EIPAssociation': 'ALIYUN::VPC::EIPAssociation',
}

export function canonicalType(type: string): string {
  return ALIASES[type] ?? type
}

/** Properties and attributes that the CDK packages lack and that public templates use. Source: counts over template corpora. */
const TOLERATED: Readonly<
  Record<string, { readonly properties?: readonly string[]; readonly attributes?: readonly string[] }>
> = {
  'ALIYUN::ECS::Instance': { properties: ['InternetMaxBandwidthIn'] },
  'ALIYUN::ECS::InstanceGroup': { properties: ['InternetMaxBandwidthIn', 'MinAmount'] },
  'ALIYUN::ECS::Route': { properties: ['RouteId'] },
  'ALIYUN::VPC::NatGateway': { properties: ['ZoneId', 'Spec', 'Duration', 'PricingCycle', 'AutoPay'] },
  'ALIYUN::ROS::WaitCondition': { attributes: ['LastData', 'JoinedLastErrorData'] },
}

/** Names of all types that are published, sorted. */
export function knownResourceTypes(): string[] {
  return Object.keys(shapes()).sort()
}

/** What is published about a resource type, and what is in use beside it; undefined for a type nobody publishes. */
export function findResourceShape(type: string): ResourceTypeShape | undefined {
  const name = canonicalType(type)
  const shape = Object.hasOwn(shapes(), name) ? shapes()[name] : undefined
  const more = TOLERATED[name]
  if (shape === undefined || more === undefined) return shape
  const properties = Object.fromEntries(
    (more.properties ?? []).map((property): [string, ResourceProperty] => [property, { type: 'any' }]),
  )
  return {
    properties: { ...properties, ...shape.properties },
    attributes: [...shape.attributes, ...(more.attributes ?? [])],
  }
}
