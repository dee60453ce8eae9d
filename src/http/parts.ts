import type { Registry } from '../door/registry.ts'
import type { HostClock } from '../host/hostClock.ts'
import type { Worlds } from '../host/worlds.ts'
import type { SignatureMode } from './authenticate.ts'

/** One answered call, as it is logged. */
export interface CallLine {
  readonly world: string
  readonly action: string
  readonly code: string
  readonly ms: number
  readonly requestId: string
}

/** What the HTTP layer stands on. */
export interface Parts {
  readonly worlds: Worlds
  readonly registry: Registry
  readonly hostClock: HostClock
  readonly version: string
}

export interface HttpOptions {
  /** verify: check signatures (default). shape: only that they are there. off: only that the key is known. */
  readonly signatures: SignatureMode
  /** Further Host names from which the control API may be changed. */
  readonly allowedHosts: readonly string[]
  /** Needed by the control API when the emulator listens beyond loopback; undefined: not asked for. */
  readonly token: string | undefined
  /** Address the emulator is bound to: it may be named in Host as well. */
  readonly boundHost: string
  readonly log: (line: CallLine) => void
  /** Told of our own mistakes. */
  readonly fault: (error: unknown, requestId: string) => void
}
