import type { TestWorld } from '../../setup/worlds.ts'
import { REGION } from './stackSetup.ts'

/** Detects the drift of a stack and answers how that ended. */
export async function detectDrift(at: TestWorld, StackId: string, more: object = {}) {
  const { DriftDetectionId } = await at.call('ros.DetectStackDrift', { RegionId: REGION, StackId, ...more })
  await at.settle()
  return at.call('ros.GetStackDriftDetectionStatus', { RegionId: REGION, DriftDetectionId })
}

/** What has drifted, by logical id: its status, and the paths that differ. */
export async function driftsOf(at: TestWorld, StackId: string): Promise<Record<string, string>> {
  const { ResourceDrifts } = await at.call('ros.ListStackResourceDrifts', {
    RegionId: REGION,
    StackId,
    MaxResults: 100,
  })
  return Object.fromEntries(
    ResourceDrifts.map(({ LogicalResourceId = '', ResourceDriftStatus = '', PropertyDifferences = [] }) => [
      LogicalResourceId,
      [ResourceDriftStatus, ...PropertyDifferences.map((each) => `${each.DifferenceType} ${each.PropertyPath}`)].join(
        ' ',
      ),
    ]),
  )
}
