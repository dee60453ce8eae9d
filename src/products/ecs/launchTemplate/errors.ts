import { ApiError } from '../../../kernel/errors.ts'

/** Refusals about launch templates. Codes and statuses: documented error tables, if nothing else is said. */
export const invalidLaunchTemplateName = () =>
  new ApiError(
    400,
    'InvalidLaunchTemplateName.Malformed',
    'A launch template name has 2 to 128 characters: a letter, then letters, digits and : _ . -.',
  )

export const launchTemplateNameTaken = (name: string) =>
  new ApiError(403, 'LaunchTemplateName.Duplicated', `There is a launch template "${name}" already.`)

export const tooManyLaunchTemplates = (limit: number) =>
  new ApiError(403, 'LaunchTemplateLimitExceed', `An account has at most ${limit} launch templates in a region.`)

export const tooManyVersions = (limit: number) =>
  new ApiError(403, 'LaunchTemplateVersionLimitExceed', `A launch template has at most ${limit} versions.`)

export const launchTemplateNotFound = (idOrName: string) =>
  new ApiError(404, 'InvalidLaunchTemplate.NotFound', `The specified launch template "${idOrName}" does not exist.`)

export const launchTemplateVersionNotFound = (version: number) =>
  new ApiError(404, 'InvalidLaunchTemplateVersion.NotFound', `The launch template has no version ${version}.`)
