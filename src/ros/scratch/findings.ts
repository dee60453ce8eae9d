import type { AmountFinding } from './amount.ts'
import type { ImageFinding } from './image.ts'
import type { TypeFinding } from './instanceType.ts'
import type { PlannedVSwitch } from './network.ts'
import type { PlannedGroup } from './securityGroups.ts'
import type { Source } from './source.ts'

/** Everything that was found out about one source. */
export interface Findings {
  readonly source: Source
  readonly type: TypeFinding
  readonly amount: AmountFinding
  readonly image: ImageFinding
  readonly vSwitch: PlannedVSwitch
  readonly groups: readonly PlannedGroup[]
  readonly zoneId: string
  /** Who asks may hand the source's RAM role to instances. */
  readonly mayPassRole: boolean
}
