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
  /** Nothing is known of it: neither properties nor attributes are judged. */
  readonly isOpen?: true
}

const OPEN: ResourceTypeShape = { properties: {}, attributes: [], isOpen: true }

/** Real types of our products that the CDK packages lack. Source: public template corpora, documentation. */
const LEGACY = [
  'ALIYUN::ECS::NatGateway',
  'ALIYUN::ECS::PrepayInstance',
  'ALIYUN::ECS::PrepayInstanceGroupClone',
  'ALIYUN::ROS::MergePay',
  'DATASOURCE::ECS::InstanceTypes',
]

/** Products whose types are listed in full; of all others no list is at hand (docs/decisions/0012). */
const LISTED_PRODUCTS = ['ECS', 'VPC', 'EIP', 'RAM', 'ROS']
const OTHER_PRODUCT = /^(?:ALIYUN|DATASOURCE)::([A-Za-z][A-Za-z0-9]*)::[A-Za-z][A-Za-z0-9]*$/
/** Types of the user's own; the name may have more parts. */
const CUSTOM = /^Custom::[\w@-]+(::[\w@-]+)*$/

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

/** The system disk before its properties were called SystemDiskCategory and so on. */
const OLD_SYSTEM_DISK = ['SystemDisk_Category', 'SystemDisk_Description', 'SystemDisk_DiskName', 'SystemDisk_Size']

/** Properties and attributes that the CDK packages lack and that public templates use. Source: counts over template corpora. */
const TOLERATED: Readonly<
  Record<string, { readonly properties?: readonly string[]; readonly attributes?: readonly string[] }>
> = {
  'ALIYUN::ECS::Instance': { properties: ['InternetMaxBandwidthIn', ...OLD_SYSTEM_DISK] },
  'ALIYUN::ECS::Invocation': { properties: ['Timed'] },
  'ALIYUN::ECS::LaunchTemplate': { properties: ['InternetMaxBandwidthIn'] },
  'ALIYUN::RAM::UserToGroupAddition': { attributes: ['GroupName'] },
  'ALIYUN::ECS::InstanceGroup': { properties: ['InternetMaxBandwidthIn', 'MinAmount', ...OLD_SYSTEM_DISK] },
  'ALIYUN::ECS::Route': { properties: ['RouteId'] },
  'ALIYUN::VPC::NatGateway': { properties: ['ZoneId', 'Spec', 'Duration', 'PricingCycle', 'AutoPay'] },
  'ALIYUN::ROS::WaitCondition': { attributes: ['LastData', 'JoinedLastErrorData'] },
}

/** Names of all types that are published, sorted. */
export function knownResourceTypes(): string[] {
  return Object.keys(shapes()).sort()
}

/** Whether a type may exist although nothing is known of it: legacy ones, those of other products, the user's own. */
function isOpenType(type: string): boolean {
  const [, product] = OTHER_PRODUCT.exec(type) ?? []
  return LEGACY.includes(type) || CUSTOM.test(type) || (product !== undefined && !LISTED_PRODUCTS.includes(product))
}

/** What is published about a resource type, and what is in use beside it; undefined for a type that cannot be. */
export function findResourceShape(type: string): ResourceTypeShape | undefined {
  const name = canonicalType(type)
  const shape = Object.hasOwn(shapes(), name) ? shapes()[name] : undefined
  if (shape === undefined && isOpenType(name)) return OPEN
  const more = TOLERATED[name]
  if (shape === undefined || more === undefined) return shape
  const known = tolerant.get(name)
  if (known !== undefined) return known
  const properties = Object.fromEntries(
    (more.properties ?? []).map((property): [string, ResourceProperty] => [property, { type: 'any' }]),
  )
  const whole = {
    properties: { ...properties, ...shape.properties },
    attributes: [...shape.attributes, ...(more.attributes ?? [])],
  }
  tolerant.set(name, whole)
  return whole
}

/** Shapes with what is in use beside what is published, once made. */
const tolerant = new Map<string, ResourceTypeShape>()
