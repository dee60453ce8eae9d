import { describe, expect, it } from 'vitest'
import { REGION } from './sourceInstance.ts'
import { IMPORT_MS, taskWorld } from './taskSetup.ts'

describe('DescribeTaskAttribute reads', () => {
  it('how far a task is', async () => {
    const { test, begin, task } = await taskWorld()
    const { TaskId, ImageId } = await begin()
    await test.advance(IMPORT_MS / 4)
    expect(await task(TaskId)).toMatchObject({
      ...{ TaskId, TaskAction: 'ImportImage', TaskStatus: 'Processing', TaskProcess: '25%', SupportCancel: 'true' },
      ...{ RegionId: 'cn-hangzhou', FinishedTime: '', TotalCount: 1, SuccessCount: 0, FailedCount: 0 },
      CreationTime: expect.stringMatching(/^2026-01-02T03:\d\dZ$/),
    })
    await test.settle()
    const RelatedItem = [{ Name: 'ImageId', Value: ImageId }]
    expect(await task(TaskId)).toMatchObject({
      ...{ TaskStatus: 'Finished', TaskProcess: '100%', SupportCancel: 'false', SuccessCount: 1 },
      FinishedTime: expect.stringMatching(/^2026-01-02T03:\d\dZ$/),
      OperationProgressSet: { OperationProgress: [{ ErrorCode: '', RelatedItemSet: { RelatedItem } }] },
    })
  })
})

describe('DescribeTaskAttribute refuses', () => {
  it('a task that there is not, or not in that region', async () => {
    const { test, begin } = await taskWorld()
    const { TaskId } = await begin()
    for (const ask of [
      { ...REGION, TaskId: 't-none' },
      { RegionId: 'cn-beijing', TaskId },
    ]) {
      const refusal = await test.refusal('ecs.DescribeTaskAttribute', ask)
      expect(refusal).toMatchObject({ status: 400, code: 'InvalidTaskId.NotFound' })
    }
  })
})
