import { defineResource } from '../stack/resourceType.ts'
import { forwardEntry } from './forwardEntries.ts'

/** ALIYUN::VPC::ForwardEntry: a DNAT entry. */
export default defineResource('ALIYUN::VPC::ForwardEntry', {
  creates: 'vpc.CreateForwardEntry',
  ...forwardEntry,
  // Guess: no table says what can be updated; the API changes all but the table.
  updates: forwardEntry.emulates.filter((name) => name !== 'ForwardTableId'),
})
