import { describe, expect, it } from 'vitest'
import type { EventContext } from '../../../src/door/events.ts'
import { ApiError } from '../../../src/kernel/errors.ts'
import { resourceStep } from '../../../src/ros/stack/resourceStep.ts'
import { type TestWorld, testWorld } from '../../setup/worlds.ts'
import { createStack, REGION, template, vpc } from './stackSetup.ts'

/** A stack of one VPC whose step is about to be run; `step` runs it with calls that are answered by `answer`. */
async function aboutToCreate(answer: (at: TestWorld) => unknown) {
  const at = testWorld()
  const { world } = at
  const StackId = await createStack(at, template({ Vpc: vpc() }))
  await at.advance(2_000)
  const tokens: unknown[] = []
  const context = {
    world,
    entryId: 'e0',
    explain() {},
    call: (_principal: unknown, _key: unknown, request: Record<string, unknown>) => {
      tokens.push(request.ClientToken)
      return answer(at)
    },
    hide: () => undefined,
  } as unknown as EventContext
  /** Runs the planned step; the wait that was planned for it, in milliseconds. */
  const step = () => {
    const [entry] = world.timeline.all().filter(({ kind }) => kind === 'ros.ResourceStep')
    if (entry === undefined) return undefined
    world.tables.atomically(() => world.cancel(entry.entryId))
    world.withStreamOf(entry.entryId, () => resourceStep.run(context, entry.payload as never))
    return entry.unscaledMs
  }
  return { at, StackId, tokens, step }
}

/** As they are now; a call would settle the world first. */
const statuses = ({ world }: TestWorld) => world.stackResources.all().map(({ Status }) => Status)

const refusing = (status: number, code: string) => () => {
  throw new ApiError(status, code, 'no')
}

describe('a call of a stack that is refused', () => {
  it.each([
    [503, 'ServiceUnavailable'],
    [500, 'InternalError'],
    [400, 'Throttling.User'],
    [400, 'TaskConflict'],
  ])('with %i %s is made five times more, later and later, under one token', async (status, code) => {
    const { at, StackId, tokens, step } = await aboutToCreate(refusing(status, code))
    const waits = [step(), step(), step(), step(), step(), step()]
    expect(waits).toEqual([2_000, 1_000, 2_000, 4_000, 8_000, 16_000])
    expect(step()).toBeUndefined()
    expect(tokens).toHaveLength(6)
    expect(new Set(tokens).size).toBe(1)
    expect(tokens[0]).toMatch(/^[0-9a-f]{32}$/)
    expect(statuses(at)).toEqual(['CREATE_FAILED'])
    await at.settle()
    const { Status, OperationInfo } = await at.call('ros.GetStack', { RegionId: REGION, StackId })
    expect([Status, OperationInfo?.Code]).toEqual(['CREATE_ROLLBACK_COMPLETE', code])
  })

  it.each([
    [400, 'InvalidParameter'],
    [403, 'QuotaExceeded'],
    [400, 'IncorrectVpcStatus'],
    [400, 'DependencyViolation'],
  ])('with %i %s fails the resource at once', async (status, code) => {
    const { at, tokens, step } = await aboutToCreate(refusing(status, code))
    step()
    expect(step()).toBeUndefined()
    expect(tokens).toHaveLength(1)
    expect(statuses(at)).toEqual(['CREATE_FAILED'])
  })

  it('by our own mistake fails the resource, and the mistake is not hidden', async () => {
    const { at, StackId, step } = await aboutToCreate(() => {
      throw new Error('mistake')
    })
    expect(step).toThrow('mistake')
    expect(statuses(at)).toEqual(['CREATE_FAILED'])
    await at.settle()
    expect((await at.call('ros.GetStack', { RegionId: REGION, StackId })).Status).toBe('CREATE_ROLLBACK_COMPLETE')
  })
})
