/** Where a call comes from, as far as policies may ask. Handed in with the call and kept in the journal. */
export interface Origin {
  readonly sourceIp?: string
  /** Came by TLS. */
  readonly secureTransport?: boolean
  readonly mfaPresent?: boolean
  readonly userAgent?: string
}

/**
 * What calls have that the emulator makes on behalf of somebody: a stack's, a clone task's.
 * Guess: they come by TLS from no address that policies know.
 */
export const INTERNAL_ORIGIN: Origin = { secureTransport: true }
