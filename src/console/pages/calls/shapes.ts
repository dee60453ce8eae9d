import type { TraceNode } from '../../../door/trace.ts'

/** A call as the control API tells of it. */
export interface ToldCall extends TraceNode {
  /** Omitted of events of the timeline, which nobody sends. */
  readonly version?: string
  readonly parameters?: readonly (readonly [name: string, text: string])[]
}

/** A call that a client can make again. */
export interface SentCall {
  readonly product: string
  readonly action: string
  readonly version: string
  readonly regionId: string
  /** Empty: the root of the account. */
  readonly actAs: string
  readonly request: Readonly<Record<string, unknown>>
  /** As on the wire. */
  readonly parameters: readonly (readonly [name: string, text: string])[]
}

/** Where it is sent and with which key. */
export interface Target {
  /** `http://127.0.0.1:4577` */
  readonly origin: string
  readonly world: string
  readonly accessKeyId: string
  readonly accessKeySecret: string
}
