import { defineAction } from '../../../door/action.ts'
import { ensure } from '../../../kernel/errors.ts'
import { tagsFrom } from '../../../rules/tags.ts'
import { presetTagKey } from '../../../world/rows/tagRules.ts'
import * as errors from '../errors.ts'
import { ensureRegion, MOST_TAGS } from '../resources.ts'

/**
 * CreateTags: preset tags, which no resource carries yet: up to 10 keys, each with up to 10 values.
 * A key that is there gets the new values besides its own.
 * Guess: any region may be named, and none holds the preset tags; the remark knows one region only.
 * Source: Tag 2018-08-28 catalogue and remarks.
 */
export default defineAction('tag', 'CreateTags', {
  handle({ world, accountId }, { RegionId, TagKeyValueParamList: list }) {
    ensureRegion(RegionId)
    ensure(list.length <= MOST_TAGS, errors.invalidValue('TagKeyValueParamList', `at most ${MOST_TAGS}`))
    tagsFrom(list.map(({ Key }) => ({ Key })))
    for (const { Key, TagValueParamList: values = [] } of list) {
      ensure(values.length <= MOST_TAGS, errors.invalidValue('TagValueParamList', `at most ${MOST_TAGS}`))
      for (const { Value = '' } of values) tagsFrom([{ Key, Value }])
    }

    for (const { Key, Description, TagValueParamList = [] } of list) {
      const before = world.presetTags.get(presetTagKey(accountId, Key))
      const values = new Map(before?.values.map((each) => [each.Value, each]))
      for (const { Value = '', Description: text = '' } of TagValueParamList)
        values.set(Value, { Value, Description: text })
      world.presetTags.put({
        ...{ AccountId: accountId, Key, Description: Description ?? before?.Description ?? '' },
        values: [...values.values()],
      })
    }

    return {}
  },
})
