import { defineResource } from '../stack/resourceType.ts'
import { forwardEntry } from './forwardEntries.ts'

/** ALIYUN::ECS::ForwardEntry: the older spelling of a DNAT entry, of which the tables let next to nothing be updated. */
export default defineResource('ALIYUN::ECS::ForwardEntry', {
  creates: 'vpc.CreateForwardEntry',
  ...forwardEntry,
  // Guess: the tables do not name them; the API changes them.
  updates: ['ForwardEntryName', 'PortBreak'],
})
