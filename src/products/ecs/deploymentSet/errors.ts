import { ApiError } from '../../../kernel/errors.ts'

/** Refusals about deployment sets. Codes and statuses: documented error tables, if nothing else is said. */
export const invalidDeploymentSetName = () =>
  new ApiError(
    400,
    'InvalidDeploymentSetName.Malformed',
    'A deployment set name has 2 to 128 characters: a letter, then letters, digits and : _ . -.',
  )

export const invalidStrategy = () =>
  new ApiError(400, 'InvalidParameter.Strategy', 'Strategy is Availability, AvailabilityGroup or LowLatency.')

export const deploymentSetNotFound = (id: string) =>
  new ApiError(400, 'InvalidDeploymentSetId.NotFound', `The specified deployment set "${id}" does not exist.`)

export const deploymentSetInUse = () =>
  new ApiError(403, 'DependencyViolation.NotEmpty', 'There are instances in the deployment set.')

export const deploymentSetFull = (limit: number, zoneId: string) =>
  new ApiError(
    403,
    'QuotaExceed.DeploymentSetInstanceQuotaFull',
    `The deployment set may have ${limit} instances in the zone ${zoneId}.`,
  )

export const tooManyDeploymentSetIds = (limit: number) =>
  new ApiError(403, 'InvalidDeploymentSetIds.TooManyInput', `DeploymentSetIds names at most ${limit} deployment sets.`)

/** Guess: the code. */
export const invalidGroupNo = (most: number) =>
  new ApiError(
    400,
    'InvalidParameter.DeploymentSetGroupNo',
    most === 0
      ? 'DeploymentSetGroupNo is for deployment sets of the strategy AvailabilityGroup only.'
      : `DeploymentSetGroupNo is 1 to ${most}.`,
  )

/** Guess: the code. */
export const notInDeploymentSet = () =>
  new ApiError(400, 'InvalidParameter.DeploymentSetId', 'The instance is not in the specified deployment set.')
