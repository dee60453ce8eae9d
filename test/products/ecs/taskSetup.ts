import type { Requests } from '../../../src/catalogue/types.generated.ts'
import { testWorld } from '../../setup/worlds.ts'
import { makeImage, makeInstance, REGION } from './sourceInstance.ts'

export const MAPPING = { OSSBucket: 'images', OSSObject: 'debian.raw', DiskImageSize: 20 }
/** Of an import of MAPPING alone: 120 s and 12 s for each GiB. */
export const IMPORT_MS = 360_000

/** A world with an Available image of an instance, and what is needed to move images. */
export async function taskWorld() {
  const test = testWorld()
  const ImageId = await makeImage(test, makeInstance(test), 'source')
  return {
    test,
    ImageId,
    begin: (members: Partial<Requests['ecs.ImportImage']> = {}) =>
      test.call('ecs.ImportImage', { ...REGION, DiskDeviceMapping: [MAPPING], ...members }),
    export: (members: Partial<Requests['ecs.ExportImage']> = {}) =>
      test.call('ecs.ExportImage', { ...REGION, ImageId, OSSBucket: 'exports', ...members }),
    task: (TaskId: string) => test.call('ecs.DescribeTaskAttribute', { ...REGION, TaskId }),
  }
}
