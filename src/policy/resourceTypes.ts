import type { Product } from '../catalogue/products.ts'

/**
 * How RAM calls the service of a product in action names and ARNs. Guess: the actions of IMS are RAM's. Those on resource
 * groups are, with `acs:ram:*:<account>:resourcegroup/<id>`. Source: documentation of Resource Management, RAM authorization.
 */
const SERVICES: Partial<Record<Product, string>> = { ims: 'ram', resourcemanager: 'ram' }

export function serviceOf(product: string): string {
  return SERVICES[product as Product] ?? product
}

/** Action names that are not the action's own. */
const ACTION_NAMES: Readonly<Record<string, string>> = {}

export function ramActionOf(product: string, action: string): string {
  return ACTION_NAMES[`${product}.${action}`] ?? `${serviceOf(product)}:${action}`
}

/** Actions that anybody may call: nothing of an account is told or changed that the caller has not sent. */
const OPEN_ACTIONS: ReadonlySet<string> = new Set([
  'sts.GetCallerIdentity',
  'sts.AssumeRoleWithOIDC',
  'sts.AssumeRoleWithSAML',
  // Guess: clients ask for endpoints before anything else, and no policy of theirs names Location.
  'location.DescribeEndpoints',
])

export function isOpen(product: string, action: string): boolean {
  return OPEN_ACTIONS.has(`${product}.${action}`)
}

/** What stands in an ARN for the noun of a parameter, where it is not that noun in lower case. */
const TYPES: Readonly<Record<string, string>> = {
  'ecs.NetworkInterface': 'eni',
  'ecs.DedicatedHost': 'ddh',
  'ecs.AutoSnapshotPolicy': 'snapshotpolicy',
  'ecs.SystemDisk': 'disk',
  'ecs.Allocation': 'eip',
  'ecs.Zone': '',
  'vpc.Allocation': 'eip',
  'vpc.EipAddress': 'eip',
  'vpc.Eip': 'eip',
  'ros.TemplateScratch': 'templatescratch',
  // Elsewhere it only says where something belongs.
  'resourcemanager.ResourceGroup': 'resourcegroup',
}

/** Nouns of a product whose resources belong to another. */
const FOREIGN: Readonly<Record<string, string>> = {
  'ecs.VSwitch': 'vpc',
  'ecs.Vpc': 'vpc',
  'ecs.Allocation': 'vpc',
  'vpc.Instance': '',
}

/** Parameters that end like ids and name nothing that is judged. */
const NOT_RESOURCES =
  /^(.*Region|.*Zone|Owner|ResourceOwner|.*Account|ResourceGroup|.*ResourceGroup|Resource|.*Parent|Client|Request|SecurityGroupRule|SourceGroup|DestGroup|SourceCidrIp|Tenant|BillingItem|Cluster|DedicatedHostCluster|SourcePrefixList|HpcCluster|StorageSet|Product|UserAccessKey|Version|Service|Event|StackInstance|Operation)$/

export interface ResourceType {
  readonly service: string
  readonly type: string
}

/** The type of resource that a noun (Instance, SecurityGroup …) stands for in a product; undefined if it is none. */
export function typeOfNoun(product: string, noun: string): ResourceType | undefined {
  const own = TYPES[`${product}.${noun}`]
  if (own === undefined && NOT_RESOURCES.test(noun)) return undefined
  const type = own ?? noun.toLowerCase()
  const service = FOREIGN[`${product}.${noun}`] ?? serviceOf(product)
  return type === '' || service === '' ? undefined : { service, type }
}

/** What ResourceId names in the tag actions of a product whose ResourceType may be left out. */
const TAGGED_BY_DEFAULT: Partial<Record<Product, string>> = { resourcemanager: 'resourcegroup' }

export function taggedByDefault(product: string): string {
  return TAGGED_BY_DEFAULT[product as Product] ?? ''
}

/** Parameters outside RAM that name a resource by its name, which stands in its ARN. */
const NAMED: ReadonlySet<string> = new Set(['KeyPairName', 'KeyPairNames', 'StackGroupName'])

/** `InstanceIds` → `Instance`; in RAM and IMS, where names are ids, `UserName` → `User`. */
export function nounOfParameter(product: string, name: string): string | undefined {
  const isNamed = product === 'ram' || product === 'ims' || NAMED.has(name)
  const noun = (isNamed ? /^(\w+?)Names?$/ : /^(\w+?)Ids?$/).exec(name)?.[1]
  return noun?.startsWith('New') || noun === 'Display' ? undefined : noun
}

const MAKES = /^(Create|Run|Allocate|Copy|Import|Add)([A-Z]\w*)$/

/** What an action makes, by its name: `RunInstances` → `Instance`. */
export function nounMade(action: string): string | undefined {
  const noun = MAKES.exec(action)?.[2]
  return noun?.endsWith('ies') ? `${noun.slice(0, -3)}y` : noun?.replace(/(?<!s)s$/, '')
}
