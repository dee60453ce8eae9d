import { defineAction } from '../../../door/action.ts'
import { invalidParameter } from '../../../door/errors.ts'
import { ensure } from '../../../kernel/errors.ts'
import { quotaLimit } from '../../../rules/quota.ts'
import * as errors from '../image/errors.ts'

/** Further accounts of one request are ignored. Source: remarks of the published SDK package. */
const AT_ONCE = 10

/**
 * ModifyImageSharePermission: shares a custom image with other accounts, or takes that back.
 * Without accounts nothing is changed: Packer's builder calls it for every image that it makes.
 * Not modelled: community images (IsPublic=true is refused). Only accounts of the same world exist.
 * Source: Ecs 2014-05-26 catalogue; at most 50 accounts an image.
 */
export default defineAction('ecs', 'ModifyImageSharePermission', {
  ignores: { LaunchPermission: 'in invitational preview' },
  handle({ world, accountId, regionId, own }, request) {
    const { AddAccount = [], RemoveAccount = [], IsPublic } = request
    const image = own(world.images, request.ImageId)
    const added = AddAccount.slice(0, AT_ONCE).map(String)
    const removed = RemoveAccount.slice(0, AT_ONCE).map(String)

    ensure(image, errors.imageNotFound(request.ImageId))
    ensure(IsPublic !== true, invalidParameter('IsPublic', 'Community images are not emulated.'))
    ensure(added.length === 0 || image.Status === 'Available', errors.incorrectImageStatus(image.Status))
    for (const account of added) {
      ensure(account !== accountId, errors.shareAccountForbidden())
      ensure(world.accounts.has(account), errors.shareAccountNotFound(account))
    }
    const hasServiceKey = image.DiskDeviceMappings.some(({ SnapshotId }) => {
      const snapshot = world.snapshots.get(SnapshotId)
      return snapshot?.Encrypted === true && snapshot.KMSKeyId === ''
    })
    ensure(added.length === 0 || !hasServiceKey, errors.encryptedSnapshot())
    const sharedWith = [...new Set([...image.sharedWith, ...added])].filter((account) => !removed.includes(account))
    const limit = quotaLimit(world, 'image_share_accounts', { accountId, regionId })
    ensure(limit === null || sharedWith.length <= limit || added.length === 0, errors.shareQuotaExceeded(limit ?? 0))

    world.images.change(image.ImageId, { sharedWith })

    return {}
  },
})
