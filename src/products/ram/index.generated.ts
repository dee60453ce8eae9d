// Written by `npm run index`. Do not edit.
import DecodeDiagnosticMessage from './actions/DecodeDiagnosticMessage.ts'

export const actions = [
  DecodeDiagnosticMessage,
]

export const events = {}
