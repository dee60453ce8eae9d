import { describe, expect, it } from 'vitest'
import { type TestWorld, testWorld } from '../../setup/worlds.ts'
import { createStack, REGION, resourceStatuses, rowsMade, stackOf, template, vpc } from '../stack/stackSetup.ts'

const chain = (VpcName: string) =>
  template({
    A: vpc({ VpcName }),
    B: { ...vpc({ VpcName }), DependsOn: 'A' },
    C: { ...vpc({ VpcName }), DependsOn: 'B' },
  })
const status = async (at: TestWorld, StackId: string) => {
  const stack = await at.call('ros.GetStack', { RegionId: REGION, StackId })
  return `${stack.Status}: ${stack.StatusReason}`
}
/** Begins an update and runs it until a resource of it is being worked on. */
async function updating(at: TestWorld, StackId: string) {
  await at.call('ros.UpdateStack', { RegionId: REGION, StackId, TemplateBody: chain('two') })
  while (!at.world.stackResources.all().some(({ Status }) => Status === 'UPDATE_IN_PROGRESS')) await at.advance(500)
}
const names = (at: TestWorld) => at.world.vpcs.all().map(({ VpcName }) => VpcName)

describe('CancelUpdateStack', () => {
  it('lets what is at work finish, begins nothing further, and rolls back', async () => {
    const at = testWorld()
    const { StackId } = await stackOf(at, chain('one'))
    await updating(at, StackId)
    await at.call('ros.CancelUpdateStack', { RegionId: REGION, StackId })
    expect(await status(at, StackId)).toMatch(/^UPDATE_IN_PROGRESS/)
    await at.settle()
    expect(await status(at, StackId)).toMatch(/^ROLLBACK_COMPLETE: .*UPDATE was cancelled/)
    expect(names(at)).toEqual(['one', 'one', 'one'])
    expect(await resourceStatuses(at, StackId)).toEqual({
      A: 'UPDATE_COMPLETE',
      B: 'CREATE_COMPLETE',
      C: 'CREATE_COMPLETE',
    })
  })

  it('does not wait if it is to be Quick', async () => {
    const at = testWorld()
    const { StackId } = await stackOf(at, chain('one'))
    await updating(at, StackId)
    const request = { RegionId: REGION, StackId }
    await at.call('ros.CancelUpdateStack', { ...request, CancelType: 'Safe' })
    await at.call('ros.CancelUpdateStack', { ...request, CancelType: 'Quick' })
    expect((await resourceStatuses(at, StackId)).A).toBe('UPDATE_IN_PROGRESS')
    expect(at.world.stackEvents.all().map(({ Status }) => Status)).toContain('UPDATE_FAILED')
    await at.settle()
    expect(await status(at, StackId)).toMatch(/^ROLLBACK_COMPLETE/)
    expect(names(at)).toEqual(['one', 'one', 'one'])
  })

  it('stops a creation, which rolls back', async () => {
    const at = testWorld()
    const StackId = await createStack(at, chain('one'))
    await at.advance(3_000)
    await at.call('ros.CancelUpdateStack', { RegionId: REGION, StackId })
    await at.settle()
    expect(await status(at, StackId)).toMatch(/^CREATE_ROLLBACK_COMPLETE: .*CREATE was cancelled/)
    expect(rowsMade(at.world)).toEqual({})
  })

  it('refuses where nothing is to be cancelled', async () => {
    const at = testWorld()
    const { StackId } = await stackOf(at, chain('one'))
    const request = { RegionId: REGION, StackId }
    const code = async (more: object = {}) => (await at.refusal('ros.CancelUpdateStack', { ...request, ...more })).code
    expect(await code()).toBe('NotSupported')
    expect(await code({ StackId: 'none' })).toBe('StackNotFound')
    expect(await code({ CancelType: 'Slow' })).toBe('InvalidParameter')
    await updating(at, StackId)
    await at.call('ros.CancelUpdateStack', request)
    expect(await code()).toBe('NotSupported')
    while (at.world.stacks.get(StackId)?.Status === 'UPDATE_IN_PROGRESS') await at.advance(500)
    expect(await code()).toBe('ActionInProgress')
  })
})
