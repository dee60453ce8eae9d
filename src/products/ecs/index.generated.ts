// Written by `npm run index`. Do not edit.

export { events } from './events.ts'
export const actions = [
]
