import { defineAction } from '../../door/action.ts'
import { tokenSliceOf } from '../../door/tagPages.ts'
import { taggedKind } from '../taggedKinds.ts'

/** Guess: values of a page. */
const PAGES = { defaultSize: 50, maxSize: 50 }

/**
 * ListTagValues: the values that resources of a type carry under a tag key, in order of the alphabet.
 * Source: ROS 2019-09-10 catalogue.
 */
export default defineAction('ros', 'ListTagValues', {
  handle(context, { ResourceType, Key, NextToken }) {
    const { list } = taggedKind(context, ResourceType)
    const found = list().flatMap(({ row }) => (Object.hasOwn(row.Tags, Key) ? [row.Tags[Key] ?? ''] : []))
    const values = [...new Set(found)].sort()
    const { page, NextToken: next } = tokenSliceOf(
      { NextToken },
      values,
      (value) => value,
      { ResourceType, Key },
      PAGES,
    )

    return { Values: page, NextToken: next }
  },
})
