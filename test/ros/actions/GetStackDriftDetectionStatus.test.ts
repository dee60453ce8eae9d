import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { REGION, stackOf, template, vpc } from '../stack/stackSetup.ts'

describe('GetStackDriftDetectionStatus', () => {
  it('tells how far a detection is', async () => {
    const at = testWorld()
    const { StackId } = await stackOf(at, template({ Vpc: vpc() }))
    const { DriftDetectionId } = await at.call('ros.DetectStackDrift', { RegionId: REGION, StackId })
    const request = { RegionId: REGION, DriftDetectionId }
    expect(await at.call('ros.GetStackDriftDetectionStatus', request)).toMatchObject({
      ...{ DriftDetectionId, StackId, DriftDetectionStatus: 'DETECTION_IN_PROGRESS', StackDriftStatus: 'NOT_CHECKED' },
      DriftDetectionTime: expect.stringMatching(/^2026-01-02T03:04:\d\d$/),
    })
    await at.settle()
    const { DriftDetectionStatus, StackDriftStatus } = await at.call('ros.GetStackDriftDetectionStatus', request)
    expect([DriftDetectionStatus, StackDriftStatus]).toEqual(['DETECTION_COMPLETE', 'IN_SYNC'])
  })

  it('refuses one that is unknown', async () => {
    const request = { RegionId: REGION, DriftDetectionId: 'none' }
    const refusal = await testWorld().refusal('ros.GetStackDriftDetectionStatus', request)
    expect([refusal.status, refusal.code]).toEqual([404, 'DriftDetectionNotFound'])
  })
})
