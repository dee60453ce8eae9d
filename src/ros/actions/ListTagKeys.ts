import { defineAction } from '../../door/action.ts'
import { tokenSliceOf } from '../../door/tagPages.ts'
import { taggedKind } from '../taggedKinds.ts'

/** Guess: keys of a page. */
const PAGES = { defaultSize: 50, maxSize: 50 }

/**
 * ListTagKeys: the tag keys that resources of a type carry, in order of the alphabet.
 * Source: ROS 2019-09-10 catalogue.
 */
export default defineAction('ros', 'ListTagKeys', {
  handle(context, { ResourceType, NextToken }) {
    const { list } = taggedKind(context, ResourceType)
    const keys = [...new Set(list().flatMap(({ row }) => Object.keys(row.Tags)))].sort()
    const { page, NextToken: next } = tokenSliceOf({ NextToken }, keys, (key) => key, { ResourceType }, PAGES)

    return { Keys: page, NextToken: next }
  },
})
