import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { deleteStack, REGION, stackOf, template, vpc } from '../stack/stackSetup.ts'

describe('SetDeletionProtection', () => {
  it('protects a stack, and gives it free again', async () => {
    const at = testWorld()
    const { StackId } = await stackOf(at, template({ Vpc: vpc() }))
    const request = { RegionId: REGION, StackId }
    await at.call('ros.SetDeletionProtection', { ...request, DeletionProtection: 'Enabled' })
    expect((await at.call('ros.GetStack', request)).DeletionProtection).toBe('Enabled')
    expect((await at.refusal('ros.DeleteStack', request)).code).toBe('StackValidationFailed')
    await at.call('ros.SetDeletionProtection', { ...request, DeletionProtection: 'Disabled' })
    expect(await deleteStack(at, StackId)).toMatch(/^DELETE_COMPLETE/)
  })

  it('refuses other values, unknown stacks and those that are being deleted or are', async () => {
    const at = testWorld()
    const { StackId } = await stackOf(at, template({ Vpc: vpc() }))
    const request = { RegionId: REGION, StackId, DeletionProtection: 'Enabled' }
    const code = async (more: object) => (await at.refusal('ros.SetDeletionProtection', { ...request, ...more })).code
    expect(await code({ DeletionProtection: 'On' })).toBe('InvalidParameter')
    expect(await code({ StackId: 'none' })).toBe('StackNotFound')
    await at.call('ros.DeleteStack', { RegionId: REGION, StackId })
    expect(await code({})).toBe('InvalidOperation.SetDeletionProtection')
    await at.settle()
    expect(await code({})).toBe('StackNotFound')
  })
})
