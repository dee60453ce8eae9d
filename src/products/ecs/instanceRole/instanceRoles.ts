/** The RAM role of an instance: at most one. */
import type { ActionContext } from '../../../door/action.ts'
import { ApiError, ensure } from '../../../kernel/errors.ts'
import { hasRamRole } from '../../../rules/ramRoles.ts'
import type { InstanceRow } from '../../../world/rows/ecs.ts'
import { instanceOf } from '../instance/instances.ts'
import { idArray } from '../listFilters.ts'
import * as errors from './errors.ts'

const MOST_INSTANCES = 100

/** Refuses a role that the account does not have. */
export function ensureRole({ world, accountId }: Pick<ActionContext, 'world' | 'accountId'>, name: string): void {
  ensure(hasRamRole(world, accountId, name), errors.roleNotFound(name))
}

interface RoleResult {
  readonly InstanceId: string
  readonly Success: boolean
  readonly Code: string
  readonly Message: string
}

/** Does something to each instance; one that refuses does not keep the others back. Refuses a malformed list. */
export function forEachInstance(
  context: ActionContext,
  instanceIds: string,
  apply: (instance: InstanceRow) => void,
): { readonly results: RoleResult[]; readonly TotalCount: number; readonly FailCount: number } {
  const malformed = errors.invalidInstanceIds(MOST_INSTANCES)
  const ids = idArray(instanceIds, malformed, malformed, MOST_INSTANCES) ?? []
  ensure(ids.length > 0, malformed)
  const results = [...new Set(ids)].map((InstanceId): RoleResult => {
    try {
      apply(instanceOf(context, InstanceId))
      return { InstanceId, Success: true, Code: '200', Message: 'success' }
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      return { InstanceId, Success: false, Code: error.code, Message: error.message }
    }
  })
  return { results, TotalCount: results.length, FailCount: results.filter(({ Success }) => !Success).length }
}
