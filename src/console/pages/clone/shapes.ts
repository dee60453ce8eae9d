import type { ClonePreview } from '../../../clone/preview.ts'
import type { CloneRequest } from '../../../clone/request.ts'
import type { CloneTask } from '../../../host/cloning.ts'

export type Preview = ClonePreview
export type Task = CloneTask

/** What the form holds; empty texts are left to the rules. */
export interface Wish {
  readonly destinationRegionId: string
  readonly destinationZoneId: string
  readonly destinationVpcId: string
  readonly destinationVSwitchId: string
  readonly instanceAmount: number
  readonly includeInstanceData: boolean
}

/** The request of the control API for a wish about one source. */
export function requestOf(wish: Wish, sourceRegionId: string, sourceInstanceId: string, actAs: string) {
  const { destinationRegionId, instanceAmount, includeInstanceData, ...places } = wish
  const given = Object.fromEntries(Object.entries(places).filter(([, value]) => value !== ''))
  const request: CloneRequest = {
    sourceRegionId,
    sourceInstanceIds: [sourceInstanceId],
    destinationRegionId,
    instanceAmount,
    includeInstanceData,
    ...given,
  }
  return actAs === '' ? request : { ...request, as: { principalArn: actAs } }
}
