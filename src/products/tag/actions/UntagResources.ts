import { defineAction } from '../../../door/action.ts'
import { ensure } from '../../../kernel/errors.ts'
import { tagsWithout } from '../../../rules/tags.ts'
import * as errors from '../errors.ts'
import { ensureRegion, MOST_TAGS, resourcesOf, unknownResource } from '../resources.ts'

/**
 * UntagResources: takes tags off resources of any product, by ARN. A key that a resource has not is passed over.
 * What is unknown is told in FailedResources.
 * Source: Tag 2018-08-28 catalogue and remarks.
 */
export default defineAction('tag', 'UntagResources', {
  handle({ world, accountId }, { RegionId, ResourceARN, TagKey }) {
    const place = { accountId, regionId: ensureRegion(RegionId) }
    ensure(TagKey.length <= MOST_TAGS, errors.invalidValue('TagKey', `at most ${MOST_TAGS}`))
    const found = resourcesOf(world, place, ResourceARN)

    const FailedResource = []
    for (const [arn, resource] of found) {
      if (resource === undefined) FailedResource.push(unknownResource(arn))
      else resource.setTags(tagsWithout(resource.Tags, TagKey))
    }

    return { FailedResources: { FailedResource } }
  },
})
