import { expect } from 'vitest'
import type { Requests } from '../../../src/catalogue/types.generated.ts'
import type { StackResourceRow } from '../../../src/world/rows/ros.ts'
import type { TestWorld } from '../../setup/worlds.ts'
import { REGION } from './stackSetup.ts'

export type More = Partial<Requests['ros.UpdateStack']>

/** Updates a stack and waits for its end; fails the test with the stack's reason if that is not `status`. */
export async function updateStack(
  at: TestWorld,
  StackId: string,
  TemplateBody: string,
  more: More = {},
  status = 'UPDATE_COMPLETE',
) {
  await at.call('ros.UpdateStack', { RegionId: REGION, StackId, TemplateBody, ...more })
  await at.settle()
  const stack = await at.call('ros.GetStack', { RegionId: REGION, StackId })
  expect(`${stack.Status}: ${stack.StatusReason}`).toMatch(new RegExp(`^${status}: `))
  return stack
}

/** `Code: message` of the refusal of UpdateStack. */
export async function updateRefusal(at: TestWorld, StackId: string, TemplateBody: string, more: More = {}) {
  const { code, message } = await at.refusal('ros.UpdateStack', { RegionId: REGION, StackId, TemplateBody, ...more })
  return `${code}: ${message}`
}

/** Rows of a stack's resources by logical id. */
export function rowsOf(at: TestWorld, StackId: string): Record<string, StackResourceRow> {
  const rows = at.world.stackResources.list('stack', StackId, { oldestFirst: true })
  return Object.fromEntries(rows.map((row) => [row.LogicalResourceId, row]))
}

/** Physical ids by logical id. */
export function idsOf(at: TestWorld, StackId: string): Record<string, string> {
  const rows = Object.entries(rowsOf(at, StackId))
  return Object.fromEntries(rows.map(([id, row]) => [id, row.PhysicalResourceId]))
}
