import { ApiError } from '../../../kernel/errors.ts'

/** Refusals of TagResources, UntagResources and ListTagResources. Codes and statuses: documented error tables. */
export const regionIdRequired = () => new ApiError(404, 'MissingParameter.RegionId', 'RegionId must be given.')

export const resourceTypeRequired = () =>
  new ApiError(404, 'MissingParameter.ResourceType', 'ResourceType must be given.')

export const tagsRequired = () => new ApiError(404, 'MissingParameter.Tags', 'Tags must be given.')

export const unknownResourceType = (type: string) =>
  new ApiError(404, 'InvalidResourceType.NotFound', `There is no resource type "${type}" that carries tags.`)

export const resourceNotFound = (id: string) =>
  new ApiError(404, 'InvalidResourceId.NotFound', `The specified resource "${id}" does not exist.`)

export const tooManyResources = (limit: number) =>
  new ApiError(400, 'NumberExceed.ResourceIds', `A request names at most ${limit} resources.`)

export const tooManyTags = (limit: number) =>
  new ApiError(400, 'NumberExceed.Tags', `A request holds at most ${limit} tags.`)

export const resourceTagsFull = (limit: number) =>
  new ApiError(403, 'QuotaExceed.Tags', `A resource carries at most ${limit} tags.`)

export const tagValueWithoutKey = () => new ApiError(400, 'InvalidParameter.TagValue', 'A tag value needs its key.')

export const nothingToListBy = () =>
  new ApiError(404, 'MissingParameter.Tags', 'One of ResourceId, Tag and TagFilter must be given.')

export const tagAndTagFilter = () =>
  new ApiError(400, 'InvalidParameter.Conflict', 'Tag and TagFilter cannot be given together.')

export const resourceGroupAndTags = () =>
  new ApiError(400, 'InvalidParameter.Conflict', 'acs:rm:rgId cannot be given together with other tags.')
