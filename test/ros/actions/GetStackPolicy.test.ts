import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { REGION, stackOf, template } from '../stack/stackSetup.ts'

describe('GetStackPolicy', () => {
  it('shows the policy that CreateStack was given, or an empty one', async () => {
    const at = testWorld()
    const Statement = [{ Effect: 'Allow', Action: 'Update:*', Principal: '*', Resource: '*' }]
    const StackPolicyBody = JSON.stringify({ Statement })
    const { StackId } = await stackOf(at, template({}), { StackPolicyBody })
    const other = await stackOf(at, template({}), { StackName: 'other' })
    const shown = async (id: string) =>
      (await at.call('ros.GetStackPolicy', { RegionId: REGION, StackId: id })).StackPolicyBody
    expect(await shown(StackId)).toEqual({ Statement })
    expect(await shown(other.StackId)).toEqual({})
  })

  it('refuses an unknown stack', async () => {
    const refusal = await testWorld().refusal('ros.GetStackPolicy', { RegionId: REGION, StackId: 'none' })
    expect([refusal.status, refusal.code]).toEqual([404, 'StackNotFound'])
  })
})
