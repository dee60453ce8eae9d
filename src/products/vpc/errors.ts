import { ApiError } from '../../kernel/errors.ts'

/** Refusals of VPC 2016-04-28. Codes and statuses: documented error tables and what Terraform handles. */
export const vpcNotFound = (id: string) =>
  new ApiError(404, 'InvalidVpcId.NotFound', `The specified VPC "${id}" does not exist.`)

export const vpcQuotaExceeded = (limit: number) =>
  new ApiError(400, 'QuotaExceeded.Vpc', `The account may have ${limit} VPCs in this region and has them.`)

export const invalidVpcName = () =>
  new ApiError(400, 'InvalidVpcName.Malformed', 'A VPC name has 1 to 128 characters and does not begin with http:// or https://.')

export const invalidVpcDescription = () =>
  new ApiError(400, 'InvalidVpcDiscription.Malformed', 'A description has 1 to 256 characters and does not begin with http:// or https://.')

export const invalidCidrBlock = () =>
  new ApiError(400, 'InvalidCidrBlock.Malformed', 'The specified CidrBlock is not a block that a VPC may have.')
