import { defineAction } from '../../../door/action.ts'

/**
 * GetFlowLogServiceStatus: whether an account may have flow logs.
 * Unlike VPC: every account may, from the start; there is nothing to be paid here.
 * Source: Vpc 2016-04-28 catalogue.
 */
export default defineAction('vpc', 'GetFlowLogServiceStatus', {
  handle: () => ({ Enabled: true }),
})
