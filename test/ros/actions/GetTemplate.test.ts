import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { deleteStack, REGION, stackOf } from '../stack/stackSetup.ts'

const BODY = `# with a remark
ROSTemplateFormatVersion: '2015-09-01'
Description: a net
Resources:
  Vpc: {Type: 'ALIYUN::ECS::VPC'}
`

describe('GetTemplate', () => {
  it('gives the template as it was given, also of a deleted stack', async () => {
    const at = testWorld()
    const { StackId = '' } = await stackOf(at, BODY)
    const reply = { StackId, RegionId: REGION, TemplateBody: BODY, Description: 'a net' }
    expect(await at.call('ros.GetTemplate', { RegionId: REGION, StackId })).toMatchObject(reply)
    await deleteStack(at, StackId)
    expect(await at.call('ros.GetTemplate', { RegionId: REGION, StackId })).toMatchObject(reply)
  })

  it.each([
    [{ TemplateId: 't-1' }, 'InvalidParameter'],
    [{ ChangeSetId: 'c-1' }, 'InvalidParameter'],
    [{ StackGroupName: 'g' }, 'InvalidParameter'],
    [{}, 'InvalidParameter'],
    [{ StackId: 'none' }, 'StackNotFound'],
  ])('refuses %j', async (members, code) => {
    expect((await testWorld().refusal('ros.GetTemplate', { RegionId: REGION, ...members })).code).toBe(code)
  })
})
