/** Checks of settings that RunInstances and ModifyInstanceAttribute share. */
import { invalidParameter } from '../../../door/errors.ts'
import { ensure } from '../../../kernel/errors.ts'
import { isPassword } from '../../../rules/names.ts'
import { type InstanceType, isBurstable } from '../../../world/facts/instanceTypes.ts'
import { invalidHopLimit, invalidHttpEndpoint, invalidHttpTokens } from '../launch/errors.ts'
import * as errors from './errors.ts'

const MOST_HOPS = 64
const MOST_USER_DATA_BYTES = 32 * 1024

export function ensureCreditSpecification(type: InstanceType | undefined, value: string | undefined): void {
  if (!value) return
  ensure((value === 'Standard' || value === 'Unlimited') && isBurstable(type), errors.invalidCreditSpecification())
}

export function ensurePassword(password: string | undefined, osType: string): void {
  ensure(!password || isPassword(password, osType === 'windows' ? 'windows' : 'linux'), errors.invalidPassword())
}

/** UserData in Base64: at most 32 KiB before it was encoded. Refuses what is not Base64. */
export function ensureUserData(userData: string): void {
  ensure(isBase64(userData), errors.malformedUserData())
  ensure(Buffer.byteLength(userData, 'base64') <= MOST_USER_DATA_BYTES, errors.userDataTooLong(MOST_USER_DATA_BYTES))
}

export function isBase64(text: string): boolean {
  return text.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(text)
}

/** How the guest reaches its metadata. What is not given is not judged. */
export function ensureMetadataOptions(options: {
  readonly HttpEndpoint?: string
  readonly HttpTokens?: string
  readonly HttpPutResponseHopLimit?: number
  readonly InstanceMetadataTags?: string
}): void {
  const { HttpEndpoint, HttpTokens, HttpPutResponseHopLimit: hops = 1, InstanceMetadataTags: tags } = options
  ensure(HttpEndpoint === undefined || ['enabled', 'disabled'].includes(HttpEndpoint), invalidHttpEndpoint())
  ensure(!HttpTokens || ['optional', 'required'].includes(HttpTokens), invalidHttpTokens())
  ensure(Number.isInteger(hops) && hops >= 1 && hops <= MOST_HOPS, invalidHopLimit())
  const isKnown = !tags || ['enabled', 'disabled'].includes(tags)
  ensure(isKnown, invalidParameter('InstanceMetadataTags', 'It is enabled or disabled.'))
}
