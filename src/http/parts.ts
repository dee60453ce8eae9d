import type { Registry } from '../door/registry.ts'
import type { HostClock } from '../host/hostClock.ts'
import type { Worlds } from '../host/worlds.ts'
import type { SignatureMode } from './authenticate.ts'
import type { MetadataSubject } from './metadata/subject.ts'

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
  readonly access: AccessRules
  readonly worlds: Worlds
  readonly registry: Registry
  readonly hostClock: HostClock
  /** Whose metadata the metadata port tells. */
  readonly metadata: MetadataSubject
  readonly version: string
}

/** Who may use the control API; settled when the emulator starts to listen. */
export interface AccessRules {
  /** Address that the emulator is bound to: it may be named in Host as well. */
  boundHost: string
  /** Asked for as a bearer token; undefined: not asked for. */
  token: string | undefined
  readonly allowedHosts: readonly string[]
}

export interface HttpOptions {
  /** verify: check signatures (default). shape: only that they are there. off: only that the key is known. */
  readonly signatures: SignatureMode
  readonly log: (line: CallLine) => void
  /** Told of our own mistakes. */
  readonly fault: (error: unknown, requestId: string) => void
}
