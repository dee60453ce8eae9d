import { describe, expect, it } from 'vitest'
import { imageById, REGION } from './sourceInstance.ts'
import { taskWorld } from './taskSetup.ts'

describe('CancelTask does', () => {
  it('the task fails; the image of an import is gone, that of an export stays and can be exported again', async () => {
    const { test, ImageId, begin, export: exportImage, task } = await taskWorld()
    const imported = await begin()
    const exported = await exportImage()
    await test.advance(1000)
    for (const TaskId of [imported.TaskId, exported.TaskId]) {
      await test.call('ecs.CancelTask', { ...REGION, TaskId })
      const failed = { TaskStatus: 'Failed', SupportCancel: 'false', SuccessCount: 0, FailedCount: 1 }
      expect(await task(TaskId)).toMatchObject(failed)
    }
    expect(await imageById(test, imported.ImageId)).toBeUndefined()
    const { Snapshots } = await test.call('ecs.DescribeSnapshots', { ...REGION, Status: 'progressing' })
    expect(Snapshots.Snapshot).toEqual([])
    expect(await imageById(test, ImageId)).toMatchObject({ Status: 'Available' })
    const again = await exportImage()
    await test.settle()
    expect(await task(again.TaskId)).toMatchObject({ TaskStatus: 'Finished' })
  })
})

describe('CancelTask refuses', () => {
  it('a task that there is not, and one that is over', async () => {
    const { test, begin } = await taskWorld()
    const { TaskId } = await begin()
    await test.settle()
    const refuse = (id: string) => test.refusal('ecs.CancelTask', { ...REGION, TaskId: id })
    expect(await refuse('t-none')).toMatchObject({ status: 400, code: 'InvalidTaskId.NotFound' })
    expect(await refuse(TaskId)).toMatchObject({ status: 400, code: 'InvalidTaskStatus' })
  })
})
