import { ApiError } from '../../../kernel/errors.ts'

/** Refusals about snapshot groups, ECS 2014-05-26. Guess: the codes; no table names them. */
export const snapshotGroupNotFound = (id: string) =>
  new ApiError(404, 'InvalidSnapshotGroupId.NotFound', `The specified SnapshotGroupId "${id}" does not exist.`)

export const invalidGroupName = () =>
  new ApiError(
    400,
    'InvalidName.Malformed',
    'A name has 2 to 128 characters: a letter, then letters, digits and : _ . -.',
  )

export const invalidGroupDescription = () =>
  new ApiError(
    400,
    'InvalidDescription.Malformed',
    'A description has 2 to 256 characters and does not begin with http:// or https://.',
  )

export const noDisks = () =>
  new ApiError(400, 'MissingParameter', 'InstanceId or DiskId.N names the disks of the group.')

export const instanceNotFound = (id: string) =>
  new ApiError(404, 'InvalidInstanceId.NotFound', `The specified InstanceId "${id}" does not exist.`)

export const severalZones = () =>
  new ApiError(400, 'InvalidParameter.Conflict', 'The disks of a group lie in one zone.')
