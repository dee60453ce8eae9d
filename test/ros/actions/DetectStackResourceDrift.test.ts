import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { createStack, REGION, stackOf, template, vpc } from '../stack/stackSetup.ts'
import { idsOf } from '../stack/updateSetup.ts'

describe('DetectStackResourceDrift', () => {
  it('answers at once what has become of one resource, and notes it', async () => {
    const at = testWorld()
    const { StackId } = await stackOf(at, template({ Vpc: vpc(), Other: vpc() }))
    const request = { RegionId: REGION, StackId, LogicalResourceId: 'Vpc' }
    expect((await at.call('ros.DetectStackResourceDrift', request)).ResourceDriftStatus).toBe('IN_SYNC')
    const VpcId = idsOf(at, StackId).Vpc ?? ''
    await at.call('vpc.ModifyVpcAttribute', { RegionId: REGION, VpcId, Description: 'by hand', VpcName: 'else' })
    const drift = await at.call('ros.DetectStackResourceDrift', { ...request, ClientToken: 'once' })
    expect(drift).toMatchObject({
      LogicalResourceId: 'Vpc',
      PhysicalResourceId: VpcId,
      ResourceDriftStatus: 'MODIFIED',
    })
    expect(drift.PropertyDifferences).toContainEqual({
      ...{ PropertyPath: '/VpcName', DifferenceType: 'NOT_EQUAL', ExpectedValue: 'net', ActualValue: 'else' },
    })
    const { ResourceDrifts } = await at.call('ros.ListStackResourceDrifts', { RegionId: REGION, StackId })
    expect(ResourceDrifts?.map(({ LogicalResourceId }) => LogicalResourceId)).toEqual(['Vpc'])
    expect((await at.call('ros.GetStack', { RegionId: REGION, StackId })).StackDriftStatus).toBe('DRIFTED')
    await at.call('vpc.ModifyVpcAttribute', { RegionId: REGION, VpcId, Description: '', VpcName: 'net' })
    expect(
      (await at.call('ros.DetectStackResourceDrift', { ...request, ClientToken: 'once' })).ResourceDriftStatus,
    ).toBe('MODIFIED')
    expect((await at.call('ros.DetectStackResourceDrift', request)).ResourceDriftStatus).toBe('IN_SYNC')
  })

  it('refuses unknown stacks and resources, a busy stack, and what its own calls refuse', async () => {
    const at = testWorld()
    const StackId = await createStack(at, template({ Vpc: vpc() }))
    const request = { RegionId: REGION, StackId, LogicalResourceId: 'Vpc' }
    const code = async (more: object = {}) =>
      (await at.refusal('ros.DetectStackResourceDrift', { ...request, ...more })).code
    expect(await code()).toBe('ActionInProgress')
    await at.settle()
    expect(await code({ StackId: 'none' })).toBe('StackNotFound')
    expect(await code({ LogicalResourceId: 'No' })).toBe('ResourceNotFound')
    const fault = { product: 'vpc', action: 'Describe*', error: { status: 403, code: 'Forbidden.Test' } }
    await at.control({ kind: 'fault', fault })
    await expect(at.call('ros.DetectStackResourceDrift', request)).rejects.toMatchObject({ code: 'Forbidden.Test' })
  })
})
