// Written by `npm run index`. Do not edit.
import CreateVpc from './actions/CreateVpc.ts'
import DescribeVpcs from './actions/DescribeVpcs.ts'

export { events } from './events.ts'
export const actions = [
  CreateVpc,
  DescribeVpcs,
]
