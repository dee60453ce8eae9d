import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { REGION, stackOf, template, vpc } from '../stack/stackSetup.ts'

async function oneResource() {
  const at = testWorld()
  const Vpc = { ...vpc(), Metadata: { Owner: 'me' }, Description: 'the net' }
  const { StackId = '' } = await stackOf(at, template({ Vpc }))
  return { at, request: { RegionId: REGION, StackId, LogicalResourceId: 'Vpc' } }
}

describe('GetStackResource', () => {
  it('shows a resource, and its attributes if they are asked for', async () => {
    const { at, request } = await oneResource()
    const VpcId = at.world.vpcs.all()[0]?.VpcId
    const bare = await at.call('ros.GetStackResource', request)
    expect(bare).toMatchObject({
      ...{ PhysicalResourceId: VpcId, ResourceType: 'ALIYUN::ECS::VPC', Status: 'CREATE_COMPLETE' },
      ...{ Metadata: { Owner: 'me' }, Description: 'the net', ResourceAttributes: [] },
    })
    const all = await at.call('ros.GetStackResource', { ...request, ShowResourceAttributes: true })
    expect(all.ResourceAttributes).toContainEqual({ ResourceAttributeKey: 'VpcId', ResourceAttributeValue: VpcId })
    expect(all.ResourceAttributes).toHaveLength(4)
    const one = await at.call('ros.GetStackResource', { ...request, ResourceAttributes: ['VpcName'] })
    expect(one.ResourceAttributes).toEqual([{ ResourceAttributeKey: 'VpcName', ResourceAttributeValue: 'net' }])
  })

  it('refuses an unknown stack and an unknown resource', async () => {
    const { at, request } = await oneResource()
    expect(await at.refusal('ros.GetStackResource', { ...request, LogicalResourceId: 'No' })).toMatchObject({
      ...{ status: 404, code: 'ResourceNotFound' },
    })
    expect((await at.refusal('ros.GetStackResource', { ...request, StackId: 'no' })).code).toBe('StackNotFound')
  })
})
