import type { Requests } from '../../../src/catalogue/types.generated.ts'
import type { TestWorld } from '../../setup/worlds.ts'
import { REGION } from './stackSetup.ts'

export type More = Partial<Requests['ros.CreateChangeSet']>

export async function createChangeSet(at: TestWorld, more: More): Promise<{ ChangeSetId: string; StackId: string }> {
  const answer = await at.call('ros.CreateChangeSet', { RegionId: REGION, ChangeSetName: 'set', ...more })
  await at.settle()
  return answer
}

/** The change that a change set would make to one resource, as GetChangeSet shows it. */
export interface ShownChange {
  readonly Action: string
  readonly LogicalResourceId: string
  readonly ResourceType: string
  readonly PhysicalResourceId?: string
  readonly Replacement?: string
  readonly Scope?: readonly string[]
  readonly Details?: readonly {
    readonly ChangeSource: string
    readonly CausingEntity?: string
    readonly Evaluation: string
    readonly Target: { readonly Attribute: string; readonly Name?: string; readonly RequiresRecreation: string }
  }[]
}

export async function changesOf(at: TestWorld, ChangeSetId: string): Promise<ShownChange[]> {
  const { Changes } = await at.call('ros.GetChangeSet', { RegionId: REGION, ChangeSetId })
  return Changes.map(({ ResourceChange }) => ResourceChange as ShownChange)
}

export async function executeChangeSet(at: TestWorld, ChangeSetId: string) {
  await at.call('ros.ExecuteChangeSet', { RegionId: REGION, ChangeSetId })
  await at.settle()
  return at.call('ros.GetChangeSet', { RegionId: REGION, ChangeSetId })
}
