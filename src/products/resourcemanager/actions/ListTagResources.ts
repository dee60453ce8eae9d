import { defineAction } from '../../../door/action.ts'
import { tokenIfAny, tokenSliceOf } from '../../../door/tagPages.ts'
import { matchesTags, tagEntries } from '../../../rules/tags.ts'
import { groupsOf } from '../resourceGroup/resourceGroups.ts'
import { ensureAtMost, ensureGroupType, MAX_RESOURCE_IDS, MAX_TAGS, TAGGED_TYPE } from '../resourceGroup/tagging.ts'

/**
 * ListTagResources: one entry for each tag of the resource groups that were named, or that carry all the given tags.
 * Newest groups first, their keys in order of the alphabet; 10 entries a page, at most 100.
 * Guess: with neither ids nor tags, of all groups; ids that do not exist are left out; at most 50 ids and 20 tags.
 * Not modelled: other types than resource groups (refused).
 * Source: ResourceManager 2020-03-31 catalogue and remarks.
 */
export default defineAction('resourcemanager', 'ListTagResources', {
  handle({ world, accountId }, request) {
    const { ResourceType = TAGGED_TYPE, ResourceId = [], Tag = [], NextToken, MaxResults } = request
    ensureGroupType(ResourceType)
    ensureAtMost('ResourceId', ResourceId, MAX_RESOURCE_IDS)
    ensureAtMost('Tag', Tag, MAX_TAGS)

    const entries = groupsOf(world, accountId)
      .filter(({ Id, Tags }) => (ResourceId.length === 0 || ResourceId.includes(Id)) && matchesTags(Tags, Tag))
      .flatMap(({ Id, Tags }) => tagEntries(Id, TAGGED_TYPE, Tags))
    const { page, NextToken: next } = tokenSliceOf(
      { NextToken, MaxResults },
      entries,
      (entry) => `${entry.ResourceId}|${entry.TagKey}`,
      { ResourceId, Tag },
      { defaultSize: 10, maxSize: 100 },
    )

    return { ...tokenIfAny(next), TagResources: page }
  },
})
