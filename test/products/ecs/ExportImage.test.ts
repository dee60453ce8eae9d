import { describe, expect, it } from 'vitest'
import { inside, REGION, UBUNTU } from './sourceInstance.ts'
import { taskWorld } from './taskSetup.ts'

describe('ExportImage does', () => {
  it('a task that names the objects that there would be', async () => {
    const { test, ImageId, export: begin, task } = await taskWorld()
    const { TaskId, RegionId } = await begin({ OSSPrefix: 'backup', ImageFormat: 'qcow2' })
    expect(RegionId).toBe('cn-hangzhou')
    expect(await task(TaskId)).toMatchObject({ TaskAction: 'ExportImage', TaskStatus: 'Processing' })
    await test.settle()
    const RelatedItem = [
      { Name: 'ImageId', Value: ImageId },
      { Name: 'OSSObject', Value: `oss://exports/backup_${ImageId}_system_xvda.qcow2` },
    ]
    expect(await task(TaskId)).toMatchObject({
      TaskStatus: 'Finished',
      OperationProgressSet: { OperationProgress: [{ OperationStatus: 'Finished', RelatedItemSet: { RelatedItem } }] },
    })
  })
})

describe('ExportImage refuses', () => {
  it('what is not there, malformed or public, and a dry run', async () => {
    const { test, ImageId } = await taskWorld()
    const cases: [object, number, string][] = [
      [{ ImageId: 'm-none' }, 404, 'InvalidImageId.NotFound'],
      [{ ImageId: UBUNTU }, 400, 'ImageNotSupported'],
      [{ OSSBucket: 'x' }, 400, 'InvalidOSSBucket.NotFound'],
      [{ OSSPrefix: 'a-b' }, 400, 'InvalidOSSPrefix.Malformed'],
      [{ ImageFormat: 'iso' }, 400, 'InvalidImageFormat.Malformed'],
      [{ DryRun: true }, 400, 'DryRunOperation'],
    ]
    for (const [members, status, code] of cases) {
      const ask = { ...REGION, ImageId, OSSBucket: 'exports', ...members }
      expect(await test.refusal('ecs.ExportImage', ask)).toMatchObject({ status, code })
    }
  })

  it('an image that is being exported, is not ready, or goes back to the marketplace', async () => {
    const { test, ImageId, export: begin, begin: importImage } = await taskWorld()
    await begin()
    const refuse = (id: string) => test.refusal('ecs.ExportImage', { ...REGION, ImageId: id, OSSBucket: 'exports' })
    expect(await refuse(ImageId)).toMatchObject({ status: 403, code: 'ImageIsExporting' })
    const young = await importImage()
    expect(await refuse(young.ImageId)).toMatchObject({ status: 400, code: 'IncorrectImageStatus' })
    await test.settle()
    inside(test, (world) => world.images.change(ImageId, { ProductCode: 'jxsc000001' }))
    expect(await refuse(ImageId)).toMatchObject({ status: 403, code: 'ImageNotSupported' })
  })
})
