// Written by `npm run index`. Do not edit.
import GetCallerIdentity from './actions/GetCallerIdentity.ts'

export const actions = [
  GetCallerIdentity,
]

export const events = {}
