import { ApiError } from '../../../kernel/errors.ts'

/** Refusals about what can be bought where. Codes and statuses: documented error tables of ECS 2014-05-26. */
export const invalidAcceptLanguage = () =>
  new ApiError(404, 'InvalidAcceptLanguage.NotFound', 'AcceptLanguage is zh-CN, zh-TW, en-US, ja, fr, de or ko.')

export const unknownRegionsResourceType = () =>
  new ApiError(404, 'InvalidResourceType.NotFound', 'ResourceType is instance, disk, reservedinstance or scu.')

export const unknownInstanceChargeType = () =>
  new ApiError(404, 'InvalidInstanceChargeType.NotFound', 'There is no such InstanceChargeType.')

export const invalidZonesSpotStrategy = () =>
  new ApiError(400, 'InvalidSpotStrategy', 'SpotStrategy is NoSpot, SpotWithPriceLimit or SpotAsPriceGo.')

export const zoneNotFound = (zoneId: string) =>
  new ApiError(404, 'InvalidZoneId.NotFound', `The region has no zone "${zoneId}".`)

// DescribeAvailableResource

export const destinationResourceRequired = () =>
  new ApiError(
    400,
    'Invalid.Param',
    'The input parameter DestinationResource that is mandatory for processing this request is not supplied.',
  )

export const instanceTypeRequiredForDisks = (destination: string) =>
  new ApiError(400, 'Invalid.Param', `InstanceType must be given to ask for ${destination} of an instance.`)

export const invalidDestinationResource = () =>
  new ApiError(
    404,
    'Invalid.DestinationResource',
    'DestinationResource is Zone, IoOptimized, InstanceType, Network, ddh, SystemDisk or DataDisk.',
  )

export const invalidInstanceChargeType = () =>
  new ApiError(400, 'Invalid.InstanceChargeType', 'InstanceChargeType is PrePaid or PostPaid.')

export const invalidSpotStrategy = () =>
  new ApiError(404, 'Invalid.SpotStrategy', 'SpotStrategy is NoSpot, SpotWithPriceLimit or SpotAsPriceGo.')

export const invalidIoOptimized = () => new ApiError(404, 'Invalid.IoOptimized', 'IoOptimized is none or optimized.')

export const invalidNetworkCategory = () =>
  new ApiError(404, 'Invalid.NetworkCategory', 'NetworkCategory is vpc or classic.')

export const invalidResourceType = () =>
  new ApiError(404, 'Invalid.ResourceType', 'ResourceType is instance, disk, reservedinstance or ddh.')

export const dedicatedHostNotFound = () =>
  new ApiError(403, 'InvalidDedicatedHostId.NotFound', 'The specified DedicatedHostId does not exist.')

export const typeAndSizeConflict = () =>
  new ApiError(403, 'InvalidParam.TypeAndCpuMem.Conflict', 'Give InstanceType, or Cores and Memory, not both.')

export const coresNotExpected = () =>
  new ApiError(403, 'InvalidParam.Cores', 'Cores is for DestinationResource=InstanceType only.')

export const memoryNotExpected = () =>
  new ApiError(403, 'InvalidParam.Memory', 'Memory is for DestinationResource=InstanceType only.')

// DescribeRecommendInstanceType and DescribeAccountAttributes

/** Guess: no error table is known for DescribeRecommendInstanceType. */
export const unknownInstanceType = (type: string) =>
  new ApiError(404, 'InvalidInstanceType.NotFound', `There is no instance type "${type}".`)

export const conflictingParameters = (one: string, other: string) =>
  new ApiError(400, 'InvalidParameter.Conflict', `${one} and ${other} cannot be given together.`)

export const regionIdRequired = () =>
  new ApiError(403, 'Invalid.Parameter', 'The required parameter regionId must be not null.')
