import type { ClockMode, Pace } from '../../kernel/clock.ts'
import type { RandomState } from '../../kernel/random.ts'
import type { TableDefinition } from '../../kernel/table.ts'

/** What a world was made with. Never changes. */
export interface GenesisRow {
  readonly name: 'genesis'
  readonly seed: string
  readonly hasExplicitSeed: boolean
  readonly rootAccountId: string
  readonly regionId: string
  readonly baseUrl: string
}

export interface ClockRow {
  readonly name: 'clock'
  readonly mode: ClockMode
  readonly pace: Pace
}

/** Position of the generator and of the counters: part of undo and of the hash. */
export interface ChanceRow {
  readonly name: 'chance'
  readonly random: RandomState
  readonly nextEntry: number
}

/** How stacks behave that wait for signals of guests, of which there are none. No row: manual. */
export interface GuestSignalsRow {
  readonly name: 'guestSignals'
  /** auto: a wait condition signals by itself. */
  readonly mode: 'manual' | 'auto'
}

export type SettingRow = GenesisRow | ClockRow | ChanceRow | GuestSignalsRow

export const SETTINGS: TableDefinition<SettingRow> = { name: 'settings', key: (row) => row.name }

export type ChargeType = 'PostPaid' | 'PrePaid' | 'Spot'

/**
 * How many instances of a type a zone can hold in all, by charge type. What can still be created is this less what is taken.
 * No row: the default, plenty where the type is sold.
 */
export interface StockRow {
  /** `${RegionId}|${ZoneId}|${InstanceType}|${chargeType}` */
  readonly stockKey: string
  readonly RegionId: string
  readonly ZoneId: string
  readonly InstanceType: string
  readonly chargeType: ChargeType
  /** null: unlimited. */
  readonly capacity: number | null
  /** null: the type is not sold here any more. */
  readonly category: 'WithStock' | 'ClosedWithStock' | 'WithoutStock' | 'ClosedWithoutStock' | 'auto' | null
}

export const STOCK: TableDefinition<StockRow> = {
  name: 'stock',
  key: (row) => row.stockKey,
  indexes: { zone: (row) => `${row.RegionId}|${row.ZoneId}` },
}

/** What a zone is to have in stock of a type. */
export interface StockSetting {
  readonly regionId: string
  readonly zoneId: string
  readonly instanceType: string
  /** Omitted: all three. */
  readonly chargeType?: ChargeType
  /** What can still be created. null = unlimited. */
  readonly count?: number | null
  /** null withdraws the type from the zone. */
  readonly category?: Exclude<StockRow['category'], 'auto'>
}

/** A limit that was set by hand. The most specific one wins; an empty accountId or regionId means all. */
export interface QuotaRow {
  /** `${name}|${accountId}|${regionId}` */
  readonly quotaKey: string
  readonly quotaName: string
  readonly accountId: string
  readonly regionId: string
  /** null: no limit. */
  readonly value: number | null
}

export const QUOTAS_SET: TableDefinition<QuotaRow> = {
  name: 'quotas',
  key: (row) => row.quotaKey,
  indexes: { quotaName: (row) => row.quotaName },
}
