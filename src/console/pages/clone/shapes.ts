import type { ClonePreview } from '../../../clone/preview.ts'
import type { CloneOptions, CloneRequest } from '../../../clone/request.ts'
import type { CloneTask } from '../../../host/cloning.ts'

export type Preview = ClonePreview
export type Task = CloneTask

/** Of a task (rule 6). */
export const MAX_SOURCES = 20
/** Of each source (rule 7). */
export const MAX_CLONES = 100

/** What the form holds; empty texts are left to the rules. */
export interface Wish {
  /** Empty: the region of the sources. */
  readonly destinationRegionId: string
  readonly destinationZoneId: string
  readonly destinationVpcId: string
  readonly destinationVSwitchId: string
  /** Empty while it is being typed. */
  readonly instanceAmount: number | ''
  readonly includeInstanceData: boolean
  /** One of TERMS; of subscriptions only. */
  readonly term: string
  readonly autoRenew: boolean
  readonly securityGroups: 'all' | 'first'
  readonly replicateDataDisks: boolean
  readonly strictImagePrerequisite: boolean
  readonly policyCheck: 'effective' | 'names'
}

export const FIRST_WISH: Wish = {
  destinationRegionId: '',
  destinationZoneId: '',
  destinationVpcId: '',
  destinationVSwitchId: '',
  instanceAmount: 1,
  includeInstanceData: false,
  term: '1 Month',
  autoRenew: false,
  securityGroups: 'all',
  replicateDataDisks: true,
  strictImagePrerequisite: false,
  policyCheck: 'effective',
}

/** Terms that a subscription can be bought for (A18), as `amount unit`. */
export const TERMS: readonly string[] = [
  ...[1, 2, 3, 4].map((weeks) => `${weeks} Week`),
  ...[1, 2, 3, 4, 5, 6, 7, 8, 9, 12, 24, 36, 48, 60].map((months) => `${months} Month`),
]

/** What is cloned, and who asks. */
export interface Asked {
  readonly sourceRegionId: string
  readonly sourceInstanceIds: readonly string[]
  /** Empty: any. */
  readonly resourceGroupId: string
  /** Empty: the root of the account. */
  readonly actAs: string
  /** Whether a source is a subscription: only then a term is told. */
  readonly hasSubscription: boolean
}

/** Whether the amount can be asked for (rule 7). */
export function isAmount(amount: Wish['instanceAmount']): amount is number {
  return Number.isInteger(amount) && Number(amount) >= 1 && Number(amount) <= MAX_CLONES
}

/** The request of the control API. What is as usual is not told. */
export function requestOf(wish: Wish, asked: Asked) {
  const { sourceRegionId, sourceInstanceIds, resourceGroupId, actAs } = asked
  const { destinationZoneId, destinationVpcId, destinationVSwitchId } = wish
  const places = {
    sourceResourceGroupId: resourceGroupId,
    destinationZoneId,
    destinationVpcId,
    destinationVSwitchId,
  }
  const given = Object.fromEntries(Object.entries(places).filter(([, value]) => value !== ''))
  const options = optionsOf(wish, asked)
  const request: CloneRequest = {
    sourceRegionId,
    sourceInstanceIds,
    destinationRegionId: wish.destinationRegionId || sourceRegionId,
    instanceAmount: Number(wish.instanceAmount),
    includeInstanceData: wish.includeInstanceData,
    ...given,
    ...(Object.keys(options).length === 0 ? {} : { options }),
  }
  return actAs === '' ? request : { ...request, as: { principalArn: actAs } }
}

function optionsOf(wish: Wish, { hasSubscription }: Asked): CloneOptions {
  const { securityGroups, replicateDataDisks, strictImagePrerequisite, policyCheck, includeInstanceData } = wish
  return {
    ...(securityGroups === FIRST_WISH.securityGroups ? {} : { securityGroups }),
    ...(replicateDataDisks || includeInstanceData ? {} : { replicateDataDisks }),
    ...(strictImagePrerequisite && includeInstanceData ? { strictImagePrerequisite } : {}),
    ...(policyCheck === FIRST_WISH.policyCheck ? {} : { policyCheck }),
    ...(hasSubscription ? termOf(wish) : {}),
  }
}

function termOf({ term, autoRenew }: Wish): CloneOptions {
  const [period, periodUnit] = term.split(' ')
  const bought = { period: Number(period), periodUnit: periodUnit as 'Week' | 'Month' }
  return { ...(term === FIRST_WISH.term ? {} : bought), ...(autoRenew ? { autoRenew } : {}) }
}
