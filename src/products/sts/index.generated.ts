// Written by `npm run index`. Do not edit.
import AssumeRole from './actions/AssumeRole.ts'
import AssumeRoleWithOIDC from './actions/AssumeRoleWithOIDC.ts'
import AssumeRoleWithSAML from './actions/AssumeRoleWithSAML.ts'
import GetCallerIdentity from './actions/GetCallerIdentity.ts'

export const actions = [
  AssumeRole,
  AssumeRoleWithOIDC,
  AssumeRoleWithSAML,
  GetCallerIdentity,
]

export const events = {}
