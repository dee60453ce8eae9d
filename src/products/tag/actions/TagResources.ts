import { defineAction } from '../../../door/action.ts'
import { quotaLimit } from '../../../rules/quota.ts'
import { tagsFrom } from '../../../rules/tags.ts'
import { ensureRegion, resourcesOf, resourceTagsFull, tagMembers, unknownResource } from '../resources.ts'

/**
 * TagResources: gives resources of any product, by ARN, the same tags; a key that is there gets the new value.
 * What is unknown, or would carry too many tags, is told in FailedResources; the others are tagged.
 * Source: Tag 2018-08-28 catalogue and remarks.
 */
export default defineAction('tag', 'TagResources', {
  handle({ world, accountId }, { RegionId, ResourceARN, Tags }) {
    const place = { accountId, regionId: ensureRegion(RegionId) }
    const added = tagsFrom(tagMembers(Tags))
    const found = resourcesOf(world, place, ResourceARN)
    const limit = quotaLimit(world, 'tags_per_resource', place)

    const FailedResource = []
    for (const [arn, resource] of found) {
      const all = { ...resource?.Tags, ...added }
      if (resource === undefined) FailedResource.push(unknownResource(arn))
      else if (limit !== null && Object.keys(all).length > limit) FailedResource.push(resourceTagsFull(arn, limit))
      else resource.setTags(all)
    }

    return { FailedResources: { FailedResource } }
  },
})
