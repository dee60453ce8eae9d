import { contains, isPublicBlock } from './cidr.ts'

/** A rule of a security group. */
export interface ReachRule {
  readonly direction: 'ingress' | 'egress'
  readonly policy: 'Accept' | 'Drop'
  /** TCP, UDP, ICMP, GRE or ALL. */
  readonly protocol: string
  /** First and last port; -1 and -1 for all. */
  readonly ports: readonly [number, number]
  /** 1 comes first. */
  readonly priority: number
  /** Whom it is about: blocks of IPv4 addresses, or the members of a group. */
  readonly peer: { readonly cidrs: readonly string[] } | { readonly groupId: string }
  /** Holds only for these addresses of the instance itself. */
  readonly own?: string
}

export interface ReachGroup {
  readonly id: string
  readonly isEnterprise: boolean
  /** Members of the group reach each other whatever its rules say. */
  readonly isOpenInside: boolean
  readonly rules: readonly ReachRule[]
}

export interface ReachHost {
  readonly id: string
  readonly vpcId: string
  readonly addresses: readonly string[]
  readonly hasPublicAddress: boolean
  readonly groupIds: readonly string[]
}

/** What gets through: ports of a protocol. Protocols without ports have 0 to 0. */
export interface Service {
  readonly protocol: string
  readonly from: number
  readonly to: number
}

export interface Reach {
  /** Id of an instance, or a block of addresses outside of the cloud. */
  readonly from: string
  readonly to: string
  readonly isFromOutside: boolean
  readonly services: readonly Service[]
  /** A part of the block outside is refused. */
  readonly isPartly: boolean
}

/** Whom a rule is asked about: an instance, or a block outside. */
interface Party {
  readonly addresses: readonly string[]
  readonly groupIds: readonly string[]
}

const DOMAINS: Readonly<Record<string, readonly [number, number]>> = {
  TCP: [1, 65_535],
  UDP: [1, 65_535],
  ICMP: [0, 0],
  GRE: [0, 0],
}

/**
 * Who reaches whom by the rules of security groups: instances of one VPC each other by their private addresses, and
 * blocks outside those instances that have a public address. Rules of all groups of an instance hold together: the
 * smallest priority first, of equal ones the one that drops. Without a rule nothing comes in, and everything goes out of
 * normal groups and nothing out of enterprise ones. What routes, network ACLs, IPv6 and source ports do is left out.
 * Guess: a group that is open inside lets its members through whatever its rules say.
 */
export function reachOf(hosts: readonly ReachHost[], groups: readonly ReachGroup[]): Reach[] {
  const byId = new Map(groups.map((group) => [group.id, group]))
  const groupsOf = (host: ReachHost) => host.groupIds.flatMap((id) => byId.get(id) ?? [])
  const inside = hosts.flatMap((to) =>
    hosts
      .filter((from) => from.id !== to.id && from.vpcId === to.vpcId)
      .map((from): Reach => {
        const services = isOpenBetween(from, to, groupsOf(to)) ? EVERYTHING : between(from, to, groupsOf)
        return { from: from.id, to: to.id, isFromOutside: false, services, isPartly: false }
      }),
  )
  const outside = hosts
    .filter(({ hasPublicAddress }) => hasPublicAddress)
    .flatMap((to) => fromOutside(to, groupsOf(to)))
  return [...outside, ...inside].filter(({ services }) => services.length > 0)
}

const EVERYTHING: readonly Service[] = Object.entries(DOMAINS).map(([protocol, [from, to]]) => ({ protocol, from, to }))

function isOpenBetween(from: ReachHost, to: ReachHost, groups: readonly ReachGroup[]): boolean {
  return groups.some(({ id, isOpenInside }) => isOpenInside && from.groupIds.includes(id) && to.groupIds.includes(id))
}

function between(from: ReachHost, to: ReachHost, groupsOf: (host: ReachHost) => readonly ReachGroup[]): Service[] {
  const incoming = rulesFor('ingress', groupsOf(to), to, from)
  const outgoing = rulesFor('egress', groupsOf(from), from, to)
  const isOpenOut = groupsOf(from).every(({ isEnterprise }) => !isEnterprise)
  return servicesWhere([...incoming, ...outgoing], (protocol, port) => {
    return allows(incoming, protocol, port, false) && allows(outgoing, protocol, port, isOpenOut)
  })
}

function fromOutside(to: ReachHost, groups: readonly ReachGroup[]): Reach[] {
  const rules = groups.flatMap((group) => group.rules).filter(({ direction }) => direction === 'ingress')
  const cidrsOf = ({ peer }: ReachRule) => ('cidrs' in peer ? peer.cidrs : [])
  const accepted = rules.filter(({ policy }) => policy === 'Accept').flatMap(cidrsOf)
  return [...new Set(accepted)].filter(isPublicBlock).map((cidr): Reach => {
    const incoming = rulesFor('ingress', groups, to, { addresses: [cidr], groupIds: [] })
    const services = servicesWhere(incoming, (protocol, port) => allows(incoming, protocol, port, false))
    const isPartly = rules.some(
      (rule) => rule.policy === 'Drop' && cidrsOf(rule).some((part) => part !== cidr && contains(cidr, part)),
    )
    return { from: cidr, to: to.id, isFromOutside: true, services, isPartly }
  })
}

/** The rules of the groups that are about the two, the strongest first. */
function rulesFor(
  direction: ReachRule['direction'],
  groups: readonly ReachGroup[],
  self: Party,
  other: Party,
): ReachRule[] {
  const isAbout = ({ peer }: ReachRule) =>
    'groupId' in peer
      ? other.groupIds.includes(peer.groupId)
      : peer.cidrs.some((cidr) => other.addresses.some((address) => contains(cidr, address)))
  const isOwn = ({ own }: ReachRule) => own === undefined || self.addresses.some((address) => contains(own, address))
  return groups
    .flatMap(({ rules }) => rules)
    .filter((rule) => rule.direction === direction && isAbout(rule) && isOwn(rule))
    .sort((one, other) => one.priority - other.priority || (one.policy === 'Drop' ? -1 : 1))
}

function allows(rules: readonly ReachRule[], protocol: string, port: number, otherwise: boolean): boolean {
  const rule = rules.find((candidate) => covers(candidate, protocol, port))
  return rule === undefined ? otherwise : rule.policy === 'Accept'
}

function covers({ protocol: of, ports: [from, to] }: ReachRule, protocol: string, port: number): boolean {
  if (of !== 'ALL' && of !== protocol) return false
  return from === -1 || (from <= port && port <= to)
}

/** The ports that pass, in as few pieces as can be. Between two bounds of rules all ports fare the same. */
function servicesWhere(rules: readonly ReachRule[], passes: (protocol: string, port: number) => boolean): Service[] {
  return Object.entries(DOMAINS).flatMap(([protocol, [first, last]]) => {
    const bounds = rules.flatMap(({ ports: [from, to] }) => [from, to + 1])
    const starts = [...new Set([first, ...bounds])].filter((port) => port >= first && port <= last)
    const sorted = starts.sort((one, other) => one - other)
    const services: Service[] = []
    for (const [i, from] of sorted.entries()) {
      if (!passes(protocol, from)) continue
      const to = (sorted[i + 1] ?? last + 1) - 1
      const before = services.at(-1)
      if (before !== undefined && before.to === from - 1) services[services.length - 1] = { ...before, to }
      else services.push({ protocol, from, to })
    }
    return services
  })
}

/** `TCP 80, 8000–9000; ICMP`; `*` for everything. */
export function shownServices(services: readonly Service[]): string {
  if (services.length === EVERYTHING.length && services.every(isWhole)) return '*'
  const protocols = [...new Set(services.map(({ protocol }) => protocol))]
  return protocols
    .map((protocol) => {
      const own = services.filter((service) => service.protocol === protocol)
      if (own.every(isWhole)) return protocol
      return `${protocol} ${own.map(({ from, to }) => (from === to ? from : `${from}–${to}`)).join(', ')}`
    })
    .join('; ')
}

function isWhole({ protocol, from, to }: Service): boolean {
  const [first, last] = DOMAINS[protocol] ?? [0, 0]
  return from === first && to === last
}
