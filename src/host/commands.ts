import type { FetchedTexts } from '../door/fetched.ts'
import type { Pace } from '../kernel/clock.ts'
import type { Origin } from '../policy/origin.ts'
import type { Principal } from '../world/rows/account.ts'
import type { Fault } from '../world/rows/faults.ts'
import type { GuestResult } from '../world/rows/invocations.ts'
import type { Json } from '../world/rows/ros.ts'
import type { StockSetting } from '../world/rows/settings.ts'
import type { Mutation } from './mutate.ts'

/** A call of a client, as decoded and before defaults. It is shown and stored in wire spelling. */
export interface CallCommand {
  readonly kind: 'call'
  readonly product: string
  readonly version: string
  readonly action: string
  /** Who called, and from where: a repeated call is judged as the first was. */
  readonly principal: Principal
  readonly origin: Origin
  /** What secrets were drawn from, if any were. */
  readonly secretSeed?: string
  /** What was read from URLs that the request names: a repeated call reads nothing again. */
  readonly fetched?: FetchedTexts
  readonly request: Readonly<Record<string, unknown>>
}

export type { StockSetting }

export interface QuotaSetting {
  readonly accountId?: string
  readonly regionId?: string
  readonly name: string
  readonly value: number | null
}

/** Everything that changes a world and is not a call. */
export type ControlCommand =
  | { readonly kind: 'advance'; readonly ms: number }
  | { readonly kind: 'clock'; readonly mode?: 'wall' | 'manual'; readonly pace?: Pace }
  | { readonly kind: 'stock'; readonly settings: readonly StockSetting[] }
  | { readonly kind: 'quotas'; readonly settings: readonly QuotaSetting[] }
  | { readonly kind: 'fault'; readonly fault: Fault }
  | ({ readonly kind: 'mutate' } & Mutation)
  /** Without faultId: all of them. */
  | { readonly kind: 'faultRemove'; readonly faultId?: string }
  | {
      readonly kind: 'account'
      readonly accountId: string
      readonly accessKeyId: string
      readonly accessKeySecret: string
    }
  | {
      readonly kind: 'writeFile'
      readonly diskId: string
      readonly path: string
      readonly text: string
      readonly flush: boolean
    }
  | { readonly kind: 'cloneStart'; readonly principal: Principal; readonly request: Readonly<Record<string, unknown>> }
  | {
      /** Public keys (JWK) with which tokens of an OIDC provider are verified. */
      readonly kind: 'oidcKeys'
      readonly accountId: string
      readonly name: string
      readonly keys: readonly Json[]
    }
  | {
      /** What the guests of an invocation answer. Without instanceId: all of them. */
      readonly kind: 'invocationResult'
      readonly invokeId: string
      readonly results: readonly (GuestResult & { readonly instanceId?: string })[]
    }
  | {
      /** A guest's signal to a wait condition handle. */
      readonly kind: 'signal'
      readonly token: string
      readonly id: string
      readonly status: 'SUCCESS' | 'FAILURE' | 'WARNING'
      readonly data: string
    }
  | { readonly kind: 'guestSignals'; readonly mode: 'manual' | 'auto' }
  | { readonly kind: 'cloneCancel'; readonly cloneTaskId: string }
  /** Back to an empty world. startMs: its time then, milliseconds since epoch. */
  | { readonly kind: 'reset'; readonly startMs: number }

export type Command = CallCommand | ControlCommand
