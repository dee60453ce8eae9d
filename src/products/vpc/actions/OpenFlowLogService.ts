import { defineAction } from '../../../door/action.ts'

/**
 * OpenFlowLogService: lets an account have flow logs. Here every account may from the start, so nothing changes.
 * Guess: opening the service again is answered as the first time.
 * Source: Vpc 2016-04-28 catalogue and remarks.
 */
export default defineAction('vpc', 'OpenFlowLogService', {
  handle: () => ({ Code: '200', Message: 'successful' }),
})
