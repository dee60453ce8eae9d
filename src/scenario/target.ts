import type { ControlCommand } from '../host/commands.ts'
import type { Mutation } from '../host/mutate.ts'
import type { NewAccount } from '../host/newAccount.ts'
import type { Pace } from '../kernel/clock.ts'
import type { Fault } from '../world/rows/faults.ts'

/** A world to be made for a scenario. Its clock stands still unless it is moved. */
export interface TargetWorld {
  readonly seed: string
  readonly pace: Pace
  /** When its clock begins, milliseconds since epoch. */
  readonly startMs: number
  readonly regionId: string
}

/** Who asks. Nothing: the root of the world's account. */
export type Who =
  | { readonly kind: 'root' }
  | { readonly kind: 'account'; readonly account: NewAccount }
  | { readonly kind: 'key'; readonly key: SentKey }
  | { readonly kind: 'arn'; readonly arn: string }

export interface SentKey {
  readonly AccessKeyId: string
  /** Unknown of a key that no answer has shown yet. */
  readonly AccessKeySecret?: string
  readonly SecurityToken?: string
}

/** A call in both spellings: as the door takes it, and flat, as clients send it. */
export interface SentCall {
  readonly product: string
  readonly version: string
  readonly action: string
  readonly request: Record<string, unknown>
  readonly flat: readonly (readonly [name: string, value: string])[]
}

/** Control commands that steps give. */
export type StepCommand = Extract<
  ControlCommand,
  {
    readonly kind:
      | 'advance'
      | 'clock'
      | 'stock'
      | 'quotas'
      | 'faultRemove'
      | 'writeFile'
      | 'oidcKeys'
      | 'invocationResult'
      | 'signal'
      | 'guestSignals'
  }
>

type Request = Readonly<Record<string, unknown>>

/**
 * The world that a scenario runs in, wherever it is: in this process or behind an endpoint. The same steps give the same
 * commands in both, in the same order, and so the same hash. Refusals are ApiErrors.
 */
export interface Target {
  /** 16 digits. */
  readonly accountId: string
  call(call: SentCall, who: Who): Promise<Record<string, unknown>>
  control(command: StepCommand): Promise<unknown>
  addFault(fault: Fault): Promise<{ readonly id: string }>
  /** The row as it is then, secrets masked; null when it is gone. */
  mutate(mutation: Mutation): Promise<object>
  addAccount(): Promise<NewAccount>
  /** Moves the clock until no provisioning work is pending. */
  settle(): Promise<unknown>
  preview(request: Request, who: Who): Promise<object>
  startClone(request: Request, who: Who): Promise<{ readonly cloneTaskId: string }>
  cloneTask(cloneTaskId: string): Promise<object>
  cancelClone(cloneTaskId: string): Promise<object>
  /** Undefined if the disk has no such file. */
  readFile(diskId: string, path: string): Promise<string | undefined>
  /** All rows of a table, oldest first, secrets masked; undefined if there is no such table. */
  rows(table: string): Promise<readonly object[] | undefined>
  nowMs(): Promise<number>
  /** 64 hex digits. */
  hash(): Promise<string>
  /** How many commands the world has had. */
  seq(): Promise<number>
  /** Puts the world back to where it stood after its command `seq`. */
  rewind(seq: number): Promise<unknown>
  /** Invariants that do not hold, as sentences; empty where they can't be looked at. */
  broken(): Promise<readonly string[]>
  /** A copy that goes on from where this one stands. */
  fork(): Promise<Target>
  close(): Promise<unknown>
}

export type OpenTarget = (world: TargetWorld) => Promise<Target>
