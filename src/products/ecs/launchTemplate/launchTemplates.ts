/** Launch templates: how they are found, what a version keeps, and what RunInstances takes from it. */
import type { Requests } from '../../../catalogue/types.generated.ts'
import type { ActionContext } from '../../../door/action.ts'
import { missingParameter } from '../../../door/errors.ts'
import { isoSeconds } from '../../../kernel/clock.ts'
import { ensure } from '../../../kernel/errors.ts'
import { isDescription, isHostName } from '../../../rules/names.ts'
import { quotaLimit } from '../../../rules/quota.ts'
import { tagsFrom } from '../../../rules/tags.ts'
import { scope } from '../../../world/rows/ecs.ts'
import {
  type LaunchTemplateRow,
  type LaunchTemplateVersionRow,
  launchTemplateVersionKey,
} from '../../../world/rows/launchTemplates.ts'
import { invalidDescription, invalidHostName } from '../instance/errors.ts'
import { ensureUserData } from '../instance/instanceSettings.ts'
import * as errors from './errors.ts'

type VersionRequest = Requests['ecs.CreateLaunchTemplateVersion']

/** Parameters that a version keeps. */
const KEPT = [
  ...['SystemDisk', 'AutoReleaseTime', 'AutoRenew', 'AutoRenewPeriod', 'CreditSpecification', 'DataDisk'],
  ...['DeletionProtection', 'DeploymentSetId', 'Description', 'EnableVmOsConfig', 'HostName', 'HttpEndpoint'],
  ...['HttpPutResponseHopLimit', 'HttpTokens', 'ImageId', 'ImageOptions', 'ImageOwnerAlias', 'InstanceChargeType'],
  ...['InstanceName', 'InstanceType', 'InternetChargeType', 'InternetMaxBandwidthIn', 'InternetMaxBandwidthOut'],
  ...['IoOptimized', 'Ipv6AddressCount', 'KeyPairName', 'NetworkInterface', 'NetworkType', 'PasswordInherit', 'Period'],
  ...['PeriodUnit', 'PrivateIpAddress', 'RamRoleName', 'ResourceGroupId', 'SecurityEnhancementStrategy'],
  ...['SecurityGroupId', 'SecurityGroupIds', 'SecurityOptions', 'SpotDuration', 'SpotPriceLimit', 'SpotStrategy'],
  ...['Tag', 'UserData', 'VSwitchId', 'VpcId', 'ZoneId'],
] as const

export type LaunchParameters = Pick<VersionRequest, (typeof KEPT)[number] & keyof VersionRequest>

interface Reference {
  readonly LaunchTemplateId?: string
  readonly LaunchTemplateName?: string
}

/** The template with this id, else with this name. Guess: the name is not compared when both are sent. */
export function launchTemplateOf(context: ActionContext, reference: Reference): LaunchTemplateRow {
  const { world, accountId, regionId, own } = context
  const { LaunchTemplateId, LaunchTemplateName } = reference
  ensure(LaunchTemplateId || LaunchTemplateName, missingParameter('ecs', 'LaunchTemplateId'))
  const template = LaunchTemplateId
    ? own(world.launchTemplates, LaunchTemplateId)
    : world.launchTemplates.list('name', `${scope(accountId, regionId)}|${LaunchTemplateName}`)[0]
  ensure(template, errors.launchTemplateNotFound(LaunchTemplateId || (LaunchTemplateName ?? '')))
  return template
}

/** A version of a template: the one asked for, else the default one. */
export function versionOf(
  { world }: ActionContext,
  template: LaunchTemplateRow,
  version = template.DefaultVersionNumber,
): LaunchTemplateVersionRow {
  const row = world.launchTemplateVersions.get(launchTemplateVersionKey(template.LaunchTemplateId, version))
  ensure(row, errors.launchTemplateVersionNotFound(version))
  return row
}

/**
 * What a version keeps of a request. The form of some texts is checked; whether the rest holds is found out at launch.
 * Source: remarks on CreateLaunchTemplate.
 */
export function launchParametersOf(request: LaunchParameters & { VersionDescription?: string }): LaunchParameters {
  const { VersionDescription, Description, HostName, UserData, Tag } = request
  ensure(!VersionDescription || isDescription(VersionDescription), invalidDescription())
  ensure(!Description || isDescription(Description), invalidDescription())
  // Guess: the system is not known yet, so a name that either one takes will do.
  ensure(!HostName || isHostName(HostName, 'linux') || isHostName(HostName, 'windows'), invalidHostName())
  if (UserData) ensureUserData(UserData)
  tagsFrom(Tag)
  return Object.fromEntries(KEPT.filter((name) => isSet(request[name])).map((name) => [name, request[name]]))
}

/** Refuses one version too many. */
export function ensureRoomForVersion({ world, accountId, regionId }: ActionContext, templateId: string): void {
  const limit = quotaLimit(world, 'launch_template_versions', { accountId, regionId })
  const count = world.launchTemplateVersions.count('template', templateId)
  ensure(limit === null || count < limit, errors.tooManyVersions(limit ?? 0))
}

interface NewVersion {
  readonly LaunchTemplateId: string
  readonly VersionNumber: number
  readonly VersionDescription: string
  readonly launchParameters: LaunchParameters
}

export function putVersion({ world, accountId, regionId }: ActionContext, made: NewVersion): void {
  const now = isoSeconds(world.nowMs)
  world.launchTemplateVersions.put({
    ...made,
    ...{ OwnerId: accountId, RegionId: regionId, CreatedBy: accountId, CreateTime: now, ModifiedTime: now },
  })
}

/** An empty text does not take a parameter of the template away. Source: remarks on CreateLaunchTemplate. */
function isSet(value: unknown): boolean {
  return value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0)
}

type RunRequest = Requests['ecs.RunInstances']

/**
 * The request with what its launch template says where it is silent itself; as it is when it names no template.
 * Guess: lists of the request replace those of the template; the members of SystemDisk are taken one by one.
 */
export function withTemplate(context: ActionContext, request: RunRequest): RunRequest {
  const { LaunchTemplateId, LaunchTemplateName, LaunchTemplateVersion } = request
  if (!LaunchTemplateId && !LaunchTemplateName) return request
  const template = launchTemplateOf(context, request)
  const { VersionNumber, launchParameters } = versionOf(context, template, LaunchTemplateVersion)
  const text = 'Parameters that the request leaves open come from the launch template.'
  context.explain('LaunchTemplate', text, { LaunchTemplateId: template.LaunchTemplateId, VersionNumber })
  return merged(request, launchParameters as LaunchParameters)
}

/** Parameters that exclude each other in one request: when it sends one of them, those of the template do not count. */
const RIVALS: readonly (readonly (keyof RunRequest)[])[] = [
  ['SecurityGroupId', 'SecurityGroupIds'],
  ['ImageId', 'ImageFamily'],
  ['HostName', 'HostNames'],
  ['Password', 'PasswordInherit'],
]

function merged(request: RunRequest, parameters: LaunchParameters): RunRequest {
  const { SystemDisk, VpcId: _shownOnly, ...others } = placed(request, parameters)
  const sent = Object.fromEntries(Object.entries(request).filter(([, value]) => isSet(value)))
  const template: Record<string, unknown> = { ...others }
  for (const rivals of RIVALS) {
    if (rivals.some((name) => sent[name] !== undefined)) for (const name of rivals) delete template[name]
  }
  const { Size, DeleteWithInstance: _always, Iops: _unknown, ...members } = SystemDisk ?? {}
  const disk = { ...members, ...(Size === undefined ? {} : { Size: String(Size) }), ...request.SystemDisk }
  return { ...template, ...sent, ...(Object.keys(disk).length === 0 ? {} : { SystemDisk: disk }) } as RunRequest
}

/**
 * Where the template says that instances lie. A network interface of the request is used as it is; single members of
 * the request change the one of the template, which is then written out as such members.
 */
function placed(request: RunRequest, parameters: LaunchParameters): LaunchParameters {
  const { NetworkInterface, VSwitchId, PrivateIpAddress, SecurityGroupId, SecurityGroupIds, ...others } = parameters
  if (isSet(request.NetworkInterface)) return others
  const [card] = NetworkInterface ?? []
  if (card === undefined) return parameters
  const asked = [request.VSwitchId, request.PrivateIpAddress, request.SecurityGroupId, request.SecurityGroupIds]
  if (!asked.some(isSet)) return { ...others, NetworkInterface: NetworkInterface ?? [] }
  const members = {
    VSwitchId: card.VSwitchId || VSwitchId,
    PrivateIpAddress: card.PrimaryIpAddress || PrivateIpAddress,
    SecurityGroupId: card.SecurityGroupId,
    SecurityGroupIds: card.SecurityGroupIds,
  }
  const known = Object.entries(members).filter(([, value]) => isSet(value))
  return { ...others, ...Object.fromEntries(known) }
}
