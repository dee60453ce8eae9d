import { ApiError, ensure } from '../../kernel/errors.ts'
import type { ResourceStep, WaitFor } from '../stack/resourceType.ts'
import { ifThere, unlessGone } from './gone.ts'

const eipNotBound = (address: string) =>
  new ApiError(400, 'IncorrectStatus.Eip', `The EIP ${address} is not on the NAT gateway yet.`)
const entryGone = (id: string) =>
  new ApiError(404, 'InvalidSnatEntryId.NotFound', `The SNAT entry ${id} was deleted while it was being made.`)
const entryBusy = (id: string, status: string) =>
  new ApiError(400, 'IncorrectStatus.SnatEntry', `The SNAT entry ${id} is ${status}; it can be deleted when Available.`)

type Calls = Pick<ResourceStep, 'call' | 'regionId'>

/** SNAT entries of one table, as a resource names them. */
export interface SnatEntries {
  readonly tableId: string
  readonly entryIds: readonly string[]
}

/**
 * Refuses, so that it is tried again, an EIP that is not bound yet: a template need not say that the entry comes after
 * the association.
 */
export function ensureBoundEips(step: Calls, snatIp: string): void {
  const unbound = eipsAt(step, snatIp).find(({ Status }) => Status !== 'InUse')
  ensure(unbound === undefined, eipNotBound(unbound?.IpAddress ?? ''))
}

/** EIPs of the addresses that are on their way to something. */
export function eipsOnTheirWay(step: Calls, snatIp: string): WaitFor[] {
  const moving = eipsAt(step, snatIp).filter(({ Status }) => Status === 'Associating' || Status === 'Unassociating')
  return moving.map(({ AllocationId = '' }) => ({ table: 'eips', key: AllocationId }))
}

function eipsAt({ call, regionId }: Calls, addresses: string) {
  return addresses
    .split(',')
    .map((address) => address.trim())
    .filter((address) => address !== '')
    .flatMap((EipAddress) => {
      return call('vpc.DescribeEipAddresses', { RegionId: regionId, EipAddress }).EipAddresses.EipAddress ?? []
    })
}

/** The entry as it is now; undefined when it, or its table, is gone. */
export function describeSnatEntry({ call, regionId }: Calls, SnatTableId: string, SnatEntryId: string) {
  return unlessGone(() => {
    const request = { RegionId: regionId, SnatTableId, SnatEntryId }
    return call('vpc.DescribeSnatTableEntries', request).SnatTableEntries.SnatTableEntry?.[0]
  })
}

/** undefined when all entries are Available; else one that is not. Refuses when one is gone. */
export function waitForSnatEntries(step: Calls, { tableId, entryIds }: SnatEntries): WaitFor[] | undefined {
  const late = entryIds.find((id) => {
    const entry = describeSnatEntry(step, tableId, id)
    ensure(entry !== undefined, entryGone(id))
    return entry.Status !== 'Available'
  })
  return late === undefined ? undefined : [{ table: 'snatEntries', key: late }]
}

/** Address, name and affinity. Entries that have them already are passed over: each modification takes its time. */
export interface SnatTerms {
  readonly SnatIp?: string
  readonly SnatEntryName?: string
  readonly EipAffinity?: number
}

export function modifySnatEntries(step: Calls, { tableId, entryIds }: SnatEntries, terms: SnatTerms): void {
  const { call, regionId } = step
  for (const SnatEntryId of entryIds) {
    const entry = describeSnatEntry(step, tableId, SnatEntryId)
    const isSame =
      (terms.SnatIp ?? entry?.SnatIp) === entry?.SnatIp &&
      (terms.SnatEntryName ?? entry?.SnatEntryName) === entry?.SnatEntryName &&
      String(terms.EipAffinity ?? entry?.EipAffinity) === entry?.EipAffinity
    if (!isSame) call('vpc.ModifySnatEntry', { RegionId: regionId, SnatTableId: tableId, SnatEntryId, ...terms })
  }
}

/** Asks for the removal of those that are there. */
export function removeSnatEntries(step: Calls, { tableId, entryIds }: SnatEntries): void {
  const { call, regionId } = step
  for (const SnatEntryId of entryIds) {
    const status = describeSnatEntry(step, tableId, SnatEntryId)?.Status
    ensure(
      status === undefined || status === 'Available' || status === 'Deleting',
      entryBusy(SnatEntryId, status ?? ''),
    )
    if (status === 'Available') {
      ifThere(() => call('vpc.DeleteSnatEntry', { RegionId: regionId, SnatTableId: tableId, SnatEntryId }))
    }
  }
}

/** Those that are there still. */
export function remainingSnatEntries(step: Calls, { tableId, entryIds }: SnatEntries): WaitFor[] {
  const left = entryIds.filter((id) => describeSnatEntry(step, tableId, id) !== undefined)
  return left.map((key) => ({ table: 'snatEntries', key }))
}
