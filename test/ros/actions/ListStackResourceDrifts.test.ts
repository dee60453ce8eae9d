import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { detectDrift } from '../stack/driftSetup.ts'
import { REGION, stackOf, template, vpc } from '../stack/stackSetup.ts'
import { idsOf } from '../stack/updateSetup.ts'

describe('ListStackResourceDrifts', () => {
  it('lists what was looked at, by status, in pages', async () => {
    const at = testWorld()
    const { StackId } = await stackOf(at, template({ A: vpc(), B: vpc(), C: vpc() }))
    const list = (more: object = {}) => at.call('ros.ListStackResourceDrifts', { RegionId: REGION, StackId, ...more })
    expect((await list()).ResourceDrifts).toEqual([])
    await at.call('vpc.ModifyVpcAttribute', { RegionId: REGION, VpcId: idsOf(at, StackId).B ?? '', VpcName: 'else' })
    await detectDrift(at, StackId)
    const { ResourceDrifts } = await list({ ResourceDriftStatus: ['MODIFIED', 'DELETED'] })
    expect(ResourceDrifts).toEqual([
      {
        ...{
          StackId,
          LogicalResourceId: 'B',
          PhysicalResourceId: idsOf(at, StackId).B,
          ResourceType: 'ALIYUN::ECS::VPC',
        },
        ...{ ResourceDriftStatus: 'MODIFIED', DriftDetectionTime: expect.stringMatching(/^2026-/) },
        ExpectedProperties: JSON.stringify({ CidrBlock: '10.0.0.0/16', VpcName: 'net' }),
        ActualProperties: expect.stringContaining('"VpcName":"else"'),
        PropertyDifferences: [
          { PropertyPath: '/VpcName', DifferenceType: 'NOT_EQUAL', ExpectedValue: 'net', ActualValue: 'else' },
        ],
      },
    ])
    const first = await list({ MaxResults: 2 })
    expect(first.ResourceDrifts).toHaveLength(2)
    const second = await list({ MaxResults: 2, NextToken: first.NextToken })
    expect([second.ResourceDrifts?.length, second.NextToken]).toEqual([1, ''])
  })

  it('refuses an unknown stack', async () => {
    const refusal = await testWorld().refusal('ros.ListStackResourceDrifts', { RegionId: REGION, StackId: 'none' })
    expect(refusal.code).toBe('StackNotFound')
  })
})
