import { describe, expect, it } from 'vitest'
import { type TestWorld, testWorld } from '../../setup/worlds.ts'
import {
  createStack,
  deleteStack,
  REGION,
  resourceStatuses,
  rowsMade,
  stackOf,
  template,
  vpc,
} from '../stack/stackSetup.ts'

const chain = (VpcName: string, last: object = {}) =>
  template({ A: vpc({ VpcName }), B: { ...vpc({ VpcName, ...last }), DependsOn: 'A' } })
const status = async (at: TestWorld, StackId: string) =>
  (await at.call('ros.GetStack', { RegionId: REGION, StackId })).Status
const cancel = (at: TestWorld, StackId: string, more: object = {}) =>
  at.call('ros.CancelStackOperation', { RegionId: REGION, StackId, ...more })
const until = async (at: TestWorld, StackId: string, wanted: string) => {
  while (at.world.stacks.get(StackId)?.Status !== wanted) await at.advance(500)
}

describe('CancelStackOperation stops', () => {
  it('a creation, which stays as it is and can be deleted', async () => {
    const at = testWorld()
    const StackId = await createStack(at, chain('one'))
    await at.advance(3_000)
    await cancel(at, StackId)
    await at.settle()
    expect(await status(at, StackId)).toBe('CREATE_FAILED')
    expect(await resourceStatuses(at, StackId)).toEqual({ A: 'CREATE_COMPLETE', B: 'INIT_COMPLETE' })
    expect(await deleteStack(at, StackId)).toMatch(/^DELETE_COMPLETE/)
    expect(rowsMade(at.world)).toEqual({})
  })

  it('an update, and the next one goes on from there', async () => {
    const at = testWorld()
    const { StackId } = await stackOf(at, chain('one'))
    const update = () => at.call('ros.UpdateStack', { RegionId: REGION, StackId, TemplateBody: chain('two') })
    await update()
    await at.advance(3_000)
    await cancel(at, StackId, { CancelType: 'Quick', AllowedStackOperations: ['UPDATE'] })
    await at.settle()
    expect(await status(at, StackId)).toBe('UPDATE_FAILED')
    expect(await resourceStatuses(at, StackId)).toEqual({ A: 'UPDATE_FAILED', B: 'CREATE_COMPLETE' })
    await update()
    await at.settle()
    expect(await status(at, StackId)).toBe('UPDATE_COMPLETE')
    expect(at.world.vpcs.all().map(({ VpcName }) => VpcName)).toEqual(['two', 'two'])
  })

  it('a deletion, which can be begun again', async () => {
    const at = testWorld()
    const { StackId } = await stackOf(at, chain('one'))
    await at.call('ros.DeleteStack', { RegionId: REGION, StackId })
    await at.advance(3_000)
    await cancel(at, StackId)
    await at.settle()
    expect(await status(at, StackId)).toBe('DELETE_FAILED')
    expect(at.world.vpcs.size).toBe(1)
    expect(await deleteStack(at, StackId)).toMatch(/^DELETE_COMPLETE/)
    expect(rowsMade(at.world)).toEqual({})
  })

  it('a rollback, if it is named', async () => {
    const at = testWorld()
    const StackId = await createStack(at, chain('one', { CidrBlock: '1.2.3.4/33' }))
    await until(at, StackId, 'CREATE_ROLLBACK_IN_PROGRESS')
    const request = { RegionId: REGION, StackId }
    expect((await at.refusal('ros.CancelStackOperation', request)).code).toBe('NotSupported')
    await cancel(at, StackId, { AllowedStackOperations: ['CREATE_ROLLBACK'] })
    await at.settle()
    expect(await status(at, StackId)).toBe('CREATE_ROLLBACK_FAILED')
    expect(await deleteStack(at, StackId)).toMatch(/^DELETE_COMPLETE/)
    expect(rowsMade(at.world)).toEqual({})
  })
})

describe('CancelStackOperation refuses', () => {
  it('a stack at rest, one that is unknown, and other values', async () => {
    const at = testWorld()
    const { StackId } = await stackOf(at, chain('one'))
    const code = async (more: object) =>
      (await at.refusal('ros.CancelStackOperation', { RegionId: REGION, StackId, ...more })).code
    expect(await code({})).toBe('NotSupported')
    expect(await code({ StackId: 'none' })).toBe('StackNotFound')
    expect(await code({ CancelType: 'Now' })).toBe('InvalidParameter')
    expect(await code({ AllowedStackOperations: ['EVERYTHING'] })).toBe('InvalidParameter')
    await at.call('ros.DeleteStack', { RegionId: REGION, StackId })
    expect(await code({ AllowedStackOperations: ['UPDATE'] })).toBe('NotSupported')
    await cancel(at, StackId, { AllowedStackOperations: ['ALL'] })
    expect(await code({})).toBe('NotSupported')
  })
})
