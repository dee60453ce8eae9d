import { defineAction } from '../../../door/action.ts'
import { invalidParameter } from '../../../door/errors.ts'
import { ensure } from '../../../kernel/errors.ts'
import { isImageName } from '../../../rules/names.ts'
import type { ImageRow } from '../../../world/rows/ecs.ts'
import * as errors from '../image/errors.ts'
import { ensureBootMode } from '../image/imageSources.ts'
import { ensureImageDescription, ensureImageName } from '../image/images.ts'

/**
 * ModifyImageAttribute: name, description, family, boot mode, features and licence of a custom image, and whether it is
 * deprecated. What is not sent stays as it is; an empty name does too, an empty description or family is taken off.
 * Source: Ecs 2014-05-26 catalogue and the remarks of the published SDK package.
 */
export default defineAction('ecs', 'ModifyImageAttribute', {
  handle({ world, own }, request) {
    const { ImageName, Description, ImageFamily, BootMode, LicenseType, Status } = request
    const ImdsSupport = request.Features?.ImdsSupport
    const NvmeSupport = request.Features?.NvmeSupport
    const image = own(world.images, request.ImageId)

    ensure(image, errors.imageNotFound(request.ImageId))
    const place = { accountId: image.OwnerId, regionId: image.RegionId }
    if (ImageName && ImageName !== image.ImageName) ensureImageName(world, place, ImageName)
    ensureImageDescription(Description)
    ensure(!ImageFamily || isImageName(ImageFamily), invalidParameter('ImageFamily'))
    ensureBootMode(BootMode)
    ensure(LicenseType === undefined || LicenseType === 'BYOL', invalidParameter('LicenseType'))
    ensure(
      ImdsSupport === undefined || ImdsSupport === 'v1' || ImdsSupport === 'v2',
      invalidParameter('Features.ImdsSupport'),
    )
    const isDowngrade = ImdsSupport === 'v1' && image.ImdsSupport === 'v2'
    ensure(!isDowngrade, invalidParameter('Features.ImdsSupport', 'It does not go back from v2 to v1.'))
    const isNvme = NvmeSupport === undefined || NvmeSupport === 'supported' || NvmeSupport === 'unsupported'
    ensure(isNvme, invalidParameter('Features.NvmeSupport'))
    ensure(Status === undefined || Status === 'Available' || Status === 'Deprecated', invalidParameter('Status'))
    const canTurn = image.Status === 'Available' || image.Status === 'Deprecated'
    ensure(Status === undefined || canTurn, errors.incorrectImageStatus(image.Status))
    ensure(Status !== 'Deprecated' || image.sharedWith.length === 0, errors.imageIsShared())

    const members: Partial<ImageRow> = {
      ...(ImageName ? { ImageName } : {}),
      ...(Description === undefined ? {} : { Description }),
      ...(ImageFamily === undefined ? {} : { ImageFamily }),
      ...(BootMode === undefined ? {} : { BootMode }),
      ...(LicenseType === undefined ? {} : { LicenseType }),
      ...(ImdsSupport === undefined ? {} : { ImdsSupport }),
      ...(NvmeSupport === undefined ? {} : { NvmeSupport }),
      ...(Status === undefined ? {} : { Status }),
    }
    world.images.change(image.ImageId, members)

    return {}
  },
})
