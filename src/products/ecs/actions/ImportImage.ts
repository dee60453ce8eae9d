import { defineAction } from '../../../door/action.ts'
import { invalidParameter } from '../../../door/errors.ts'
import { isoSeconds } from '../../../kernel/clock.ts'
import { ensure } from '../../../kernel/errors.ts'
import { tagsFrom } from '../../../rules/tags.ts'
import { newId } from '../../../world/ids.ts'
import { ensureImageDescription, ensureImageName, ensureRoomForImage } from '../image/images.ts'
import { importedDisks, importedLicense, importedMapping, importedTraits, transferMs } from '../image/transfer.ts'
import { beginTask } from '../task/tasks.ts'

/**
 * ImportImage: a custom image from objects of an object store. Creating, with a task that is Processing; then Available.
 * Unlike ECS: the store is never asked, so every bucket and object counts as there; the name of the object stands for its
 * content, and system and architecture are what the request says.
 * Source: Ecs 2014-05-26 catalogue and the remarks of the published SDK package.
 */
export default defineAction('ecs', 'ImportImage', {
  ignores: {
    DetectionStrategy: 'images are not examined',
    RoleName: 'the object store is never asked, so no role is taken on',
    StorageLocationArn: 'object stores of cloud boxes are not emulated',
  },
  handle({ world, accountId, regionId }, request) {
    const place = { accountId, regionId }
    ensureImageName(world, place, request.ImageName || undefined)
    ensureImageDescription(request.Description)
    const traits = importedTraits(request)
    const LicenseType = importedLicense(request)
    const disks = importedDisks(request)
    const { ImdsSupport = 'v1', NvmeSupport = 'unsupported' } = request.Features ?? {}
    ensure(ImdsSupport === 'v1' || ImdsSupport === 'v2', invalidParameter('Features.ImdsSupport'))
    const isNvme = NvmeSupport === 'supported' || NvmeSupport === 'unsupported'
    ensure(isNvme, invalidParameter('Features.NvmeSupport'))
    const tags = tagsFrom(request.Tag)
    ensureRoomForImage(world, place)

    const ImageId = newId(world, 'm', regionId)
    const workMs = transferMs(disks.map(({ sizeGiB }) => sizeGiB))
    const mappings = disks.map((disk, i) => importedMapping(world, disk, i, traits, { ...place, workMs }))
    const { TaskId, entryId = '' } = beginTask(world, {
      ...{
        OwnerId: accountId,
        RegionId: regionId,
        TaskAction: 'ImportImage',
        ResourceId: ImageId,
        objects: [],
        workMs,
      },
    })
    for (const { SnapshotId } of mappings) world.snapshots.change(SnapshotId, { entryId })
    world.images.put({
      ...traits,
      ...{ ImageId, OwnerId: accountId, RegionId: regionId, ImageName: request.ImageName || ImageId, LicenseType },
      ...{ ImageFamily: '', Description: request.Description ?? '', ImdsSupport, NvmeSupport, Status: 'Creating' },
      ...{ isCopied: false, sourceRegionId: '', sourceImageId: '', sharedWith: [], Tags: tags, workMs, entryId },
      Size: mappings[0]?.Size ?? 0,
      ResourceGroupId: request.ResourceGroupId ?? '',
      DiskDeviceMappings: mappings,
      CreationTime: isoSeconds(world.nowMs),
    })

    return { RegionId: regionId, ImageId, TaskId }
  },
})
