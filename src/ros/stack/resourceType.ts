import type { ActionKey } from '../../catalogue/types.generated.ts'
import type { Json, StackResourceRow, StackRow } from '../../world/rows/ros.ts'
import type { World } from '../../world/world.ts'
import type { Call } from '../call.ts'

/** What a resource type is given for one step of one resource. */
export interface ResourceStep {
  readonly stack: StackRow
  readonly resource: StackResourceRow
  /** Empty until `create` has answered. */
  readonly physicalId: string
  /** Evaluated properties, as the template gave them. */
  readonly properties: Readonly<Record<string, Json>>
  readonly regionId: string
  /** The same in every attempt of the phase, so that a repeated call has one effect. */
  readonly clientToken: string
  /** A call as the principal of the stack. */
  readonly call: Call
  /** Writes down what a create with several calls has made so far, so that it is removed if a later call is refused. */
  note(made: Made): void
  /** Rows of ROS itself, for the types of ROS. Types of other products ask by calls. */
  readonly world: World
  /** Has `pending`, or `leaving`, asked again at that moment of world time: for what waits for time, not for a row. */
  wakeAt(dueMs: number): void
}

/** One step of an update in place. `properties` are the new ones. */
export interface UpdateStep extends ResourceStep {
  /** Evaluated properties that the resource has so far. */
  readonly previous: Readonly<Record<string, Json>>
  /** Names of the properties that differ, each of them in the type's `updates`. */
  readonly changed: ReadonlySet<string>
}

/** Something whose change is waited for: a row of the world. */
export interface WaitFor {
  readonly table: string
  readonly key: string
}

/** What a create call made. `progress` is what the type must remember until the resource is gone. */
export interface Made {
  readonly physicalId: string
  readonly progress?: Json
}

/**
 * How the engine makes, watches and removes resources of one type. Every method makes calls through the door;
 * an ApiError fails the resource (throttling, 5xx and passing states are tried again first).
 */
export interface ResourceType {
  readonly type: string
  /** The action that `create` makes one with: who makes such a resource needs to be allowed it. None: nothing is made. */
  readonly creates?: ActionKey
  /**
   * Properties that have their effect; the others of the type's catalogue entry are named as not emulated when used.
   * `Tags`, or `Tag`, also takes the tags of the stack.
   */
  readonly emulates: readonly string[]
  /** Fields of the maps in a property's list that have their effect. A property that is not here takes all. */
  readonly fields?: Readonly<Record<string, readonly string[]>>
  /** Properties that change nothing here, with the values that ask for nothing else. Others are not emulated. */
  readonly accepts?: Readonly<Record<string, readonly (string | number | boolean)[]>>
  /** How a resource that somebody else made becomes one of a stack. A type without it, or without `read`, cannot. */
  readonly imports?: {
    /** The attribute whose value is the physical id: the key of a ResourceIdentifier. */
    readonly identifier: string
    /** What `create` would have remembered of it. */
    progress?(step: ResourceStep): Json
  }
  /** Resources of a stack with the same type and line are made, and removed, one after another. */
  line?(properties: ResourceStep['properties']): string
  create(step: ResourceStep): Made
  /** undefined when the resource is there, at once if omitted; else the rows to wait for. Throws when it never will be. */
  pending?(step: ResourceStep): readonly WaitFor[] | undefined
  /** Further calls once it is there; each must be one that can be repeated. */
  finish?(step: ResourceStep): void
  /** Properties that `update` changes in place. A change of any other makes the resource anew, where the update allows that. */
  readonly updates?: readonly string[]
  /** Brings the resource from `previous` to `properties`; each call must be one that can be repeated. `pending` follows. */
  update?(step: UpdateStep): Made | undefined
  /**
   * The properties as they are now, spelled as in the template, of those that can be read back; undefined when the resource
   * is gone. Drift detection compares them with what the stack gave it; what is not told is not compared.
   */
  read?(step: ResourceStep): Readonly<Record<string, Json>> | undefined
  /** Values of the type's attributes, once it is ready. */
  attributes(step: ResourceStep): Readonly<Record<string, Json>>
  /** Value of Ref; the physical id if omitted. */
  ref?(step: ResourceStep): Json
  /** Asks for the removal. A resource that is gone already is fine. */
  remove(step: ResourceStep): void
  /** undefined when the resource is gone, at once if omitted; else the rows to wait for. Throws to have it removed again. */
  leaving?(step: ResourceStep): readonly WaitFor[] | undefined
  /** Rows that stand in the way of `create` or `remove` just now; asked after a passing refusal. None: a wait instead. */
  obstacles?(step: ResourceStep): readonly WaitFor[]
}

export function defineResource(type: string, rules: Omit<ResourceType, 'type'>): ResourceType {
  return { type, ...rules }
}
