// Written by `npm run index`. Do not edit.
import DescribeEndpoints from './actions/DescribeEndpoints.ts'

export const actions = [
  DescribeEndpoints,
]

export const events = {}
