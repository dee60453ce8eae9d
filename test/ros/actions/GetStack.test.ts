import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { createStack, deleteStack, REGION, stackOf, template, vpc, vSwitch } from '../stack/stackSetup.ts'

describe('GetStack', () => {
  it('refuses an unknown stack, one of another region and one of another account', async () => {
    const at = testWorld()
    const other = '1000000000000002'
    await at.control({ kind: 'account', accountId: other, accessKeyId: 'LTAI2', accessKeySecret: 's' })
    const { StackId } = await stackOf(at, template({ Vpc: vpc() }))
    const request = { RegionId: REGION, StackId }
    expect(await at.refusal('ros.GetStack', { ...request, StackId: 'none' })).toMatchObject({
      ...{ status: 404, code: 'StackNotFound', message: 'There is no stack none.' },
    })
    expect((await at.refusal('ros.GetStack', { ...request, RegionId: 'cn-beijing' })).code).toBe('StackNotFound')
    expect((await at.refusal('ros.GetStack', request, other)).code).toBe('StackNotFound')
    const wrong = { ...request, ShowResourceProgress: 'Yes' }
    expect((await at.refusal('ros.GetStack', wrong)).code).toBe('InvalidParameter')
    expect((await at.refusal('ros.GetStack', { ...request, OutputOption: 'Yes' })).code).toBe('InvalidParameter')
  })

  it('shows what was given, what was computed, and no secret', async () => {
    const at = testWorld()
    const Parameters = {
      Secret: { Type: 'String', NoEcho: true },
      Name: { Type: 'String', Default: 'net' },
      Size: { Type: 'Number', Default: 3 },
      List: { Type: 'Json', Default: [1, 2] },
    }
    const Outputs = { Name: { Value: { Ref: 'Name' }, Description: 'of the VPC' } }
    const body = template({ Vpc: vpc({ VpcName: { Ref: 'Name' } }) }, { Description: 'a net', Parameters, Outputs })
    const given = [{ ParameterKey: 'Secret', ParameterValue: 'open sesame' }]
    const { StackId } = await stackOf(at, body, { Parameters: given, Tags: [{ Key: 'a', Value: 'b' }] })

    const stack = await at.call('ros.GetStack', { RegionId: REGION, StackId: 'demo' })
    expect(stack).toMatchObject({
      ...{ StackId, StackName: 'demo', RegionId: REGION, Description: 'a net', TimeoutInMinutes: 60 },
      ...{ DisableRollback: false, DeletionProtection: 'Disabled', Tags: [{ Key: 'a', Value: 'b' }] },
      ...{ StatusReason: 'Stack CREATE completed successfully', CreateTime: '2026-01-02T03:04:05' },
      Outputs: [{ OutputKey: 'Name', OutputValue: 'net', Description: 'of the VPC' }],
    })
    const shown = Object.fromEntries(stack.Parameters.map((each) => [each.ParameterKey, each.ParameterValue]))
    expect(shown).toMatchObject({
      ...{ Secret: '******', Name: 'net', Size: '3', List: '[1,2]' },
      ...{ 'ALIYUN::StackId': StackId, 'ALIYUN::Region': REGION, 'ALIYUN::AccountId': '1000000000000001' },
    })
    expect(JSON.stringify(stack)).not.toContain('open sesame')
    const bare = await at.call('ros.GetStack', { RegionId: REGION, StackId, OutputOption: 'Disabled' })
    expect(bare.Outputs).toEqual([])
  })

  it('shows a deleted stack by its id, not by its name', async () => {
    const at = testWorld()
    const { StackId = '' } = await stackOf(at, template({ Vpc: vpc() }))
    await deleteStack(at, StackId)
    expect((await at.call('ros.GetStack', { RegionId: REGION, StackId })).Status).toBe('DELETE_COMPLETE')
    expect((await at.refusal('ros.GetStack', { RegionId: REGION, StackId: 'demo' })).code).toBe('StackNotFound')
  })

  it('tells how far it is', async () => {
    const at = testWorld()
    const StackId = await createStack(at, template({ Vpc: vpc(), A: vSwitch(1), B: vSwitch(1), C: vSwitch(2) }))
    const progress = async (ShowResourceProgress: string) =>
      (await at.call('ros.GetStack', { RegionId: REGION, StackId, ShowResourceProgress })).ResourceProgress
    expect(await progress('EnabledIfCreateStack')).toEqual({
      ...{ TotalResourceCount: 4, SuccessResourceCount: 0, FailedResourceCount: 0 },
      ...{ InProgressResourceCount: 0, PendingResourceCount: 4 },
    })
    while (at.world.vSwitches.size === 0) await at.advance(500)
    expect(await progress('EnabledIfCreateStack')).toMatchObject({
      SuccessResourceCount: 1,
      InProgressResourceCount: 3,
    })
    expect(await progress('PercentageOnly')).toEqual({ StackOperationProgress: 25, StackActionProgress: 25 })
    while (at.world.stacks.get(StackId)?.Status === 'CREATE_IN_PROGRESS') await at.advance(500)
    // A, C and the VPC were made; B is counted with what is to be removed.
    expect(await progress('PercentageOnly')).toEqual({ StackOperationProgress: 0, StackActionProgress: 0 })
    await at.settle()
    expect(await progress('PercentageOnly')).toEqual({ StackOperationProgress: 0, StackActionProgress: 100 })
  })
})
