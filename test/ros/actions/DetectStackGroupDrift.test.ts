import { describe, expect, it } from 'vitest'
import { ACCOUNT, type TestWorld } from '../../setup/worlds.ts'
import { REGION } from '../stack/stackSetup.ts'
import { BEIJING, createGroup, fleet, GROUP, groupWorld, OTHER, operate } from '../stackGroup/groupSetup.ts'

async function rename(at: TestWorld, accountId: string, RegionId: string): Promise<void> {
  const { Vpcs } = await at.call('vpc.DescribeVpcs', { RegionId }, accountId)
  const VpcId = Vpcs.Vpc?.[0]?.VpcId ?? ''
  await at.call('vpc.ModifyVpcAttribute', { RegionId, VpcId, VpcName: 'else' }, accountId)
}

const detailOf = async (at: TestWorld) =>
  (await at.call('ros.GetStackGroup', GROUP)).StackGroup.StackGroupDriftDetectionDetail

describe('DetectStackGroupDrift', () => {
  it('finds in which accounts and regions stacks have drifted', async () => {
    const at = await fleet()
    const first = await operate(at, 'ros.DetectStackGroupDrift', GROUP)
    expect([first.status, first.results.length]).toEqual(['SUCCEEDED', 4])
    expect(await detailOf(at)).toEqual({
      ...{ DriftDetectionStatus: 'COMPLETED', StackGroupDriftStatus: 'IN_SYNC', TotalStackInstancesCount: 4 },
      ...{ InSyncStackInstancesCount: 4, DriftedStackInstancesCount: 0, FailedStackInstancesCount: 0 },
      ...{ InProgressStackInstancesCount: 0, CancelledStackInstancesCount: 0 },
      DriftDetectionTime: expect.stringMatching(/^2026-01-02T/),
    })
    await rename(at, OTHER, BEIJING)
    const { OperationId } = await at.call('ros.DetectStackGroupDrift', GROUP)
    const running = await at.call('ros.GetStackGroupOperation', { RegionId: REGION, OperationId })
    expect(running.StackGroupOperation.StackGroupDriftDetectionDetail).toMatchObject({
      ...{
        DriftDetectionStatus: 'IN_PROGRESS',
        InProgressStackInstancesCount: 4,
        StackGroupDriftStatus: 'NOT_CHECKED',
      },
    })
    expect((await detailOf(at))?.DriftDetectionStatus).toBe('COMPLETED')
    await at.settle()
    const counts = { DriftedStackInstancesCount: 1, InSyncStackInstancesCount: 3 }
    expect(await detailOf(at)).toMatchObject({ ...counts, StackGroupDriftStatus: 'DRIFTED' })
    const { StackInstances } = await at.call('ros.ListStackInstances', GROUP)
    expect(StackInstances.map(({ StackDriftStatus }) => StackDriftStatus)).toEqual([
      ...['DRIFTED', 'IN_SYNC', 'IN_SYNC', 'IN_SYNC'],
    ])
    const StackId = StackInstances[0]?.StackId ?? ''
    expect((await at.call('ros.GetStack', { RegionId: BEIJING, StackId }, OTHER)).StackDriftStatus).toBe('DRIFTED')
    const { StackGroups } = await at.call('ros.ListStackGroups', { RegionId: REGION })
    expect(StackGroups[0]).toMatchObject({ StackGroupDriftStatus: 'DRIFTED' })
  })

  it('does not see what a detection on a single stack has found, and forgets what an update has mended', async () => {
    const at = await fleet()
    await operate(at, 'ros.DetectStackGroupDrift', GROUP)
    await rename(at, ACCOUNT, REGION)
    const drifts = async () => {
      const { StackInstances } = await at.call('ros.ListStackInstances', GROUP)
      return StackInstances.map(({ StackDriftStatus }) => StackDriftStatus).reverse()
    }
    const StackId = at.world.stacks.all({ oldestFirst: true })[0]?.StackId ?? ''
    await at.call('ros.DetectStackDrift', { RegionId: REGION, StackId })
    await at.settle()
    expect(await drifts()).toEqual(['IN_SYNC', 'IN_SYNC', 'IN_SYNC', 'IN_SYNC'])
    const Parameters = [{ ParameterKey: 'Name', ParameterValue: 'new' }]
    await operate(at, 'ros.UpdateStackGroup', { ...GROUP, Parameters, AccountIds: [ACCOUNT], RegionIds: [REGION] })
    expect(await drifts()).toEqual(['NOT_CHECKED', 'IN_SYNC', 'IN_SYNC', 'IN_SYNC'])
  })

  it('tolerates failures over all regions together', async () => {
    const at = await fleet()
    const error = { status: 403, code: 'Forbidden.Test' }
    await at.control({ kind: 'fault', fault: { action: 'DescribeVpc*', principal: `acs:ram::${OTHER}:*`, error } })
    const detect = (FailureToleranceCount: number) =>
      operate(at, 'ros.DetectStackGroupDrift', { ...GROUP, OperationPreferences: { FailureToleranceCount } })
    expect(await detect(2)).toMatchObject({
      status: 'SUCCEEDED',
      reasons: Array(2).fill(expect.stringMatching('Forbidden.Test')),
    })
    const found = { FailedStackInstancesCount: 2, InSyncStackInstancesCount: 2, StackGroupDriftStatus: 'NOT_CHECKED' }
    expect(await detailOf(at)).toMatchObject({ DriftDetectionStatus: 'PARTIAL_SUCCESS', ...found })
    expect(await detect(1)).toMatchObject({ status: 'FAILED' })
    expect((await detailOf(at))?.DriftDetectionStatus).toBe('FAILED')
    const { StackInstances } = await at.call('ros.ListStackInstances', GROUP)
    expect(StackInstances.every(({ Status }) => Status === 'CURRENT')).toBe(true)
  })

  it('can be stopped', async () => {
    const at = await fleet()
    const { OperationId } = await at.call('ros.DetectStackGroupDrift', GROUP)
    await at.call('ros.StopStackGroupOperation', { RegionId: REGION, OperationId })
    await at.settle()
    expect(await detailOf(at)).toMatchObject({ DriftDetectionStatus: 'STOPPED', CancelledStackInstancesCount: 4 })
  })

  it('fails for an instance whose stack is gone', async () => {
    const at = await fleet()
    const [stack] = at.world.stacks.list('live', OTHER)
    await at.call('ros.DeleteStack', { RegionId: stack?.RegionId ?? '', StackId: stack?.StackId ?? '' }, OTHER)
    await at.settle()
    expect((await operate(at, 'ros.DetectStackGroupDrift', GROUP)).reasons[0]).toBe('There is no stack.')
  })

  it('refuses', async () => {
    const at = await groupWorld()
    await createGroup(at)
    const code = async (more: object) => (await at.refusal('ros.DetectStackGroupDrift', { ...GROUP, ...more })).code
    expect(await code({ StackGroupName: 'no' })).toBe('StackGroupNotFound')
    expect(await code({ OperationPreferences: { RegionConcurrencyType: 'PARALLEL' } })).toBe('InvalidParameter')
    await at.call('ros.DetectStackGroupDrift', GROUP)
    expect(await code({})).toBe('StackGroupOperationInProgress')
  })
})
