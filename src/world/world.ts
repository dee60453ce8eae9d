import { type Pace, paceFactor } from '../kernel/clock.ts'
import { assert } from '../kernel/errors.ts'
import { Random } from '../kernel/random.ts'
import { type Change, type Snapshot, Tables } from '../kernel/tables.ts'
import { TIMELINE, type TimelineEntry, WATCHES, watchTarget } from '../kernel/timeline.ts'
import { noJq, type RunJq } from './jq.ts'
import { ACCESS_KEYS, ACCOUNTS, CLIENT_TOKENS } from './rows/account.ts'
import { ADDRESS_RESERVATIONS } from './rows/addressReservations.ts'
import { AUTO_PROVISIONING_GROUPS } from './rows/autoProvisioningGroups.ts'
import { AUTO_SNAPSHOT_POLICIES } from './rows/autoSnapshotPolicies.ts'
import { BANDWIDTH_PACKAGES } from './rows/bandwidthPackages.ts'
import { CLONE_TASKS, CLONE_TERMS } from './rows/clone.ts'
import { COMMANDS } from './rows/commands.ts'
import { DEDICATED_HOSTS } from './rows/dedicatedHosts.ts'
import { DEPLOYMENT_SETS } from './rows/deploymentSets.ts'
import { DHCP_ATTACHMENTS, DHCP_OPTIONS_SETS } from './rows/dhcpOptionsSets.ts'
import { DISK_ENCRYPTION } from './rows/diskEncryption.ts'
import {
  DISKS,
  IMAGES,
  INSTANCES,
  NETWORK_INTERFACES,
  SECURITY_GROUP_RULES,
  SECURITY_GROUPS,
  SNAPSHOTS,
} from './rows/ecs.ts'
import { FAULTS } from './rows/faults.ts'
import { FLOW_LOGS } from './rows/flowLogs.ts'
import { IPV4_GATEWAYS, IPV6_EGRESS_RULES, IPV6_GATEWAYS } from './rows/gateways.ts'
import { HA_VIPS } from './rows/haVips.ts'
import { INVOCATION_HISTORY, INVOCATION_RUNS, INVOCATIONS } from './rows/invocations.ts'
import { IPV6_ADDRESSES } from './rows/ipv6.ts'
import { KEY_PAIRS } from './rows/keyPairs.ts'
import { LAUNCH_TEMPLATE_VERSIONS, LAUNCH_TEMPLATES } from './rows/launchTemplates.ts'
import { FORWARD_ENTRIES, NAT_GATEWAYS, SNAT_ENTRIES } from './rows/nat.ts'
import { NAT_IP_CIDRS, NAT_IPS } from './rows/natIps.ts'
import { NETWORK_ACLS } from './rows/networkAcls.ts'
import { PREFIX_LISTS } from './rows/prefixLists.ts'
import {
  IDENTITY_PROVIDERS,
  RAM_ATTACHMENTS,
  RAM_GROUP_MEMBERS,
  RAM_GROUPS,
  RAM_LOGIN_PROFILES,
  RAM_MFA_DEVICES,
  RAM_POLICIES,
  RAM_ROLES,
  RAM_SETTINGS,
  RAM_USERS,
} from './rows/ram.ts'
import { RESERVED_INSTANCES } from './rows/reservedInstances.ts'
import { RESOURCE_GROUPS } from './rows/resourceGroups.ts'
import { CHANGE_SETS, DRIFT_DETECTIONS, STACK_EVENTS, STACK_RESOURCES, STACKS, TEMPLATE_SCRATCHES } from './rows/ros.ts'
import { ROUTE_ENTRIES } from './rows/routeEntries.ts'
import { type ChanceRow, type ClockRow, type GenesisRow, QUOTAS_SET, SETTINGS, STOCK } from './rows/settings.ts'
import { SNAPSHOT_GROUPS } from './rows/snapshotGroups.ts'
import { STACK_GROUP_OPERATIONS, STACK_GROUP_RESULTS, STACK_GROUPS, STACK_INSTANCES } from './rows/stackGroups.ts'
import { STACK_NOTIFICATIONS } from './rows/stackNotifications.ts'
import { ASSOCIATED_RULES, PRESET_TAGS, TAG_POLICIES } from './rows/tagRules.ts'
import { TASKS } from './rows/tasks.ts'
import { TEMPLATE_VERSIONS, TEMPLATES } from './rows/templates.ts'
import { EIPS, ROUTE_TABLES, VPCS, VSWITCHES } from './rows/vpc.ts'
import { VPC_PREFIX_LISTS } from './rows/vpcPrefixLists.ts'
import { WAIT_HANDLES } from './rows/waitHandles.ts'

/** What a world is made with. */
export interface Genesis {
  readonly seed: string
  readonly hasExplicitSeed?: boolean
  /** 16 digits. */
  readonly rootAccountId: string
  /** Region of calls that name none. */
  readonly regionId?: string
  readonly baseUrl?: string
  readonly clock?: ClockRow['mode']
  readonly pace?: Pace
  /** World time at the start, milliseconds since epoch, UTC. */
  readonly startMs: number
}

/**
 * One sandbox: rows in tables, a clock, a seeded source of chance, a timeline. It knows no product and no HTTP.
 * The same genesis and the same commands at the same times give the same world, byte for byte.
 */
export class World {
  readonly tables = new Tables()
  readonly settings = this.tables.define(SETTINGS)
  readonly timeline = this.tables.define(TIMELINE)
  readonly watches = this.tables.define(WATCHES)
  readonly accounts = this.tables.define(ACCOUNTS)
  readonly accessKeys = this.tables.define(ACCESS_KEYS)
  readonly ramUsers = this.tables.define(RAM_USERS)
  readonly ramGroups = this.tables.define(RAM_GROUPS)
  readonly ramGroupMembers = this.tables.define(RAM_GROUP_MEMBERS)
  readonly ramRoles = this.tables.define(RAM_ROLES)
  readonly ramPolicies = this.tables.define(RAM_POLICIES)
  readonly ramAttachments = this.tables.define(RAM_ATTACHMENTS)
  readonly ramLoginProfiles = this.tables.define(RAM_LOGIN_PROFILES)
  readonly ramMfaDevices = this.tables.define(RAM_MFA_DEVICES)
  readonly ramSettings = this.tables.define(RAM_SETTINGS)
  readonly identityProviders = this.tables.define(IDENTITY_PROVIDERS)
  readonly presetTags = this.tables.define(PRESET_TAGS)
  readonly tagPolicies = this.tables.define(TAG_POLICIES)
  readonly associatedRules = this.tables.define(ASSOCIATED_RULES)
  readonly resourceGroups = this.tables.define(RESOURCE_GROUPS)
  readonly clientTokens = this.tables.define(CLIENT_TOKENS)
  readonly stock = this.tables.define(STOCK)
  readonly quotas = this.tables.define(QUOTAS_SET)
  readonly faults = this.tables.define(FAULTS)
  readonly instances = this.tables.define(INSTANCES)
  readonly disks = this.tables.define(DISKS)
  readonly diskEncryption = this.tables.define(DISK_ENCRYPTION)
  readonly snapshots = this.tables.define(SNAPSHOTS)
  readonly autoSnapshotPolicies = this.tables.define(AUTO_SNAPSHOT_POLICIES)
  readonly images = this.tables.define(IMAGES)
  readonly snapshotGroups = this.tables.define(SNAPSHOT_GROUPS)
  readonly tasks = this.tables.define(TASKS)
  readonly securityGroups = this.tables.define(SECURITY_GROUPS)
  readonly securityGroupRules = this.tables.define(SECURITY_GROUP_RULES)
  readonly prefixLists = this.tables.define(PREFIX_LISTS)
  readonly networkInterfaces = this.tables.define(NETWORK_INTERFACES)
  readonly keyPairs = this.tables.define(KEY_PAIRS)
  readonly autoProvisioningGroups = this.tables.define(AUTO_PROVISIONING_GROUPS)
  readonly commands = this.tables.define(COMMANDS)
  readonly invocations = this.tables.define(INVOCATIONS)
  readonly invocationRuns = this.tables.define(INVOCATION_RUNS)
  readonly invocationHistory = this.tables.define(INVOCATION_HISTORY)
  readonly reservedInstances = this.tables.define(RESERVED_INSTANCES)
  readonly dedicatedHosts = this.tables.define(DEDICATED_HOSTS)
  readonly deploymentSets = this.tables.define(DEPLOYMENT_SETS)
  readonly launchTemplates = this.tables.define(LAUNCH_TEMPLATES)
  readonly launchTemplateVersions = this.tables.define(LAUNCH_TEMPLATE_VERSIONS)
  readonly vpcs = this.tables.define(VPCS)
  readonly routeTables = this.tables.define(ROUTE_TABLES)
  readonly routeEntries = this.tables.define(ROUTE_ENTRIES)
  readonly vSwitches = this.tables.define(VSWITCHES)
  readonly ipv4Gateways = this.tables.define(IPV4_GATEWAYS)
  readonly ipv6Gateways = this.tables.define(IPV6_GATEWAYS)
  readonly ipv6EgressRules = this.tables.define(IPV6_EGRESS_RULES)
  readonly networkAcls = this.tables.define(NETWORK_ACLS)
  readonly dhcpOptionsSets = this.tables.define(DHCP_OPTIONS_SETS)
  readonly dhcpAttachments = this.tables.define(DHCP_ATTACHMENTS)
  readonly flowLogs = this.tables.define(FLOW_LOGS)
  readonly vpcPrefixLists = this.tables.define(VPC_PREFIX_LISTS)
  readonly ipv6Addresses = this.tables.define(IPV6_ADDRESSES)
  readonly eips = this.tables.define(EIPS)
  readonly bandwidthPackages = this.tables.define(BANDWIDTH_PACKAGES)
  readonly natGateways = this.tables.define(NAT_GATEWAYS)
  readonly snatEntries = this.tables.define(SNAT_ENTRIES)
  readonly forwardEntries = this.tables.define(FORWARD_ENTRIES)
  readonly haVips = this.tables.define(HA_VIPS)
  readonly natIpCidrs = this.tables.define(NAT_IP_CIDRS)
  readonly natIps = this.tables.define(NAT_IPS)
  readonly addressReservations = this.tables.define(ADDRESS_RESERVATIONS)
  readonly stacks = this.tables.define(STACKS)
  readonly stackResources = this.tables.define(STACK_RESOURCES)
  readonly stackEvents = this.tables.define(STACK_EVENTS)
  readonly stackNotifications = this.tables.define(STACK_NOTIFICATIONS)
  readonly changeSets = this.tables.define(CHANGE_SETS)
  readonly driftDetections = this.tables.define(DRIFT_DETECTIONS)
  readonly stackGroups = this.tables.define(STACK_GROUPS)
  readonly stackInstances = this.tables.define(STACK_INSTANCES)
  readonly stackGroupOperations = this.tables.define(STACK_GROUP_OPERATIONS)
  readonly stackGroupResults = this.tables.define(STACK_GROUP_RESULTS)
  readonly templateScratches = this.tables.define(TEMPLATE_SCRATCHES)
  readonly waitHandles = this.tables.define(WAIT_HANDLES)
  readonly templates = this.tables.define(TEMPLATES)
  readonly templateVersions = this.tables.define(TEMPLATE_VERSIONS)
  readonly cloneTasks = this.tables.define(CLONE_TASKS)
  readonly cloneTerms = this.tables.define(CLONE_TERMS)

  #nowMs: number
  /** Chance for the work in hand: the world's own generator in a command, the entry's stream in an event. */
  #random: Random | undefined
  #entryRandom: Random | undefined
  #nextEntry = 1

  /** Lent by the host: a pure function of its argument, but for scripts that are ended (host/jqVerdicts.ts). No part of the state. */
  jq: RunJq = noJq

  constructor(nowMs: number) {
    this.#nowMs = nowMs
  }

  static create(genesis: Genesis): World {
    const world = new World(genesis.startMs)
    const { seed, rootAccountId } = genesis
    world.tables.rename = { from: rootAccountId, to: '@root' }
    world.tables.atomically(() => {
      world.settings.put({
        name: 'genesis',
        seed,
        hasExplicitSeed: genesis.hasExplicitSeed ?? false,
        rootAccountId,
        regionId: genesis.regionId ?? 'cn-hangzhou',
        baseUrl: genesis.baseUrl ?? 'http://127.0.0.1:4577',
      })
      world.settings.put({ name: 'clock', mode: genesis.clock ?? 'wall', pace: genesis.pace ?? 'fast' })
      world.settings.put({ name: 'chance', random: Random.seeded(seed).state, nextEntry: 1 })
      world.accounts.put({ AccountId: rootAccountId, isRoot: true })
    })
    return world
  }

  /** A world with the same content, sharing its structure; costs the same whatever the size. */
  fork(): World {
    const copy = new World(this.#nowMs)
    copy.tables.rename = this.tables.rename
    copy.jq = this.jq
    copy.restore(this.tables.snapshot(), this.#nowMs)
    return copy
  }

  restore(snapshot: Snapshot, nowMs: number): void {
    this.tables.restore(snapshot)
    this.#nowMs = nowMs
    this.tables.rename = { from: this.genesis.rootAccountId, to: '@root' }
  }

  get genesis(): GenesisRow {
    return this.settings.get('genesis') as GenesisRow
  }

  get clock(): ClockRow {
    return this.settings.get('clock') as ClockRow
  }

  /** World time: milliseconds since epoch, UTC. */
  get nowMs(): number {
    return this.#nowMs
  }

  /** Moves the clock forward. Only the settler and the command queue call this. */
  moveTo(ms: number): void {
    assert(ms >= this.#nowMs, `the clock of a world never goes back (${this.#nowMs} -> ${ms})`)
    this.#nowMs = ms
  }

  /** The only source of chance, and only inside `atomically`. */
  get random(): Random {
    assert(this.#random !== undefined && this.tables.isOpen, 'chance is drawn only inside atomically')
    return this.#random
  }

  /** All or nothing: rows, chance, counters and timeline are as before if the work throws. */
  atomically<T>(work: () => T): T {
    const chance = this.settings.get('chance') as ChanceRow
    const random = this.#entryRandom ?? new Random(chance.random)
    const before = random.state
    this.#random = random
    this.#nextEntry = chance.nextEntry
    try {
      return this.tables.atomically(work, (changes) => {
        this.#wakeWatchers(changes)
        this.#keepChance(chance)
      })
    } catch (error) {
      random.state = before
      throw error
    } finally {
      this.#random = undefined
    }
  }

  /** Runs an event: chance comes from a stream of the entry's own, so that other commands do not disturb it. */
  withStreamOf<T>(entryId: string, work: () => T): T {
    this.#entryRandom = Random.seeded(`${this.genesis.seed}/${entryId}`)
    try {
      return work()
    } finally {
      this.#entryRandom = undefined
    }
  }

  /** Plans provisioning work: `unscaledMs` is the cloud's own duration and is scaled by the pace. Returns the entry's id. */
  plan(kind: string, payload: TimelineEntry['payload'], unscaledMs: number): string {
    const dueMs = this.#nowMs + scaled(unscaledMs, this.clock.pace)
    return this.#putEntry({ kind, payload, dueMs, unscaledMs, plannedMs: this.#nowMs })
  }

  /** Plans something for a calendar time, which the pace does not touch. Returns the entry's id. */
  planAt(kind: string, payload: TimelineEntry['payload'], dueMs: number): string {
    return this.#putEntry({ kind, payload, dueMs: Math.max(dueMs, this.#nowMs) })
  }

  cancel(entryId: string): void {
    this.timeline.remove(entryId)
  }

  /** Plans `kind` for the moment at which the row is next put or removed. Once only. Returns the watch's id. */
  watch(table: string, key: string, kind: string, payload: TimelineEntry['payload']): string {
    const watchId = `w${this.#nextEntry++}`
    this.watches.put({ watchId, target: watchTarget(table, key), kind, payload })
    return watchId
  }

  unwatch(watchId: string): void {
    this.watches.remove(watchId)
  }

  /** When the next entry is due; undefined when nothing is planned. */
  get nextDueMs(): number | undefined {
    const [next] = this.timeline.first('due')
    return next === undefined || next.parked !== undefined ? undefined : next.dueMs
  }

  /** Takes the next entry due at or before `toMs` off the timeline, with the clock at its due time. */
  takeDue(toMs: number): TimelineEntry | undefined {
    const [next] = this.timeline.first('due')
    if (next === undefined || next.parked !== undefined || next.dueMs > toMs) return undefined
    this.moveTo(Math.max(this.#nowMs, next.dueMs))
    this.tables.atomically(() => this.timeline.remove(next.entryId))
    return next
  }

  /** An entry that failed by our own mistake is kept, with its error, and never run again. */
  park(entry: TimelineEntry, error: string): void {
    this.tables.atomically(() => this.timeline.put({ ...entry, parked: error }))
  }

  /** Changes the pace and rescales what is pending by its unscaled remaining duration. Inside `atomically`. */
  setPace(pace: Pace): void {
    const old = paceFactor(this.clock.pace)
    this.settings.put({ ...this.clock, pace })
    for (const entry of this.timeline.all({ oldestFirst: true })) {
      if (entry.unscaledMs === undefined || entry.plannedMs === undefined || entry.parked !== undefined) continue
      const elapsed = old === 0 ? 0 : (this.#nowMs - entry.plannedMs) / old
      const unscaledMs = Math.max(0, entry.unscaledMs - elapsed)
      this.timeline.put({ ...entry, unscaledMs, plannedMs: this.#nowMs, dueMs: this.#nowMs + scaled(unscaledMs, pace) })
    }
  }

  #putEntry(entry: Omit<TimelineEntry, 'entryId' | 'order'>): string {
    const order = this.#nextEntry++
    const entryId = `e${order}`
    this.timeline.put({ entryId, order, ...entry })
    return entryId
  }

  #wakeWatchers(changes: readonly Change[]): void {
    if (this.watches.size === 0) return
    for (const { table, key } of changes) {
      for (const watch of this.watches.list('target', watchTarget(table, key), { oldestFirst: true })) {
        this.watches.remove(watch.watchId)
        this.planAt(watch.kind, watch.payload, this.#nowMs)
      }
    }
  }

  #keepChance(chance: ChanceRow): void {
    const random = this.#entryRandom === undefined ? this.random.state : chance.random
    const moved = random.some((word, i) => word !== chance.random[i])
    if (moved || this.#nextEntry !== chance.nextEntry) {
      this.settings.put({ name: 'chance', random, nextEntry: this.#nextEntry })
    }
  }
}

/** At pace instant what follows is due one virtual millisecond later, so that order stays visible. */
function scaled(unscaledMs: number, pace: Pace): number {
  return Math.max(1, Math.round(unscaledMs * paceFactor(pace)))
}
