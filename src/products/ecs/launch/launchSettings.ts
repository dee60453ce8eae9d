/** What the guests of RunInstances are told, and what is read back as it was given. */
import type { Requests } from '../../../catalogue/types.generated.ts'
import type { ActionContext } from '../../../door/action.ts'
import { invalidParameter } from '../../../door/errors.ts'
import { ensure } from '../../../kernel/errors.ts'
import type { VisibleImage } from '../../../rules/images.ts'
import { isDescription } from '../../../rules/names.ts'
import { tagsFrom } from '../../../rules/tags.ts'
import { type InstanceType, isBurstable, isIoOptimized } from '../../../world/facts/instanceTypes.ts'
import type { InstanceRow } from '../../../world/rows/ecs.ts'
import type { ChargeType } from '../../../world/rows/settings.ts'
import { imageWithoutCloudInit, invalidDescription, userDataNeedsIoOptimized } from '../instance/errors.ts'
import {
  ensureCreditSpecification,
  ensureMetadataOptions,
  ensurePassword,
  ensureUserData,
} from '../instance/instanceSettings.ts'
import { ensurePrivatePool } from '../instance/privatePool.ts'
import { ensureRole } from '../instanceRole/instanceRoles.ts'
import { findKeyPair } from '../keyPair/keyPairs.ts'
import * as errors from './errors.ts'

type Request = Requests['ecs.RunInstances']

const MOST_TAGS = 20

export type LaunchSettings = Pick<
  InstanceRow,
  | 'Description'
  | 'ResourceGroupId'
  | 'KeyPairName'
  | 'RamRoleName'
  | 'UserData'
  | 'Password'
  | 'DeletionProtection'
  | 'CreditSpecification'
  | 'HttpEndpoint'
  | 'HttpTokens'
  | 'HttpPutResponseHopLimit'
  | 'SecurityEnhancementStrategy'
  | 'PrivatePoolMatchCriteria'
  | 'Tags'
>

/** The settings, checked, with the defaults filled in. Unlike ECS: any resource group is taken. */
export function settingsOf(
  context: ActionContext,
  request: Request,
  type: InstanceType,
  image: VisibleImage,
  chargeType: ChargeType,
): LaunchSettings {
  const { Description = '', UserData = '', SecurityEnhancementStrategy = '', CreditSpecification } = request
  ensure(Description === '' || isDescription(Description), invalidDescription())
  ensure(
    ['', 'Active', 'Deactive'].includes(SecurityEnhancementStrategy),
    invalidParameter('SecurityEnhancementStrategy', 'It is Active or Deactive.'),
  )
  ensureCreditSpecification(type, CreditSpecification)
  if (request.RamRoleName) ensureRole(context, request.RamRoleName)
  const KeyPairName = loginKeyPair(context, request, image)
  if (UserData !== '') {
    ensureUserData(UserData)
    ensure(isIoOptimized(type), userDataNeedsIoOptimized())
    ensure(image.published?.IsSupportCloudinit !== false, imageWithoutCloudInit())
  }
  return {
    Description,
    ResourceGroupId: request.ResourceGroupId ?? '',
    KeyPairName,
    RamRoleName: request.RamRoleName ?? '',
    UserData,
    ...(request.Password ? { Password: request.Password } : {}),
    DeletionProtection: request.DeletionProtection ?? false,
    CreditSpecification: CreditSpecification || (isBurstable(type) ? 'Standard' : ''),
    ...metadataOptions(request),
    SecurityEnhancementStrategy,
    PrivatePoolMatchCriteria: ensurePrivatePool(request.PrivatePoolOptions, chargeType),
    Tags: launchTags(request),
  }
}

/** The key pair of the guest, empty without one. For Windows the cloud does not look at it. */
function loginKeyPair(context: ActionContext, request: Request, image: VisibleImage): string {
  const { Password, PasswordInherit, KeyPairName = '' } = request
  ensurePassword(Password, image.OSType)
  ensure(!(Password && PasswordInherit), errors.passwordTwice())
  if (KeyPairName === '' || image.OSType === 'windows') return ''
  ensure(findKeyPair(context, KeyPairName), errors.keyPairNotFound(KeyPairName))
  return KeyPairName
}

function metadataOptions(request: Request) {
  const { HttpEndpoint = 'enabled', HttpTokens = 'optional', HttpPutResponseHopLimit = 1 } = request
  ensureMetadataOptions({ HttpEndpoint, HttpTokens, HttpPutResponseHopLimit })
  return { HttpEndpoint, HttpTokens, HttpPutResponseHopLimit }
}

/** Instances, their disks and primary network interfaces carry them. Source: remarks of the published SDK package. */
function launchTags({ Tag = [] }: Request) {
  ensure(Tag.length <= MOST_TAGS, errors.tooManyTags(MOST_TAGS))
  for (const { Key, Value } of Tag) ensure(Key !== undefined || Value === undefined, errors.tagMismatch())
  return tagsFrom(Tag)
}

/** Refuses what names a resource that can't exist here, because its kind is not emulated. */
export function ensureEmulatedOnly(request: Request): void {
  const { Tenancy = 'default', SchedulerOptions } = request
  const host = request.DedicatedHostId || request.ManagedHostId || SchedulerOptions?.DedicatedHostClusterId
  ensure(Tenancy === 'default' || Tenancy === 'host', errors.invalidTenancy())
  ensure(!host && Tenancy === 'default', errors.dedicatedHostNotFound())
  ensure(!request.HpcClusterId, errors.hpcClusterNotFound())
  ensure(!request.StorageSetId, invalidParameter('StorageSetId', 'Storage sets are not emulated.'))
}
