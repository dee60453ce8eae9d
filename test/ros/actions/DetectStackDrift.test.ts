import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { detectDrift, driftsOf } from '../stack/driftSetup.ts'
import { createStack, REGION, securityGroup, stackOf, template, vpc, vSwitch } from '../stack/stackSetup.ts'
import { idsOf, updateStack } from '../stack/updateSetup.ts'

const Tags = [
  { Key: 'a', Value: '1' },
  { Key: 'b', Value: '2' },
]
const BODY = template({ Vpc: vpc({ Tags }), VSwitch: vSwitch(1, { VSwitchName: 'front' }), Group: securityGroup() })

describe('DetectStackDrift', () => {
  it('finds what was changed, removed or tagged beside the stack, and nothing else', async () => {
    const at = testWorld()
    const { StackId } = await stackOf(at, BODY, { Tags: [{ Key: 'stack', Value: 'x' }] })
    const ids = idsOf(at, StackId)
    expect(await detectDrift(at, StackId)).toMatchObject({
      ...{ DriftDetectionStatus: 'DETECTION_COMPLETE', StackDriftStatus: 'IN_SYNC', DriftedStackResourceCount: 0 },
      DriftDetectionStatusReason: 'Detect stack drift successfully',
    })
    expect(await driftsOf(at, StackId)).toEqual({ Vpc: 'IN_SYNC', VSwitch: 'IN_SYNC', Group: 'IN_SYNC' })

    const VpcId = ids.Vpc ?? ''
    await at.call('vpc.ModifyVpcAttribute', { RegionId: REGION, VpcId, VpcName: 'else' })
    const tag = { RegionId: REGION, ResourceType: 'VPC', ResourceId: [VpcId] }
    await at.call('vpc.UnTagResources', { ...tag, TagKey: ['a'] })
    await at.call('vpc.TagResources', { ...tag, Tag: [{ Key: 'c', Value: '3' }] })
    await at.call('ecs.DeleteSecurityGroup', { RegionId: REGION, SecurityGroupId: ids.Group ?? '' })
    const found = await detectDrift(at, StackId)
    expect([found.StackDriftStatus, found.DriftedStackResourceCount]).toEqual(['DRIFTED', 2])
    expect(await driftsOf(at, StackId)).toEqual({
      Vpc: 'MODIFIED NOT_EQUAL /VpcName REMOVE /Tags/0 ADD /Tags/1',
      VSwitch: 'IN_SYNC',
      Group: 'DELETED',
    })
    const stack = await at.call('ros.GetStack', { RegionId: REGION, StackId })
    expect(stack.StackDriftStatus).toBe('DRIFTED')
    const { Resources } = await at.call('ros.ListStackResources', { RegionId: REGION, StackId })
    expect(Resources.map(({ ResourceDriftStatus }) => ResourceDriftStatus)).toEqual(['MODIFIED', 'IN_SYNC', 'DELETED'])
  })

  it('looks at named resources only', async () => {
    const at = testWorld()
    const { StackId } = await stackOf(at, BODY)
    await detectDrift(at, StackId, { LogicalResourceId: ['VSwitch'] })
    expect(await driftsOf(at, StackId)).toEqual({ VSwitch: 'IN_SYNC' })
  })

  it('forgets what it found when the stack is updated', async () => {
    const at = testWorld()
    const { StackId } = await stackOf(at, BODY)
    await at.call('vpc.ModifyVpcAttribute', { RegionId: REGION, VpcId: idsOf(at, StackId).Vpc ?? '', VpcName: 'else' })
    await detectDrift(at, StackId)
    const body = template({ Vpc: vpc({ VpcName: 'next', Tags }), VSwitch: vSwitch(1, { VSwitchName: 'front' }) })
    const stack = await updateStack(at, StackId, body)
    expect(stack.StackDriftStatus).toBe('NOT_CHECKED')
    expect(await driftsOf(at, StackId)).toEqual({ VSwitch: 'IN_SYNC' })
    await detectDrift(at, StackId)
    expect(await driftsOf(at, StackId)).toEqual({ Vpc: 'IN_SYNC', VSwitch: 'IN_SYNC' })
  })

  it('fails when a resource cannot be read, and says why', async () => {
    const at = testWorld()
    const { StackId } = await stackOf(at, BODY)
    await at.control({
      kind: 'fault',
      fault: { action: 'DescribeVpcs', error: { status: 403, code: 'Forbidden.Test' } },
    })
    await at.control({
      ...{ kind: 'fault' },
      fault: { action: 'DescribeVpcAttribute', error: { status: 403, code: 'Forbidden.Test' } },
    })
    const { DriftDetectionStatus, DriftDetectionStatusReason } = await detectDrift(at, StackId)
    expect(DriftDetectionStatus).toBe('DETECTION_FAILED')
    expect(DriftDetectionStatusReason).toMatch(/^Vpc: Forbidden.Test/)
    expect(Object.keys(await driftsOf(at, StackId)).sort()).toEqual(['Group', 'VSwitch'])
  })

  it('refuses stacks that are unknown, busy or gone, and resources that are not there', async () => {
    const at = testWorld()
    const StackId = await createStack(at, BODY)
    const code = async (more: object = {}) =>
      (await at.refusal('ros.DetectStackDrift', { RegionId: REGION, StackId, ...more })).code
    expect(await code()).toBe('ActionInProgress')
    expect(await code({ StackId: 'none' })).toBe('StackNotFound')
    await at.settle()
    expect(await code({ LogicalResourceId: ['No'] })).toBe('ResourceNotFound')
    await at.call('ros.DeleteStack', { RegionId: REGION, StackId })
    await at.settle()
    expect(await code()).toBe('StackNotFound')
  })
})
