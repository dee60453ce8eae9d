import { ApiError } from '../../../kernel/errors.ts'

/**
 * Refusals of VPC 2016-04-28 about flow logs. Guess: all but IncorrectStatus.flowlog, by which Terraform tries again; no
 * table of theirs is at hand. Names that are given elsewhere: after the flow logs of Smart Access Gateway.
 */
export const flowLogStatus = (status: string) =>
  new ApiError(400, 'IncorrectStatus.flowlog', `The flow log is ${status}; this is not possible now.`)

/** After Smart Access Gateway. */
export const flowLogNotFound = (id: string) =>
  new ApiError(400, 'InvalidFlowLogId.NotFound', `The specified flow log "${id}" does not exist.`)

/** After Smart Access Gateway. */
export const flowLogQuotaExceeded = (limit: number) =>
  new ApiError(400, 'QuotaExceeded.Flowlog', `The account may have ${limit} flow logs.`)

/** After Smart Access Gateway. */
export const destinationMissing = (parameter: 'ProjectName' | 'LogStoreName') =>
  new ApiError(400, `MissingParam.${parameter}`, 'ProjectName and LogStoreName are given together.')

export const resourceNotFound = (type: string, id: string) =>
  new ApiError(404, 'InvalidResourceId.NotFound', `The specified ${type} "${id}" does not exist.`)

export const flowLogExists = (id: string) =>
  new ApiError(
    400,
    'ResourceAlreadyExist.FlowLog',
    `The flow log ${id} stores the same traffic of the resource in the same place.`,
  )

export const illegal = (
  parameter: 'ResourceType' | 'TrafficType' | 'TrafficPath' | 'AggregationInterval' | 'IpVersion',
  allowed: readonly unknown[],
) => new ApiError(400, `IllegalParam.${parameter}`, `${parameter} is one of ${allowed.join(', ')}.`)

export const illegalLogName = (parameter: 'ProjectName' | 'LogStoreName') =>
  new ApiError(
    400,
    `IllegalParam.${parameter}`,
    `${parameter} has 3 to 63 small letters, digits and hyphens (a store underscores, too), a letter or digit first and last.`,
  )
