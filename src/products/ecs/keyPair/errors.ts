import { ApiError } from '../../../kernel/errors.ts'

/** Refusals about key pairs. Codes and statuses: documented error tables, if nothing else is said. */
export const invalidKeyPairName = () =>
  new ApiError(
    400,
    'InvalidKeyPairName.Malformed',
    'A key pair name has 2 to 128 characters: a letter, then letters, digits and : _ -.',
  )

export const keyPairExists = (name: string) =>
  new ApiError(400, 'KeyPair.AlreadyExist', `There is a key pair "${name}" already.`)

export const keyPairQuotaExceeded = (limit: number) =>
  new ApiError(403, 'QuotaExceed.KeyPair', `An account has at most ${limit} key pairs in a region.`)

export const invalidPublicKey = () =>
  new ApiError(400, 'InvalidPublicKeyBody.Malformed', 'PublicKeyBody is not a public key in the form of OpenSSH.')

export const invalidKeyPairNames = () =>
  new ApiError(400, 'InvalidKeyPairNames.ValueNotSupported', 'KeyPairNames is a JSON array of 1 to 100 names.')

/** Guess: the status; the code is one that Terraform handles. */
export const keyPairInUse = (name: string) =>
  new ApiError(
    400,
    'InvalidParameter.KeypairAlreadyAttachedInstance',
    `The key pair "${name}" is attached to an instance.`,
  )

/** Of DeleteKeyPairs. Guess: the status, and that it refuses at all; the code is one that Terraform handles. */
export const keyPairNotFound = (name: string) =>
  new ApiError(404, 'InvalidKeyPair.NotFound', `The specified key pair "${name}" does not exist.`)

/** Of AttachKeyPair and DetachKeyPair. */
export const attachedKeyPairNotFound = (name: string) =>
  new ApiError(400, 'InvalidKeyPairName.NotFound', `The specified KeyPairName "${name}" does not exist.`)

export const invalidInstanceIds = (limit: number) =>
  new ApiError(400, 'InvalidInstanceIds.ValueNotSupported', `InstanceIds is a JSON array of 1 to ${limit} ids.`)

export const windowsInstance = () =>
  new ApiError(403, 'DependencyViolation.WindowsInstance', 'Windows instances take no key pairs.')

export const notIoOptimized = () =>
  new ApiError(400, 'DependencyViolation.IoOptimize', 'The instance is not I/O optimized.')

/** Guess: the code. */
export const keyPairNotAttached = (name: string) =>
  new ApiError(403, 'InvalidKeyPair.NotAttached', `The key pair "${name}" is not attached to the instance.`)
